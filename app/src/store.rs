//! What this device keeps, in IndexedDB. Knows bytes and rows; no signal, no key.
//!
//! Two kinds of database: `lanterne` holds the vaults of everyone known on this device; `lanterne-<member>` holds one member's
//! notebook, sealed as the server has it. `db.rs` alone talks to IndexedDB; what is written is planned as data ([`db::Change`]) and
//! applied as one transaction, which is durable once its function returns (`public/durability.js`).

mod trouble;

#[cfg(feature = "hydrate")]
mod bridge;
#[cfg(feature = "hydrate")]
mod db;
#[cfg(feature = "hydrate")]
mod inbox;
#[cfg(feature = "hydrate")]
mod member;
#[cfg(feature = "hydrate")]
mod rows;
#[cfg(feature = "hydrate")]
mod seen;
#[cfg(feature = "hydrate")]
mod snapshot;
#[cfg(feature = "hydrate")]
mod vaults;

pub use trouble::StorageTrouble;
#[cfg(feature = "hydrate")]
pub use {
    bridge::{copied, persist, persisted},
    member::{Here, MemberStore},
    rows::{Chain, DraftRow, InboxRow, OutboxRow, Pinned, Receiving, RevisionRow, Saved, SinceRow},
    snapshot::{Loaded, Packs},
    vaults::{Beside, NOT_WANTED, Vaults},
};

//! What this device keeps, in IndexedDB. Knows bytes and rows; no signal, no key.
//!
//! Two kinds of database: `lanterne` holds the vaults of everyone known on this device; `lanterne-<member>` holds one member's
//! notebook, sealed as the server has it. `db.rs` alone talks to IndexedDB; what is written is planned as data ([`db::Change`]) and
//! applied as one transaction, which is durable once its function returns (`public/durability.js`).

mod bridge;
mod db;
mod member;
mod rows;
mod trouble;
mod vaults;

pub use bridge::{persist, persisted};
pub use member::{Loaded, MemberStore};
pub use rows::{Chain, DraftRow, OutboxRow, Pinned, RevisionRow, Saved};
pub use trouble::StorageTrouble;
pub use vaults::Vaults;

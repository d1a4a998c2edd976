//! The notebook as screens see it: signals over what is stored and synchronised. Screens call this module and nothing below it.
//!
//! Everything here is made once per page load ([`Notebook::provide`]) and lives as long as the page. What belongs to an unlocked
//! member (keys, views, drafts) is dropped when she locks; handles that screens still hold then answer as if there were nothing.

pub mod connection;
pub mod curtain;
pub mod patience;
pub mod phase;
pub mod reopening;

#[cfg(feature = "hydrate")]
mod alike;
#[cfg(feature = "hydrate")]
mod book;
#[cfg(feature = "hydrate")]
mod changes;
#[cfg(feature = "hydrate")]
pub(crate) mod clock;
#[cfg(feature = "hydrate")]
mod draft;
#[cfg(feature = "hydrate")]
mod drafting;
#[cfg(feature = "hydrate")]
mod duty;
#[cfg(feature = "hydrate")]
mod exchange;
#[cfg(feature = "hydrate")]
mod figures;
#[cfg(feature = "hydrate")]
mod governing;
#[cfg(feature = "hydrate")]
mod importing;
#[cfg(feature = "hydrate")]
mod inner;
#[cfg(feature = "hydrate")]
mod inviting;
#[cfg(feature = "hydrate")]
mod notebook;
#[cfg(feature = "hydrate")]
mod noting;
#[cfg(feature = "hydrate")]
mod opening;
#[cfg(feature = "hydrate")]
mod reading;
#[cfg(feature = "hydrate")]
mod saving;
#[cfg(feature = "hydrate")]
mod session;
#[cfg(feature = "hydrate")]
mod settling;
#[cfg(feature = "hydrate")]
mod snapshot;
#[cfg(feature = "hydrate")]
mod stay;
#[cfg(feature = "hydrate")]
mod syncing;
#[cfg(feature = "hydrate")]
mod tabs;
#[cfg(feature = "hydrate")]
mod this_tab;
#[cfg(feature = "hydrate")]
mod unlocking;
#[cfg(feature = "hydrate")]
mod waking;
#[cfg(feature = "hydrate")]
mod watch;
#[cfg(feature = "hydrate")]
mod who;
#[cfg(feature = "hydrate")]
mod wiping;
#[cfg(feature = "hydrate")]
mod writing;

pub use phase::{Phase, StartError};

#[cfg(feature = "hydrate")]
pub use {
    crate::store::{Here, StorageTrouble},
    crate::sync::Trouble,
    alike::Sure,
    book::OpenBook,
    draft::{DraftCard, DraftHandle, DraftKey, SaveError, Saving},
    notebook::{Notebook, use_notebook},
    noting::{NotingTrouble, Unreadable},
    syncing::SyncState,
    unlocking::code::CodeError,
    unlocking::{UnlockError, VaultCard},
    waking::{WakeError, Woken},
};

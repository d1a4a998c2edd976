//! What the server keeps, by noun: one trait each here, one file each in every engine, one file each in the suite that every
//! engine passes.
//!
//! To add an engine: implement every trait of [`Store`] in a module of its own beside `sqlite`, and call `conformance_suite!` with
//! a function that opens an empty store. Nothing outside that module may know which engine runs.
//!
//! Each method is one transaction: when it answers, its effect is on disk whole; when it fails, nothing of it is.

pub mod accounts;
pub mod directory;
pub mod enrollments;
pub mod erasures;
pub mod invitations;
pub mod log;
pub mod secret;
pub mod sessions;
pub mod setup_codes;
pub mod sqlite;
pub mod teams;
pub mod wakes;

#[cfg(test)]
mod conformance;

use accounts::Accounts;
use directory::DirectoryEntries;
use enrollments::Enrollments;
use erasures::Erasures;
use invitations::Invitations;
use log::Log;
use secret::ServerSecret;
use sessions::Sessions;
use setup_codes::SetupCodes;
use teams::Teams;
use wakes::Wakes;

/// Everything that the server keeps.
pub trait Store:
    Accounts
    + DirectoryEntries
    + Enrollments
    + Erasures
    + Invitations
    + Log
    + ServerSecret
    + Sessions
    + SetupCodes
    + Teams
    + Wakes
    + Lifecycle
    + Send
    + Sync
    + 'static
{
}

/// From opening to closing.
#[async_trait::async_trait]
pub trait Lifecycle {
    /// Whether the store answers and can be written to.
    async fn check(&self) -> Result<()>;

    /// Finishes what is under way and leaves the files as a backup likes them.
    async fn close(&self);
}

/// What a store answers.
pub type Result<T> = std::result::Result<T, StoreError>;

/// Why a store could not do what was asked. Its texts name tables and columns, never what is in them.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The engine failed: busy, full, gone.
    #[error("the store does not answer")]
    Engine(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// A row is not what this version writes.
    #[error("the store holds an unreadable {0}")]
    Unreadable(&'static str),
    /// The store was opened with settings that could lose what was acknowledged.
    #[error("the store is not safe to use: {0}")]
    Unsafe(String),
}

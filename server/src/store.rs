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
pub mod postgres;
mod row;
pub mod secret;
pub mod sessions;
pub mod setup_codes;
pub mod sqlite;
pub mod teams;
pub mod wakes;

#[cfg(test)]
mod conformance;

use crate::world::World;
use accounts::Accounts;
use directory::DirectoryEntries;
use enrollments::Enrollments;
use erasures::Erasures;
use invitations::Invitations;
use log::Log;
use secret::ServerSecret;
use sessions::Sessions;
use setup_codes::SetupCodes;
use shared::ids::TeamId;
use std::sync::Arc;
use teams::Teams;
use tokio::sync::mpsc;
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

    /// What other processes move in the same store, from now on; none when no other process can serve from it.
    fn elsewhere(&self) -> Option<mpsc::Receiver<Elsewhere>> {
        None
    }
}

/// Something that another process did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Elsewhere {
    /// This moved in that team.
    Moved(TeamId, Moved),
    /// Nothing was heard for a while: anything may have moved.
    Unknown,
}

/// What can move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moved {
    /// The log.
    Log,
    /// The directory.
    Directory,
    /// Somebody waits to be let in, or waits no longer.
    Admissions,
    /// A session may have ended.
    Sessions,
}

/// Opens what a URL names: a file by `sqlite:`, a database that exists by `postgres:`. Of the world it takes a random
/// number, by which the processes on one database tell each other apart.
///
/// # Errors
/// When it cannot be opened, or not safely.
pub async fn open(url: &str, world: &dyn World) -> Result<Arc<dyn Store>> {
    Ok(if is_postgres(url) {
        Arc::new(postgres::PostgresStore::open(url, world.random()).await?)
    } else {
        Arc::new(sqlite::SqliteStore::open(url).await?)
    })
}

/// Whether a URL names a database of PostgreSQL's.
pub fn is_postgres(url: &str) -> bool {
    ["postgres:", "postgresql:"].iter().any(|scheme| url.starts_with(scheme))
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

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        match error {
            sqlx::Error::Configuration(why) => Self::Unsafe(why.to_string()),
            sqlx::Error::ColumnDecode { .. } | sqlx::Error::Decode(_) => Self::Unreadable("column"),
            other => Self::Engine(Box::new(other)),
        }
    }
}

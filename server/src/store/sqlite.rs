//! SQLite: one file, one writer, many readers.
//!
//! Durability rests on WAL with `synchronous=FULL`: a commit that was answered has reached the disk. The settings are read back
//! on every pooled connection, because a connection without them works just as well until the power fails.

mod accounts;
mod backup;
mod directory;
mod enrollments;
mod erasures;
pub mod inspect;
mod invitations;
mod log;
mod migrations;
pub mod restore;
mod secret;
mod sessions;
mod setup_codes;
mod teams;
mod wakes;

#[cfg(test)]
mod tests;

use super::log::group::Group;
use super::{Lifecycle, Result, Store, StoreError};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqliteLockingMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{ConnectOptions, Connection, Row, Sqlite, SqliteConnection, Transaction};
use std::str::FromStr;
use std::time::Duration;

/// How long a connection waits for another's lock before it gives up.
const BUSY: Duration = Duration::from_secs(10);

/// How many connections read at the same time.
const READERS: u32 = 4;

/// How much of the file the writer keeps in memory, in KiB (so SQLite wants it negative). A batch touches a page of each index for nearly
/// every revision, since ids are random; those that fall out of SQLite's own 2 MiB are read again.
const WRITER_CACHE: &str = "-65536";

/// After how many pages the WAL is worked into the file: 64 MiB. At SQLite's 1,000 each large batch would be followed by one, and the same
/// pages written to the file again and again. A commit is in the synchronised WAL either way.
const CHECKPOINT: &str = "16384";

/// A store in a SQLite file.
#[derive(Clone, Debug)]
pub struct SqliteStore {
    writer: SqlitePool,
    readers: SqlitePool,
    pushes: Group,
}

impl Store for SqliteStore {}

impl SqliteStore {
    /// Opens the file that a `sqlite:` URL names, creating it when it is not there, and brings its schema up to date.
    ///
    /// # Errors
    /// When the file cannot be opened, or opened safely.
    pub async fn open(url: &str) -> Result<Self> {
        let options = SqliteConnectOptions::from_str(url)?;
        if url.contains(":memory:") || url.contains("mode=memory") {
            return Err(StoreError::Unsafe("a database in memory forgets everything; name a file".into()));
        }
        if let Some(folder) = options.get_filename().parent() {
            std::fs::create_dir_all(folder).map_err(|error| StoreError::Engine(Box::new(error)))?;
        }
        let options = options
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .locking_mode(SqliteLockingMode::Normal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(BUSY)
            // What is erased is overwritten, not only unlinked.
            .pragma("secure_delete", "ON")
            .disable_statement_logging();
        let writing = options.clone().pragma("cache_size", WRITER_CACHE).pragma("wal_autocheckpoint", CHECKPOINT);
        let writer = pool(1, writing).await?;
        migrations::run(&writer).await?;
        let readers = pool(READERS, options.pragma("query_only", "ON")).await?;
        Ok(Self { pushes: Group::start(log::Writer(writer.clone())), writer, readers })
    }

    /// A transaction that holds the write lock from its start, so that it can never fail for having read too early.
    async fn write(&self) -> Result<Transaction<'static, Sqlite>> {
        Ok(self.writer.begin_with("BEGIN IMMEDIATE").await?)
    }

    /// A transaction that sees one instant of the store.
    async fn read(&self) -> Result<Transaction<'static, Sqlite>> {
        Ok(self.readers.begin().await?)
    }
}

async fn pool(connections: u32, options: SqliteConnectOptions) -> Result<SqlitePool> {
    // A pool tries again and again to make a connection that is refused; asking one first tells why.
    let mut first = options.connect().await?;
    let safe = assert_safe(&mut first).await;
    // Closed in either case and before anything else: one that is only dropped still holds the file for a moment.
    first.close().await?;
    safe?;
    let pool = SqlitePoolOptions::new()
        .max_connections(connections)
        .acquire_timeout(BUSY)
        .idle_timeout(None)
        .max_lifetime(None)
        .after_connect(|connection, _| Box::pin(assert_safe(connection)));
    Ok(pool.connect_with(options).await?)
}

/// Reads back what durability rests on, and refuses a connection without it.
async fn assert_safe(connection: &mut SqliteConnection) -> std::result::Result<(), sqlx::Error> {
    let refused = |what: &str| sqlx::Error::Configuration(format!("SQLite did not accept {what}").into());
    let mode: String = sqlx::query("PRAGMA journal_mode").fetch_one(&mut *connection).await?.try_get(0)?;
    if mode != "wal" {
        return Err(refused("journal_mode=WAL"));
    }
    let expected = [
        ("PRAGMA synchronous", 2, "synchronous=FULL"),
        ("PRAGMA foreign_keys", 1, "foreign_keys=ON"),
        ("PRAGMA busy_timeout", 10_000, "busy_timeout"),
    ];
    for (query, value, name) in expected {
        if sqlx::query(query).fetch_one(&mut *connection).await?.try_get::<i64, _>(0)? != value {
            return Err(refused(name));
        }
    }
    Ok(())
}

#[async_trait::async_trait]
impl Lifecycle for SqliteStore {
    async fn check(&self) -> Result<()> {
        // Takes the write lock and changes nothing: a full or read-only disk shows here and not at the next push.
        let mut tx = self.write().await?;
        sqlx::query("UPDATE server SET only_row = only_row").execute(&mut *tx).await?;
        Ok(tx.rollback().await?)
    }

    async fn close(&self) {
        self.readers.close().await;
        if let Ok(mut connection) = self.writer.acquire().await {
            // Best effort: an unmerged WAL is no loss, the next start merges it.
            let _ = sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").execute(&mut *connection).await;
            let _ = connection.ping().await;
        }
        self.writer.close().await;
    }
}

//! PostgreSQL: for several server processes on one database, and for houses that have one already.
//!
//! What SQLite gives by having one writer, row locks give here: every transaction that changes what a team shares locks the team's row
//! first, so that a team's sequence numbers become visible in their order. Two teams are locked in the order of their ids. What moved is
//! told to the other processes by NOTIFY in the same transaction, so that no hint comes early or is forgotten.

mod accounts;
mod directory;
mod elsewhere;
mod enrollments;
mod erasures;
mod invitations;
mod log;
mod migrations;
mod secret;
mod sessions;
mod setup_codes;
mod teams;
mod wakes;

#[cfg(test)]
mod tests;

use super::log::group::Group;
use super::{Elsewhere, Lifecycle, Result, Store};
use shared::ids::TeamId;
use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use sqlx::{ConnectOptions, Connection, PgConnection, Postgres, Row, Transaction};
use std::str::FromStr;
use std::time::Duration;
use tokio::sync::mpsc;

/// How long a connection waits for another's lock, or for a free connection, before it gives up.
const BUSY: Duration = Duration::from_secs(10);

/// How many connections a process has, beside the one that listens.
const CONNECTIONS: u32 = 10;

/// A store in a PostgreSQL database.
#[derive(Clone, Debug)]
pub struct PostgresStore {
    pool: PgPool,
    pushes: Group,
    /// What this process calls itself in what it tells the others.
    process: Process,
}

/// A name for one opened store among those of one database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Process(u128);

impl Store for PostgresStore {}

impl PostgresStore {
    /// Opens the database that a `postgres:` URL names, which must exist, and brings its schema up to date. `process` is a random number
    /// by which the processes of one database tell each other apart.
    ///
    /// # Errors
    /// When the database does not answer, or could lose what was acknowledged.
    pub async fn open(url: &str, process: [u8; 16]) -> Result<Self> {
        let options = PgConnectOptions::from_str(url)?
            .application_name("lanterne")
            .options([
                ("synchronous_commit", "on"),
                ("lock_timeout", "10s"),
                // A process that died in the middle must not hold a team's row.
                ("idle_in_transaction_session_timeout", "60s"),
            ])
            .disable_statement_logging();
        // A pool tries again and again to make a connection that is refused; asking one first tells why.
        let mut first = options.connect().await?;
        let safe = assert_safe(&mut first).await;
        first.close().await?;
        safe?;
        let pool = PgPoolOptions::new()
            .max_connections(CONNECTIONS)
            .acquire_timeout(BUSY)
            .after_connect(|connection, _| Box::pin(assert_safe(connection)))
            .connect_with(options)
            .await?;
        migrations::run(&pool).await?;
        let process = Process(u128::from_be_bytes(process));
        Ok(Self { pushes: Group::start(log::Writer { pool: pool.clone(), process }), pool, process })
    }

    /// A transaction that writes. What it reads before it has locked a row may have changed by then.
    async fn write(&self) -> Result<Transaction<'static, Postgres>> {
        Ok(self.pool.begin().await?)
    }

    /// A transaction that writes and is the only one to change what the team shares, until its end. The team need not exist.
    async fn write_alone(&self, team: TeamId) -> Result<Transaction<'static, Postgres>> {
        let mut tx = self.write().await?;
        lock(&mut tx, team).await?;
        Ok(tx)
    }

    /// A transaction that sees one instant of the store.
    async fn read(&self) -> Result<Transaction<'static, Postgres>> {
        Ok(self.pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?)
    }
}

/// Locks a team's row until the transaction ends.
async fn lock(connection: &mut PgConnection, team: TeamId) -> Result<()> {
    sqlx::query("SELECT 1 FROM teams WHERE team = $1 FOR UPDATE")
        .bind(&team.as_bytes()[..])
        .fetch_optional(connection)
        .await?;
    Ok(())
}

/// Reads back what durability rests on, and refuses a connection without it.
async fn assert_safe(connection: &mut PgConnection) -> std::result::Result<(), sqlx::Error> {
    let expected = [
        ("SHOW fsync", "on"),
        ("SHOW full_page_writes", "on"),
        ("SHOW synchronous_commit", "on"),
        // A standby answers, and takes nothing.
        ("SHOW transaction_read_only", "off"),
        ("SHOW server_encoding", "UTF8"),
    ];
    for (query, wanted) in expected {
        let found: String = sqlx::query(query).fetch_one(&mut *connection).await?.try_get(0)?;
        if found != wanted {
            let setting = query.trim_start_matches("SHOW ");
            return Err(sqlx::Error::Configuration(format!("PostgreSQL has {setting}={found}, not {wanted}").into()));
        }
    }
    Ok(())
}

#[async_trait::async_trait]
impl Lifecycle for PostgresStore {
    async fn check(&self) -> Result<()> {
        let mut tx = self.write().await?;
        sqlx::query("UPDATE server SET only_row = only_row").execute(&mut *tx).await?;
        Ok(tx.rollback().await?)
    }

    async fn close(&self) {
        self.pool.close().await;
    }

    fn elsewhere(&self) -> Option<mpsc::Receiver<Elsewhere>> {
        Some(elsewhere::listen(self.pool.clone(), self.process))
    }
}

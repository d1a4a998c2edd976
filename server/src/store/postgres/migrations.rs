//! The schema, step by step. A migration that a released server has run is never changed again; a change is a new one.

use crate::store::{Result, StoreError};
use sqlx::SqlSafeStr;
use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::postgres::PgPool;

/// Brings the schema up to date; refuses a database that a newer server has migrated. Of several processes that start together one does
/// it, under a lock of the database's, and the others wait.
pub(super) async fn run(pool: &PgPool) -> Result<()> {
    let steps = [(1, "initial", include_str!("migrations/0001_initial.sql"))];
    let migrations = steps
        .map(|(version, name, sql)| {
            Migration::new(version, name.into(), MigrationType::Simple, sql.into_sql_str(), false)
        })
        .to_vec();
    Migrator::with_migrations(migrations).run(pool).await.map_err(|error| StoreError::Engine(Box::new(error)))
}

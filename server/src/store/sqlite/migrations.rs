//! The schema, step by step. A migration that a released server has run is never changed again; a change is a new one.

use crate::store::{Result, StoreError};
use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::{SqlSafeStr, SqlitePool};

/// The last step below.
pub(super) const LATEST: i64 = 3;

/// Brings the schema up to date; refuses a database that a newer server has migrated.
pub(super) async fn run(pool: &SqlitePool) -> Result<()> {
    // The last says whether the step brings its own transaction.
    let steps = [
        (1, "initial", include_str!("migrations/0001_initial.sql"), false),
        (2, "renewal", include_str!("migrations/0002_renewal.sql"), true),
        (LATEST, "wakes", include_str!("migrations/0003_wakes.sql"), false),
    ];
    let migrations = steps
        .map(|(version, name, sql, own)| {
            Migration::new(version, name.into(), MigrationType::Simple, sql.into_sql_str(), own)
        })
        .to_vec();
    Migrator::with_migrations(migrations).run(pool).await.map_err(|error| StoreError::Engine(Box::new(error)))
}

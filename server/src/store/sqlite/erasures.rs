//! Erasures in SQLite.

use super::SqliteStore;
use crate::store::Result;
use crate::store::erasures::Erasures;
use shared::clock::Millis;
use shared::ids::{RecordId, TeamId};
use sqlx::SqliteConnection;

#[async_trait::async_trait]
impl Erasures for SqliteStore {
    async fn erase_record(&self, team: TeamId, record: RecordId, now: Millis) -> Result<()> {
        let mut tx = self.write().await?;
        erase(&mut tx, team, record, now).await?;
        Ok(tx.commit().await?)
    }
}

/// Erases within a transaction.
pub(super) async fn erase(
    connection: &mut SqliteConnection,
    team: TeamId,
    record: RecordId,
    now: Millis,
) -> Result<()> {
    // A record that never arrived has no circle yet; it will never need one.
    sqlx::query(
        "INSERT INTO records (team, record, circle, erased) VALUES (?, ?, 0, ?) \
             ON CONFLICT DO UPDATE SET erased = coalesce(erased, excluded.erased)",
    )
    .bind(&team.as_bytes()[..])
    .bind(&record.as_bytes()[..])
    .bind(now.0)
    .execute(&mut *connection)
    .await?;
    for statement in [
        "DELETE FROM record_keys WHERE team = ? AND record = ?",
        "UPDATE revisions SET ciphertext = NULL WHERE team = ? AND record = ?",
    ] {
        sqlx::query(statement)
            .bind(&team.as_bytes()[..])
            .bind(&record.as_bytes()[..])
            .execute(&mut *connection)
            .await?;
    }
    Ok(())
}

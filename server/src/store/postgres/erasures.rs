//! Erasures in PostgreSQL.

use super::PostgresStore;
use crate::store::Result;
use crate::store::erasures::Erasures;
use shared::clock::Millis;
use shared::ids::{RecordId, TeamId};
use sqlx::PgConnection;

#[async_trait::async_trait]
impl Erasures for PostgresStore {
    async fn erase_record(&self, team: TeamId, record: RecordId, now: Millis) -> Result<()> {
        let mut tx = self.write_alone(team).await?;
        erase(&mut tx, team, record, now).await?;
        Ok(tx.commit().await?)
    }
}

/// Erases within a transaction.
pub(super) async fn erase(connection: &mut PgConnection, team: TeamId, record: RecordId, now: Millis) -> Result<()> {
    // A record that never arrived has no circle yet; it will never need one.
    sqlx::query(
        "INSERT INTO records (team, record, circle, erased) VALUES ($1, $2, 0, $3) \
             ON CONFLICT (team, record) DO UPDATE SET erased = coalesce(records.erased, excluded.erased)",
    )
    .bind(&team.as_bytes()[..])
    .bind(&record.as_bytes()[..])
    .bind(now.0)
    .execute(&mut *connection)
    .await?;
    for statement in [
        "DELETE FROM record_keys WHERE team = $1 AND record = $2",
        "UPDATE revisions SET ciphertext = NULL WHERE team = $1 AND record = $2",
    ] {
        sqlx::query(statement)
            .bind(&team.as_bytes()[..])
            .bind(&record.as_bytes()[..])
            .execute(&mut *connection)
            .await?;
    }
    Ok(())
}

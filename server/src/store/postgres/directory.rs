//! Directory entries in PostgreSQL.

use super::elsewhere::tell;
use super::{PostgresStore, erasures};
use crate::store::directory::{CheckedEntries, DirectoryEntries};
use crate::store::row::Columns;
use crate::store::{Moved, Result};
use shared::directory::SignedEntry;
use shared::ids::TeamId;
use sqlx::{PgConnection, PgExecutor};

/// Inserts the entry at a position.
pub(super) async fn insert(connection: &mut PgConnection, team: TeamId, seq: u64, entry: &SignedEntry) -> Result<()> {
    sqlx::query("INSERT INTO directory_entries (team, seq, bytes, signature) VALUES ($1, $2, $3, $4)")
        .bind(&team.as_bytes()[..])
        .bind(seq.cast_signed())
        .bind(&entry.bytes)
        .bind(&entry.signature.0[..])
        .execute(connection)
        .await?;
    Ok(())
}

/// How many entries a team's chain has.
pub(super) async fn len(executor: impl PgExecutor<'_>, team: TeamId) -> Result<u64> {
    sqlx::query("SELECT coalesce(max(seq) + 1, 0) AS len FROM directory_entries WHERE team = $1")
        .bind(&team.as_bytes()[..])
        .fetch_one(executor)
        .await?
        .unsigned("len")
}

#[async_trait::async_trait]
impl DirectoryEntries for PostgresStore {
    async fn directory_len(&self, team: TeamId) -> Result<u64> {
        len(&self.pool, team).await
    }

    async fn directory_entries(&self, team: TeamId, from: u64) -> Result<Vec<SignedEntry>> {
        let Ok(from) = i64::try_from(from) else { return Ok(Vec::new()) };
        let rows =
            sqlx::query("SELECT bytes, signature FROM directory_entries WHERE team = $1 AND seq >= $2 ORDER BY seq")
                .bind(&team.as_bytes()[..])
                .bind(from)
                .fetch_all(&self.pool)
                .await?;
        rows.iter()
            .map(|row| Ok(SignedEntry { bytes: row.blob("bytes")?, signature: row.signature("signature")? }))
            .collect()
    }

    async fn append_directory(&self, team: TeamId, checked: CheckedEntries) -> Result<bool> {
        let mut tx = self.write_alone(team).await?;
        if len(&mut *tx, team).await? != checked.after {
            return Ok(false);
        }
        for (seq, entry) in (checked.after..).zip(&checked.entries) {
            insert(&mut tx, team, seq, entry).await?;
        }
        for invitation in &checked.admitted {
            sqlx::query("UPDATE invitations SET admitted = TRUE WHERE invitation = $1 AND team = $2")
                .bind(&invitation.as_bytes()[..])
                .bind(&team.as_bytes()[..])
                .execute(&mut *tx)
                .await?;
        }
        for device in &checked.enrolled {
            sqlx::query("DELETE FROM pending_devices WHERE team = $1 AND device = $2")
                .bind(&team.as_bytes()[..])
                .bind(&device.as_bytes()[..])
                .execute(&mut *tx)
                .await?;
        }
        for (member, invitation) in &checked.renewed {
            sqlx::query(
                "DELETE FROM accounts WHERE team = $1 AND member = $2 AND account IS DISTINCT FROM \
                 (SELECT account FROM invitations WHERE invitation = $3 AND team = $4)",
            )
            .bind(&team.as_bytes()[..])
            .bind(&member.as_bytes()[..])
            .bind(invitation.map(|invitation| invitation.as_bytes().to_vec()))
            .bind(&team.as_bytes()[..])
            .execute(&mut *tx)
            .await?;
        }
        for record in &checked.erased {
            erasures::erase(&mut tx, team, *record, checked.now).await?;
        }
        for moved in [Moved::Directory, Moved::Admissions, Moved::Sessions] {
            tell(&mut tx, self.process, team, moved).await?;
        }
        tx.commit().await?;
        Ok(true)
    }
}

//! Teams in SQLite.

use super::{SqliteStore, accounts, directory, sessions};
use crate::store::Result;
use crate::store::row::Columns;
use crate::store::teams::{NewTeam, TeamCreated, Teams};
use shared::ids::TeamId;

#[async_trait::async_trait]
impl Teams for SqliteStore {
    async fn create_team(&self, new: NewTeam) -> Result<TeamCreated> {
        let mut tx = self.write().await?;
        let paid = sqlx::query("UPDATE setup_codes SET used = ? WHERE hash = ? AND used IS NULL")
            .bind(new.now.0)
            .bind(&new.code.0[..])
            .execute(&mut *tx)
            .await?;
        if paid.rows_affected() != 1 {
            return Ok(TeamCreated::WrongCode);
        }
        let created =
            sqlx::query("INSERT INTO teams (team, log_epoch, created) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .bind(&new.team.as_bytes()[..])
                .bind(&new.log_epoch.as_bytes()[..])
                .bind(new.now.0)
                .execute(&mut *tx)
                .await?;
        if created.rows_affected() != 1 || !accounts::insert(&mut tx, &new.account).await? {
            return Ok(TeamCreated::Exists);
        }
        directory::insert(&mut tx, new.team, 0, &new.founding).await?;
        sessions::insert(&mut tx, new.session).await?;
        tx.commit().await?;
        Ok(TeamCreated::Done)
    }

    async fn count_teams(&self) -> Result<u64> {
        sqlx::query("SELECT count(*) AS teams FROM teams").fetch_one(&self.readers).await?.unsigned("teams")
    }

    async fn teams(&self) -> Result<Vec<TeamId>> {
        let rows = sqlx::query("SELECT team FROM teams ORDER BY created").fetch_all(&self.readers).await?;
        rows.iter().map(|row| row.bytes("team").map(TeamId::from_bytes)).collect()
    }
}

//! Sessions in PostgreSQL.

use super::PostgresStore;
use super::elsewhere::tell;
use crate::store::row::Columns;
use crate::store::sessions::{NewSession, Session, Sessions, TokenHash};
use crate::store::{Moved, Result};
use shared::clock::Millis;
use shared::ids::{AccountId, DeviceId, MemberId, TeamId};
use sqlx::PgConnection;

/// Inserts a session.
pub(super) async fn insert(connection: &mut PgConnection, new: NewSession) -> Result<()> {
    sqlx::query("INSERT INTO sessions (token_hash, account, device, created, seen) VALUES ($1, $2, $3, $4, $5)")
        .bind(&new.token.0[..])
        .bind(&new.account.as_bytes()[..])
        .bind(new.device.map(|device| device.as_bytes().to_vec()))
        .bind(new.now.0)
        .bind(new.now.0)
        .execute(connection)
        .await?;
    Ok(())
}

#[async_trait::async_trait]
impl Sessions for PostgresStore {
    async fn open_session(&self, new: NewSession) -> Result<()> {
        let mut tx = self.write().await?;
        insert(&mut tx, new).await?;
        Ok(tx.commit().await?)
    }

    async fn session(&self, token: TokenHash) -> Result<Option<Session>> {
        let row = sqlx::query(
            "SELECT account, team, member, device, s.created AS created, seen \
             FROM sessions s JOIN accounts USING (account) WHERE token_hash = $1",
        )
        .bind(&token.0[..])
        .fetch_optional(&self.pool)
        .await?;
        let Some(row) = row else { return Ok(None) };
        Ok(Some(Session {
            token,
            account: AccountId::from_bytes(row.bytes("account")?),
            team: TeamId::from_bytes(row.bytes("team")?),
            member: MemberId::from_bytes(row.bytes("member")?),
            device: row.maybe_bytes("device")?.map(DeviceId::from_bytes),
            created: row.millis("created")?,
            seen: row.millis("seen")?,
        }))
    }

    async fn touch_session(&self, token: TokenHash, now: Millis) -> Result<()> {
        sqlx::query("UPDATE sessions SET seen = greatest(seen, $1) WHERE token_hash = $2")
            .bind(now.0)
            .bind(&token.0[..])
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    async fn close_session(&self, token: TokenHash) -> Result<()> {
        let mut tx = self.write().await?;
        let whose = sqlx::query(
            "DELETE FROM sessions s USING accounts a WHERE s.account = a.account AND token_hash = $1 RETURNING a.team",
        )
        .bind(&token.0[..])
        .fetch_optional(&mut *tx)
        .await?;
        if let Some(row) = whose {
            tell(&mut tx, self.process, TeamId::from_bytes(row.bytes("team")?), Moved::Sessions).await?;
        }
        Ok(tx.commit().await?)
    }

    async fn close_old_sessions(&self, created_before: Millis, seen_before: Millis) -> Result<()> {
        sqlx::query("DELETE FROM sessions WHERE created < $1 OR seen < $2")
            .bind(created_before.0)
            .bind(seen_before.0)
            .execute(&self.pool)
            .await?;
        Ok(())
    }
}

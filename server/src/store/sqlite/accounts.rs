//! Accounts in SQLite.

use super::SqliteStore;
use super::row::Columns;
use crate::store::Result;
use crate::store::accounts::{Account, Accounts};
use shared::clock::Millis;
use shared::ids::{AccountId, MemberId, TeamId};
use shared::wire::account::KdfParams;
use sqlx::SqliteConnection;

/// Inserts an account; false when its id or its member has one already.
pub(super) async fn insert(connection: &mut SqliteConnection, account: &Account) -> Result<bool> {
    let done = sqlx::query(
        "INSERT INTO accounts (account, team, member, salt, memory_kib, passes, lanes, authenticator, wrapped_member, created) \
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
    )
    .bind(&account.id.as_bytes()[..])
    .bind(&account.team.as_bytes()[..])
    .bind(&account.member.as_bytes()[..])
    .bind(&account.salt[..])
    .bind(i64::from(account.kdf.memory_kib))
    .bind(i64::from(account.kdf.passes))
    .bind(i64::from(account.kdf.lanes))
    .bind(&account.authenticator)
    .bind(&account.wrapped_member)
    .bind(account.created.0)
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}

#[async_trait::async_trait]
impl Accounts for SqliteStore {
    async fn account(&self, id: AccountId) -> Result<Option<Account>> {
        let row = sqlx::query("SELECT * FROM accounts WHERE account = ?")
            .bind(&id.as_bytes()[..])
            .fetch_optional(&self.readers)
            .await?;
        let Some(row) = row else { return Ok(None) };
        Ok(Some(Account {
            id,
            team: TeamId::from_bytes(row.bytes("team")?),
            member: MemberId::from_bytes(row.bytes("member")?),
            salt: row.bytes("salt")?,
            kdf: KdfParams {
                memory_kib: row.small("memory_kib")?,
                passes: row.small("passes")?,
                lanes: row.small("lanes")?,
            },
            authenticator: row.blob("authenticator")?,
            wrapped_member: row.blob("wrapped_member")?,
            created: row.millis("created")?,
        }))
    }

    async fn spend_challenge(&self, challenge: &[u8; 32], now: Millis) -> Result<bool> {
        let done = sqlx::query("INSERT INTO spent_challenges (challenge, spent) VALUES (?, ?) ON CONFLICT DO NOTHING")
            .bind(&challenge[..])
            .bind(now.0)
            .execute(&self.writer)
            .await?;
        Ok(done.rows_affected() == 1)
    }

    async fn forget_challenges(&self, before: Millis) -> Result<()> {
        sqlx::query("DELETE FROM spent_challenges WHERE spent < ?").bind(before.0).execute(&self.writer).await?;
        Ok(())
    }
}

//! Accounts in PostgreSQL.

use super::{PostgresStore, enrollments, sessions};
use crate::store::Result;
use crate::store::accounts::{Account, Accounts};
use crate::store::row::Columns;
use crate::store::sessions::NewSession;
use shared::clock::Millis;
use shared::ids::{AccountId, MemberId, TeamId};
use shared::wire::account::{EnrollmentRequest, KdfParams};
use sqlx::PgConnection;

/// Inserts an account; false when its id is taken or its member has one already.
pub(super) async fn insert(connection: &mut PgConnection, account: &Account) -> Result<bool> {
    let has = sqlx::query("SELECT 1 FROM accounts WHERE team = $1 AND member = $2")
        .bind(&account.team.as_bytes()[..])
        .bind(&account.member.as_bytes()[..])
        .fetch_optional(&mut *connection)
        .await?;
    if has.is_some() { Ok(false) } else { insert_another(connection, account).await }
}

/// Inserts an account, also of a member who has one; false when its id is taken.
pub(super) async fn insert_another(connection: &mut PgConnection, account: &Account) -> Result<bool> {
    let done = sqlx::query(
        "INSERT INTO accounts (account, team, member, salt, memory_kib, passes, lanes, authenticator, wrapped_member, created) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING",
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
impl Accounts for PostgresStore {
    async fn account(&self, id: AccountId) -> Result<Option<Account>> {
        let row = sqlx::query("SELECT * FROM accounts WHERE account = $1")
            .bind(&id.as_bytes()[..])
            .fetch_optional(&self.pool)
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

    async fn recover(&self, account: Account, device: EnrollmentRequest, session: NewSession) -> Result<bool> {
        let mut tx = self.write_alone(account.team).await?;
        if !insert(&mut tx, &account).await? {
            return Ok(false);
        }
        let whose = (account.team, account.member);
        if !enrollments::insert_waiting(&mut tx, whose, &device, session.now, None).await? {
            return Ok(false);
        }
        sessions::insert(&mut tx, session).await?;
        tx.commit().await?;
        Ok(true)
    }

    async fn restore_account(&self, account: Account, session: NewSession) -> Result<bool> {
        let mut tx = self.write_alone(account.team).await?;
        if !insert(&mut tx, &account).await? {
            return Ok(false);
        }
        sessions::insert(&mut tx, session).await?;
        tx.commit().await?;
        Ok(true)
    }

    async fn spend_challenge(&self, challenge: &[u8; 32], now: Millis) -> Result<bool> {
        let done =
            sqlx::query("INSERT INTO spent_challenges (challenge, spent) VALUES ($1, $2) ON CONFLICT DO NOTHING")
                .bind(&challenge[..])
                .bind(now.0)
                .execute(&self.pool)
                .await?;
        Ok(done.rows_affected() == 1)
    }

    async fn forget_challenges(&self, before: Millis) -> Result<()> {
        sqlx::query("DELETE FROM spent_challenges WHERE spent < $1").bind(before.0).execute(&self.pool).await?;
        Ok(())
    }
}

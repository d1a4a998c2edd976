//! Invitations in SQLite.

use super::{SqliteStore, accounts, enrollments, sessions};
use crate::store::invitations::{Invitations, Joined, NewJoin};
use crate::store::row::Columns;
use crate::store::{Result, StoreError};
use shared::clock::Millis;
use shared::ids::{InvitationId, TeamId};
use shared::wire::account::EnrollmentRequest;
use shared::wire::invitation::{CreateInvitation, Invitation};
use sqlx::Row;
use sqlx::sqlite::SqliteRow;

/// An invitation from its row.
fn read(row: &SqliteRow) -> Result<Invitation> {
    let waiting: Option<&[u8]> = row.try_get("waiting_join")?;
    let join = waiting
        .map(|bytes| postcard::from_bytes(bytes).map_err(|_| StoreError::Unreadable("waiting_join")))
        .transpose()?;
    let created = CreateInvitation {
        id: InvitationId::from_bytes(row.bytes("invitation")?),
        expires: row.millis("expires")?,
        sealed: row.blob("sealed")?,
    };
    Ok(Invitation { created, join, admitted: row.try_get("admitted")? })
}

#[async_trait::async_trait]
impl Invitations for SqliteStore {
    async fn invite(&self, team: TeamId, new: CreateInvitation, now: Millis) -> Result<bool> {
        let done = sqlx::query(
            "INSERT INTO invitations (invitation, team, expires, sealed, created) VALUES (?, ?, ?, ?, ?) \
             ON CONFLICT DO NOTHING",
        )
        .bind(&new.id.as_bytes()[..])
        .bind(&team.as_bytes()[..])
        .bind(new.expires.0)
        .bind(new.sealed)
        .bind(now.0)
        .execute(&self.writer)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    async fn count_open_invitations(&self, team: TeamId) -> Result<u64> {
        sqlx::query("SELECT count(*) AS open FROM invitations WHERE team = ? AND admitted = 0")
            .bind(&team.as_bytes()[..])
            .fetch_one(&self.readers)
            .await?
            .unsigned("open")
    }

    async fn invitations(&self, team: TeamId) -> Result<Vec<Invitation>> {
        let rows = sqlx::query("SELECT * FROM invitations WHERE team = ? ORDER BY created DESC, invitation LIMIT 1000")
            .bind(&team.as_bytes()[..])
            .fetch_all(&self.readers)
            .await?;
        rows.iter().map(read).collect()
    }

    async fn invitation(&self, id: InvitationId) -> Result<Option<(TeamId, Invitation)>> {
        let row = sqlx::query("SELECT * FROM invitations WHERE invitation = ?")
            .bind(&id.as_bytes()[..])
            .fetch_optional(&self.readers)
            .await?;
        row.map(|row| Ok((TeamId::from_bytes(row.bytes("team")?), read(&row)?))).transpose()
    }

    async fn join(&self, new: NewJoin) -> Result<Joined> {
        let request = &new.waiting.request;
        let invitation = request.invitation.as_bytes();
        let mut tx = self.write().await?;
        let row = sqlx::query("SELECT * FROM invitations WHERE invitation = ? AND team = ? AND expires > ?")
            .bind(&invitation[..])
            .bind(&new.account.team.as_bytes()[..])
            .bind(new.now.0)
            .fetch_optional(&mut *tx)
            .await?;
        let Some(row) = row else { return Ok(Joined::Invalid) };
        let before = read(&row)?;
        if before.join.is_some() || before.admitted {
            return Ok(Joined::Used);
        }
        let inserted = if new.renews {
            accounts::insert_another(&mut tx, &new.account).await?
        } else {
            accounts::insert(&mut tx, &new.account).await?
        };
        if !inserted {
            return Ok(Joined::Exists);
        }
        sqlx::query("UPDATE invitations SET waiting_join = ?, account = ? WHERE invitation = ?")
            .bind(postcard::to_allocvec(&new.waiting).map_err(|_| StoreError::Unreadable("waiting_join"))?)
            .bind(&new.account.id.as_bytes()[..])
            .bind(&invitation[..])
            .execute(&mut *tx)
            .await?;
        if new.renews {
            // Her device is enrolled already: nothing of it waits.
            sessions::insert(&mut tx, new.session).await?;
            tx.commit().await?;
            return Ok(Joined::Done);
        }
        let pending = EnrollmentRequest { device: request.device.clone(), consent: request.consent };
        let whose = (new.account.team, request.member.id);
        let by = Some(request.invitation);
        if !enrollments::insert_waiting(&mut tx, whose, &pending, new.now, by).await? {
            return Ok(Joined::Exists);
        }
        sessions::insert(&mut tx, new.session).await?;
        tx.commit().await?;
        Ok(Joined::Done)
    }

    async fn withdraw_invitation(&self, team: TeamId, id: InvitationId) -> Result<bool> {
        let mut tx = self.write().await?;
        sqlx::query(
            "DELETE FROM accounts WHERE account = \
             (SELECT account FROM invitations WHERE invitation = ? AND team = ? AND admitted = 0)",
        )
        .bind(&id.as_bytes()[..])
        .bind(&team.as_bytes()[..])
        .execute(&mut *tx)
        .await?;
        let done = sqlx::query("DELETE FROM invitations WHERE invitation = ? AND team = ? AND admitted = 0")
            .bind(&id.as_bytes()[..])
            .bind(&team.as_bytes()[..])
            .execute(&mut *tx)
            .await?;
        tx.commit().await?;
        Ok(done.rows_affected() == 1)
    }

    async fn forget_invitations(&self, expired_before: Millis) -> Result<()> {
        sqlx::query("DELETE FROM invitations WHERE expires < ? AND waiting_join IS NULL AND admitted = 0")
            .bind(expired_before.0)
            .execute(&self.writer)
            .await?;
        Ok(())
    }
}

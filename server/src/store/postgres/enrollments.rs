//! Pending devices in PostgreSQL.

use super::PostgresStore;
use super::elsewhere::tell;
use crate::store::enrollments::{Enrolling, Enrollments, NewEnrollment, PendingDevice};
use crate::store::row::Columns;
use crate::store::{Moved, Result, StoreError};
use shared::clock::Millis;
use shared::ids::{DeviceId, InvitationId, MemberId, TeamId};
use shared::wire::account::{EnrollmentRequest, PendingEnrollment};
use sqlx::PgConnection;
use sqlx::postgres::PgRow;

fn request(row: &PgRow) -> Result<EnrollmentRequest> {
    postcard::from_bytes(&row.blob("request")?).map_err(|_| StoreError::Unreadable("request"))
}

async fn find(connection: &mut PgConnection, team: TeamId, device: DeviceId) -> Result<Option<PgRow>> {
    Ok(sqlx::query("SELECT * FROM pending_devices WHERE team = $1 AND device = $2")
        .bind(&team.as_bytes()[..])
        .bind(&device.as_bytes()[..])
        .fetch_optional(connection)
        .await?)
}

/// Inserts a device that waits to be let in; false when it waits already.
pub(super) async fn insert_waiting(
    connection: &mut PgConnection,
    (team, member): (TeamId, MemberId),
    request: &EnrollmentRequest,
    asked: Millis,
    invitation: Option<InvitationId>,
) -> Result<bool> {
    let done = sqlx::query(
        "INSERT INTO pending_devices (team, device, member, request, asked, invitation) VALUES ($1, $2, $3, $4, $5, $6) \
         ON CONFLICT DO NOTHING",
    )
    .bind(&team.as_bytes()[..])
    .bind(&request.device.id.as_bytes()[..])
    .bind(&member.as_bytes()[..])
    .bind(postcard::to_allocvec(request).map_err(|_| StoreError::Unreadable("request"))?)
    .bind(asked.0)
    .bind(invitation.map(|invitation| invitation.as_bytes().to_vec()))
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}

async fn insert(connection: &mut PgConnection, new: &NewEnrollment) -> Result<Enrolling> {
    let waiting = sqlx::query("SELECT count(*) AS waiting FROM pending_devices WHERE team = $1 AND member = $2")
        .bind(&new.team.as_bytes()[..])
        .bind(&new.member.as_bytes()[..])
        .fetch_one(&mut *connection)
        .await?
        .unsigned("waiting")?;
    if waiting >= new.most {
        return Ok(Enrolling::TooMany);
    }
    sqlx::query("INSERT INTO pending_devices (team, device, member, request, asked) VALUES ($1, $2, $3, $4, $5)")
        .bind(&new.team.as_bytes()[..])
        .bind(&new.request.device.id.as_bytes()[..])
        .bind(&new.member.as_bytes()[..])
        .bind(postcard::to_allocvec(&new.request).map_err(|_| StoreError::Unreadable("request"))?)
        .bind(new.now.0)
        .execute(connection)
        .await?;
    Ok(Enrolling::Done)
}

#[async_trait::async_trait]
impl Enrollments for PostgresStore {
    async fn enroll(&self, new: NewEnrollment) -> Result<Enrolling> {
        let mut tx = self.write_alone(new.team).await?;
        let device = new.request.device.id;
        let outcome = match find(&mut tx, new.team, device).await? {
            Some(row) if row.bytes("member")? == *new.member.as_bytes() && request(&row)? == new.request => {
                Enrolling::Done
            }
            Some(_) => Enrolling::Exists,
            None => insert(&mut tx, &new).await?,
        };
        if outcome == Enrolling::Done {
            sqlx::query("UPDATE sessions SET device = $1 WHERE token_hash = $2")
                .bind(&device.as_bytes()[..])
                .bind(&new.session.0[..])
                .execute(&mut *tx)
                .await?;
            tell(&mut tx, self.process, new.team, Moved::Admissions).await?;
            tx.commit().await?;
        }
        Ok(outcome)
    }

    async fn enrollments(&self, team: TeamId) -> Result<Vec<PendingEnrollment>> {
        let rows = sqlx::query(
            "SELECT * FROM pending_devices WHERE team = $1 AND invitation IS NULL ORDER BY asked, device LIMIT 1000",
        )
        .bind(&team.as_bytes()[..])
        .fetch_all(&self.pool)
        .await?;
        rows.iter()
            .map(|row| {
                let member = MemberId::from_bytes(row.bytes("member")?);
                Ok(PendingEnrollment { member, request: request(row)?, at: row.millis("asked")? })
            })
            .collect()
    }

    async fn pending_device(&self, team: TeamId, device: DeviceId) -> Result<Option<PendingDevice>> {
        let mut tx = self.read().await?;
        let Some(row) = find(&mut tx, team, device).await? else { return Ok(None) };
        Ok(Some(PendingDevice { member: MemberId::from_bytes(row.bytes("member")?), card: request(&row)?.device }))
    }
}

//! `POST /api/v1/recovery`.

use crate::auth::{challenge, signature};
use crate::message::Message;
use crate::problem::{Answer, Problem};
use crate::routes::openapi::{Binary, ProblemBody};
use crate::routes::{account, opened};
use crate::state::{ClientAddress, Lanterne};
use axum::extract::State;
use axum::response::Response;
use shared::directory::Directory;
use shared::wire::ProblemKind;
use shared::wire::account::{EnrollmentRequest, SessionOpened, Standing};
use shared::wire::recovery::{Recover, RecoveryRequest};
use std::sync::Arc;

/// Opens a pending session for somebody who has a team's recovery sheet: she reads the directory, and may append the one entry by
/// which the sheet admits her. What was wrong about a refused attempt is not told.
///
/// # Errors
/// `sign-in-refused`, `already-exists`, `too-many-requests`, or a malformed body.
#[utoipa::path(
    post,
    path = "/recovery",
    request_body(content = Binary, content_type = "application/vnd.lanterne.v1", description = "Recover"),
    responses(
        (status = 200, body = Binary, content_type = "application/vnd.lanterne.v1", description = "SessionOpened, pending, with the session's cookie"),
        (status = "4XX", body = ProblemBody, content_type = "application/problem+json", description = "sign-in-refused, already-exists, too-many-requests, malformed, unknown-version, too-large, foreign-origin"),
    ),
)]
pub async fn open(
    State(app): State<Lanterne>,
    ClientAddress(address): ClientAddress,
    Message(recover): Message<Recover>,
) -> Answer<Response> {
    let request = &recover.request;
    let name = super::counted_as(&request.recovery);
    app.throttles.sign_in(name, address)?;
    let refused = || Problem::new(ProblemKind::SignInRefused);
    let now = app.world.now();
    let proved = challenge::is_valid(&app.secret, name, now, &request.challenge)
        && signature::is_by(&request.recovery, &request.signed_bytes(), &recover.signature);
    if !proved || !app.store.spend_challenge(&request.challenge, now).await? {
        return Err(refused());
    }
    let directory = team_of(&app, &request.recovery).await?.ok_or_else(refused)?;
    if directory.member(request.member.id).is_some() || directory.device(request.device.id).is_some() {
        return Err(ProblemKind::AlreadyExists.into());
    }

    let team = directory.team();
    let RecoveryRequest { member, device: card, account: creation, .. } = recover.request;
    let account = account::create(&app, creation, team, member.id).await?;
    let (session, token) = opened::make(&app, account.id, Some(card.id));
    let wrapped_member = account.wrapped_member.clone();
    let device = Some(card.id);
    // What she consents to is in the entry; this only binds the device to her, until then.
    let pending = EnrollmentRequest { device: card, consent: recover.signature };
    if !app.store.recover(account, pending, session).await? {
        return Err(ProblemKind::AlreadyExists.into());
    }
    let standing = Standing::Pending;
    let session = SessionOpened { team, member: member.id, device, standing, wrapped_member, now };
    Ok(opened::answer(&app, &token, session))
}

/// The directory of the team whose sheet has this key. Teams on one server are few, and their directories are kept in memory.
async fn team_of(app: &Lanterne, recovery: &[u8; 32]) -> Answer<Option<Arc<Directory>>> {
    for team in app.store.teams().await? {
        let directory = app.directories.get(&*app.store, team).await?;
        if directory.recovery().signing == *recovery {
            return Ok(Some(directory));
        }
    }
    Ok(None)
}

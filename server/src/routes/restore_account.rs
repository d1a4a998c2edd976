//! `POST /api/v1/account/restore`: a device gives back the account that a restored server has forgotten.

use super::openapi::{Binary, ProblemBody};
use super::{account, opened};
use crate::auth::{challenge, signature};
use crate::message::Message;
use crate::problem::{Answer, Problem};
use crate::state::{ClientAddress, Lanterne};
use axum::extract::State;
use axum::response::Response;
use shared::wire::ProblemKind;
use shared::wire::account::{SessionOpened, Standing};
use shared::wire::recovery::RestoreAccount;

/// Keeps the account of a member whom the directory has, signed by a device of hers that is not revoked and by her own key, and opens
/// her session. A member who has an account gets no other one this way. What was wrong about a refused attempt is not told.
///
/// # Errors
/// `sign-in-refused`, also while nobody has brought back the entry that admits her; `already-exists`, `too-many-requests`.
#[utoipa::path(
    post,
    path = "/account/restore",
    request_body(content = Binary, content_type = "application/vnd.lanterne.v1", description = "RestoreAccount"),
    responses(
        (status = 200, body = Binary, content_type = "application/vnd.lanterne.v1", description = "SessionOpened, with the session's cookie"),
        (status = "4XX", body = ProblemBody, content_type = "application/problem+json", description = "sign-in-refused, already-exists, too-many-requests, malformed, unknown-version, too-large, foreign-origin"),
    ),
)]
pub async fn restore(
    State(app): State<Lanterne>,
    ClientAddress(address): ClientAddress,
    Message(request): Message<RestoreAccount>,
) -> Answer<Response> {
    let restoration = &request.restoration;
    let (team, device) = (restoration.team, restoration.device);
    app.throttles.sign_in(restoration.account.account, address)?;
    let refused = || Problem::new(ProblemKind::SignInRefused);
    let now = app.world.now();
    if !challenge::is_valid(&app.secret, restoration.account.account, now, &restoration.challenge) {
        return Err(refused());
    }
    if !app.store.teams().await?.contains(&team) {
        return Err(refused());
    }
    let directory = app.directories.get(&*app.store, team).await?;
    let known = directory.device(device).filter(|device| device.last_accepted.is_none()).ok_or_else(refused)?;
    let member = directory.member(known.member).filter(|member| !member.removed).ok_or_else(refused)?;
    let signed = restoration.signed_bytes();
    let proved = signature::is_by(&known.card.signing, &signed, &request.by_device)
        && signature::is_by(&member.card.signing, &signed, &request.by_member);
    if !proved || !app.store.spend_challenge(&restoration.challenge, now).await? {
        return Err(refused());
    }

    let member = member.card.id;
    let account = account::create(&app, request.restoration.account, team, member).await?;
    let (session, token) = opened::make(&app, account.id, Some(device));
    let wrapped_member = account.wrapped_member.clone();
    if !app.store.restore_account(account, session).await? {
        return Err(ProblemKind::AlreadyExists.into());
    }
    let standing = Standing::Admitted;
    let session = SessionOpened { team, member, device: Some(device), standing, wrapped_member, now };
    Ok(opened::answer(&app, &token, session))
}

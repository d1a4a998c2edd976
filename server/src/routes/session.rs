//! `GET /api/v1/session`.

use super::openapi::{Binary, ProblemBody};
use crate::auth::caller::{Access, SignedIn};
use crate::message::Message;
use crate::problem::Answer;
use crate::state::Lanterne;
use axum::extract::State;
use shared::wire::ProblemKind;
use shared::wire::account::{SessionOpened, Standing};

/// The session that the cookie names.
///
/// # Errors
/// `not-signed-in`, `revoked`.
#[utoipa::path(
    get,
    path = "/session",
    responses(
        (status = 200, body = Binary, content_type = "application/vnd.lanterne.v1", description = "SessionOpened"),
        (status = "4XX", body = ProblemBody, content_type = "application/problem+json", description = "not-signed-in, revoked"),
    ),
)]
pub async fn session(SignedIn(caller): SignedIn, State(app): State<Lanterne>) -> Answer<Message<SessionOpened>> {
    let session = caller.session;
    let account = app.store.account(session.account).await?.ok_or(ProblemKind::NotSignedIn)?;
    Ok(Message(SessionOpened {
        team: session.team,
        member: session.member,
        device: session.device,
        standing: match caller.access {
            Access::Admitted(_) => Standing::Admitted,
            Access::Pending | Access::Revoked => Standing::Pending,
        },
        wrapped_member: account.wrapped_member,
        now: app.world.now(),
    }))
}

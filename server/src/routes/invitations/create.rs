//! `POST /api/v1/invitations`.

use crate::auth::caller::Coordinator;
use crate::message::Message;
use crate::problem::{Answer, Problem};
use crate::routes::openapi::{Binary, ProblemBody};
use crate::state::Lanterne;
use axum::extract::State;
use axum::http::StatusCode;
use shared::wire::ProblemKind;
use shared::wire::invitation::{CreateInvitation, MAX_VALIDITY};

/// No sealed part of an invitation is longer than this, in bytes.
const MAX_SEALED: usize = 1024;

/// Keeps an invitation; one that would be valid for more than a week ends in a week.
///
/// # Errors
/// `coordinators-only`, `already-exists`, `too-large`, `too-many-requests` when too many are open.
#[utoipa::path(
    post,
    path = "/invitations",
    request_body(content = Binary, content_type = "application/vnd.lanterne.v1", description = "CreateInvitation"),
    responses(
        (status = 204, description = "The invitation is open."),
        (status = "4XX", body = ProblemBody, content_type = "application/problem+json", description = "coordinators-only, already-exists, too-large, too-many-requests, pending, revoked, not-signed-in, malformed, unknown-version, foreign-origin"),
    ),
)]
pub async fn create(
    Coordinator(caller, _): Coordinator,
    State(app): State<Lanterne>,
    Message(mut new): Message<CreateInvitation>,
) -> Answer<StatusCode> {
    let (team, now) = (caller.session.team, app.world.now());
    if new.sealed.len() > MAX_SEALED {
        return Err(ProblemKind::TooLarge.into());
    }
    if new.expires <= now {
        return Err(ProblemKind::Malformed.into());
    }
    if app.store.count_open_invitations(team).await? >= app.config.limits.open_invitations {
        return Err(Problem::too_many(std::time::Duration::from_secs(3600)));
    }
    new.expires = new.expires.min(now.plus(MAX_VALIDITY));
    if !app.store.invite(team, new, now).await? {
        return Err(ProblemKind::AlreadyExists.into());
    }
    app.hub.tell(team, |tide| tide.admissions += 1);
    Ok(StatusCode::NO_CONTENT)
}

//! `POST /api/v1/enrollments`: a signed-in member asks for this device to be hers.

use crate::auth::caller::{Access, SignedIn};
use crate::auth::signature;
use crate::message::Message;
use crate::problem::{Answer, Problem};
use crate::routes::openapi::{Binary, ProblemBody};
use crate::state::Lanterne;
use crate::store::enrollments::{Enrolling, NewEnrollment};
use axum::extract::State;
use axum::http::StatusCode;
use shared::wire::ProblemKind;
use shared::wire::account::EnrollmentRequest;
use std::time::Duration;

/// Keeps the request for a coordinator and binds the session to the device. The same request again is answered the same.
///
/// # Errors
/// `pending` before the member is admitted, `already-exists`, `too-many-requests` when too many of her devices wait.
#[utoipa::path(
    post,
    path = "/enrollments",
    request_body(content = Binary, content_type = "application/vnd.lanterne.v1", description = "EnrollmentRequest"),
    responses(
        (status = 204, description = "The request waits for a coordinator, and the session is bound to the device."),
        (status = "4XX", body = ProblemBody, content_type = "application/problem+json", description = "pending, already-exists, too-many-requests, revoked, not-signed-in, malformed, unknown-version, too-large, foreign-origin"),
    ),
)]
pub async fn ask(
    SignedIn(caller): SignedIn,
    State(app): State<Lanterne>,
    Message(request): Message<EnrollmentRequest>,
) -> Answer<StatusCode> {
    let (team, member) = (caller.session.team, caller.session.member);
    let card = &caller.directory.member(member).ok_or(ProblemKind::Pending)?.card;
    if !signature::consents(team, card, &request.device, &request.consent) {
        return Err(ProblemKind::Malformed.into());
    }
    // An enrolled device proves itself at sign-in; a session on one asks for no other.
    if matches!(caller.access, Access::Admitted(_)) || caller.directory.device(request.device.id).is_some() {
        return Err(ProblemKind::AlreadyExists.into());
    }
    let most = app.config.limits.pending_devices;
    let new = NewEnrollment { team, member, request, session: caller.session.token, now: app.world.now(), most };
    match app.store.enroll(new).await? {
        Enrolling::Exists => Err(ProblemKind::AlreadyExists.into()),
        Enrolling::TooMany => Err(Problem::too_many(Duration::from_secs(3600))),
        Enrolling::Done => {
            app.hub.tell(team, |tide| tide.admissions += 1);
            Ok(StatusCode::NO_CONTENT)
        }
    }
}

//! `GET /api/v1/enrollments`.

use crate::auth::caller::Coordinator;
use crate::message::Message;
use crate::problem::Answer;
use crate::routes::openapi::{Binary, ProblemBody};
use crate::state::Lanterne;
use axum::extract::State;
use shared::wire::account::PendingEnrollment;

/// The devices of members that wait for a coordinator, oldest first.
///
/// # Errors
/// `coordinators-only`.
#[utoipa::path(
    get,
    path = "/enrollments",
    responses(
        (status = 200, body = Binary, content_type = "application/vnd.lanterne.v1", description = "A list of PendingEnrollment"),
        (status = "4XX", body = ProblemBody, content_type = "application/problem+json", description = "coordinators-only, pending, revoked, not-signed-in"),
    ),
)]
pub async fn list(
    Coordinator(caller, _): Coordinator,
    State(app): State<Lanterne>,
) -> Answer<Message<Vec<PendingEnrollment>>> {
    let mut waiting = app.store.enrollments(caller.session.team).await?;
    // Somebody who comes by the recovery sheet is no member yet: the sheet admits her, not another coordinator.
    waiting.retain(|pending| caller.directory.member(pending.member).is_some());
    Ok(Message(waiting))
}

//! `GET /api/v1/invitations`.

use crate::auth::caller::Coordinator;
use crate::message::Message;
use crate::problem::Answer;
use crate::routes::openapi::{Binary, ProblemBody};
use crate::state::Lanterne;
use axum::extract::State;
use shared::wire::invitation::Invitation;

/// The team's invitations and who answered them, newest first.
///
/// # Errors
/// `coordinators-only`.
#[utoipa::path(
    get,
    path = "/invitations",
    responses(
        (status = 200, body = Binary, content_type = "application/vnd.lanterne.v1", description = "A list of Invitation"),
        (status = "4XX", body = ProblemBody, content_type = "application/problem+json", description = "coordinators-only, pending, revoked, not-signed-in"),
    ),
)]
pub async fn list(
    Coordinator(caller, _): Coordinator,
    State(app): State<Lanterne>,
) -> Answer<Message<Vec<Invitation>>> {
    Ok(Message(app.store.invitations(caller.session.team).await?))
}

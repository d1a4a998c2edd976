//! `DELETE /api/v1/invitations/{id}`.

use crate::auth::caller::Coordinator;
use crate::problem::Answer;
use crate::routes::openapi::ProblemBody;
use crate::state::Lanterne;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use shared::ids::InvitationId;
use shared::wire::ProblemKind;

/// Withdraws an invitation that nobody was admitted by; whoever answered it loses her pending account.
///
/// # Errors
/// `coordinators-only`, `invitation-invalid`.
#[utoipa::path(
    delete,
    path = "/invitations/{id}",
    params(("id" = String, Path, description = "The invitation's id, as a UUID")),
    responses(
        (status = 204, description = "The invitation opens nothing any more."),
        (status = "4XX", body = ProblemBody, content_type = "application/problem+json", description = "coordinators-only, invitation-invalid, pending, revoked, not-signed-in, foreign-origin"),
    ),
)]
pub async fn withdraw(
    Coordinator(caller, _): Coordinator,
    State(app): State<Lanterne>,
    Path(id): Path<String>,
) -> Answer<StatusCode> {
    let id: InvitationId = id.parse().map_err(|_| ProblemKind::InvitationInvalid)?;
    let team = caller.session.team;
    if !app.store.withdraw_invitation(team, id).await? {
        return Err(ProblemKind::InvitationInvalid.into());
    }
    app.hub.tell(team, |tide| {
        tide.admissions += 1;
        tide.sessions += 1;
    });
    Ok(StatusCode::NO_CONTENT)
}

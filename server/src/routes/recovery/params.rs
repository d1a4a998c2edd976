//! `POST /api/v1/recovery/params`.

use crate::auth::challenge;
use crate::message::Message;
use crate::problem::Answer;
use crate::routes::openapi::{Binary, ProblemBody};
use crate::state::{ClientAddress, Lanterne};
use axum::extract::State;
use shared::wire::recovery::{RecoveryParams, RecoveryQuery};

/// A challenge for the recovery sheet with this public key, whether some team has it or not.
///
/// # Errors
/// `too-many-requests`, or a malformed body.
#[utoipa::path(
    post,
    path = "/recovery/params",
    request_body(content = Binary, content_type = "application/vnd.lanterne.v1", description = "RecoveryQuery"),
    responses(
        (status = 200, body = Binary, content_type = "application/vnd.lanterne.v1", description = "RecoveryParams"),
        (status = "4XX", body = ProblemBody, content_type = "application/problem+json", description = "too-many-requests, malformed, unknown-version, too-large, foreign-origin"),
    ),
)]
pub async fn params(
    State(app): State<Lanterne>,
    ClientAddress(address): ClientAddress,
    Message(query): Message<RecoveryQuery>,
) -> Answer<Message<RecoveryParams>> {
    app.throttles.sign_in_params(address)?;
    let name = super::counted_as(&query.recovery);
    let challenge = challenge::make(&app.secret, name, app.world.now(), app.world.random());
    Ok(Message(RecoveryParams { challenge }))
}

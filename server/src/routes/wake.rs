//! `/api/v1/wake`: whether and where a coordinator's device is woken.

use super::openapi::{Binary, ProblemBody};
use crate::auth::caller::{Admitted, Coordinator};
use crate::message::Message;
use crate::problem::Answer;
use crate::state::Lanterne;
use crate::store::wakes::Wake;
use crate::wake::Endpoint;
use axum::extract::State;
use axum::http::StatusCode;
use shared::wire::ProblemKind;
use shared::wire::wake::{WakeAt, Waking};

/// What a browser needs to subscribe, and whether this device has.
///
/// # Errors
/// `coordinators-only`.
#[utoipa::path(
    get,
    path = "/wake",
    responses(
        (status = 200, body = Binary, content_type = "application/vnd.lanterne.v1", description = "Waking"),
        (status = "4XX", body = ProblemBody, content_type = "application/problem+json", description = "coordinators-only, pending, revoked, not-signed-in"),
    ),
)]
pub async fn read(Coordinator(caller, device): Coordinator, State(app): State<Lanterne>) -> Answer<Message<Waking>> {
    let server_key = app.vapid.as_ref().ok_or(ProblemKind::Internal)?.public();
    let here = app.store.wakes(caller.session.team).await?.iter().any(|wake| wake.device == device);
    Ok(Message(Waking { server_key, here }))
}

/// Has this device woken from now on.
///
/// # Errors
/// `coordinators-only`; `malformed` when the address is none that the server calls.
#[utoipa::path(
    post,
    path = "/wake",
    request_body(content = Binary, content_type = "application/vnd.lanterne.v1", description = "WakeAt"),
    responses(
        (status = 204, description = "kept"),
        (status = "4XX", body = ProblemBody, content_type = "application/problem+json", description = "coordinators-only, malformed, pending, revoked, not-signed-in"),
    ),
)]
pub async fn keep(
    Coordinator(caller, device): Coordinator,
    State(app): State<Lanterne>,
    Message(WakeAt { endpoint }): Message<WakeAt>,
) -> Answer<StatusCode> {
    Endpoint::parse(&endpoint, app.config.push_anywhere).ok_or(ProblemKind::Malformed)?;
    let created = app.world.now();
    app.store.keep_wake(caller.session.team, Wake { device, endpoint, created }).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Has this device woken no more.
///
/// # Errors
/// `pending`, `revoked`, `not-signed-in`.
#[utoipa::path(
    delete,
    path = "/wake",
    responses(
        (status = 204, description = "forgotten, or there was nothing"),
        (status = "4XX", body = ProblemBody, content_type = "application/problem+json", description = "pending, revoked, not-signed-in"),
    ),
)]
pub async fn forget(Admitted(caller, device): Admitted, State(app): State<Lanterne>) -> Answer<StatusCode> {
    app.store.forget_wake(caller.session.team, device, None).await?;
    Ok(StatusCode::NO_CONTENT)
}

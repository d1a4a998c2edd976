//! `POST /api/v1/sign-out`.

use super::openapi::ProblemBody;
use crate::auth::caller::Caller;
use crate::auth::cookie;
use crate::problem::Answer;
use crate::state::Lanterne;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

/// Ends the session.
///
/// # Errors
/// `not-signed-in`.
#[utoipa::path(
    post,
    path = "/sign-out",
    responses(
        (status = 204, description = "The session has ended."),
        (status = "4XX", body = ProblemBody, content_type = "application/problem+json", description = "not-signed-in, foreign-origin"),
    ),
)]
pub async fn sign_out(caller: Caller, State(app): State<Lanterne>) -> Answer<Response> {
    app.store.close_session(caller.session.token).await?;
    app.hub.tell(caller.session.team, |tide| tide.sessions += 1);
    let mut response = StatusCode::NO_CONTENT.into_response();
    if let Some(cookie) = cookie::clear(&app.public_url) {
        response.headers_mut().insert(header::SET_COOKIE, cookie);
    }
    Ok(response)
}

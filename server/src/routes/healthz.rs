//! `GET /healthz`, for whatever watches the server.

use crate::problem::Answer;
use crate::state::Lanterne;
use axum::extract::State;

/// Answers once the store has shown that it can be written to.
///
/// # Errors
/// `unavailable` when it cannot.
pub async fn healthz(State(app): State<Lanterne>) -> Answer<&'static str> {
    app.store.check().await?;
    Ok("ok\n")
}

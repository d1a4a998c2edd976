//! `POST /api/v1/heads`.

use super::openapi::{Binary, ProblemBody};
use crate::auth::caller::Admitted;
use crate::message::Message;
use crate::problem::Answer;
use crate::state::Lanterne;
use axum::extract::State;
use shared::wire::ProblemKind;
use shared::wire::pull::{Heads, HeadsQuery, MAX_PAGE};

/// More records with several heads than this are not answered at once; settling some brings the others up.
const MOST: u32 = 100_000;

/// The heads of some records, or of every record that has several.
///
/// # Errors
/// `too-large` when more than 1,000 records are named.
#[utoipa::path(
    post,
    path = "/heads",
    request_body(content = Binary, content_type = "application/vnd.lanterne.v1", description = "HeadsQuery"),
    responses(
        (status = 200, body = Binary, content_type = "application/vnd.lanterne.v1", description = "A list of Heads, by record; unknown records are left out"),
        (status = "4XX", body = ProblemBody, content_type = "application/problem+json", description = "too-large, pending, revoked, not-signed-in, malformed, unknown-version, foreign-origin"),
    ),
)]
pub async fn heads(
    Admitted(caller, _): Admitted,
    State(app): State<Lanterne>,
    Message(query): Message<HeadsQuery>,
) -> Answer<Message<Vec<Heads>>> {
    if query.records.len() > MAX_PAGE as usize {
        return Err(ProblemKind::TooLarge.into());
    }
    Ok(Message(app.store.heads(caller.session.team, &query.records, MOST).await?))
}

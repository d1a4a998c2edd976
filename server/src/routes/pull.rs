//! `POST /api/v1/pull`: revisions down, by cursor.

use super::openapi::{Binary, ProblemBody};
use crate::auth::caller::Admitted;
use crate::message::Message;
use crate::problem::Answer;
use crate::state::Lanterne;
use crate::store::log::PageSize;
use axum::extract::State;
use shared::ids::LogEpoch;
use shared::wire::pull::{Cursor, MAX_PAGE, Pull, PullPage};

/// The page after a cursor.
///
/// A cursor beyond the end of its own log means that the log was put back to an older state without anybody saying so. The log then
/// starts another life, so that every device offers all that it holds.
///
/// # Errors
/// Only what every request may meet.
#[utoipa::path(
    post,
    path = "/pull",
    request_body(content = Binary, content_type = "application/vnd.lanterne.v1", description = "Pull"),
    responses(
        (status = 200, body = Binary, content_type = "application/vnd.lanterne.v1", description = "PullPage"),
        (status = "4XX", body = ProblemBody, content_type = "application/problem+json", description = "pending, revoked, not-signed-in, malformed, unknown-version, too-large, foreign-origin"),
    ),
)]
pub async fn pull(
    Admitted(caller, _): Admitted,
    State(app): State<Lanterne>,
    Message(pull): Message<Pull>,
) -> Answer<Message<PullPage>> {
    let team = caller.session.team;
    let size = PageSize { revisions: pull.limit.min(MAX_PAGE), bytes: app.config.limits.page_bytes };
    let mut page = app.store.pull(team, pull.after, size).await?;
    if page.rewound {
        tracing::warn!("a cursor lies beyond the log's end: the log starts another life");
        let fresh = LogEpoch::from_bytes(app.world.random());
        app.store.restart_log(team, page.position.log_epoch, fresh).await?;
        page = app.store.pull(team, pull.after, size).await?;
    }
    Ok(Message(PullPage {
        restarted: page.restarted,
        cursor: Cursor { log_epoch: page.position.log_epoch, seq: page.up_to },
        more: page.up_to < page.position.last_seq,
        total: page.position.last_seq,
        directory_len: page.position.directory_len,
        now: app.world.now(),
        items: page.items,
        keys: page.keys,
    }))
}

//! `POST /api/v1/push`: revisions up.

use super::openapi::{Binary, ProblemBody};
use crate::auth::caller::Admitted;
use crate::message::Message;
use crate::problem::Answer;
use crate::state::Lanterne;
use crate::store::log::NewRevision;
use axum::extract::{Query, State};
use shared::directory::Directory;
use shared::ids::RevisionId;
use shared::wire::push::{MAX_ITEMS, Push, PushAnswer, PushItem, PushResult};
use shared::wire::{ProblemKind, RefusalReason};

/// What is said beside the revisions.
#[derive(Clone, Copy, Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct Beside {
    /// Whether the team's coordinators are to be woken, if anything of this is new: the device knows that it is an alert.
    ring: bool,
}

/// Up to this many signatures are checked on the thread that serves; more go where they hold nobody up.
const FEW: usize = 4;

/// Stores what is acceptable and says of each revision what became of it. Any member may push anybody's validly signed revisions. When
/// this answers, what it calls held is on disk.
///
/// # Errors
/// `too-large`, `too-many-requests` (the whole batch, to be pushed again later), `unavailable`.
#[utoipa::path(
    post,
    path = "/push",
    params(("ring" = Option<bool>, Query, description = "Wakes the coordinators who asked for it, once anything of this is stored anew.")),
    request_body(content = Binary, content_type = "application/vnd.lanterne.v1", description = "Push"),
    responses(
        (status = 200, body = Binary, content_type = "application/vnd.lanterne.v1", description = "PushAnswer"),
        (status = "4XX", body = ProblemBody, content_type = "application/problem+json", description = "too-large, too-many-requests, pending, revoked, not-signed-in, malformed, unknown-version, foreign-origin"),
        (status = 503, body = ProblemBody, content_type = "application/problem+json", description = "unavailable: nothing of the batch was kept"),
    ),
)]
pub async fn push(
    Admitted(caller, device): Admitted,
    State(app): State<Lanterne>,
    Query(Beside { ring }): Query<Beside>,
    Message(push): Message<Push>,
) -> Answer<Message<PushAnswer>> {
    if push.items.len() > MAX_ITEMS {
        return Err(ProblemKind::TooLarge.into());
    }
    app.throttles.revisions(device, push.items.len())?;
    let team = caller.session.team;
    let directory = caller.directory;
    let judged = if push.items.len() <= FEW {
        verify(push.items, &directory)
    } else {
        tokio::task::spawn_blocking(move || verify(push.items, &directory)).await?
    };

    let sound = judged.iter().filter_map(|(_, verdict)| verdict.as_ref().ok().cloned()).collect();
    let pushed = app.store.push(team, sound).await?;
    app.hub.tell(team, |tide| tide.seq = tide.seq.max(pushed.last_seq));
    let mut stored = pushed.results.into_iter();
    let results = judged
        .into_iter()
        .map(|(id, verdict)| {
            let result = match verdict {
                Ok(_) => stored.next().ok_or(ProblemKind::Internal)?,
                Err(reason) => PushResult::Refused(reason),
            };
            Ok((id, result))
        })
        .collect::<Answer<Vec<_>>>()?;
    // What was there already has rung before: an answer was lost, and the device asks again.
    let is_new =
        |(_, result): &(_, PushResult)| matches!(result, PushResult::Stored(_) | PushResult::ParentsUnknown(_));
    if ring && results.iter().any(is_new) {
        app.ring(team, device);
    }
    Ok(Message(PushAnswer { log_epoch: pushed.log_epoch, results }))
}

type Judged = (RevisionId, Result<NewRevision, RefusalReason>);

fn verify(items: Vec<PushItem>, directory: &Directory) -> Vec<Judged> {
    items
        .into_iter()
        .map(|PushItem { revision, key }| {
            (revision.id(), revision.verify(directory).map(|revision| NewRevision { revision, key }))
        })
        .collect()
}

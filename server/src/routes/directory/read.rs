//! `GET /api/v1/directory`.

use crate::auth::caller::{Access, Caller};
use crate::message::Message;
use crate::problem::{Answer, Problem};
use crate::routes::openapi::{Binary, ProblemBody};
use axum::extract::Query;
use axum::extract::rejection::QueryRejection;
use serde::Deserialize;
use shared::directory::{Action, SignedEntry};
use shared::wire::ProblemKind;
use shared::wire::directory::{DirectoryPage, MAX_ENTRIES};

/// Where to go on.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
pub struct From {
    /// How many entries the reader has.
    #[serde(default)]
    after: u64,
}

/// The chain from some entry on, at most 1,000 entries a page. A revoked device still gets the chain up to the entry that revokes it,
/// so that it can verify this before it wipes anything.
///
/// # Errors
/// `not-signed-in`, or `malformed` when `after` is no number.
#[utoipa::path(
    get,
    path = "/directory",
    params(("after" = Option<u64>, Query, description = "How many entries the reader has; 0 for all")),
    responses(
        (status = 200, body = Binary, content_type = "application/vnd.lanterne.v1", description = "DirectoryPage"),
        (status = "4XX", body = ProblemBody, content_type = "application/problem+json", description = "not-signed-in, malformed"),
    ),
)]
pub async fn read(caller: Caller, query: Result<Query<From>, QueryRejection>) -> Answer<Message<DirectoryPage>> {
    let Query(From { after }) = query.map_err(|_| Problem::new(ProblemKind::Malformed))?;
    let entries = match caller.access {
        Access::Admitted(_) | Access::Pending => caller.directory.entries(),
        Access::Revoked => up_to_revocation(&caller),
    };
    let start = usize::try_from(after).unwrap_or(usize::MAX).min(entries.len());
    let page = entries[start..].iter().take(MAX_ENTRIES).cloned().collect();
    Ok(Message(DirectoryPage { len: entries.len() as u64, entries: page }))
}

/// The chain up to the first entry that takes the caller's access away.
fn up_to_revocation(caller: &Caller) -> &[SignedEntry] {
    let entries = caller.directory.entries();
    let (member, device) = (caller.session.member, caller.session.device);
    let end = entries.iter().position(|entry| {
        entry.decode().is_ok_and(|entry| match entry.action {
            Action::RevokeDevice { device: revoked, .. } => Some(revoked) == device,
            Action::RemoveMember { member: removed } => removed == member,
            _ => false,
        })
    });
    &entries[..end.map_or(0, |index| index + 1)]
}

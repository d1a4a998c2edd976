//! `POST /api/v1/directory`.

use crate::auth::caller::{Access, Caller, SignedIn};
use crate::message::Message;
use crate::problem::{Answer, Problem};
use crate::routes::openapi::{Binary, ProblemBody};
use crate::state::Lanterne;
use crate::store::directory::CheckedEntries;
use axum::extract::State;
use shared::directory::{Action, DeviceCard, Directory, DirectoryError, MemberCard, SignedEntry, Signer};
use shared::ids::{InvitationId, MemberId, TeamId};
use shared::wire::ProblemKind;
use shared::wire::directory::{Append, Appended, MAX_ENTRIES};
use std::sync::Arc;

/// Appends entries, all or nothing; those that the chain already has are passed over. Entries carry their own proof, so any member on
/// an admitted device may offer them: after a restored backup the phones bring back what it lacks. From a device that waits comes one
/// entry only: the one by which a coordinator enrols it herself, or by which the recovery sheet admits its member.
///
/// # Errors
/// `directory-moved` when they do not follow the chain's end, `directory-refused` when one is not acceptable.
#[utoipa::path(
    post,
    path = "/directory",
    request_body(content = Binary, content_type = "application/vnd.lanterne.v1", description = "Append"),
    responses(
        (status = 200, body = Binary, content_type = "application/vnd.lanterne.v1", description = "Appended"),
        (status = "4XX", body = ProblemBody, content_type = "application/problem+json", description = "directory-moved, directory-refused, too-large, pending, revoked, not-signed-in, malformed, unknown-version, foreign-origin"),
    ),
)]
pub async fn append(
    SignedIn(caller): SignedIn,
    State(app): State<Lanterne>,
    Message(append): Message<Append>,
) -> Answer<Message<Appended>> {
    if caller.access == Access::Pending && !lets_itself_in(&caller, &append.entries) {
        return Err(ProblemKind::Pending.into());
    }
    if append.entries.len() > MAX_ENTRIES {
        return Err(ProblemKind::TooLarge.into());
    }
    let team = caller.session.team;
    let before = caller.directory.clone();
    let (directory, mut plan) = tokio::task::spawn_blocking(move || plan(&before, append.entries)).await??;
    for request in &plan.requests {
        check_request(&app, team, request).await?;
    }
    let appended = Appended { len: directory.len(), head: directory.head() };
    plan.checked.now = app.world.now();
    if plan.checked.entries.is_empty() {
        return Ok(Message(appended));
    }
    if !app.store.append_directory(team, plan.checked).await? {
        return Err(ProblemKind::DirectoryMoved.into());
    }
    app.directories.put(Arc::new(directory));
    app.hub.tell(team, |tide| {
        tide.directory_len = appended.len;
        tide.admissions += 1;
        tide.sessions += 1;
    });
    Ok(Message(appended))
}

/// Whether this is a coordinator's own signature under the device she signed in from, or the sheet's under the one that proved it:
/// otherwise she who lost her only phone could never come back. The chain checks that they may.
fn lets_itself_in(caller: &Caller, entries: &[SignedEntry]) -> bool {
    let [only] = entries else { return false };
    only.decode().is_ok_and(|entry| match entry.action {
        Action::EnrollDevice { member, device, .. } => {
            let hers = entry.signer == Signer::Member(member) && member == caller.session.member;
            hers && caller.session.device == Some(device.id)
        }
        Action::Admit { member, device, .. } => {
            let hers = entry.signer == Signer::Recovery && member.id == caller.session.member;
            hers && caller.session.device == Some(device.id)
        }
        _ => false,
    })
}

/// What new entries do besides lengthening the chain.
#[derive(Default)]
struct Plan {
    checked: CheckedEntries,
    requests: Vec<Request>,
}

/// Cards that an entry takes up, to be compared with what was asked for.
struct Request {
    invitation: Option<InvitationId>,
    member: MemberId,
    card: Option<MemberCard>,
    device: DeviceCard,
}

/// Checks the entries against the chain, and reads from the new ones what follows.
fn plan(before: &Directory, entries: Vec<SignedEntry>) -> Answer<(Directory, Plan)> {
    let mut directory = before.clone();
    let mut plan =
        Plan { checked: CheckedEntries { after: before.len(), ..CheckedEntries::default() }, requests: Vec::new() };
    for signed in entries {
        let entry = signed.decode().map_err(|_| ProblemKind::DirectoryRefused)?;
        let known = usize::try_from(entry.seq).ok().and_then(|seq| directory.entries().get(seq));
        if known.is_some_and(|known| known.bytes == signed.bytes) {
            continue;
        }
        directory.append(signed.clone()).map_err(|error| match error {
            DirectoryError::DoesNotFollow => ProblemKind::DirectoryMoved,
            _ => ProblemKind::DirectoryRefused,
        })?;
        plan.checked.entries.push(signed);
        match entry.action {
            Action::Admit { invitation, member, device, .. } => {
                plan.checked.admitted.extend(invitation);
                plan.checked.enrolled.push(device.id);
                plan.requests.push(Request { invitation, member: member.id, card: Some(member), device });
            }
            Action::EnrollDevice { member, device, .. } => {
                plan.checked.enrolled.push(device.id);
                plan.requests.push(Request { invitation: None, member, card: None, device });
            }
            Action::RenewMember { invitation, member, device, .. } => {
                plan.checked.admitted.extend(invitation);
                plan.checked.renewed.push((member.id, invitation));
                plan.requests.push(Request { invitation, member: member.id, card: Some(member), device });
            }
            Action::Erase { records } => plan.checked.erased.extend(records),
            _ => {}
        }
    }
    Ok((directory, plan))
}

/// What an entry takes up must be what its member asked for, when the server knows a request.
async fn check_request(app: &Lanterne, team: TeamId, request: &Request) -> Answer<()> {
    let refused = || Problem::new(ProblemKind::DirectoryRefused);
    if let Some(pending) = app.store.pending_device(team, request.device.id).await?
        && (pending.member != request.member || pending.card != request.device)
    {
        return Err(refused());
    }
    let Some(invitation) = request.invitation else { return Ok(()) };
    match app.store.invitation(invitation).await? {
        Some((owner, _)) if owner != team => Err(refused()),
        Some((_, found)) => match found.join {
            Some(waiting) if request.card.as_ref() != Some(&waiting.request.member) => Err(refused()),
            Some(waiting) if waiting.request.device != request.device => Err(refused()),
            _ => Ok(()),
        },
        None => Ok(()),
    }
}

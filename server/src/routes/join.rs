//! `POST /api/v1/join`: an invitee sends her public keys and waits.

use super::openapi::{Binary, ProblemBody};
use super::{account, opened};
use crate::auth::signature;
use crate::message::Message;
use crate::problem::{Answer, Problem};
use crate::state::{ClientAddress, Lanterne};
use crate::store::invitations::{Joined, NewJoin};
use axum::extract::State;
use axum::response::Response;
use shared::directory::Directory;
use shared::wire::ProblemKind;
use shared::wire::account::{SessionOpened, Standing};
use shared::wire::invitation::{Join, JoinRequest, WaitingJoin};

/// No sealed name is longer than this, in bytes.
const MAX_SEALED_NAME: usize = 512;

/// Whether a member who is there asks for new keys on a device that is hers. Whether she was invited back is for the inviting
/// coordinator's device to check; until its entry has her keys she reads the directory and no more.
fn comes_back(directory: &Directory, request: &JoinRequest) -> bool {
    let present = directory.member(request.member.id).is_some_and(|member| !member.removed);
    let hers = directory.device(request.device.id).is_some_and(|device| {
        device.member == request.member.id && device.card == request.device && device.last_accepted.is_none()
    });
    present && hers
}

/// Answers an invitation and opens a pending session.
///
/// # Errors
/// `invitation-invalid`, `invitation-used`, `already-exists`, `too-many-requests`, or a malformed body.
#[utoipa::path(
    post,
    path = "/join",
    request_body(content = Binary, content_type = "application/vnd.lanterne.v1", description = "Join"),
    responses(
        (status = 200, body = Binary, content_type = "application/vnd.lanterne.v1", description = "SessionOpened, pending, with the session's cookie"),
        (status = "4XX", body = ProblemBody, content_type = "application/problem+json", description = "invitation-invalid, invitation-used, already-exists, too-many-requests, malformed, unknown-version, too-large, foreign-origin"),
    ),
)]
pub async fn join(
    State(app): State<Lanterne>,
    ClientAddress(address): ClientAddress,
    Message(join): Message<Join>,
) -> Answer<Response> {
    app.throttles.admission(address)?;
    let request = &join.request;
    let found = app.store.invitation(request.invitation).await?;
    let (team, invitation) = found.ok_or(ProblemKind::InvitationInvalid)?;
    if invitation.created.expires <= app.world.now() {
        return Err(ProblemKind::InvitationInvalid.into());
    }
    if invitation.join.is_some() || invitation.admitted {
        return Err(ProblemKind::InvitationUsed.into());
    }
    if request.sealed_name.len() > MAX_SEALED_NAME {
        return Err(ProblemKind::TooLarge.into());
    }
    if !signature::consents(team, &request.member, &request.device, &request.consent) {
        return Err(ProblemKind::Malformed.into());
    }
    let directory = app.directories.get(&*app.store, team).await?;
    let (member, device) = (request.member.id, request.device.id);
    let renews = comes_back(&directory, request);
    if !renews && (directory.member(member).is_some() || directory.device(device).is_some()) {
        return Err(ProblemKind::AlreadyExists.into());
    }

    let account = account::create(&app, join.account, team, member).await?;
    // The id of a device that the directory knows is no proof of being it: such a session speaks for none, and waits.
    let device = (!renews).then_some(device);
    let (session, token) = opened::make(&app, account.id, device);
    let wrapped_member = account.wrapped_member.clone();
    let waiting = WaitingJoin { request: join.request, mac: join.mac };
    match app.store.join(NewJoin { waiting, renews, account, session, now: session.now }).await? {
        Joined::Invalid => Err(Problem::new(ProblemKind::InvitationInvalid)),
        Joined::Used => Err(Problem::new(ProblemKind::InvitationUsed)),
        Joined::Exists => Err(Problem::new(ProblemKind::AlreadyExists)),
        Joined::Done => {
            app.hub.tell(team, |tide| tide.admissions += 1);
            let standing = Standing::Pending;
            let now = session.now;
            let session = SessionOpened { team, member, device, standing, wrapped_member, now };
            Ok(opened::answer(&app, &token, session))
        }
    }
}

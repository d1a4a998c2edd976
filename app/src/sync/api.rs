//! The endpoints, one function each; `docs/sync-protocol.md` tells what they mean.

use super::http::{self, Failure};
use shared::directory::SignedEntry;
use shared::ids::InvitationId;
use shared::wire::account::{
    CreateTeam, EnrollmentRequest, PendingEnrollment, SessionOpened, SignIn, SignInParams, SignInParamsQuery,
};
use shared::wire::directory::{Append, Appended, DirectoryPage};
use shared::wire::invitation::{CreateInvitation, Invitation, Join};
use shared::wire::pull::{Pull, PullPage};
use shared::wire::push::{Push, PushAnswer};
use shared::wire::recovery::{Recover, RecoveryParams, RecoveryQuery, RestoreAccount};
use shared::wire::wake::{WakeAt, Waking};

type Answer<T> = Result<T, Failure>;

/// Founds a team and opens a session.
///
/// # Errors
/// [`Failure`], as every function here.
pub async fn create_team(message: &CreateTeam) -> Answer<SessionOpened> {
    http::post("/teams", message).await
}

/// Answers an invitation and opens a pending session.
///
/// # Errors
/// [`Failure`].
pub async fn join(message: &Join) -> Answer<SessionOpened> {
    http::post("/join", message).await
}

/// What a sign-in needs.
///
/// # Errors
/// [`Failure`].
pub async fn sign_in_params(query: &SignInParamsQuery) -> Answer<SignInParams> {
    http::post("/sign-in/params", query).await
}

/// Opens a session.
///
/// # Errors
/// [`Failure`].
pub async fn sign_in(message: &SignIn) -> Answer<SessionOpened> {
    http::post("/sign-in", message).await
}

/// The challenge that a recovery sheet's key signs.
///
/// # Errors
/// [`Failure`].
pub async fn recovery_params(query: &RecoveryQuery) -> Answer<RecoveryParams> {
    http::post("/recovery/params", query).await
}

/// Opens a pending session by the recovery sheet.
///
/// # Errors
/// [`Failure`].
pub async fn recover(message: &Recover) -> Answer<SessionOpened> {
    http::post("/recovery", message).await
}

/// Gives back an account that a restored server has forgotten, and opens a session.
///
/// # Errors
/// [`Failure`].
pub async fn restore_account(message: &RestoreAccount) -> Answer<SessionOpened> {
    http::post("/account/restore", message).await
}

/// Where this browser's session stands.
///
/// # Errors
/// [`Failure`].
pub async fn session() -> Answer<SessionOpened> {
    http::get("/session").await
}

/// Asks for this device to be enrolled.
///
/// # Errors
/// [`Failure`].
pub async fn enroll(request: &EnrollmentRequest) -> Answer<()> {
    http::tell("/enrollments", request).await
}

/// Devices that wait; coordinators only.
///
/// # Errors
/// [`Failure`].
pub async fn enrollments() -> Answer<Vec<PendingEnrollment>> {
    http::get("/enrollments").await
}

/// The team's invitations; coordinators only.
///
/// # Errors
/// [`Failure`].
pub async fn invitations() -> Answer<Vec<Invitation>> {
    http::get("/invitations").await
}

/// Opens an invitation; coordinators only.
///
/// # Errors
/// [`Failure`].
pub async fn invite(message: &CreateInvitation) -> Answer<()> {
    http::tell("/invitations", message).await
}

/// Withdraws an invitation; coordinators only.
///
/// # Errors
/// [`Failure`].
pub async fn withdraw(invitation: InvitationId) -> Answer<()> {
    http::delete(&format!("/invitations/{invitation}")).await
}

/// The directory's entries from `after` on.
///
/// # Errors
/// [`Failure`].
pub async fn directory(after: u64) -> Answer<DirectoryPage> {
    http::get(&format!("/directory?after={after}")).await
}

/// Appends to the directory.
///
/// # Errors
/// [`Failure`].
pub async fn append(entries: Vec<SignedEntry>) -> Answer<Appended> {
    http::post("/directory", &Append { entries }).await
}

/// Pushes revisions; with `ring` the server wakes the coordinators who asked for it.
///
/// # Errors
/// [`Failure`].
pub async fn push(message: &Push, ring: bool) -> Answer<PushAnswer> {
    http::post(if ring { "/push?ring=true" } else { "/push" }, message).await
}

/// What is needed to have this device woken; coordinators only.
///
/// # Errors
/// [`Failure`].
pub async fn waking() -> Answer<Waking> {
    http::get("/wake").await
}

/// Has this device woken by a push service; coordinators only.
///
/// # Errors
/// [`Failure`].
pub async fn wake(at: &WakeAt) -> Answer<()> {
    http::tell("/wake", at).await
}

/// Has this device woken no more.
///
/// # Errors
/// [`Failure`].
pub async fn wake_no_more() -> Answer<()> {
    http::delete("/wake").await
}

/// Pulls a page.
///
/// # Errors
/// [`Failure`].
pub async fn pull(message: &Pull) -> Answer<PullPage> {
    http::post("/pull", message).await
}

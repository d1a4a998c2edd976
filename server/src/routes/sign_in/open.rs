//! `POST /api/v1/sign-in`.

use crate::auth::caller::{Access, access};
use crate::auth::{challenge, signature};
use crate::message::Message;
use crate::problem::{Answer, Problem};
use crate::routes::openapi::{Binary, ProblemBody};
use crate::routes::opened;
use crate::state::{ClientAddress, Lanterne};
use crate::store::accounts::Account;
use crate::store::sessions::Session;
use axum::extract::State;
use axum::response::Response;
use shared::directory::Directory;
use shared::ids::DeviceId;
use shared::wire::ProblemKind;
use shared::wire::account::{DeviceProof, SessionOpened, SignIn, Standing};

/// Opens a session. What was wrong about a refused sign-in is not told, and takes as long to find out whether the account exists or
/// not. A revoked device gets `revoked`, with a session that can read nothing but the directory up to its revocation.
///
/// # Errors
/// `sign-in-refused`, `revoked`, `too-many-requests`, or a malformed body.
#[utoipa::path(
    post,
    path = "/sign-in",
    request_body(content = Binary, content_type = "application/vnd.lanterne.v1", description = "SignIn"),
    responses(
        (status = 200, body = Binary, content_type = "application/vnd.lanterne.v1", description = "SessionOpened, with the session's cookie"),
        (status = "4XX", body = ProblemBody, content_type = "application/problem+json", description = "sign-in-refused, revoked, too-many-requests, malformed, unknown-version, too-large, foreign-origin"),
    ),
)]
pub async fn open(
    State(app): State<Lanterne>,
    ClientAddress(address): ClientAddress,
    Message(request): Message<SignIn>,
) -> Answer<Response> {
    app.throttles.sign_in(request.account, address)?;
    let refused = || Problem::new(ProblemKind::SignInRefused);
    let now = app.world.now();
    let fresh = challenge::is_valid(&app.secret, request.account, now, &request.challenge);
    if !fresh || !app.store.spend_challenge(&request.challenge, now).await? {
        return Err(refused());
    }
    let account = app.store.account(request.account).await?;
    let kept = account.as_ref().map(|account| account.authenticator.as_slice());
    if !app.authenticators.matches(request.authenticator, kept).await? {
        return Err(refused());
    }
    let account = account.ok_or_else(refused)?;
    let directory = app.directories.get(&*app.store, account.team).await?;
    let device = match request.device {
        None => None,
        Some(proof) => Some(prove(&app, &account, &directory, &proof, &request.challenge).await?.ok_or_else(refused)?),
    };

    let (new, token) = opened::make(&app, account.id, device);
    app.store.open_session(new).await?;
    let Account { team, member, wrapped_member, .. } = account;
    let session = Session { token: new.token, account: new.account, team, member, device, created: now, seen: now };
    let standing = match access(&session, &directory) {
        Access::Admitted(_) => Standing::Admitted,
        Access::Pending => Standing::Pending,
        Access::Revoked => return Ok(opened::with_cookie(&app, &token, Problem::new(ProblemKind::Revoked))),
    };
    Ok(opened::answer(&app, &token, SessionOpened { team, member, device, standing, wrapped_member, now }))
}

/// The device, when it is the account's, enrolled or waiting, and signed the challenge.
async fn prove(
    app: &Lanterne,
    account: &Account,
    directory: &Directory,
    proof: &DeviceProof,
    challenge: &[u8; 32],
) -> Answer<Option<DeviceId>> {
    let known = match directory.device(proof.device) {
        Some(device) => Some((device.member, device.card.signing)),
        None => {
            let pending = app.store.pending_device(account.team, proof.device).await?;
            pending.map(|pending| (pending.member, pending.card.signing))
        }
    };
    let message = DeviceProof::signed_bytes(account.id, challenge);
    let proved = known
        .is_some_and(|(member, key)| member == account.member && signature::is_by(&key, &message, &proof.signature));
    Ok(proved.then_some(proof.device))
}

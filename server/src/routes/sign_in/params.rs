//! `POST /api/v1/sign-in/params`.

use crate::auth::challenge;
use crate::message::Message;
use crate::problem::Answer;
use crate::routes::openapi::{Binary, ProblemBody};
use crate::state::{ClientAddress, Lanterne};
use axum::extract::State;
use shared::wire::account::{KdfParams, SignInParams, SignInParamsQuery};

/// What a device needs to derive its authenticator. An unknown account gets an answer that looks the same, and always the same salt.
///
/// # Errors
/// `too-many-requests`, or a malformed body.
#[utoipa::path(
    post,
    path = "/sign-in/params",
    request_body(content = Binary, content_type = "application/vnd.lanterne.v1", description = "SignInParamsQuery"),
    responses(
        (status = 200, body = Binary, content_type = "application/vnd.lanterne.v1", description = "SignInParams"),
        (status = "4XX", body = ProblemBody, content_type = "application/problem+json", description = "too-many-requests, malformed, unknown-version, too-large, foreign-origin"),
    ),
)]
pub async fn params(
    State(app): State<Lanterne>,
    ClientAddress(address): ClientAddress,
    Message(query): Message<SignInParamsQuery>,
) -> Answer<Message<SignInParams>> {
    app.throttles.sign_in_params(address)?;
    let known = app.store.account(query.account).await?;
    let salt = challenge::false_salt(&app.secret, query.account);
    let (salt, kdf) = known.map_or((salt, KdfParams::MINIMUM), |account| (account.salt, account.kdf));
    let challenge = challenge::make(&app.secret, query.account, app.world.now(), app.world.random());
    Ok(Message(SignInParams { salt, kdf, challenge }))
}

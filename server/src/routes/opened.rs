//! The answer that opens a session: its description as the body, its token as a cookie.

use crate::auth::cookie;
use crate::message::Message;
use crate::state::Lanterne;
use crate::store::sessions::NewSession;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use shared::ids::{AccountId, DeviceId};
use shared::sensitive::Secret32;
use shared::wire::account::SessionOpened;

/// A session to store and the token that names it.
pub(super) fn make(app: &Lanterne, account: AccountId, device: Option<DeviceId>) -> (NewSession, Secret32) {
    let token = Secret32::new(app.world.random());
    (NewSession { token: cookie::hash(&token), account, device, now: app.world.now() }, token)
}

/// The session's description with its cookie.
pub(super) fn answer(app: &Lanterne, token: &Secret32, opened: SessionOpened) -> Response {
    with_cookie(app, token, Message(opened))
}

/// Any answer with the session's cookie.
pub(super) fn with_cookie(app: &Lanterne, token: &Secret32, answer: impl IntoResponse) -> Response {
    let mut response = answer.into_response();
    if let Some(cookie) = cookie::set(&app.public_url, token) {
        response.headers_mut().insert(header::SET_COOKIE, cookie);
    }
    response
}

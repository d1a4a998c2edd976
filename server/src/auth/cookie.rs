//! The session cookie.

use crate::config::PublicUrl;
use crate::store::sessions::TokenHash;
use axum::http::{HeaderMap, HeaderValue, header};
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};
use shared::sensitive::Secret32;

/// A session ends this many seconds after it began, whatever happens: 180 days.
pub const LIFETIME_SECONDS: i64 = 180 * 24 * 3600;

/// The cookie's name. Behind https the prefix makes browsers refuse it from anywhere else.
fn name(url: &PublicUrl) -> &'static str {
    if url.is_secure() { "__Host-lanterne_session" } else { "lanterne_session" }
}

/// What the store knows a token by.
pub fn hash(token: &Secret32) -> TokenHash {
    TokenHash(Sha256::digest(token.reveal()).into())
}

/// Hands a token to the browser.
pub fn set(url: &PublicUrl, token: &Secret32) -> Option<HeaderValue> {
    let token = HEXLOWER.encode(token.reveal());
    let mut value = HeaderValue::from_str(&attributes(url, &token, LIFETIME_SECONDS)).ok()?;
    value.set_sensitive(true);
    Some(value)
}

/// Takes the cookie back.
pub fn clear(url: &PublicUrl) -> Option<HeaderValue> {
    HeaderValue::from_str(&attributes(url, "", 0)).ok()
}

fn attributes(url: &PublicUrl, token: &str, seconds: i64) -> String {
    let secure = if url.is_secure() { "; Secure" } else { "" };
    format!("{}={token}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Strict{secure}", name(url))
}

/// The token that a request carries.
pub fn read(url: &PublicUrl, headers: &HeaderMap) -> Option<TokenHash> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|text| text.split(';'))
        .find_map(|pair| {
            let (key, value) = pair.trim().split_once('=')?;
            let bytes = HEXLOWER.decode(value.as_bytes()).ok().filter(|_| key == name(url))?;
            Some(hash(&Secret32::new(bytes.try_into().ok()?)))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(text: &str) -> PublicUrl {
        text.parse().unwrap()
    }

    #[test]
    fn behind_https_the_cookie_is_secure_and_bound_to_the_host() {
        let token = Secret32::new([0xab; 32]);
        let plain = set(&url("http://127.0.0.1:8080"), &token).unwrap();
        let secure = set(&url("https://notes.example.org"), &token).unwrap();
        let (plain, secure) = (plain.to_str().unwrap(), secure.to_str().unwrap());
        for cookie in [plain, secure] {
            assert!(
                cookie.contains("; HttpOnly") && cookie.contains("; SameSite=Strict") && cookie.contains("; Path=/;")
            );
        }
        assert!(plain.starts_with("lanterne_session=") && !plain.contains("Secure"));
        assert!(secure.starts_with("__Host-lanterne_session=") && secure.ends_with("; Secure"));
    }

    #[test]
    fn a_token_is_read_back_among_other_cookies_and_nothing_else_is() {
        let (url, token) = (url("http://127.0.0.1:8080"), Secret32::new([0xab; 32]));
        let read = |cookie: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::COOKIE, cookie.parse().unwrap());
            super::read(&url, &headers)
        };
        let hex = "ab".repeat(32);
        assert_eq!(read(&format!("a=b; lanterne_session={hex}; c=d")), Some(hash(&token)));
        for wrong in [format!("__Host-lanterne_session={hex}"), "lanterne_session=ab".into(), "lanterne_session".into()]
        {
            assert_eq!(read(&wrong), None, "{wrong}");
        }
    }
}

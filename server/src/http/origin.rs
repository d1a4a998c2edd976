//! Requests that change something must come from the server's own pages, or from no page at all.

use crate::problem::Problem;
use crate::state::Lanterne;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use shared::wire::ProblemKind;

/// Refuses unsafe requests of other sites' pages. `SameSite=Strict` and the media type stand before this already.
pub async fn own_pages_only(State(app): State<Lanterne>, request: Request, next: Next) -> Response {
    if request.method().is_safe() || is_own(request.headers(), app.public_url.origin()) {
        next.run(request).await
    } else {
        Problem::new(ProblemKind::ForeignOrigin).into_response()
    }
}

/// Whether the headers are those of a page of `origin`, or of a client that is no browser and sends neither header.
fn is_own(headers: &HeaderMap, origin: &str) -> bool {
    if let Some(claimed) = headers.get(header::ORIGIN) {
        return claimed.as_bytes() == origin.as_bytes();
    }
    match headers.get("sec-fetch-site") {
        None => true,
        Some(site) => matches!(site.as_bytes(), b"same-origin" | b"none"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_foreign_page_is_told_from_the_own_one_and_from_a_native_client() {
        let table = [
            (None, None, true),
            (Some("https://notes.example.org"), None, true),
            (Some("https://notes.example.org"), Some("same-origin"), true),
            (Some("https://evil.example.org"), Some("same-site"), false),
            (Some("http://notes.example.org"), None, false),
            (Some("null"), None, false),
            (None, Some("cross-site"), false),
            (None, Some("same-site"), false),
            (None, Some("same-origin"), true),
            (None, Some("none"), true),
        ];
        for (origin, site, own) in table {
            let mut headers = HeaderMap::new();
            origin.map(|origin| headers.insert(header::ORIGIN, origin.parse().unwrap()));
            site.map(|site| headers.insert("sec-fetch-site", site.parse().unwrap()));
            assert_eq!(is_own(&headers, "https://notes.example.org"), own, "{origin:?} {site:?}");
        }
    }
}

//! Files over HTTP. What is named by its content is kept for ever; everything else is asked for afresh, cheaply, by its tag.

use super::encoding::{Encoding, negotiate};
use crate::problem::Problem;
use crate::state::Lanterne;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use shared::wire::ProblemKind;
use std::borrow::Cow;

/// Files below this are named by their content.
pub const HASHED: &str = "pkg/";

/// What is named by its content never changes.
const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// What crawlers are told, should the front end have nothing to say.
const ROBOTS: &str = "User-agent: *\nDisallow: /\n";

/// The file at the request's path.
pub async fn file(State(app): State<Lanterne>, method: Method, uri: Uri, headers: HeaderMap) -> Response {
    if !matches!(method, Method::GET | Method::HEAD) {
        return Problem::new(ProblemKind::MethodNotAllowed).into_response();
    }
    let path = uri.path().trim_start_matches('/');
    find(&app, path, &headers).or_else(|| former(&app, path)).unwrap_or_else(|| match path {
        "robots.txt" => ROBOTS.into_response(),
        _ => Problem::new(ProblemKind::NotFound).into_response(),
    })
}

fn find(app: &Lanterne, path: &str, headers: &HeaderMap) -> Option<Response> {
    let file = app.site.as_ref()?.file(path)?;
    let copies = [(Encoding::Brotli, file.br), (Encoding::Gzip, file.gz)];
    let copies: Vec<Encoding> = copies.into_iter().filter_map(|(encoding, size)| size.map(|_| encoding)).collect();
    let encoding = negotiate(headers, &copies);
    let tag = HeaderValue::from_str(&format!("\"{}{}\"", file.sha256.get(..32)?, encoding.suffix())).ok()?;
    let known = headers.get_all(header::IF_NONE_MATCH).iter().any(|seen| seen.as_bytes() == tag.as_bytes());
    let mut response = if known {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let bytes = app.assets.get(&format!("{path}{}", encoding.suffix()))?;
        let body = match bytes {
            Cow::Borrowed(embedded) => Body::from(Bytes::from_static(embedded)),
            Cow::Owned(read) => Body::from(read),
        };
        ([(header::CONTENT_TYPE, media_type(path))], body).into_response()
    };
    let answer = response.headers_mut();
    answer.insert(header::ETAG, tag);
    answer.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    let kept = if path.starts_with(HASHED) { FOR_EVER } else { "no-cache" };
    answer.insert(header::CACHE_CONTROL, HeaderValue::from_static(kept));
    if let Some(token) = encoding.token().filter(|_| !known) {
        answer.insert(header::CONTENT_ENCODING, HeaderValue::from_static(token));
    }
    if path == "sw.js" {
        answer.insert(HeaderName::from_static("service-worker-allowed"), HeaderValue::from_static("/"));
    }
    Some(response)
}

/// A hashed file of a version that this server served before, as it is: asked for by pages that are still open.
fn former(app: &Lanterne, path: &str) -> Option<Response> {
    let bytes = path.starts_with(HASHED).then(|| app.assets.former(path))??;
    Some(([(header::CONTENT_TYPE, media_type(path)), (header::CACHE_CONTROL, FOR_EVER)], bytes).into_response())
}

fn media_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "css" => "text/css; charset=utf-8",
        "html" => "text/html; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "webp" => "image/webp",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

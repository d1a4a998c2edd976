//! One log line per request: id, method, route, status, duration. Never a path with ids, a body, a header, an address.

use crate::problem::Problem;
use crate::state::Lanterne;
use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use data_encoding::HEXLOWER;
use futures_util::FutureExt;
use shared::wire::ProblemKind;
use std::panic::AssertUnwindSafe;
use std::time::{Duration, Instant};
use tracing::Instrument;

/// The header that carries a request's id.
pub const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Runs a request under a fresh id, within its time, and writes problem bodies.
pub async fn observe(State(app): State<Lanterne>, request: Request, next: Next) -> Response {
    let id = HEXLOWER.encode(&app.world.random::<8>());
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().map_or("none", MatchedPath::as_str).to_owned();
    let span = tracing::info_span!("request", id, %method, route);
    let start = Instant::now();
    let limit = Duration::from_secs(app.config.limits.request_seconds);
    let run = AssertUnwindSafe(tokio::time::timeout(limit, next.run(request))).catch_unwind();
    let response = match run.instrument(span.clone()).await {
        Ok(Ok(response)) => response,
        Ok(Err(_)) => Problem::new(ProblemKind::Unavailable).into_response(),
        Err(_) => Problem::new(ProblemKind::Internal).into_response(),
    };
    let _entered = span.enter();
    finish(response, &id, start.elapsed())
}

fn finish(mut response: Response, id: &str, took: Duration) -> Response {
    let status = response.status().as_u16();
    let micros = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
    match response.extensions_mut().remove::<Problem>() {
        None => tracing::info!(status, micros, "answered"),
        Some(problem) => {
            let kind = problem.kind().as_str();
            match problem.causes() {
                Some(cause) => tracing::error!(status, micros, kind, cause, "failed"),
                None => tracing::info!(status, micros, kind, "refused"),
            }
            *response.body_mut() = problem.body(id);
        }
    }
    if let Ok(id) = HeaderValue::from_str(id) {
        response.headers_mut().insert(REQUEST_ID, id);
    }
    response
}

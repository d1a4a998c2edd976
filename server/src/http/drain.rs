//! A request that is refused before its body was read is read to its end all the same. Otherwise the connection would be cut under a
//! client that still writes, and it would see a broken network, to be tried again and again, instead of the reason.

use axum::body::{Body, Bytes, HttpBody};
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;
use http_body_util::BodyExt;
use hyper::body::{Frame, SizeHint};
use shared::wire::MAX_BODY;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};

/// So much is read and thrown away, in bytes: what an honest client sends at most, whatever this server allows.
const MOST: usize = 2 * MAX_BODY;

/// Runs a request, then reads what is left of its body; the time for a request counts for both.
pub async fn drain(request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let mut rest = Shared(Arc::new(Mutex::new(body)));
    let response = next.run(Request::from_parts(parts, Body::new(rest.clone()))).await;
    let mut left = MOST;
    while left > 0 && !rest.is_end_stream() {
        let Some(Ok(frame)) = rest.frame().await else { break };
        left = left.saturating_sub(frame.data_ref().map_or(0, Bytes::len));
    }
    response
}

/// A body that can be read on by somebody else.
#[derive(Clone)]
struct Shared(Arc<Mutex<Body>>);

impl Shared {
    fn lock(&self) -> MutexGuard<'_, Body> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl HttpBody for Shared {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        Pin::new(&mut *self.lock()).poll_frame(context)
    }

    fn is_end_stream(&self) -> bool {
        self.lock().is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.lock().size_hint()
    }
}

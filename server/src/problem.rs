//! What went wrong, twice: in full for the log, and as one of the closed set of problems for the other side.

use crate::store::StoreError;
use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use shared::wire::ProblemKind;
use shared::wire::problem::TYPE_PREFIX;
use std::error::Error;
use std::sync::Arc;
use std::time::Duration;

/// What a handler answers.
pub type Answer<T> = Result<T, Problem>;

/// A failed request.
#[derive(Clone, Debug)]
pub struct Problem {
    kind: ProblemKind,
    retry_after: Option<Duration>,
    cause: Option<Arc<dyn Error + Send + Sync>>,
}

impl Problem {
    /// A problem of this kind.
    pub fn new(kind: ProblemKind) -> Self {
        Self { kind, retry_after: None, cause: None }
    }

    /// Too many requests; try again after this long.
    pub fn too_many(wait: Duration) -> Self {
        Self { retry_after: Some(wait), ..Self::new(ProblemKind::TooManyRequests) }
    }

    /// A defect, with what is known of it.
    pub fn internal(cause: impl Error + Send + Sync + 'static) -> Self {
        Self { cause: Some(Arc::new(cause)), ..Self::new(ProblemKind::Internal) }
    }

    /// Its kind.
    pub fn kind(&self) -> ProblemKind {
        self.kind
    }

    /// The chain of causes, for the log; causes name no data.
    pub fn causes(&self) -> Option<String> {
        let mut next: Option<&(dyn Error + 'static)> = self.cause.as_deref().map(|cause| cause as _);
        let mut chain = Vec::new();
        while let Some(error) = next {
            chain.push(error.to_string());
            next = error.source();
        }
        (!chain.is_empty()).then(|| chain.join(": "))
    }

    /// The body that the other side gets.
    pub fn body(&self, request: &str) -> Body {
        let body = Json {
            kind: format!("{TYPE_PREFIX}{}", self.kind),
            title: self.kind.title(),
            status: self.kind.status(),
            request,
        };
        serde_json::to_vec(&body).map(Body::from).unwrap_or_default()
    }
}

/// RFC 9457, with the id under which the log knows the request.
#[derive(Serialize)]
struct Json<'a> {
    #[serde(rename = "type")]
    kind: String,
    title: &'static str,
    status: u16,
    request: &'a str,
}

impl From<ProblemKind> for Problem {
    fn from(kind: ProblemKind) -> Self {
        Self::new(kind)
    }
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        let kind = match error {
            StoreError::Engine(_) => ProblemKind::Unavailable,
            StoreError::Unreadable(_) | StoreError::Unsafe(_) => ProblemKind::Internal,
        };
        Self { cause: Some(Arc::new(error)), ..Self::new(kind) }
    }
}

impl From<tokio::task::JoinError> for Problem {
    fn from(error: tokio::task::JoinError) -> Self {
        Self::internal(error)
    }
}

impl IntoResponse for Problem {
    /// Leaves the body to the layer that knows the request's id.
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.kind.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = status.into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        if let Some(wait) = self.retry_after {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(wait.as_secs().saturating_add(1)));
        }
        response.extensions_mut().insert(self);
        response
    }
}

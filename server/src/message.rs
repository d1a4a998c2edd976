//! Binary messages in and out.

use crate::problem::Problem;
use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use serde::de::DeserializeOwned;
use shared::wire::{self, MEDIA_TYPE, ProblemKind, WireError};

/// A message as body of a request or of its answer.
#[derive(Clone, Copy, Debug)]
pub struct Message<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Message<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        let media = request.headers().get(header::CONTENT_TYPE).map(header::HeaderValue::as_bytes);
        if media != Some(MEDIA_TYPE.as_bytes()) {
            return Err(ProblemKind::Malformed.into());
        }
        let bytes = Bytes::from_request(request, state).await.map_err(|rejection| {
            Problem::new(match rejection.into_response().status() {
                StatusCode::PAYLOAD_TOO_LARGE => ProblemKind::TooLarge,
                _ => ProblemKind::Malformed,
            })
        })?;
        wire::decode(&bytes).map(Self).map_err(|error| {
            Problem::new(match error {
                WireError::UnknownVersion(_) => ProblemKind::UnknownVersion,
                WireError::Malformed => ProblemKind::Malformed,
            })
        })
    }
}

impl<T: Serialize> IntoResponse for Message<T> {
    fn into_response(self) -> Response {
        ([(header::CONTENT_TYPE, MEDIA_TYPE)], wire::encode(&self.0)).into_response()
    }
}

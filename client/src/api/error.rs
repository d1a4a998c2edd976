//! What can go wrong with a request.

use reqwest::Response;
use reqwest::header::RETRY_AFTER;
use serde::Deserialize;
use shared::wire::problem::TYPE_PREFIX;
use shared::wire::{ProblemKind, WireError};
use std::time::Duration;

/// A refusal, as the server worded it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", .kind.title())]
pub struct Problem {
    /// What went wrong.
    pub kind: ProblemKind,
    /// The request's id, which is all that the server's log has of it.
    pub request: Option<String>,
    /// When to try again, for [`ProblemKind::TooManyRequests`].
    pub retry_after: Option<Duration>,
}

/// Why a request has no answer that can be used. Quotes neither the request nor the answer.
#[derive(Debug, thiserror::Error)]
pub enum ApiError {
    /// No address that this client can speak to.
    #[error("the server's address must begin with https:// or http://")]
    Address,
    /// No certificate in the file that was to say whom to believe.
    #[error("no certificate could be read; PEM is expected")]
    Certificates,
    /// No answer came; what was sent may have arrived all the same.
    #[error("the server does not answer")]
    Unreachable(#[source] reqwest::Error),
    /// The server refused.
    #[error(transparent)]
    Problem(#[from] Problem),
    /// Something answered that is no Lanterne server, or one that is out of its mind.
    #[error("status {0} without a problem that a Lanterne server could have")]
    Stranger(u16),
    /// The answer is no message of the expected kind.
    #[error("the answer could not be read")]
    Unreadable(#[from] WireError),
}

impl ApiError {
    /// The kind of the refusal, when it is one.
    pub fn kind(&self) -> Option<ProblemKind> {
        if let Self::Problem(problem) = self { Some(problem.kind) } else { None }
    }

    /// Reads the problem out of an answer.
    pub(super) async fn of(response: Response) -> Self {
        let status = response.status().as_u16();
        let seconds = response.headers().get(RETRY_AFTER).and_then(|value| value.to_str().ok()?.parse().ok());
        let body = match response.bytes().await {
            Ok(body) => body,
            Err(error) => return error.into(),
        };
        match serde_json::from_slice::<Body>(&body).ok().and_then(|body| Some((body.kind()?, body.request))) {
            Some((kind, request)) => {
                Self::Problem(Problem { kind, request, retry_after: seconds.map(Duration::from_secs) })
            }
            None => Self::Stranger(status),
        }
    }
}

impl From<reqwest::Error> for ApiError {
    fn from(error: reqwest::Error) -> Self {
        Self::Unreachable(error.without_url())
    }
}

/// What is read of `application/problem+json`.
#[derive(Deserialize)]
struct Body {
    #[serde(rename = "type")]
    urn: String,
    request: Option<String>,
}

impl Body {
    fn kind(&self) -> Option<ProblemKind> {
        ProblemKind::parse(self.urn.strip_prefix(TYPE_PREFIX)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_problems_of_the_closed_set_are_problems() {
        let kind = |json: &str| serde_json::from_str::<Body>(json).ok().and_then(|body| body.kind());
        let known = r#"{"type":"urn:lanterne:problem:pending","title":"x","status":403,"request":"r"}"#;
        assert_eq!(kind(known), Some(ProblemKind::Pending));
        assert_eq!(kind(r#"{"type":"urn:lanterne:problem:teapot"}"#), None);
        assert_eq!(kind(r#"{"type":"about:blank"}"#), None);
        assert_eq!(kind("<html>"), None);
    }
}

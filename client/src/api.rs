//! The public API, one method for each endpoint that a member's device needs. Bodies are binary messages; refusals come as problems with a kind from a closed set.
//!
//! To add an endpoint: its messages in `shared/src/wire`, its method in the file of its noun.

mod account;
mod directory;
mod error;
mod events;
mod invitations;
mod log;
mod recovery;
mod trust;

pub use error::{ApiError, Problem};
pub use events::{Event, Events};
pub use trust::Trust;

use reqwest::header::CONTENT_TYPE;
use reqwest::redirect::Policy;
use reqwest::{Body, Method, RequestBuilder, Response};
use serde::Serialize;
use serde::de::DeserializeOwned;
use shared::wire::{self, MEDIA_TYPE};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// How long to wait for a connection.
const CONNECT: Duration = Duration::from_secs(10);
/// How long to wait for a whole answer unless told otherwise; the server itself gives up after 30 seconds.
const ANSWER: Duration = Duration::from_secs(60);

/// One device's connection to a server: its session cookie and its requests. A copy shares the session.
#[derive(Clone, Debug)]
pub struct Api {
    http: reqwest::Client,
    server: String,
    trust: Trust,
    requests: Arc<AtomicU64>,
    patience: Duration,
}

impl Api {
    /// A connection without a session to the server at `url`, as people type it: `https://lanterne.example`, or
    /// `http://127.0.0.1:8080`. Its certificate is believed as browsers believe it.
    ///
    /// # Errors
    /// [`ApiError::Address`] for any other scheme, and [`ApiError::Unreachable`] when no client can be set up.
    pub fn new(url: &str) -> Result<Self, ApiError> {
        Self::trusting(url, Trust::public()?)
    }

    /// The same, believing whom `trust` says.
    ///
    /// # Errors
    /// As [`Api::new`].
    pub fn trusting(url: &str, trust: Trust) -> Result<Self, ApiError> {
        if !url.starts_with("http://") && !url.starts_with("https://") {
            return Err(ApiError::Address);
        }
        let http = reqwest::Client::builder().cookie_store(true).connect_timeout(CONNECT).no_proxy();
        // A session never leaves for another address, and never from https to http.
        let http = http.redirect(Policy::none()).tls_backend_preconfigured(trust.config()).build()?;
        let server = url.trim_end_matches('/').to_owned();
        Ok(Self { http, server, trust, requests: Arc::default(), patience: ANSWER })
    }

    /// A connection to the same server without its session.
    ///
    /// # Errors
    /// As [`Api::new`].
    pub fn anew(&self) -> Result<Self, ApiError> {
        Self::trusting(&self.server, self.trust.clone())
    }

    /// The same session with a server that moved to another address of the same host.
    #[must_use]
    pub fn moved_to(&self, url: &str) -> Self {
        Self { server: url.trim_end_matches('/').to_owned(), ..self.clone() }
    }

    /// The same session, with answers given up on after this long.
    #[must_use]
    pub fn patient(&self, patience: Duration) -> Self {
        Self { patience, ..self.clone() }
    }

    /// How many requests this connection and its copies have made.
    pub fn requests(&self) -> u64 {
        self.requests.load(Ordering::Relaxed)
    }

    fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.requests.fetch_add(1, Ordering::Relaxed);
        self.http.request(method, format!("{}/api/v1{path}", self.server))
    }

    async fn get<R: DeserializeOwned>(&self, path: &str) -> Result<R, ApiError> {
        read(self.request(Method::GET, path).timeout(self.patience)).await
    }

    async fn post<R: DeserializeOwned>(&self, path: &str, message: &impl Serialize) -> Result<R, ApiError> {
        read(self.posting(path, message)).await
    }

    /// A request whose answer has no body.
    async fn tell(&self, path: &str, message: &impl Serialize) -> Result<(), ApiError> {
        done(self.posting(path, message)).await
    }

    fn posting(&self, path: &str, message: &impl Serialize) -> RequestBuilder {
        self.carrying(path, wire::encode(message))
    }

    /// A request whose message is encoded already.
    fn carrying(&self, path: &str, body: impl Into<Body>) -> RequestBuilder {
        self.request(Method::POST, path).timeout(self.patience).header(CONTENT_TYPE, MEDIA_TYPE).body(body)
    }
}

/// Sends, and passes on an answer that is no refusal.
async fn send(request: RequestBuilder) -> Result<Response, ApiError> {
    let response = request.send().await?;
    if response.status().is_success() { Ok(response) } else { Err(ApiError::of(response).await) }
}

async fn read<R: DeserializeOwned>(request: RequestBuilder) -> Result<R, ApiError> {
    let body = send(request).await?.bytes().await?;
    Ok(wire::decode(&body)?)
}

async fn done(request: RequestBuilder) -> Result<(), ApiError> {
    send(request).await?.bytes().await?;
    Ok(())
}

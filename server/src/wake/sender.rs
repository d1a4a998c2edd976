//! One empty message to one push service.

use super::endpoint::{Endpoint, is_public};
use axum::http::{Request, StatusCode, header};
use http_body_util::Empty;
use hyper::body::Bytes;
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::client::legacy::connect::dns::Name;
use hyper_util::rt::TokioExecutor;
use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;
use tower::Service;

/// After this long a push service is given up.
const PATIENCE: Duration = Duration::from_secs(10);

/// For how many seconds a push service keeps a message for a device that is off: an hour. An alert that is older is no news.
const TTL: &str = "3600";

/// What became of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sent {
    /// The push service took it.
    Taken,
    /// There is no such subscription any more.
    Gone,
    /// It did not work; it may at another time.
    Failed,
}

/// Sends.
#[derive(Clone, Debug)]
pub struct Sender {
    client: Client<HttpsConnector<HttpConnector<PublicNames>>, Empty<Bytes>>,
}

impl Sender {
    /// A sender; `anywhere` also to private addresses and without TLS, for tests.
    pub fn new(anywhere: bool) -> Self {
        let mut http = HttpConnector::new_with_resolver(PublicNames { anywhere });
        http.enforce_http(false);
        http.set_connect_timeout(Some(PATIENCE));
        let tls = HttpsConnectorBuilder::new().with_webpki_roots();
        let https = if anywhere { tls.https_or_http() } else { tls.https_only() };
        let connector = https.enable_http1().wrap_connector(http);
        // Pushes are rare: nothing is kept open.
        Self { client: Client::builder(TokioExecutor::new()).pool_max_idle_per_host(0).build(connector) }
    }

    /// Sends one empty message; follows no redirection and reads no answer beyond its status.
    pub async fn send(&self, endpoint: &Endpoint, authorization: &str) -> Sent {
        let request = Request::post(endpoint.uri().clone())
            .header(header::AUTHORIZATION, authorization)
            .header(header::CONTENT_LENGTH, "0")
            .header("ttl", TTL)
            .header("urgency", "high")
            // One that was not delivered yet is replaced: two alerts wake once.
            .header("topic", "lanterne")
            .body(Empty::new());
        let Ok(request) = request else { return Sent::Failed };
        match tokio::time::timeout(PATIENCE, self.client.request(request)).await {
            Ok(Ok(answer)) => match answer.status() {
                StatusCode::NOT_FOUND | StatusCode::GONE => Sent::Gone,
                status if status.is_success() => Sent::Taken,
                _ => Sent::Failed,
            },
            Ok(Err(_)) | Err(_) => Sent::Failed,
        }
    }
}

/// Names as the machine resolves them, without any address that is not public: whoever owns a name can point it anywhere.
#[derive(Clone, Debug)]
struct PublicNames {
    anywhere: bool,
}

impl Service<Name> for PublicNames {
    type Response = std::vec::IntoIter<SocketAddr>;
    type Error = io::Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, io::Error>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), io::Error>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, name: Name) -> Self::Future {
        let anywhere = self.anywhere;
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let fit: Vec<SocketAddr> = found.filter(|address| anywhere || is_public(address.ip())).collect();
            Ok(fit.into_iter())
        })
    }
}

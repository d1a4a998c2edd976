//! Listening. HTTP/1.1 only: whatever terminates TLS speaks the newer versions to browsers.

use crate::auth::address::Peer;
use crate::limits::Limits;
use axum::Router;
use axum::http::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::{GracefulConnection, GracefulShutdown};
use hyper_util::service::TowerToHyperService;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};
use tower::ServiceExt;

/// How long a client may take to send its headers.
const HEADERS_WITHIN: Duration = Duration::from_secs(15);

/// Serves until `stopping` turns true, then lets what is under way finish for as long as a request may take.
pub async fn serve(listener: TcpListener, app: Router, limits: &Limits, mut stopping: watch::Receiver<bool>) {
    let graceful = GracefulShutdown::new();
    let turns = Arc::new(Semaphore::new(limits.connections));
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new())
        .header_read_timeout(HEADERS_WITHIN)
        .max_buf_size(limits.header_bytes.max(8192))
        .max_headers(100);
    loop {
        // A connection is taken from the queue only when there is a turn for it.
        let Ok(turn) = turns.clone().acquire_owned().await else { break };
        let stream = tokio::select! {
            () = stopped(&mut stopping) => break,
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => stream,
                Err(error) => {
                    // Out of file descriptors, most likely; trying at once would only spin.
                    tracing::warn!(%error, "no connection could be accepted");
                    tokio::time::sleep(Duration::from_millis(100)).await;
                    continue;
                }
            },
        };
        let Some(connection) = connection(&http, stream, app.clone()) else { continue };
        let connection = graceful.watch(connection);
        tokio::spawn(async move {
            // A client that goes away in the middle is no news.
            let _ = connection.await;
            drop(turn);
        });
    }
    drop(listener);
    let patience = Duration::from_secs(limits.request_seconds);
    if tokio::time::timeout(patience, graceful.shutdown()).await.is_err() {
        tracing::warn!("some connections did not end in time");
    }
}

async fn stopped(stopping: &mut watch::Receiver<bool>) {
    // A sender that is gone stops the server as well.
    let _ = stopping.wait_for(|stopping| *stopping).await;
}

/// The connection, with its peer's address put beside every request.
fn connection(
    http: &http1::Builder,
    stream: TcpStream,
    app: Router,
) -> Option<impl GracefulConnection<Error = hyper::Error, Output = hyper::Result<()>> + Send + use<>> {
    let peer = Peer(stream.peer_addr().ok()?.ip());
    stream.set_nodelay(true).ok()?;
    let addressed = app.map_request(move |mut request: Request<Incoming>| {
        request.extensions_mut().insert(peer);
        request
    });
    Some(http.serve_connection(TokioIo::new(stream), TowerToHyperService::new(addressed)))
}

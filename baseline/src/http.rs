//! A server that reads what it is sent.

use crate::say;
use axum::Router;
use axum::body::Bytes;
use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use std::net::Ipv4Addr;
use tokio::net::TcpListener;

/// Serves on a free port, which it prints, until it is killed.
#[tokio::main]
pub async fn serve() -> anyhow::Result<()> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    say(&format!("listening on {}", listener.local_addr()?))?;
    let app = Router::new().fallback(read).layer(DefaultBodyLimit::max(4 * 1024 * 1024));
    Ok(axum::serve(listener, app).await?)
}

async fn read(_: Bytes) -> StatusCode {
    StatusCode::NO_CONTENT
}

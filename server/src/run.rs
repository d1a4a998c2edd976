//! A server, from its configuration to its end.

use crate::assets::Assets;
use crate::assets::serve as serve_assets;
use crate::auth::setup_code;
use crate::config::{Config, PublicUrl};
use crate::http::{drain, headers, observe, origin, serve};
use crate::pages;
use crate::relay;
use crate::routes;
use crate::state::Lanterne;
use crate::store::Store;
use crate::world::World;
use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use shared::ids::LogEpoch;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;

/// Expired things are forgotten this often.
const SWEEP: Duration = Duration::from_secs(3600);

/// Why a server does not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The store.
    #[error(transparent)]
    Store(#[from] crate::store::StoreError),
    /// The address is taken or not ours.
    #[error("cannot listen on {0}")]
    Listen(SocketAddr, #[source] std::io::Error),
}

/// A server that runs.
#[derive(Debug)]
pub struct Running {
    /// Where it listens.
    pub address: SocketAddr,
    /// The address that people type.
    pub public_url: PublicUrl,
    stop: watch::Sender<bool>,
    task: JoinHandle<()>,
}

/// What a first start finds about set-up codes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SetupCode {
    /// A fresh one, to be shown once.
    Fresh(String),
    /// One was made before and not used; it cannot be shown again.
    Waiting,
    /// There is a team.
    NotNeeded,
}

/// Makes a set-up code when there is neither a team nor an unused code.
///
/// # Errors
/// When the store fails.
pub async fn first_setup_code(store: &dyn Store, world: &dyn World) -> crate::store::Result<SetupCode> {
    if store.count_teams().await? > 0 {
        return Ok(SetupCode::NotNeeded);
    }
    if !store.unused_setup_codes().await?.is_empty() {
        return Ok(SetupCode::Waiting);
    }
    Ok(SetupCode::Fresh(setup_code::make(store, world).await?))
}

/// Starts another life of every team's log, after a backup was restored; answers how many teams there are.
///
/// # Errors
/// When the store fails.
pub async fn restart_logs(store: &dyn Store, world: &dyn World) -> crate::store::Result<usize> {
    let teams = store.teams().await?;
    for &team in &teams {
        if let Some(position) = store.position(team).await? {
            store.restart_log(team, position.log_epoch, LogEpoch::from_bytes(world.random())).await?;
        }
    }
    Ok(teams.len())
}

/// Every route, with all that surrounds them.
pub fn router(app: Lanterne) -> Router {
    Router::new()
        .merge(routes::api(&app))
        .merge(pages::pages())
        .fallback(serve_assets::file)
        .layer(from_fn_with_state(app.clone(), origin::own_pages_only))
        .layer(from_fn(drain::drain))
        .layer(from_fn_with_state(app.clone(), observe::observe))
        .layer(from_fn_with_state(app.clone(), headers::secure))
        .with_state(app)
}

/// Starts to listen and to serve.
///
/// # Errors
/// When the store fails or the address cannot be listened on.
pub async fn start(
    config: Config,
    store: Arc<dyn Store>,
    world: Arc<dyn World>,
    assets: Arc<dyn Assets>,
) -> Result<Running, StartError> {
    let (stop, stopping) = watch::channel(false);
    let (wanted, limits) = (config.listen, config.limits.clone());
    let listener = TcpListener::bind(wanted).await.map_err(|error| StartError::Listen(wanted, error))?;
    let address = listener.local_addr().map_err(|error| StartError::Listen(wanted, error))?;
    let public_url = config.public_url.clone().unwrap_or_else(|| PublicUrl::local(address));
    let app = Lanterne::new(store, config, public_url.clone(), world, assets, stopping.clone()).await?;
    if app.site.is_none() {
        tracing::warn!("the front end was not built: only the API is served (`cargo xtask build` builds it)");
    }
    let elsewhere = app.store.elsewhere();
    let task = tokio::spawn(async move {
        let sweeper = tokio::spawn(sweep(app.clone()));
        let relay = elsewhere.map(|elsewhere| tokio::spawn(relay::relay(app.clone(), elsewhere)));
        let store = app.store.clone();
        serve::serve(listener, router(app), &limits, stopping).await;
        sweeper.abort();
        if let Some(relay) = relay {
            relay.abort();
        }
        store.close().await;
    });
    Ok(Running { address, public_url, stop, task })
}

async fn sweep(app: Lanterne) {
    let mut every = tokio::time::interval(SWEEP);
    loop {
        every.tick().await;
        if let Err(error) = app.sweep().await {
            tracing::warn!(%error, "what has expired could not be forgotten");
        }
    }
}

impl Running {
    /// Closes live events, lets requests finish, closes the store.
    pub async fn stop(self) {
        // The receivers may be gone with the task; then there is nothing to stop.
        let _ = self.stop.send(true);
        let _ = self.task.await;
    }
}

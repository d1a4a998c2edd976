//! What every handler may reach.

use crate::assets::{Assets, Manifest};
use crate::auth::address;
use crate::auth::authenticator::Authenticators;
use crate::auth::throttle::Throttles;
use crate::auth::{challenge, cookie};
use crate::config::{Config, PublicUrl};
use crate::directories::Directories;
use crate::hub::Hub;
use crate::store::{Result, Store};
use crate::wake::{Rings, VapidKey};
use crate::world::World;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use shared::sensitive::Secret32;
use std::convert::Infallible;
use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;
use tokio::sync::watch;

/// A running server's parts; cheap to clone.
#[derive(Clone)]
pub struct Lanterne {
    /// What is kept.
    pub store: Arc<dyn Store>,
    /// What it was told.
    pub config: Arc<Config>,
    /// The address that people type.
    pub public_url: PublicUrl,
    /// Time and randomness.
    pub world: Arc<dyn World>,
    /// The server's own secret.
    pub secret: Secret32,
    /// The teams' directories.
    pub directories: Arc<Directories>,
    /// Hints.
    pub hub: Arc<Hub>,
    /// Who the server is to push services; none only if no key came of its secret, which does not happen.
    pub vapid: Option<VapidKey>,
    /// When each team was woken last.
    pub rings: Arc<Rings>,
    /// Throttles.
    pub throttles: Arc<Throttles>,
    /// Hashing of authenticators.
    pub authenticators: Authenticators,
    /// The front end's files.
    pub assets: Arc<dyn Assets>,
    /// What its build says of them; none when it was not built.
    pub site: Option<Arc<Manifest>>,
    /// True once the server is asked to stop.
    pub stopping: watch::Receiver<bool>,
}

impl Lanterne {
    /// Puts a server together.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn new(
        store: Arc<dyn Store>,
        config: Config,
        public_url: PublicUrl,
        world: Arc<dyn World>,
        assets: Arc<dyn Assets>,
        stopping: watch::Receiver<bool>,
    ) -> Result<Self> {
        let secret = store.server_secret(Secret32::new(world.random())).await?;
        Ok(Self {
            throttles: Arc::new(Throttles::new(&config.limits)),
            store,
            public_url,
            config: Arc::new(config),
            world,
            vapid: VapidKey::of(&secret),
            rings: Arc::default(),
            secret,
            directories: Arc::default(),
            hub: Arc::default(),
            authenticators: Authenticators::default(),
            site: Manifest::read(&*assets).map(Arc::new),
            assets,
            stopping,
        })
    }

    /// Forgets what has expired.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn sweep(&self) -> Result<()> {
        use crate::auth::caller::IDLE;
        let now = self.world.now();
        self.throttles.forget_quiet();
        self.store.forget_challenges(now.plus(-2 * challenge::VALIDITY)).await?;
        self.store.close_old_sessions(now.plus(-1000 * cookie::LIFETIME_SECONDS), now.plus(-IDLE)).await?;
        self.store.forget_invitations(now).await
    }
}

/// The client's address.
#[derive(Clone, Copy, Debug)]
pub struct ClientAddress(pub IpAddr);

impl FromRequestParts<Lanterne> for ClientAddress {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &Lanterne) -> std::result::Result<Self, Infallible> {
        let peer = parts.extensions.get::<address::Peer>().map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |peer| peer.0);
        Ok(Self(address::of(peer, &parts.headers, &app.config.trusted_proxies)))
    }
}

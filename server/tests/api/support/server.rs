//! A server of its own for each test.

use super::api::Api;
use super::signer::{Member, Team, random};
use reqwest::Method;
use server::assets;
use server::auth::setup_code;
use server::config::Config;
use server::limits::Limits;
use server::run::{self, Running};
use server::store::{self, Store};
use server::world::{Machine, World};
use shared::clock::Millis;
use shared::directory::Role;
use shared::ids::InvitationId;
use shared::wire;
use shared::wire::invitation::CreateInvitation;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use tempfile::TempDir;

/// The machine's randomness, and a clock that tests move.
#[derive(Clone, Default)]
pub struct MovedClock(Arc<AtomicI64>);

impl MovedClock {
    pub fn advance(&self, ms: i64) {
        self.0.fetch_add(ms, Ordering::SeqCst);
    }
}

impl World for MovedClock {
    fn now(&self) -> Millis {
        Machine.now().plus(self.0.load(Ordering::SeqCst))
    }

    fn fill(&self, bytes: &mut [u8]) {
        Machine.fill(bytes);
    }
}

/// A database of its own: a file in the folder, or, where `LANTERNE_TEST_POSTGRES` names a server that is thrown away, one there.
async fn database(folder: &TempDir) -> String {
    use sqlx::postgres::PgConnectOptions;
    use sqlx::{ConnectOptions, Connection};
    let Ok(server) = std::env::var("LANTERNE_TEST_POSTGRES") else {
        return format!("sqlite:{}", folder.path().join("lanterne.db").display());
    };
    let name = format!("api_{:032x}", u128::from_be_bytes(random()));
    let options: PgConnectOptions = server.parse().unwrap();
    let mut connection = options.clone().connect().await.unwrap();
    sqlx::raw_sql(sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}"))).execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
    options.database(&name).to_url_lossy().to_string()
}

pub struct Server {
    pub running: Running,
    pub store: Arc<dyn Store>,
    pub clock: MovedClock,
    pub url: String,
    database: String,
    _folder: TempDir,
}

impl Server {
    pub async fn start() -> Self {
        Self::with(Limits::default(), None).await
    }

    pub async fn with(limits: Limits, public_url: Option<&str>) -> Self {
        Self::serving(limits, public_url, Arc::new(assets::None)).await
    }

    pub async fn serving(limits: Limits, public_url: Option<&str>, assets: Arc<dyn assets::Assets>) -> Self {
        let folder = TempDir::new().unwrap();
        let database = database(&folder).await;
        let store = store::open(&database, &Machine).await.unwrap();
        let config = Config {
            listen: "127.0.0.1:0".parse().unwrap(),
            public_url: public_url.map(|url| url.parse().unwrap()),
            trusted_proxies: Vec::new(),
            limits,
            push_anywhere: true,
        };
        let clock = MovedClock::default();
        let running = run::start(config, store.clone(), Arc::new(clock.clone()), assets).await.unwrap();
        let url = format!("http://{}", running.address);
        Self { running, store, clock, url, database, _folder: folder }
    }

    pub async fn code(&self) -> String {
        setup_code::make(&*self.store, &self.clock).await.unwrap()
    }

    /// Another server process on the same store, as far as one process can play it. SQLite has one at a time, so there they share it.
    pub async fn beside(&self) -> Running {
        let (listen, trusted_proxies) = ("127.0.0.1:0".parse().unwrap(), Vec::new());
        let config =
            Config { listen, public_url: None, trusted_proxies, limits: Limits::default(), push_anywhere: true };
        let store = if store::is_postgres(&self.database) {
            store::open(&self.database, &Machine).await.unwrap()
        } else {
            self.store.clone()
        };
        run::start(config, store, Arc::new(self.clock.clone()), Arc::new(assets::None)).await.unwrap()
    }

    pub fn api(&self) -> Api {
        Api::new(&self.url)
    }

    /// A team with its founder signed in.
    pub async fn team(&self) -> (Team, Member, Api) {
        let (founder, api) = (Member::new(), self.api());
        let (team, _) = api.create_team(&self.code().await, &founder).await.unwrap();
        (team, founder, api)
    }

    /// Another member of the team, invited, joined and admitted.
    pub async fn member(&self, team: &mut Team, founder: &Member, coordinator: &Api, role: Role) -> (Member, Api) {
        let (member, api) = (Member::new(), self.api());
        let id = self.invite(coordinator).await;
        let _: wire::account::SessionOpened = api.post("/join", &member.join(team.id, id)).await.unwrap();
        let entry = team.admit(&founder.device, &member, Some(id), role);
        coordinator.append(team, entry).await.unwrap();
        (member, api)
    }

    pub async fn invite(&self, coordinator: &Api) -> InvitationId {
        let id = InvitationId::from_bytes(random());
        let expires = self.clock.now().plus(3_600_000);
        let body = wire::encode(&CreateInvitation { id, expires, sealed: vec![1; 90] });
        coordinator.tell(Method::POST, "/invitations", Some(body)).await.unwrap();
        id
    }
}

//! A member's device that keeps everything in memory: what the app does with IndexedDB and a screen, without either.
//!
//! A [`Client`] comes into being by [`Client::create_team`], [`Client::join`], [`Client::sign_in`] or, with the recovery sheet, [`Client::recover`]. It writes
//! with [`Client::write`], and [`Client::sync`] does the rest. Slow derivations and long pages are worked off beside the runtime.

mod admission;
mod arrival;
mod attending;
mod directory;
mod error;
mod leaving;
mod notebook;
mod returning;
mod session;
mod sync;
mod writing;

pub use admission::Admitted;
pub use error::ClientError;
pub use leaving::Left;
pub use notebook::Notebook;
pub use returning::Returning;
pub use sync::Synced;

use crate::api::Api;
use shared::clock::{Millis, Stamp};
use shared::crypto::{AccountKeys, AccountSecret, MemberSecrets};
use shared::ids::{DeviceId, MemberId, TeamId};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// One device of one member, signed in.
#[derive(Debug)]
pub struct Client {
    api: Api,
    me: MemberSecrets,
    account: AccountSecret,
    keys: AccountKeys,
    /// Of the derivation.
    salt: [u8; 16],
    notebook: Arc<Mutex<Notebook>>,
    /// The last server time that came, and when.
    heard: Option<(Millis, Instant)>,
}

impl Client {
    /// The connection, for requests of one's own.
    pub fn api(&self) -> &Api {
        &self.api
    }

    /// Goes on with the same server at another address.
    pub fn moved_to(&mut self, url: &str) {
        self.api = self.api.moved_to(url);
    }

    /// Gives up on answers after this long.
    pub fn patient(&mut self, patience: Duration) {
        self.api = self.api.patient(patience);
    }

    /// The team.
    pub fn team(&self) -> TeamId {
        self.read(|notebook| notebook.pen.team)
    }

    /// Who.
    pub fn member(&self) -> MemberId {
        self.me.id
    }

    /// On which device.
    pub fn device(&self) -> DeviceId {
        self.read(|notebook| notebook.pen.device.id)
    }

    /// The account's secret as twelve words: with the passphrase it opens the account on another device.
    pub fn account_words(&self) -> String {
        self.account.words()
    }

    /// Looks into what the device holds.
    pub fn read<R>(&self, look: impl FnOnce(&Notebook) -> R) -> R {
        look(&open(&self.notebook))
    }

    /// What this device can honestly say of the time, its clock showing `now`.
    pub fn stamp(&self, now: Millis) -> Stamp {
        let Some((server, since)) = self.heard else { return Stamp::unheard(now) };
        let since_server = u64::try_from(since.elapsed().as_millis()).ok();
        Stamp { device: now, server: Some(server), since_server }
    }

    /// The same device again: it shares session and notebook.
    fn clone_parts(&self) -> Self {
        let Self { api, me, account, keys, salt, notebook, heard } = self;
        let (api, me, account, keys) = (api.clone(), me.clone(), account.clone(), keys.clone());
        Self { api, me, account, keys, salt: *salt, notebook: Arc::clone(notebook), heard: *heard }
    }

    fn hear(&mut self, server: Millis) {
        self.heard = Some((server, Instant::now()));
    }
}

/// Nothing is left half done under this lock: a thread that panicked while holding it had changed nothing that the next would miss.
fn open(notebook: &Mutex<Notebook>) -> MutexGuard<'_, Notebook> {
    notebook.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Works something off beside the runtime.
async fn aside<R: Send + 'static>(work: impl FnOnce() -> R + Send + 'static) -> Result<R, ClientError> {
    tokio::task::spawn_blocking(work).await.map_err(|_| ClientError::Interrupted)
}

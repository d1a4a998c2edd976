//! A team with a server of its own.

use crate::process::Process;
use client::member::Client;
use client::random;
use shared::clock::Millis;
use shared::crypto::RecoverySecret;
use shared::directory::Role;
use shared::domain::kind::PERSON;
use shared::domain::person;
use shared::history::{Draft, State};
use shared::ids::{RecordId, RevisionId};
use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};
use tempfile::TempDir;

pub type Rng = rand_chacha::ChaCha20Rng;

pub const PASSPHRASE: &str = "taquiner routine sagesse minorer";

pub struct Team {
    pub folder: TempDir,
    pub process: Process,
    pub rng: Rng,
    pub sofia: Client,
    pub sheet: RecoverySecret,
}

impl Team {
    pub async fn found() -> Self {
        Self::with(&[]).await
    }

    pub async fn with(arguments: &[&str]) -> Self {
        let (folder, mut rng) = (TempDir::new().unwrap(), random::fresh().unwrap());
        let process = Process::with(&folder.path().join("lanterne.db"), arguments);
        let code = process.code.clone().unwrap();
        let names = ("Sofia", "Équipe fictive");
        let created = Client::create_team(&mut rng, &process.url, &code, names, PASSPHRASE, now()).await;
        let (sofia, sheet) = created.unwrap();
        Self { folder, process, rng, sofia, sheet }
    }

    pub fn database(&self) -> PathBuf {
        self.folder.path().join("lanterne.db")
    }

    /// Somebody answers an invitation and waits.
    pub async fn invited(&mut self, name: &str) -> Client {
        let link = self.sofia.invite(&mut self.rng, Role::Educator, name, now()).await.unwrap();
        Client::join(&mut self.rng, &self.process.url, &link, name, PASSPHRASE).await.unwrap()
    }

    /// Somebody joins, is admitted, and has heard so.
    pub async fn member(&mut self, name: &str) -> Client {
        let mut client = self.admitted(name).await;
        client.sync().await.unwrap();
        client
    }

    /// Somebody joins and is admitted.
    pub async fn admitted(&mut self, name: &str) -> Client {
        let client = self.invited(name).await;
        let admitted = self.sofia.admit_all(&mut self.rng, now()).await.unwrap();
        assert_eq!(admitted.members, [client.member()]);
        client
    }

    /// Notes a person's nickname.
    pub fn note(&mut self, client: &mut Client, record: RecordId, nickname: &str) -> RevisionId {
        let draft = named(client, record, nickname);
        client.write(&mut self.rng, &draft, now()).unwrap()
    }

    /// The same by the coordinator, who is of the team.
    pub fn note_by_sofia(&mut self, record: RecordId, nickname: &str) -> RevisionId {
        let draft = named(&self.sofia, record, nickname);
        self.sofia.write(&mut self.rng, &draft, now()).unwrap()
    }

    pub fn record(&mut self) -> RecordId {
        RecordId::random(&mut self.rng)
    }
}

/// A draft that gives a person a nickname.
pub fn named(client: &Client, record: RecordId, nickname: &str) -> Draft {
    let mut draft = client.draft(record, PERSON, now()).unwrap();
    let base = client.read(|book| book.replica.state(record).cloned()).unwrap_or(State::empty());
    person::NAME.set(&mut draft, &base, &nickname.to_owned());
    draft
}

/// Every nickname that stands for a person on this device.
pub fn nicknames(client: &Client, record: RecordId) -> Vec<String> {
    client.read(|book| {
        let state = book.replica.state(record);
        state.map(|state| person::NAME.get(state).values().into_iter().cloned().collect()).unwrap_or_default()
    })
}

pub fn now() -> Millis {
    Millis(i64::try_from(SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_millis()).unwrap())
}

/// Both devices hold the same revisions and read the same in them.
pub fn assert_same(one: &Client, other: &Client) {
    let theirs = other.read(|book| book.replica.clone());
    one.read(|book| assert!(book.replica == theirs, "{} and {} records", book.replica.len(), theirs.len()));
}

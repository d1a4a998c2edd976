//! One device's connection to a server: its cookie, its requests.
#![allow(dead_code, reason = "each of the two test programs uses its part")]

use super::signer::{Device, Member, Team};
use reqwest::{Client, ClientBuilder, Method, Response};
use serde::Serialize;
use serde::de::DeserializeOwned;
use shared::wire::account::*;
use shared::wire::directory::{Append, Appended, DirectoryPage};
use shared::wire::problem::TYPE_PREFIX;
use shared::wire::pull::{Cursor, Heads, HeadsQuery, Pull, PullPage};
use shared::wire::push::{Push, PushAnswer, PushItem};
use shared::wire::{self, MEDIA_TYPE, ProblemKind};

/// Beginnings of an HTTP client. Tested together with the native client, reqwest can speak TLS and wants to know by whose ciphers, although
/// nothing here is asked over it.
pub fn http() -> ClientBuilder {
    // A second time it is there already.
    let _ = rustls::crypto::ring::default_provider().install_default();
    Client::builder()
}

pub type Answer<T> = Result<T, ProblemKind>;

/// A client with a cookie jar of its own.
#[derive(Clone)]
pub struct Api {
    pub client: Client,
    pub url: String,
}

impl Api {
    pub fn new(url: &str) -> Self {
        Self { client: http().cookie_store(true).build().unwrap(), url: url.to_owned() }
    }

    pub async fn raw(&self, method: Method, path: &str, body: Option<Vec<u8>>) -> Response {
        let mut request = self.client.request(method, format!("{}/api/v1{path}", self.url));
        if let Some(body) = body {
            request = request.header("content-type", MEDIA_TYPE).body(body);
        }
        request.send().await.unwrap()
    }

    async fn answered(response: Response) -> Answer<Vec<u8>> {
        let status = response.status();
        let media = response.headers().get("content-type").map(|value| value.to_str().unwrap().to_owned());
        let body = response.bytes().await.unwrap().to_vec();
        if status.is_success() {
            return Ok(body);
        }
        let problem = problem(&body);
        assert_eq!(media.as_deref(), Some("application/problem+json"));
        assert_eq!(problem.status(), status.as_u16());
        Err(problem)
    }

    pub async fn get<R: DeserializeOwned>(&self, path: &str) -> Answer<R> {
        let body = Self::answered(self.raw(Method::GET, path, None).await).await?;
        Ok(wire::decode(&body).unwrap())
    }

    pub async fn post<R: DeserializeOwned>(&self, path: &str, message: &impl Serialize) -> Answer<R> {
        let response = self.raw(Method::POST, path, Some(wire::encode(message))).await;
        Ok(wire::decode(&Self::answered(response).await?).unwrap())
    }

    /// A request whose answer has no body.
    pub async fn tell(&self, method: Method, path: &str, body: Option<Vec<u8>>) -> Answer<()> {
        let body = Self::answered(self.raw(method, path, body).await).await?;
        assert!(body.is_empty());
        Ok(())
    }

    pub async fn create_team(&self, code: &str, founder: &Member) -> Answer<(Team, SessionOpened)> {
        let (team, founding) = Team::found(founder);
        let request = CreateTeam { setup_code: code.to_owned(), founding, account: founder.creation() };
        Ok((team, self.post("/teams", &request).await?))
    }

    pub async fn sign_in(&self, member: &Member, device: Option<&Device>) -> Answer<SessionOpened> {
        let account = member.account;
        let params: SignInParams = self.post("/sign-in/params", &SignInParamsQuery { account }).await?;
        let proof = device.map(|device| DeviceProof {
            device: device.id,
            signature: device.sign(&DeviceProof::signed_bytes(account, &params.challenge)),
        });
        let (authenticator, challenge) = (member.authenticator, params.challenge);
        self.post("/sign-in", &SignIn { account, authenticator, challenge, device: proof }).await
    }

    pub async fn append(&self, team: &mut Team, entry: shared::directory::SignedEntry) -> Answer<Appended> {
        let appended = self.post("/directory", &Append { entries: vec![entry.clone()] }).await?;
        team.directory.append(entry).unwrap();
        Ok(appended)
    }

    pub async fn directory(&self, after: u64) -> Answer<DirectoryPage> {
        self.get(&format!("/directory?after={after}")).await
    }

    pub async fn push(&self, items: Vec<PushItem>) -> Answer<PushAnswer> {
        self.post("/push", &Push { items }).await
    }

    pub async fn pull(&self, after: Option<Cursor>, limit: u32) -> Answer<PullPage> {
        self.post("/pull", &Pull { after, limit }).await
    }

    pub async fn heads(&self, records: Vec<shared::ids::RecordId>) -> Answer<Vec<Heads>> {
        self.post("/heads", &HeadsQuery { records }).await
    }
}

/// The kind of a problem body.
pub fn problem(body: &[u8]) -> ProblemKind {
    let json: serde_json::Value = serde_json::from_slice(body).unwrap();
    let kind = json["type"].as_str().unwrap().strip_prefix(TYPE_PREFIX).unwrap();
    ProblemKind::parse(kind).unwrap()
}

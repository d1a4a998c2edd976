//! Requests to the team's server. The only file that fetches.

use super::Trouble;
use crate::store::StorageTrouble;
use gloo_net::http::{Method, RequestBuilder, Response};
use gloo_timers::future::TimeoutFuture;
use js_sys::Uint8Array;
use serde::Serialize;
use serde::de::DeserializeOwned;
use shared::ids::MemberId;
use shared::wire::problem::TYPE_PREFIX;
use shared::wire::{self, MEDIA_TYPE, MEMBER_HEADER, ProblemKind};
use std::cell::Cell;
use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;

const BASE: &str = "/api/v1";

/// No request is waited for longer than this, in milliseconds: a page of 4 MiB on a weak link, and not for ever.
const PATIENCE: u32 = 120_000;

thread_local! {
    static SPEAKS_FOR: Cell<Option<MemberId>> = const { Cell::new(None) };
}

/// Whose notebook is open: every request from now on names her, so that the session of another member on this phone counts as none.
pub(crate) fn speak_for(member: Option<MemberId>) {
    SPEAKS_FOR.set(member);
}

/// A request that came to nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Failure {
    /// Why.
    pub trouble: Trouble,
    /// After how many milliseconds the server wants to be asked again.
    pub wait: Option<u64>,
}

impl From<Trouble> for Failure {
    fn from(trouble: Trouble) -> Self {
        Self { trouble, wait: None }
    }
}

impl From<StorageTrouble> for Failure {
    fn from(trouble: StorageTrouble) -> Self {
        Trouble::Storage(trouble).into()
    }
}

impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Self {
        failure.trouble
    }
}

/// `GET`, answered by a message.
pub(super) async fn get<A: DeserializeOwned>(path: &str) -> Result<A, Failure> {
    read(send(Method::GET, path, None).await?).await
}

/// `POST` of a message, answered by a message.
pub(super) async fn post<Q: Serialize, A: DeserializeOwned>(path: &str, question: &Q) -> Result<A, Failure> {
    read(send(Method::POST, path, Some(wire::encode(question))).await?).await
}

/// `POST` of a message that is only confirmed.
pub(super) async fn tell<Q: Serialize>(path: &str, message: &Q) -> Result<(), Failure> {
    send(Method::POST, path, Some(wire::encode(message))).await.map(|_| ())
}

/// `DELETE`.
pub(super) async fn delete(path: &str) -> Result<(), Failure> {
    send(Method::DELETE, path, None).await.map(|_| ())
}

async fn read<A: DeserializeOwned>(response: Response) -> Result<A, Failure> {
    // Cut off in the middle, the answer is as good as none.
    let bytes = patiently(response.binary()).await.ok_or(Trouble::NoNetwork)?.map_err(|_| Trouble::NoNetwork)?;
    Ok(wire::decode(&bytes).map_err(|_| Trouble::UnreadableAnswer)?)
}

async fn send(method: Method, path: &str, body: Option<Vec<u8>>) -> Result<Response, Failure> {
    let request = RequestBuilder::new(&format!("{BASE}{path}")).method(method);
    let request = match SPEAKS_FOR.get() {
        Some(member) => request.header(MEMBER_HEADER, &member.to_string()),
        None => request,
    };
    let request = match body {
        Some(bytes) => request.header("content-type", MEDIA_TYPE).body(Uint8Array::from(bytes.as_slice())),
        None => request.build(),
    };
    let request = request.map_err(|_| Trouble::NoNetwork)?;
    let response = patiently(request.send()).await.ok_or(Trouble::NoNetwork)?.map_err(|_| Trouble::NoNetwork)?;
    if response.ok() { Ok(response) } else { Err(problem(response).await) }
}

/// An answer that is no problem of ours came from something in between: a hotel's portal, a proxy. That is no network.
async fn problem(response: Response) -> Failure {
    let wait = response.headers().get("retry-after").and_then(|s| s.trim().parse::<u64>().ok()).map(|s| s * 1_000);
    let text = response.text().await.unwrap_or_default();
    let trouble = kind_in(&text).map_or(Trouble::NoNetwork, Trouble::Problem);
    Failure { trouble, wait }
}

/// The kind of a problem, found by its type: the prefix is ours, and a kind has no character that JSON would escape.
fn kind_in(json: &str) -> Option<ProblemKind> {
    let (_, rest) = json.split_once(TYPE_PREFIX)?;
    ProblemKind::parse(rest.split('"').next()?)
}

/// The future's outcome, or none when it took longer than anybody waits.
async fn patiently<F: Future>(future: F) -> Option<F::Output> {
    let (mut future, mut late) = (pin!(future), pin!(TimeoutFuture::new(PATIENCE)));
    poll_fn(|cx| match future.as_mut().poll(cx) {
        Poll::Ready(done) => Poll::Ready(Some(done)),
        Poll::Pending => late.as_mut().poll(cx).map(|()| None),
    })
    .await
}

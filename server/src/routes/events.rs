//! `GET /api/v1/events`: live hints that there is more to fetch.

use super::openapi::ProblemBody;
use crate::auth::caller::{Access, Caller, SignedIn};
use crate::hub::{OpenStream, Tide};
use crate::problem::{Answer, Problem};
use crate::state::Lanterne;
use axum::extract::State;
use axum::http::{HeaderName, HeaderValue};
use axum::response::IntoResponse;
use axum::response::sse::{Event, KeepAlive, Sse};
use futures_util::stream;
use shared::wire::ProblemKind;
use std::collections::VecDeque;
use std::convert::Infallible;
use std::time::Duration;
use tokio::sync::watch;

/// An event keeps quiet connections open, and shows a page that its stream still lives: a comment, no page can see.
const KEEP_ALIVE: Duration = Duration::from_secs(15);

/// How often a quiet stream looks whether its session still stands.
const LOOK: Duration = Duration::from_secs(60);

/// Hints as server-sent events: `log` with the last sequence number, `directory` with its length, and for coordinators `admissions`
/// when somebody waits, or waits no longer. The first ones come at once; `alive` comes while there is nothing else to say. They may be lost or merged; what is fetched is the truth. The
/// stream ends when the session does, and when the server stops; at a revocation after a last `directory`, so that an open device fetches
/// the entry that revokes it.
///
/// # Errors
/// `too-many-requests` when the session has too many streams.
#[utoipa::path(
    get,
    path = "/events",
    responses(
        (status = 200, content_type = "text/event-stream", body = String, description = "Events `log`, `directory`, `admissions`, `alive`; each one's data is a decimal number. `alive` keeps a quiet connection open and says nothing."),
        (status = "4XX", body = ProblemBody, content_type = "application/problem+json", description = "not-signed-in, revoked, too-many-requests"),
    ),
)]
pub async fn events(SignedIn(caller): SignedIn, State(app): State<Lanterne>) -> Answer<impl IntoResponse> {
    let most = app.config.limits.streams_per_session;
    let open = app.hub.open_stream(caller.session.token, most).ok_or_else(|| Problem::too_many(LOOK))?;
    // Listening first and reading the position then: nothing can move unseen in between.
    let tides = app.hub.listen(caller.session.team);
    let position = app.store.position(caller.session.team).await?.ok_or(ProblemKind::NotSignedIn)?;
    let mut hints = Hints { app, caller, tides, told: Tide::default(), ready: VecDeque::new(), _open: open };
    let before = Tide { seq: position.last_seq, directory_len: position.directory_len, ..*hints.tides.borrow() };
    hints.tell(before, true);
    let stream = stream::unfold(hints, |mut hints| async move {
        let event = hints.next().await?;
        Some((Ok::<_, Infallible>(event), hints))
    });
    // Asks proxies to pass each hint on at once.
    let unbuffered = [(HeaderName::from_static("x-accel-buffering"), HeaderValue::from_static("no"))];
    Ok((
        unbuffered,
        Sse::new(stream)
            .keep_alive(KeepAlive::new().interval(KEEP_ALIVE).event(Event::default().event("alive").data("1"))),
    ))
}

/// One stream.
struct Hints {
    app: Lanterne,
    caller: Caller,
    tides: watch::Receiver<Tide>,
    told: Tide,
    ready: VecDeque<Event>,
    _open: OpenStream,
}

impl Hints {
    /// The next event, or none when the stream is over.
    async fn next(&mut self) -> Option<Event> {
        loop {
            if let Some(event) = self.ready.pop_front() {
                return Some(event);
            }
            if self.caller.access == Access::Revoked {
                return None;
            }
            let mut stopping = self.app.stopping.clone();
            tokio::select! {
                _ = stopping.wait_for(|stopping| *stopping) => return None,
                changed = self.tides.changed() => changed.ok()?,
                () = tokio::time::sleep(LOOK) => {}
            }
            let tide = *self.tides.borrow_and_update();
            if tide.sessions != self.told.sessions || tide == self.told {
                self.caller = Caller::by_token(&self.app, self.caller.session.token).await.ok()?;
            }
            if self.caller.access == Access::Revoked {
                self.say("directory", tide.directory_len);
            } else {
                self.tell(tide, false);
            }
        }
    }

    /// Queues what is new.
    fn tell(&mut self, tide: Tide, first: bool) {
        if first || tide.seq > self.told.seq {
            self.say("log", tide.seq);
        }
        if first || tide.directory_len > self.told.directory_len {
            self.say("directory", tide.directory_len);
        }
        if (first || tide.admissions != self.told.admissions) && self.caller.is_coordinator() {
            self.say("admissions", tide.admissions);
        }
        let (seq, directory_len) = (tide.seq.max(self.told.seq), tide.directory_len.max(self.told.directory_len));
        self.told = Tide { seq, directory_len, ..tide };
    }

    fn say(&mut self, name: &str, number: u64) {
        self.ready.push_back(Event::default().event(name).data(number.to_string()));
    }
}

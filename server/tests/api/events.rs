use super::support::api::Api;
use super::support::server::Server;
use super::support::signer::{Member, random};
use reqwest::{Method, Response};
use server::limits::Limits;
use shared::directory::{Action, Role};
use shared::ids::RecordId;
use shared::wire::account::SessionOpened;

/// A stream of hints, read one by one.
struct Hints {
    response: Response,
    buffer: String,
}

impl Hints {
    async fn open(api: &Api) -> Self {
        let response = api.raw(Method::GET, "/events", None).await;
        assert_eq!(response.headers()["content-type"], "text/event-stream");
        Self { response, buffer: String::new() }
    }

    /// The next event's name and number; none at the end.
    async fn next(&mut self) -> Option<(String, u64)> {
        loop {
            if let Some(end) = self.buffer.find("\n\n") {
                let event: String = self.buffer.drain(..end + 2).collect();
                let field = |name: &str| event.lines().find_map(|line| line.strip_prefix(name)).map(str::to_owned);
                match (field("event: "), field("data: ")) {
                    (Some(name), Some(number)) => return Some((name, number.parse().unwrap())),
                    _ => continue,
                }
            }
            let chunk = self.response.chunk().await.ok()??;
            self.buffer.push_str(std::str::from_utf8(&chunk).unwrap());
        }
    }

    async fn expect(&mut self, name: &str, number: u64) {
        assert_eq!(self.next().await, Some((name.to_owned(), number)));
    }
}

#[tokio::test]
async fn a_push_is_heard_at_once_by_the_colleague_and_by_nobody_elses_team() {
    let server = Server::start().await;
    let (mut team, mut founder, api) = server.team().await;
    let (_, ines_api) = server.member(&mut team, &founder, &api, Role::Educator).await;
    let (_, _, other_api) = server.team().await;
    let (mut ines, mut other) = (Hints::open(&ines_api).await, Hints::open(&other_api).await);
    ines.expect("log", 0).await;
    ines.expect("directory", 2).await;
    other.expect("log", 0).await;
    other.expect("directory", 1).await;
    other.expect("admissions", 0).await;

    let record = RecordId::from_bytes(random());
    api.push(vec![team.revision(founder.id, &mut founder.device, record, &[])]).await.unwrap();
    ines.expect("log", 1).await;
    let entry = team.admit(&founder.device, &Member::new(), None, Role::Educator);
    api.append(&mut team, entry).await.unwrap();
    ines.expect("directory", 3).await;

    server.running.stop().await;
    assert_eq!(other.next().await, None, "nothing of the first team was heard, and stopping ends the stream");
}

#[tokio::test]
async fn coordinators_hear_who_waits_and_the_invitee_hears_that_she_is_in() {
    let server = Server::start().await;
    let (mut team, founder, api) = server.team().await;
    let mut coordinator = Hints::open(&api).await;
    for name in ["log", "directory", "admissions"] {
        assert_eq!(coordinator.next().await.unwrap().0, name);
    }
    let id = server.invite(&api).await;
    assert_eq!(coordinator.next().await.unwrap().0, "admissions");
    let (ines, ines_api) = (Member::new(), server.api());
    let _: SessionOpened = ines_api.post("/join", &ines.join(team.id, id)).await.unwrap();
    assert_eq!(coordinator.next().await.unwrap().0, "admissions");

    let mut waiting = Hints::open(&ines_api).await;
    waiting.expect("log", 0).await;
    waiting.expect("directory", 1).await;
    let entry = team.admit(&founder.device, &ines, Some(id), Role::Educator);
    api.append(&mut team, entry).await.unwrap();
    waiting.expect("directory", 2).await;
}

#[tokio::test]
async fn a_stream_ends_with_its_session() {
    let server = Server::start().await;
    let (mut team, founder, api) = server.team().await;
    let (ines, ines_api) = server.member(&mut team, &founder, &api, Role::Educator).await;
    let mut hints = Hints::open(&ines_api).await;
    hints.expect("log", 0).await;
    hints.expect("directory", 2).await;
    let entry = team.entry(&founder.device, Action::RevokeDevice { device: ines.device.id, last_counter: 0 });
    api.append(&mut team, entry).await.unwrap();
    // The last hint: an open device fetches the entry that revokes it.
    hints.expect("directory", 3).await;
    assert_eq!(hints.next().await, None);

    let mut own = Hints::open(&api).await;
    for _ in 0..3 {
        assert!(own.next().await.is_some());
    }
    api.tell(Method::POST, "/sign-out", None).await.unwrap();
    assert_eq!(own.next().await, None);
}

#[tokio::test]
async fn a_session_has_a_few_streams_of_its_own() {
    let server = Server::with(Limits { streams_per_session: 1, ..Limits::default() }, None).await;
    let (_, founder, api) = server.team().await;
    let _first = Hints::open(&api).await;
    assert_eq!(api.raw(Method::GET, "/events", None).await.status(), 429);
    let other = server.api();
    other.sign_in(&founder, Some(&founder.device)).await.unwrap();
    Hints::open(&other).await.expect("log", 0).await;
}

#[tokio::test]
#[ignore = "needs PostgreSQL: SQLite has one process at a time"]
async fn what_another_process_took_is_heard_here() {
    let server = Server::start().await;
    let (mut team, mut founder, api) = server.team().await;
    let other = server.beside().await;
    let (_, ines_api) = server.member(&mut team, &founder, &api, Role::Educator).await;
    let elsewhere = Api { url: format!("http://{}", other.address), ..ines_api };
    let mut ines = Hints::open(&elsewhere).await;
    ines.expect("log", 0).await;
    ines.expect("directory", 2).await;

    let record = RecordId::from_bytes(random());
    api.push(vec![team.revision(founder.id, &mut founder.device, record, &[])]).await.unwrap();
    ines.expect("log", 1).await;
    let entry = team.admit(&founder.device, &Member::new(), None, Role::Educator);
    api.append(&mut team, entry).await.unwrap();
    ines.expect("directory", 3).await;
    let here = Api { url: server.url.clone(), ..elsewhere };
    here.tell(Method::POST, "/sign-out", None).await.unwrap();
    assert_eq!(ines.next().await, None, "a session that ended there has no stream here");
    other.stop().await;
}

//! Waking coordinators by Web Push, with a push service of our own.

use super::support::server::Server;
use super::support::signer::random;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use reqwest::Method;
use shared::directory::{Action, Role};
use shared::ids::RecordId;
use shared::wire::push::{Push, PushAnswer};
use shared::wire::wake::{WakeAt, Waking};
use shared::wire::{self, ProblemKind};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

/// What a push service was given.
#[derive(Debug)]
struct Woken {
    who: String,
    headers: HeaderMap,
    body: usize,
}

/// A push service: takes everything, but for `gone`, which nobody subscribes to any more.
async fn push_service() -> (String, UnboundedReceiver<Woken>) {
    async fn take(
        Path(who): Path<String>,
        State(told): State<UnboundedSender<Woken>>,
        headers: HeaderMap,
        body: axum::body::Bytes,
    ) -> StatusCode {
        let status = if who == "gone" { StatusCode::GONE } else { StatusCode::CREATED };
        told.send(Woken { who, headers, body: body.len() }).unwrap();
        status
    }
    let (tell, told) = unbounded_channel();
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/", listener.local_addr().unwrap());
    let service = Router::new().route("/{who}", post(take)).with_state(tell);
    tokio::spawn(async move { axum::serve(listener, service).await.unwrap() });
    (url, told)
}

fn at(url: &str, who: &str) -> Option<Vec<u8>> {
    Some(wire::encode(&WakeAt { endpoint: format!("{url}{who}") }))
}

#[tokio::test]
async fn an_alert_wakes_the_coordinators_who_asked_for_it_without_a_word_of_why() {
    let server = Server::start().await;
    let (url, mut woken) = push_service().await;
    let (mut team, founder, api) = server.team().await;
    let (_, second_api) = server.member(&mut team, &founder, &api, Role::Coordinator).await;
    let (mut ines, ines_api) = server.member(&mut team, &founder, &api, Role::Educator).await;
    assert!(!api.get::<Waking>("/wake").await.unwrap().here);
    api.tell(Method::POST, "/wake", at(&url, "sofia")).await.unwrap();
    second_api.tell(Method::POST, "/wake", at(&url, "gone")).await.unwrap();
    let waking = api.get::<Waking>("/wake").await.unwrap();
    assert_eq!((waking.here, waking.server_key.len()), (true, 65));

    // An ordinary note wakes nobody; an alert does, once, however often the phone asks again.
    let mut revision = |record| team.revision(ines.id, &mut ines.device, record, &[]);
    let (note, alert) = (revision(RecordId::from_bytes(random())), revision(RecordId::from_bytes(random())));
    ines_api.push(vec![note]).await.unwrap();
    for _ in 0..2 {
        let push = Push { items: vec![alert.clone()] };
        ines_api.post::<PushAnswer>("/push?ring=true", &push).await.unwrap();
    }
    let mut both = [woken.recv().await.unwrap(), woken.recv().await.unwrap()];
    both.sort_by(|a, b| a.who.cmp(&b.who));
    assert_eq!(both.each_ref().map(|woken| woken.who.as_str()), ["gone", "sofia"]);
    for Woken { headers, body, .. } in &both {
        assert_eq!(*body, 0);
        assert_eq!((&headers["urgency"], &headers["ttl"]), (&"high".parse().unwrap(), &"3600".parse().unwrap()));
        assert!(headers["authorization"].to_str().unwrap().starts_with("vapid t="));
        assert!(!headers.contains_key("content-encoding"));
    }
    // What the push service no longer knows is forgotten, and nothing else came.
    let gone = async {
        while !server.store.wakes(team.id).await.unwrap().iter().all(|wake| wake.endpoint.ends_with("sofia")) {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(std::time::Duration::from_secs(10), gone).await.unwrap();
    assert!(!second_api.get::<Waking>("/wake").await.unwrap().here);
    assert!(woken.try_recv().is_err());

    // Nobody is woken by her own alert, and nobody who took it back.
    api.tell(Method::DELETE, "/wake", None).await.unwrap();
    assert_eq!(server.store.wakes(team.id).await.unwrap(), []);
}

#[tokio::test]
async fn a_device_that_was_revoked_is_woken_no_more_and_forgotten() {
    let server = Server::start().await;
    let (url, mut woken) = push_service().await;
    let (mut team, founder, api) = server.team().await;
    let (second, second_api) = server.member(&mut team, &founder, &api, Role::Coordinator).await;
    let (mut ines, ines_api) = server.member(&mut team, &founder, &api, Role::Educator).await;
    api.tell(Method::POST, "/wake", at(&url, "sofia")).await.unwrap();
    second_api.tell(Method::POST, "/wake", at(&url, "lost")).await.unwrap();
    let entry = team.entry(&founder.device, Action::RevokeDevice { device: second.device.id, last_counter: 0 });
    api.append(&mut team, entry).await.unwrap();
    assert_eq!(second_api.get::<Waking>("/wake").await.err(), Some(ProblemKind::Revoked));
    let alert = team.revision(ines.id, &mut ines.device, RecordId::from_bytes(random()), &[]);
    ines_api.post::<PushAnswer>("/push?ring=true", &Push { items: vec![alert] }).await.unwrap();
    assert_eq!(woken.recv().await.unwrap().who, "sofia");
    // Devices are gone through in one order; whatever was to come has come once the other is forgotten.
    let forgotten = async {
        while server.store.wakes(team.id).await.unwrap().len() > 1 {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(std::time::Duration::from_secs(10), forgotten).await.unwrap();
    assert!(woken.try_recv().is_err(), "the lost device was called");
}

#[tokio::test]
async fn only_coordinators_are_woken_and_only_where_the_server_calls() {
    let server = Server::start().await;
    let (mut team, founder, api) = server.team().await;
    let (_, ines_api) = server.member(&mut team, &founder, &api, Role::Educator).await;
    let body = at("https://push.example.org/", "ines");
    assert_eq!(ines_api.tell(Method::POST, "/wake", body).await, Err(ProblemKind::CoordinatorsOnly));
    assert_eq!(ines_api.get::<Waking>("/wake").await.err(), Some(ProblemKind::CoordinatorsOnly));
    for wrong in ["ftp://push.example.org/", "push", ""] {
        let refused = api.tell(Method::POST, "/wake", at(wrong, "")).await;
        assert_eq!(refused, Err(ProblemKind::Malformed), "{wrong}");
    }
    // Another team's session sees and changes nothing of this one's.
    api.tell(Method::POST, "/wake", at("https://push.example.org/", "sofia")).await.unwrap();
    let (_, _, other_api) = server.team().await;
    assert!(!other_api.get::<Waking>("/wake").await.unwrap().here);
    other_api.tell(Method::DELETE, "/wake", None).await.unwrap();
    assert_eq!(server.store.wakes(team.id).await.unwrap().len(), 1);
}

use super::support::api::{Api, problem};
use super::support::server::Server;
use reqwest::{Method, Response, StatusCode};
use server::limits::Limits;
use shared::wire::pull::Pull;
use shared::wire::{self, MEDIA_TYPE, ProblemKind};
use std::io::{Read, Write};

async fn kind(response: Response) -> ProblemKind {
    let status = response.status().as_u16();
    let kind = problem(&response.bytes().await.unwrap());
    assert_eq!(kind.status(), status);
    kind
}

fn pull() -> Vec<u8> {
    wire::encode(&Pull { after: None, limit: 10 })
}

async fn send(api: &Api, headers: &[(&str, &str)], body: Vec<u8>) -> Response {
    let mut request = api.client.post(format!("{}/api/v1/pull", api.url));
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request.body(body).send().await.unwrap()
}

#[tokio::test]
async fn bodies_that_are_no_message_are_told_apart() {
    let server = Server::start().await;
    let (_, _, api) = server.team().await;
    let typed = [("content-type", MEDIA_TYPE)];
    assert_eq!(send(&api, &typed, pull()).await.status(), StatusCode::OK);
    let future = [&[2], &pull()[1..]].concat();
    let longer = [&pull()[..], &[0]].concat();
    let truncated = pull()[..pull().len() - 1].to_vec();
    assert_eq!(kind(send(&api, &typed, future).await).await, ProblemKind::UnknownVersion);
    assert_eq!(kind(send(&api, &typed, longer).await).await, ProblemKind::Malformed);
    assert_eq!(kind(send(&api, &typed, truncated).await).await, ProblemKind::Malformed);
    assert_eq!(kind(send(&api, &typed, Vec::new()).await).await, ProblemKind::Malformed);
    for other in ["application/json", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data"] {
        assert_eq!(kind(send(&api, &[("content-type", other)], pull()).await).await, ProblemKind::Malformed);
    }
    assert_eq!(kind(send(&api, &[], pull()).await).await, ProblemKind::Malformed);
    let huge = vec![1; Limits::default().body_bytes + 1];
    assert_eq!(kind(send(&api, &typed, huge).await).await, ProblemKind::TooLarge);
    assert_eq!(api.directory(0).await.unwrap().len, 1);
    let odd = api.raw(Method::GET, "/directory?after=many", None).await;
    assert_eq!(kind(odd).await, ProblemKind::Malformed);
    assert_eq!(api.directory(u64::MAX).await.unwrap().entries, []);
}

/// A client that writes all before it reads, as browsers do.
#[tokio::test]
async fn whoever_sends_too_much_or_without_a_session_hears_why_and_not_a_broken_connection() {
    let limits = Limits { body_bytes: 1_000, ..Limits::default() };
    let server = Server::with(limits, None).await;
    let (_, _, api) = server.team().await;
    let host = server.url.trim_start_matches("http://").to_owned();
    for (path, expected) in [("sign-in/params", ProblemKind::TooLarge), ("push", ProblemKind::NotSignedIn)] {
        let (host, path) = (host.clone(), path.to_owned());
        let answer = tokio::task::spawn_blocking(move || {
            let mut stream = std::net::TcpStream::connect(&host).unwrap();
            let length = shared::wire::MAX_BODY;
            let head = format!(
                "POST /api/v1/{path} HTTP/1.1\r\nhost: {host}\r\ncontent-type: {MEDIA_TYPE}\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n"
            );
            stream.write_all(head.as_bytes()).unwrap();
            stream.write_all(&vec![1; length]).unwrap();
            let mut answer = Vec::new();
            stream.read_to_end(&mut answer).unwrap();
            answer
        });
        let answer = answer.await.unwrap();
        let body = answer.windows(4).position(|window| window == b"\r\n\r\n").unwrap() + 4;
        assert_eq!(problem(&answer[body..]), expected);
    }
    assert_eq!(api.directory(0).await.unwrap().len, 1);
}

#[tokio::test]
async fn other_sites_pages_are_refused() {
    let server = Server::start().await;
    let (_, _, api) = server.team().await;
    let typed = ("content-type", MEDIA_TYPE);
    for foreign in [("origin", "https://evil.example.org"), ("origin", "null"), ("sec-fetch-site", "cross-site")] {
        assert_eq!(kind(send(&api, &[typed, foreign], pull()).await).await, ProblemKind::ForeignOrigin, "{foreign:?}");
    }
    let own = server.url.clone();
    assert_eq!(send(&api, &[typed, ("origin", &own)], pull()).await.status(), StatusCode::OK);
    let delete =
        api.client.delete(format!("{}/api/v1/invitations/x", api.url)).header("origin", "https://evil.example.org");
    assert_eq!(kind(delete.send().await.unwrap()).await, ProblemKind::ForeignOrigin);
}

#[tokio::test]
async fn unknown_paths_and_methods_are_problems_too() {
    let server = Server::start().await;
    let api = server.api();
    assert_eq!(kind(api.raw(Method::GET, "/nothing", None).await).await, ProblemKind::NotFound);
    assert_eq!(kind(api.raw(Method::PUT, "/push", None).await).await, ProblemKind::MethodNotAllowed);
    for path in ["/api", "/api/", "/api/v2/push"] {
        let response = api.client.get(format!("{}{path}", api.url)).send().await.unwrap();
        assert_eq!(kind(response).await, ProblemKind::NotFound, "{path}");
    }
}

#[tokio::test]
async fn a_cookie_that_names_nothing_is_no_session() {
    let server = Server::start().await;
    server.team().await;
    for cookie in
        [format!("lanterne_session={}", "00".repeat(32)), "lanterne_session=".into(), "lanterne_session=zz".into()]
    {
        let request = server.api().client.get(format!("{}/api/v1/session", server.url)).header("cookie", cookie);
        assert_eq!(kind(request.send().await.unwrap()).await, ProblemKind::NotSignedIn);
    }
}

#[tokio::test]
async fn headers_beyond_all_measure_never_reach_a_handler() {
    let server = Server::start().await;
    let request = server.api().client.get(format!("{}/healthz", server.url)).header("x-long", "a".repeat(40_000));
    let refused = request.send().await.map_or(true, |response| response.status() == 431);
    assert!(refused);
    let fine = server.api().client.get(format!("{}/healthz", server.url)).send().await.unwrap();
    assert_eq!(fine.text().await.unwrap(), "ok\n");
}

#[tokio::test]
async fn every_answer_carries_the_headers_that_keep_others_out() {
    let server = Server::start().await;
    let api = server.api();
    for path in ["/healthz", "/api/v1/session", "/api/v1/openapi.json", "/nothing"] {
        let response = api.client.get(format!("{}{path}", server.url)).send().await.unwrap();
        let header = |name: &str| response.headers()[name].to_str().unwrap().to_owned();
        let policy = header("content-security-policy");
        assert!(policy.starts_with("default-src 'none'") && policy.contains("form-action 'none'"), "{path}");
        assert!(!policy.contains("unsafe-inline") && !policy.contains("http"), "{path}");
        assert_eq!(header("x-content-type-options"), "nosniff");
        assert_eq!(header("referrer-policy"), "no-referrer");
        assert_eq!(header("cross-origin-opener-policy"), "same-origin");
        assert!(header("permissions-policy").contains("geolocation=()"));
        assert!(!response.headers().contains_key("strict-transport-security"));
        assert_eq!(response.headers().get("cache-control").is_some_and(|v| v == "no-store"), path.starts_with("/api"));
    }
}

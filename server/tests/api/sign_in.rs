use super::support::api::problem;
use super::support::server::Server;
use super::support::signer::{Device, Member, random};
use reqwest::Method;
use server::limits::Limits;
use shared::directory::Role;
use shared::ids::AccountId;
use shared::wire::account::{DeviceProof, KdfParams, SessionOpened, SignIn, SignInParams, SignInParamsQuery, Standing};
use shared::wire::{MEMBER_HEADER, ProblemKind};

const DAY: i64 = 24 * 3600 * 1000;

#[tokio::test]
async fn a_member_signs_in_on_her_device() {
    let server = Server::start().await;
    let (team, founder, _) = server.team().await;
    let api = server.api();
    let opened = api.sign_in(&founder, Some(&founder.device)).await.unwrap();
    assert_eq!((opened.team, opened.standing), (team.id, Standing::Admitted));
    assert_eq!(opened.wrapped_member, founder.creation().wrapped_member);
    assert_eq!(api.get::<SessionOpened>("/session").await.unwrap().device, Some(founder.device.id));
    api.pull(None, 1).await.unwrap();
}

#[tokio::test]
async fn a_colleagues_session_is_none_for_whoever_names_herself() {
    let server = Server::start().await;
    let (_, founder, api) = server.team().await;
    let named = async |name: String| {
        let request = api.client.get(format!("{}/api/v1/session", api.url)).header(MEMBER_HEADER, name);
        request.send().await.unwrap()
    };
    assert_eq!(named(founder.id.to_string()).await.status(), 200);
    for other in [Member::new().id.to_string(), String::new(), "nobody".to_owned()] {
        let response = named(other).await;
        assert_eq!(problem(&response.bytes().await.unwrap()), ProblemKind::NotSignedIn);
    }
    assert!(api.get::<SessionOpened>("/session").await.is_ok(), "the session itself goes on");
}

#[tokio::test]
async fn an_unknown_account_is_answered_like_a_known_one() {
    let server = Server::start().await;
    let (_, founder, _) = server.team().await;
    let api = server.api();
    let ask =
        async |account| api.post::<SignInParams>("/sign-in/params", &SignInParamsQuery { account }).await.unwrap();
    let nobody = AccountId::from_bytes(random());
    let (first, second, real) = (ask(nobody).await, ask(nobody).await, ask(founder.account).await);
    assert_eq!(first.salt, second.salt);
    assert_ne!(first.challenge, second.challenge);
    assert_ne!(first.salt, ask(AccountId::from_bytes(random())).await.salt);
    assert_eq!((real.salt, real.kdf, first.kdf), (founder.creation().salt, KdfParams::MINIMUM, KdfParams::MINIMUM));
    let stranger = Member { account: nobody, ..Member::new() };
    assert_eq!(api.sign_in(&stranger, None).await.err(), Some(ProblemKind::SignInRefused));
}

#[tokio::test]
async fn a_wrong_proof_of_any_kind_is_refused_alike() {
    let server = Server::start().await;
    let (mut team, founder, coordinator) = server.team().await;
    let (ines, _) = server.member(&mut team, &founder, &coordinator, Role::Educator).await;
    let refused = Some(ProblemKind::SignInRefused);
    let api = server.api();
    let guess = Member { authenticator: random(), ..founder.clone() };
    assert_eq!(api.sign_in(&guess, Some(&founder.device)).await.err(), refused);
    let forged = Device { key: Device::new().key, ..founder.device.clone() };
    assert_eq!(api.sign_in(&founder, Some(&forged)).await.err(), refused);
    assert_eq!(api.sign_in(&founder, Some(&Device::new())).await.err(), refused);
    assert_eq!(api.sign_in(&founder, Some(&ines.device)).await.err(), refused, "another member's device");
    assert_eq!(api.get::<SessionOpened>("/session").await.err(), Some(ProblemKind::NotSignedIn));
}

#[tokio::test]
async fn a_challenge_serves_once_for_one_account_and_five_minutes() {
    let server = Server::start().await;
    let (_, founder, _) = server.team().await;
    let api = server.api();
    let account = founder.account;
    let ask =
        async |account| api.post::<SignInParams>("/sign-in/params", &SignInParamsQuery { account }).await.unwrap();
    let enter = async |challenge: [u8; 32]| {
        let signature = founder.device.sign(&DeviceProof::signed_bytes(account, &challenge));
        let device = Some(DeviceProof { device: founder.device.id, signature });
        let request = SignIn { account, authenticator: founder.authenticator, challenge, device };
        server.api().post::<SessionOpened>("/sign-in", &request).await.err()
    };
    let used = ask(account).await.challenge;
    assert_eq!(enter(used).await, None);
    assert_eq!(enter(used).await, Some(ProblemKind::SignInRefused));
    assert_eq!(enter(ask(AccountId::from_bytes(random())).await.challenge).await, Some(ProblemKind::SignInRefused));
    assert_eq!(enter(random()).await, Some(ProblemKind::SignInRefused));
    let late = ask(account).await.challenge;
    server.clock.advance(5 * 60 * 1000 + 1);
    assert_eq!(enter(late).await, Some(ProblemKind::SignInRefused));
}

#[tokio::test]
async fn trying_is_throttled_for_the_account_and_for_the_address() {
    let server = Server::with(Limits { sign_ins_per_account: 2, ..Limits::default() }, None).await;
    let (_, founder, _) = server.team().await;
    let guess = Member { authenticator: random(), ..founder.clone() };
    for _ in 0..2 {
        assert_eq!(server.api().sign_in(&guess, None).await.err(), Some(ProblemKind::SignInRefused));
    }
    assert_eq!(server.api().sign_in(&founder, None).await.err(), Some(ProblemKind::TooManyRequests));

    let server = Server::with(Limits { sign_ins_per_address: 4, ..Limits::default() }, None).await;
    for _ in 0..2 {
        assert_eq!(server.api().sign_in(&Member::new(), None).await.err(), Some(ProblemKind::SignInRefused));
    }
    assert_eq!(server.api().sign_in(&Member::new(), None).await.err(), Some(ProblemKind::TooManyRequests));
}

#[tokio::test]
async fn a_session_ends_after_thirty_idle_days_after_half_a_year_and_at_sign_out() {
    let server = Server::start().await;
    let (_, founder, api) = server.team().await;
    let session = async || api.get::<SessionOpened>("/session").await.err();
    for _ in 0..6 {
        server.clock.advance(29 * DAY);
        assert_eq!(session().await, None);
    }
    server.clock.advance(29 * DAY);
    assert_eq!(session().await, Some(ProblemKind::NotSignedIn), "203 days after its beginning");

    api.sign_in(&founder, Some(&founder.device)).await.unwrap();
    server.clock.advance(31 * DAY);
    assert_eq!(session().await, Some(ProblemKind::NotSignedIn), "31 idle days");

    api.sign_in(&founder, Some(&founder.device)).await.unwrap();
    let cookie = api.raw(Method::POST, "/sign-out", None).await;
    assert!(cookie.headers()["set-cookie"].to_str().unwrap().contains("Max-Age=0"));
    assert_eq!(session().await, Some(ProblemKind::NotSignedIn));
}

#[tokio::test]
async fn the_cookie_is_secure_behind_https() {
    let server = Server::with(Limits::default(), Some("https://notes.example.org")).await;
    let founder = Member::new();
    let (_, founding) = super::support::signer::Team::found(&founder);
    let setup_code = server.code().await;
    let request = shared::wire::account::CreateTeam { setup_code, founding, account: founder.creation() };
    let response = server.api().raw(Method::POST, "/teams", Some(shared::wire::encode(&request))).await;
    let cookie = response.headers()["set-cookie"].to_str().unwrap();
    assert!(cookie.starts_with("__Host-lanterne_session=") && cookie.ends_with("HttpOnly; SameSite=Strict; Secure"));
    assert!(response.headers()["strict-transport-security"].to_str().unwrap().starts_with("max-age="));
}

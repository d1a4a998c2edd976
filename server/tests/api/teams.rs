use super::support::server::Server;
use super::support::signer::{Member, Team};
use server::limits::Limits;
use server::run::{SetupCode, first_setup_code};
use shared::wire::ProblemKind;
use shared::wire::account::{CreateTeam, KdfParams, SessionOpened, Standing};

#[tokio::test]
async fn a_set_up_code_creates_one_team_and_opens_its_founders_session() {
    let server = Server::start().await;
    let (founder, api, code) = (Member::new(), server.api(), server.code().await);
    let (team, opened) = api.create_team(&code.to_lowercase().replace('-', " "), &founder).await.unwrap();
    assert_eq!((opened.team, opened.member, opened.device), (team.id, founder.id, Some(founder.device.id)));
    assert_eq!(opened.standing, Standing::Admitted);
    let again: SessionOpened = api.get("/session").await.unwrap();
    assert_eq!((again.team, again.wrapped_member), (team.id, founder.creation().wrapped_member));
    assert_eq!(api.directory(0).await.unwrap().entries, team.directory.entries());

    let other = server.api().create_team(&code, &Member::new()).await;
    assert_eq!(other.err(), Some(ProblemKind::WrongSetupCode));
}

#[tokio::test]
async fn only_a_first_start_prints_a_code() {
    let server = Server::start().await;
    let first = first_setup_code(&*server.store, &server.clock).await.unwrap();
    let SetupCode::Fresh(code) = first else { panic!("{first:?}") };
    assert_eq!(code.len(), 19);
    assert_eq!(first_setup_code(&*server.store, &server.clock).await.unwrap(), SetupCode::Waiting);
    server.api().create_team(&code, &Member::new()).await.unwrap();
    assert_eq!(first_setup_code(&*server.store, &server.clock).await.unwrap(), SetupCode::NotNeeded);
}

#[tokio::test]
async fn a_bad_founding_spends_no_code() {
    let server = Server::start().await;
    let (founder, code) = (Member::new(), server.code().await);
    let (_, founding) = Team::found(&founder);
    let good = CreateTeam { setup_code: code.clone(), founding, account: founder.creation() };

    let mut forged = good.clone();
    forged.founding.signature.0[3] ^= 1;
    let mut weak = good.clone();
    weak.account.kdf = KdfParams { passes: 1, ..KdfParams::MINIMUM };
    let mut long = good.clone();
    long.account.wrapped_member = vec![0; 5000];
    let wrong = CreateTeam { setup_code: "0000-0000-0000-0000".into(), ..good.clone() };
    let table = [
        (forged, ProblemKind::DirectoryRefused),
        (weak, ProblemKind::Malformed),
        (long, ProblemKind::TooLarge),
        (wrong, ProblemKind::WrongSetupCode),
    ];
    for (request, expected) in table {
        let answer = server.api().post::<SessionOpened>("/teams", &request).await;
        assert_eq!(answer.err(), Some(expected));
    }
    server.api().post::<SessionOpened>("/teams", &good).await.unwrap();

    let again = CreateTeam { setup_code: server.code().await, ..good };
    assert_eq!(server.api().post::<SessionOpened>("/teams", &again).await.err(), Some(ProblemKind::AlreadyExists));
}

#[tokio::test]
async fn guessing_codes_is_throttled_and_tells_when_to_come_back() {
    let server = Server::with(Limits { admissions_per_address: 2, ..Limits::default() }, None).await;
    let founder = Member::new();
    let (_, founding) = Team::found(&founder);
    let request = CreateTeam { setup_code: "wrong".into(), founding, account: founder.creation() };
    let body = shared::wire::encode(&request);
    let mut last = None;
    for _ in 0..3 {
        last = Some(server.api().raw(reqwest::Method::POST, "/teams", Some(body.clone())).await);
    }
    let last = last.unwrap();
    assert_eq!(last.status(), 429);
    let wait: u64 = last.headers()["retry-after"].to_str().unwrap().parse().unwrap();
    assert!((1..=301).contains(&wait), "{wait}");
}

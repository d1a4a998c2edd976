//! Two teams on one server: every operation is tried with the other team's session, ids and bytes.

use super::support::server::Server;
use super::support::signer::{Device, Member, random};
use reqwest::Method;
use server::routes;
use shared::directory::Role;
use shared::ids::RecordId;
use shared::wire::account::{PendingEnrollment, SessionOpened};
use shared::wire::directory::{Append, Appended};
use shared::wire::invitation::Invitation;
use shared::wire::pull::Cursor;
use shared::wire::push::PushResult;
use shared::wire::recovery::{AccountRestoration, RestoreAccount};
use shared::wire::{self, ProblemKind, RefusalReason};
use std::collections::BTreeSet;

/// The operations that this file tries; one that is missing fails the test below.
const TRIED: [&str; 19] = [
    "GET /directory",
    "POST /directory",
    "GET /enrollments",
    "POST /enrollments",
    "GET /invitations",
    "POST /invitations",
    "DELETE /invitations/{id}",
    "POST /join",
    "POST /push",
    "POST /pull",
    "POST /heads",
    "GET /session",
    "GET /events",
    "POST /sign-in",
    "POST /account/restore",
    "POST /sign-out",
    "GET /wake",
    "POST /wake",
    "DELETE /wake",
];

/// Those that touch no team, or only one that does not exist yet; live events are tried in `events.rs`.
const TEAMLESS: [&str; 5] =
    ["POST /teams", "POST /sign-in/params", "POST /recovery/params", "POST /recovery", "GET /openapi.json"];

#[test]
fn every_operation_is_tried() {
    let document = serde_json::to_value(routes::description()).unwrap();
    let all: BTreeSet<String> = document["paths"]
        .as_object()
        .unwrap()
        .iter()
        .flat_map(|(path, methods)| {
            let path = path.strip_prefix(routes::PREFIX).unwrap();
            methods.as_object().unwrap().keys().map(move |method| format!("{} {path}", method.to_uppercase()))
        })
        .collect();
    let tried: BTreeSet<String> = TRIED.iter().chain(&TEAMLESS).map(ToString::to_string).collect();
    assert_eq!(all, tried);
}

#[tokio::test]
async fn no_request_of_one_team_reaches_another() {
    let server = Server::start().await;
    let (mut a, mut ana, ana_api) = server.team().await;
    let (mut b, bea, bea_api) = server.team().await;
    let (aya, _) = server.member(&mut a, &ana, &ana_api, Role::Educator).await;
    let record = RecordId::from_bytes(random());
    let item = a.revision(ana.id, &mut ana.device, record, &[]);
    let more = a.revision(ana.id, &mut ana.device, record, &[]);
    let cursor = {
        ana_api.push(vec![item.clone(), more]).await.unwrap();
        ana_api.pull(None, 10).await.unwrap().cursor
    };
    let invitation = server.invite(&ana_api).await;
    let waiting = server.invite(&ana_api).await;
    let invitee = Member::new();
    let _: SessionOpened = server.api().post("/join", &invitee.join(a.id, waiting)).await.unwrap();
    let before = ana_api.pull(None, 100).await.unwrap();

    // Reading: B sees only B, whatever it names.
    assert_eq!(bea_api.get::<SessionOpened>("/session").await.unwrap().team, b.id);
    assert_eq!(bea_api.directory(0).await.unwrap().entries, b.directory.entries());
    assert!(bea_api.get::<Vec<Invitation>>("/invitations").await.unwrap().is_empty());
    assert!(bea_api.get::<Vec<PendingEnrollment>>("/enrollments").await.unwrap().is_empty());
    for after in [None, Some(cursor), Some(Cursor { seq: 0, ..cursor })] {
        let page = bea_api.pull(after, 100).await.unwrap();
        assert!(page.items.is_empty() && page.keys.is_empty() && page.total == 0 && page.directory_len == 1);
    }
    assert!(bea_api.heads(vec![record]).await.unwrap().is_empty());
    assert!(bea_api.heads(vec![]).await.unwrap().is_empty());

    // Writing: A's bytes are refused by B's log, A's entries by B's chain, A's invitations by B's coordinator.
    let answer = bea_api.push(vec![item]).await.unwrap();
    assert_eq!(answer.results[0].1, PushResult::Refused(RefusalReason::WrongTeam));
    let foreign = Append { entries: vec![a.admit(&ana.device, &invitee, Some(waiting), Role::Educator)] };
    assert_eq!(bea_api.post::<Appended>("/directory", &foreign).await.err(), Some(ProblemKind::DirectoryRefused));
    let stolen = b.admit(&bea.device, &invitee, Some(waiting), Role::Educator);
    assert_eq!(bea_api.append(&mut b, stolen).await.err(), Some(ProblemKind::DirectoryRefused));
    let withdraw = bea_api.tell(Method::DELETE, &format!("/invitations/{invitation}"), None).await;
    assert_eq!(withdraw, Err(ProblemKind::InvitationInvalid));
    let expires = ana_api.pull(None, 1).await.unwrap().now.plus(60_000);
    let same = wire::encode(&wire::invitation::CreateInvitation { id: invitation, expires, sealed: vec![] });
    assert_eq!(bea_api.tell(Method::POST, "/invitations", Some(same)).await, Err(ProblemKind::AlreadyExists));
    // An invitation leads to its own team: consent to a device in team B does not join team A.
    let crossed = server.api().post::<SessionOpened>("/join", &Member::new().join(b.id, invitation)).await;
    assert_eq!(crossed.err(), Some(ProblemKind::Malformed));
    // A device of A is nobody in B.
    let proof = server.api().sign_in(&bea, Some(&ana.device)).await;
    assert_eq!(proof.err(), Some(ProblemKind::SignInRefused));
    // Nor does it give an account of its own to B, however well it signs.
    let lost = Member { account: Member::new().account, ..ana.clone() };
    let query = wire::account::SignInParamsQuery { account: lost.account };
    let params: wire::account::SignInParams = server.api().post("/sign-in/params", &query).await.unwrap();
    for (team, refusal) in [(b.id, ProblemKind::SignInRefused), (a.id, ProblemKind::AlreadyExists)] {
        let (device, account) = (ana.device.id, lost.creation());
        let restoration = AccountRestoration { team, device, challenge: params.challenge, account };
        let signed = restoration.signed_bytes();
        let by_member = Device { key: ana.key.clone(), ..ana.device.clone() }.sign(&signed);
        let request = RestoreAccount { restoration, by_device: ana.device.sign(&signed), by_member };
        assert_eq!(server.api().post::<SessionOpened>("/account/restore", &request).await.err(), Some(refusal));
    }
    let borrowed = server.api();
    borrowed.sign_in(&bea, None).await.unwrap();
    let body = wire::encode(&aya.enrollment(a.id, &aya.device));
    assert_eq!(borrowed.tell(Method::POST, "/enrollments", Some(body)).await, Err(ProblemKind::Malformed));
    bea_api.tell(Method::POST, "/sign-out", None).await.unwrap();
    assert_eq!(bea_api.raw(Method::GET, "/events", None).await.status(), 401);

    // And A has not noticed any of it.
    let after = ana_api.pull(None, 100).await.unwrap();
    assert_eq!((after.items, after.cursor, after.directory_len), (before.items, before.cursor, before.directory_len));
    assert_eq!(ana_api.get::<Vec<Invitation>>("/invitations").await.unwrap().len(), 3);
}

#[tokio::test]
async fn the_same_record_and_device_ids_in_two_teams_stay_apart() {
    let server = Server::start().await;
    let (a, mut ana, ana_api) = server.team().await;
    // A founder of another team who copies every id that she could know.
    let copy = Member { account: Member::new().account, ..ana.clone() };
    let api = server.api();
    let (b, _) = api.create_team(&server.code().await, &copy).await.unwrap();
    let mut copied = copy.device.clone();
    let record = RecordId::from_bytes(random());
    let mine = a.revision(ana.id, &mut ana.device, record, &[]);
    let theirs = b.revision(copy.id, &mut copied, record, &[]);
    assert_eq!(ana_api.push(vec![mine.clone()]).await.unwrap().results[0].1, PushResult::Stored(1));
    assert_eq!(api.push(vec![theirs.clone()]).await.unwrap().results[0].1, PushResult::Stored(1));
    server.store.erase_record(b.id, record, shared::clock::Millis(1)).await.unwrap();
    let page = ana_api.pull(None, 10).await.unwrap();
    assert_eq!(page.items[0].revision, wire::pull::PulledRevision::Whole(mine.revision));
    assert_eq!(page.keys.len(), 1);
}

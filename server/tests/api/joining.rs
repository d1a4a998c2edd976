use super::support::server::Server;
use super::support::signer::{Device, Member, random};
use reqwest::Method;
use server::world::World;
use shared::directory::Role;
use shared::ids::{InvitationId, RecordId};
use shared::wire::ProblemKind;
use shared::wire::account::{PendingEnrollment, SessionOpened, Standing};
use shared::wire::invitation::{CreateInvitation, Invitation, MAX_VALIDITY};
use shared::wire::push::PushResult;

#[tokio::test]
async fn an_invitee_joins_waits_is_admitted_and_pushes() {
    let server = Server::start().await;
    let (mut team, founder, coordinator) = server.team().await;
    let (mut ines, api) = (Member::new(), server.api());
    let id = server.invite(&coordinator).await;
    let opened: SessionOpened = api.post("/join", &ines.join(team.id, id)).await.unwrap();
    assert_eq!((opened.standing, opened.device), (Standing::Pending, Some(ines.device.id)));

    let listed: Vec<Invitation> = coordinator.get("/invitations").await.unwrap();
    assert_eq!(listed.len(), 1);
    assert_eq!(listed[0].join.as_ref().unwrap().request, ines.join(team.id, id).request);
    assert!(!listed[0].admitted);
    assert!(coordinator.get::<Vec<PendingEnrollment>>("/enrollments").await.unwrap().is_empty());

    let entry = team.admit(&founder.device, &ines, Some(id), Role::Educator);
    coordinator.append(&mut team, entry).await.unwrap();
    let listed: Vec<Invitation> = coordinator.get("/invitations").await.unwrap();
    assert!(listed[0].admitted);
    assert_eq!(api.get::<SessionOpened>("/session").await.unwrap().standing, Standing::Admitted);
    let item = team.revision(ines.id, &mut ines.device, RecordId::from_bytes(random()), &[]);
    assert_eq!(api.push(vec![item]).await.unwrap().results[0].1, PushResult::Stored(1));
    assert_eq!(api.get::<Vec<Invitation>>("/invitations").await.err(), Some(ProblemKind::CoordinatorsOnly));
}

#[tokio::test]
async fn while_she_waits_an_invitee_reads_the_directory_and_no_more() {
    let server = Server::start().await;
    let (mut team, _, coordinator) = server.team().await;
    let (mut ines, api) = (Member::new(), server.api());
    let id = server.invite(&coordinator).await;
    let _: SessionOpened = api.post("/join", &ines.join(team.id, id)).await.unwrap();

    assert_eq!(api.directory(0).await.unwrap().len, 1);
    assert_eq!(api.raw(Method::GET, "/events", None).await.status(), 200);
    let item = team.revision(ines.id, &mut ines.device, RecordId::from_bytes(random()), &[]);
    assert_eq!(api.push(vec![item]).await.err(), Some(ProblemKind::Pending));
    assert_eq!(api.pull(None, 10).await.err(), Some(ProblemKind::Pending));
    assert_eq!(api.heads(vec![]).await.err(), Some(ProblemKind::Pending));
    assert_eq!(api.get::<Vec<Invitation>>("/invitations").await.err(), Some(ProblemKind::Pending));
    let entry = team.admit(&ines.device, &ines, Some(id), Role::Coordinator);
    assert_eq!(api.append(&mut team, entry).await.err(), Some(ProblemKind::Pending));
    let other = shared::wire::encode(&ines.enrollment(team.id, &Device::new()));
    assert_eq!(api.tell(Method::POST, "/enrollments", Some(other)).await, Err(ProblemKind::Pending));
    // She may come back on the same device before anybody admitted her.
    let back = server.api();
    assert_eq!(back.sign_in(&ines, Some(&ines.device)).await.unwrap().standing, Standing::Pending);
    api.tell(Method::POST, "/sign-out", None).await.unwrap();
    assert_eq!(api.directory(0).await.err(), Some(ProblemKind::NotSignedIn));
}

#[tokio::test]
async fn an_invitation_serves_once_until_it_expires_or_is_withdrawn() {
    let server = Server::start().await;
    let (team, _, coordinator) = server.team().await;
    let join = |id| Member::new().join(team.id, id);

    let used = server.invite(&coordinator).await;
    let _: SessionOpened = server.api().post("/join", &join(used)).await.unwrap();
    assert_eq!(server.api().post::<SessionOpened>("/join", &join(used)).await.err(), Some(ProblemKind::InvitationUsed));

    let withdrawn = server.invite(&coordinator).await;
    let (kiwi, waiting) = (Member::new(), server.api());
    let _: SessionOpened = waiting.post("/join", &kiwi.join(team.id, withdrawn)).await.unwrap();
    coordinator.tell(Method::DELETE, &format!("/invitations/{withdrawn}"), None).await.unwrap();
    let again = coordinator.tell(Method::DELETE, &format!("/invitations/{withdrawn}"), None).await;
    assert_eq!(again, Err(ProblemKind::InvitationInvalid));
    assert_eq!(waiting.directory(0).await.err(), Some(ProblemKind::NotSignedIn));
    assert_eq!(server.api().sign_in(&kiwi, None).await.err(), Some(ProblemKind::SignInRefused));

    let expired = server.invite(&coordinator).await;
    server.clock.advance(3_600_001);
    for id in [withdrawn, expired, InvitationId::from_bytes(random())] {
        let answer = server.api().post::<SessionOpened>("/join", &join(id)).await;
        assert_eq!(answer.err(), Some(ProblemKind::InvitationInvalid));
    }
}

#[tokio::test]
async fn no_invitation_outlives_a_week_or_is_made_twice() {
    let server = Server::start().await;
    let (_, _, coordinator) = server.team().await;
    let id = InvitationId::from_bytes(random());
    let now = server.clock.now();
    let body = shared::wire::encode(&CreateInvitation { id, expires: now.plus(50 * MAX_VALIDITY), sealed: vec![] });
    coordinator.tell(Method::POST, "/invitations", Some(body.clone())).await.unwrap();
    assert_eq!(coordinator.tell(Method::POST, "/invitations", Some(body)).await, Err(ProblemKind::AlreadyExists));
    let listed: Vec<Invitation> = coordinator.get("/invitations").await.unwrap();
    assert!(listed[0].created.expires.since(now) <= MAX_VALIDITY + 60_000);
    let long =
        CreateInvitation { id: InvitationId::from_bytes(random()), expires: now.plus(9999), sealed: vec![0; 1025] };
    let answer = coordinator.tell(Method::POST, "/invitations", Some(shared::wire::encode(&long))).await;
    assert_eq!(answer, Err(ProblemKind::TooLarge));
}

#[tokio::test]
async fn nobody_is_admitted_under_other_keys_than_she_sent_or_under_an_id_that_is_taken() {
    let server = Server::start().await;
    let (mut team, founder, coordinator) = server.team().await;
    let (ines, id) = (Member::new(), server.invite(&coordinator).await);
    let _: SessionOpened = server.api().post("/join", &ines.join(team.id, id)).await.unwrap();
    let swapped = Member { device: Device::new(), ..ines.clone() };
    let entry = team.admit(&founder.device, &swapped, Some(id), Role::Educator);
    assert_eq!(coordinator.append(&mut team, entry).await.err(), Some(ProblemKind::DirectoryRefused));
    let swapped = Member { key: Member::new().key, ..ines.clone() };
    let entry = team.admit(&founder.device, &swapped, Some(id), Role::Educator);
    assert_eq!(coordinator.append(&mut team, entry).await.err(), Some(ProblemKind::DirectoryRefused));

    let id = server.invite(&coordinator).await;
    for taken in [
        Member { id: founder.id, ..Member::new() },
        Member { device: founder.device.clone(), ..Member::new() },
        Member { account: founder.account, ..Member::new() },
        Member { id: ines.id, ..Member::new() },
        Member { device: ines.device.clone(), ..Member::new() },
    ] {
        let answer = server.api().post::<SessionOpened>("/join", &taken.join(team.id, id)).await;
        assert_eq!(answer.err(), Some(ProblemKind::AlreadyExists));
    }
    let mut unconsented = Member::new().join(team.id, id);
    unconsented.request.consent = Member::new().consent(team.id, &Device::new());
    let answer = server.api().post::<SessionOpened>("/join", &unconsented).await;
    assert_eq!(answer.err(), Some(ProblemKind::Malformed));
}

#[tokio::test]
async fn a_second_device_waits_for_a_coordinator() {
    let server = Server::start().await;
    let (mut team, founder, coordinator) = server.team().await;
    let (ines, _) = server.member(&mut team, &founder, &coordinator, Role::Educator).await;
    let (mut desk, api) = (Device::new(), server.api());
    assert_eq!(api.sign_in(&ines, None).await.unwrap().standing, Standing::Pending);
    let body = shared::wire::encode(&ines.enrollment(team.id, &desk));
    api.tell(Method::POST, "/enrollments", Some(body.clone())).await.unwrap();
    api.tell(Method::POST, "/enrollments", Some(body)).await.unwrap();
    let waiting: Vec<PendingEnrollment> = coordinator.get("/enrollments").await.unwrap();
    assert_eq!(waiting.len(), 1);
    assert_eq!((waiting[0].member, &waiting[0].request.device), (ines.id, &desk.card()));
    assert_eq!(api.pull(None, 1).await.err(), Some(ProblemKind::Pending));

    let wrong = team.enroll(&founder.device, &ines, &Device { key: Device::new().key, ..desk.clone() });
    assert_eq!(coordinator.append(&mut team, wrong).await.err(), Some(ProblemKind::DirectoryRefused));
    let entry = team.enroll(&founder.device, &ines, &desk);
    coordinator.append(&mut team, entry).await.unwrap();
    assert!(coordinator.get::<Vec<PendingEnrollment>>("/enrollments").await.unwrap().is_empty());
    let item = team.revision(ines.id, &mut desk, RecordId::from_bytes(random()), &[]);
    assert_eq!(api.push(vec![item]).await.unwrap().results[0].1, PushResult::Stored(1));

    // An enrolled device proves itself at sign-in; asking for its id binds nothing.
    let thief = server.api();
    thief.sign_in(&ines, None).await.unwrap();
    let body = shared::wire::encode(&ines.enrollment(team.id, &desk));
    assert_eq!(thief.tell(Method::POST, "/enrollments", Some(body)).await, Err(ProblemKind::AlreadyExists));
}

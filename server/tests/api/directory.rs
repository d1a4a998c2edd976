use super::support::server::Server;
use super::support::signer::{Member, Team};
use shared::directory::{Action, Role};
use shared::wire::ProblemKind;
use shared::wire::account::SessionOpened;
use shared::wire::directory::{Append, Appended};

#[tokio::test]
async fn of_two_coordinators_who_act_at_once_the_second_is_asked_again() {
    let server = Server::start().await;
    let (mut team, founder, api) = server.team().await;
    let (malik, malik_api) = server.member(&mut team, &founder, &api, Role::Coordinator).await;
    let (mut hers, mut his) = (team.clone(), team.clone());
    let one = hers.admit(&founder.device, &Member::new(), None, Role::Educator);
    let other = his.admit(&malik.device, &Member::new(), None, Role::Educator);
    api.append(&mut hers, one.clone()).await.unwrap();
    assert_eq!(malik_api.append(&mut his, other.clone()).await.err(), Some(ProblemKind::DirectoryMoved));

    // A fork is refused as well when it comes with what everybody knows.
    let known = [team.directory.entries(), &[other]].concat();
    let fork = Append { entries: known };
    assert_eq!(malik_api.post::<Appended>("/directory", &fork).await.err(), Some(ProblemKind::DirectoryMoved));
    let page = malik_api.directory(2).await.unwrap();
    assert_eq!((page.len, page.entries), (3, vec![one.clone()]));
    // What is there already is passed over.
    let again = Append { entries: [team.directory.entries(), &[one]].concat() };
    assert_eq!(malik_api.post::<Appended>("/directory", &again).await.unwrap().len, 3);
}

#[tokio::test]
async fn appending_is_all_or_nothing_and_carries_its_own_proof() {
    let server = Server::start().await;
    let (mut team, founder, api) = server.team().await;
    let (ines, ines_api) = server.member(&mut team, &founder, &api, Role::Educator).await;
    let mut next = team.clone();
    let good = next.admit(&founder.device, &Member::new(), None, Role::Educator);
    next.directory.append(good.clone()).unwrap();
    let not_hers = next.admit(&ines.device, &Member::new(), None, Role::Educator);
    let both = Append { entries: vec![good.clone(), not_hers] };
    assert_eq!(ines_api.post::<Appended>("/directory", &both).await.err(), Some(ProblemKind::DirectoryRefused));
    assert_eq!(api.directory(0).await.unwrap().len, 2);
    // A coordinator's entry is good whoever brings it.
    assert_eq!(ines_api.post::<Appended>("/directory", &Append { entries: vec![good] }).await.unwrap().len, 3);

    let last = next.entry(&founder.device, Action::RemoveMember { member: founder.id });
    let refused = Append { entries: vec![last] };
    assert_eq!(api.post::<Appended>("/directory", &refused).await.err(), Some(ProblemKind::DirectoryRefused));
    let (other, _) = Team::found(&Member::new());
    let foreign = Append { entries: vec![other.admit(&founder.device, &Member::new(), None, Role::Educator)] };
    assert_eq!(api.post::<Appended>("/directory", &foreign).await.err(), Some(ProblemKind::DirectoryRefused));
}

#[tokio::test]
async fn a_revoked_device_reads_why_and_nothing_that_came_later() {
    let server = Server::start().await;
    let (mut team, founder, api) = server.team().await;
    let (ines, ines_api) = server.member(&mut team, &founder, &api, Role::Educator).await;
    let revoked = team.entry(&founder.device, Action::RevokeDevice { device: ines.device.id, last_counter: 0 });
    api.append(&mut team, revoked.clone()).await.unwrap();
    let later = team.admit(&founder.device, &Member::new(), None, Role::Educator);
    api.append(&mut team, later).await.unwrap();

    let page = ines_api.directory(2).await.unwrap();
    assert_eq!((page.len, page.entries), (3, vec![revoked.clone()]));
    assert_eq!(ines_api.get::<SessionOpened>("/session").await.err(), Some(ProblemKind::Revoked));
    assert_eq!(ines_api.raw(reqwest::Method::GET, "/events", None).await.status(), 403);
    // Also after its session is gone: signing in proves who asks, and still opens nothing else.
    let fresh = server.api();
    assert_eq!(fresh.sign_in(&ines, Some(&ines.device)).await.err(), Some(ProblemKind::Revoked));
    assert_eq!(fresh.directory(0).await.unwrap().len, 3);
    assert_eq!(fresh.pull(None, 1).await.err(), Some(ProblemKind::Revoked));
}

#[tokio::test]
async fn a_member_who_left_is_refused_on_every_device() {
    let server = Server::start().await;
    let (mut team, founder, api) = server.team().await;
    let (ines, ines_api) = server.member(&mut team, &founder, &api, Role::Educator).await;
    let entry = team.entry(&founder.device, Action::RemoveMember { member: ines.id });
    api.append(&mut team, entry).await.unwrap();
    assert_eq!(ines_api.pull(None, 1).await.err(), Some(ProblemKind::Revoked));
    assert_eq!(server.api().sign_in(&ines, None).await.err(), Some(ProblemKind::Revoked));
}

#[tokio::test]
async fn a_role_taken_away_is_gone_with_the_next_request() {
    let server = Server::start().await;
    let (mut team, founder, api) = server.team().await;
    let (malik, malik_api) = server.member(&mut team, &founder, &api, Role::Coordinator).await;
    server.invite(&malik_api).await;
    let entry = team.entry(&founder.device, Action::ChangeRole { member: malik.id, role: Role::Educator });
    api.append(&mut team, entry).await.unwrap();
    let answer = malik_api.get::<Vec<shared::wire::invitation::Invitation>>("/invitations").await;
    assert_eq!(answer.err(), Some(ProblemKind::CoordinatorsOnly));
}

#[tokio::test]
async fn two_servers_on_one_store_know_the_same_members() {
    let server = Server::start().await;
    let (mut team, mut founder, api) = server.team().await;
    let other = server.beside().await;
    let elsewhere = super::support::api::Api::new(&format!("http://{}", other.address));
    elsewhere.sign_in(&founder, Some(&founder.device)).await.unwrap();
    assert_eq!(elsewhere.directory(0).await.unwrap().len, 1);

    let (mut ines, _) = server.member(&mut team, &founder, &api, Role::Educator).await;
    elsewhere.sign_in(&ines, Some(&ines.device)).await.unwrap();
    let record = shared::ids::RecordId::from_bytes(super::support::signer::random());
    let first = team.revision(founder.id, &mut founder.device, record, &[]);
    let second = team.revision(ines.id, &mut ines.device, record, &[first.revision.id()]);
    api.push(vec![first]).await.unwrap();
    let answer = elsewhere.push(vec![second]).await.unwrap();
    assert_eq!(answer.results[0].1, shared::wire::push::PushResult::Stored(2));
    assert_eq!(api.pull(None, 10).await.unwrap().items.len(), 2);
}

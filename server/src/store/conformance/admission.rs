use super::{account, entry, session, team};
use crate::store::Store;
use crate::store::directory::CheckedEntries;
use crate::store::enrollments::{Enrolling, NewEnrollment};
use crate::store::invitations::{Joined, NewJoin};
use shared::clock::Millis;
use shared::directory::{DeviceCard, MemberCard};
use shared::ids::{DeviceId, InvitationId, MemberId, TeamId};
use shared::wire::Signature;
use shared::wire::account::EnrollmentRequest;
use shared::wire::invitation::{CreateInvitation, JoinRequest, WaitingJoin};

pub(super) fn invitation(byte: u8) -> CreateInvitation {
    CreateInvitation { id: InvitationId::from_bytes([byte; 16]), expires: Millis(9_000), sealed: vec![byte; 30] }
}

pub(super) fn device(byte: u8) -> DeviceCard {
    DeviceCard { id: DeviceId::from_bytes([byte; 16]), signing: [byte; 32], receiving: [byte; 32] }
}

pub(super) fn join(team: TeamId, invitation: u8, who: u8) -> NewJoin {
    let member = MemberCard { id: MemberId::from_bytes([who; 16]), signing: [who; 32], receiving: [who; 32] };
    let request = JoinRequest {
        invitation: InvitationId::from_bytes([invitation; 16]),
        member,
        device: device(who),
        consent: Signature([who; 64]),
        sealed_name: vec![who; 20],
    };
    let account = account(team, who);
    let session = session(account.id, who);
    NewJoin { waiting: WaitingJoin { request, mac: [who; 32] }, renews: false, account, session, now: Millis(2_000) }
}

pub(crate) async fn an_invitation_is_answered_once(store: &dyn Store) {
    let (a, b) = (team(store, 1).await, team(store, 2).await);
    assert!(store.invite(a, invitation(50), Millis(1_000)).await.unwrap());
    assert!(!store.invite(b, invitation(50), Millis(1_000)).await.unwrap(), "ids are unique on the server");
    let (owner, found) = store.invitation(invitation(50).id).await.unwrap().unwrap();
    assert_eq!((owner, found.created, found.join, found.admitted), (a, invitation(50), None, false));

    let late = NewJoin { now: Millis(9_000), ..join(a, 50, 60) };
    assert_eq!(store.join(late).await.unwrap(), Joined::Invalid);
    assert_eq!(store.join(join(b, 50, 60)).await.unwrap(), Joined::Invalid, "another team's");
    assert_eq!(store.join(join(a, 51, 60)).await.unwrap(), Joined::Invalid, "unknown");
    assert_eq!(store.join(join(a, 50, 1)).await.unwrap(), Joined::Exists, "the founder's account");
    assert_eq!(store.join(join(a, 50, 60)).await.unwrap(), Joined::Done);
    assert_eq!(store.join(join(a, 50, 61)).await.unwrap(), Joined::Used);
    assert!(store.account(account(a, 61).id).await.unwrap().is_none(), "nothing of the second answer stays");

    let listed = store.invitations(a).await.unwrap();
    assert_eq!(listed.len(), 1);
    assert_eq!(listed[0].join, Some(join(a, 50, 60).waiting));
    assert!(store.invitations(b).await.unwrap().is_empty());
    let pending = store.pending_device(a, device(60).id).await.unwrap().unwrap();
    assert_eq!((pending.member, pending.card), (MemberId::from_bytes([60; 16]), device(60)));
    assert!(store.pending_device(b, device(60).id).await.unwrap().is_none());
    assert!(store.enrollments(a).await.unwrap().is_empty(), "she is listed with her invitation");
    assert!(store.session(session(account(a, 60).id, 60).token).await.unwrap().is_some());

    assert!(store.invite(a, invitation(52), Millis(1_000)).await.unwrap());
    assert_eq!(store.count_open_invitations(a).await.unwrap(), 2);
    store.forget_invitations(Millis(9_001)).await.unwrap();
    assert_eq!(store.invitations(a).await.unwrap().len(), 1, "answered ones stay");
}

pub(crate) async fn a_withdrawn_invitation_takes_its_account_along(store: &dyn Store) {
    let (a, b) = (team(store, 1).await, team(store, 2).await);
    store.invite(a, invitation(50), Millis(1_000)).await.unwrap();
    assert_eq!(store.join(join(a, 50, 60)).await.unwrap(), Joined::Done);
    assert!(!store.withdraw_invitation(b, invitation(50).id).await.unwrap());
    assert!(store.account(account(a, 60).id).await.unwrap().is_some());
    assert!(store.withdraw_invitation(a, invitation(50).id).await.unwrap());
    assert!(!store.withdraw_invitation(a, invitation(50).id).await.unwrap());
    assert!(store.account(account(a, 60).id).await.unwrap().is_none());
    assert!(store.session(session(account(a, 60).id, 60).token).await.unwrap().is_none());
    assert!(store.pending_device(a, device(60).id).await.unwrap().is_none());
}

pub(crate) async fn a_device_waits_once(store: &dyn Store) {
    let a = team(store, 1).await;
    let session = session(account(a, 1).id, 1).token;
    let ask = |byte: u8, member: u8| NewEnrollment {
        team: a,
        member: MemberId::from_bytes([member; 16]),
        request: EnrollmentRequest { device: device(byte), consent: Signature([byte; 64]) },
        session,
        now: Millis(3_000),
        most: 2,
    };
    assert_eq!(store.enroll(ask(70, 1)).await.unwrap(), Enrolling::Done);
    assert_eq!(store.session(session).await.unwrap().unwrap().device, Some(device(70).id));
    assert_eq!(store.enroll(ask(70, 1)).await.unwrap(), Enrolling::Done, "the same again");
    assert_eq!(store.enroll(ask(70, 2)).await.unwrap(), Enrolling::Exists);
    assert_eq!(store.enroll(ask(71, 1)).await.unwrap(), Enrolling::Done);
    assert_eq!(store.enroll(ask(72, 1)).await.unwrap(), Enrolling::TooMany);
    assert_eq!(store.session(session).await.unwrap().unwrap().device, Some(device(71).id));
    let waiting = store.enrollments(a).await.unwrap();
    assert_eq!(waiting.iter().map(|w| w.request.device.id).collect::<Vec<_>>(), [device(70).id, device(71).id]);
    assert_eq!(waiting[0].at, Millis(3_000));
}

pub(crate) async fn admission_settles_what_waited(store: &dyn Store) {
    let (a, b) = (team(store, 1).await, team(store, 2).await);
    store.invite(a, invitation(50), Millis(1_000)).await.unwrap();
    store.join(join(a, 50, 60)).await.unwrap();
    let checked = CheckedEntries {
        after: 1,
        entries: vec![entry(3)],
        admitted: vec![invitation(50).id],
        enrolled: vec![device(60).id],
        ..CheckedEntries::default()
    };
    assert!(store.append_directory(b, checked.clone()).await.unwrap());
    assert!(
        !store.invitation(invitation(50).id).await.unwrap().unwrap().1.admitted,
        "another team's entry admits nobody"
    );
    assert!(store.pending_device(a, device(60).id).await.unwrap().is_some());
    assert!(store.append_directory(a, checked).await.unwrap());
    assert!(store.invitation(invitation(50).id).await.unwrap().unwrap().1.admitted);
    assert!(store.pending_device(a, device(60).id).await.unwrap().is_none());
    assert_eq!(store.count_open_invitations(a).await.unwrap(), 0);
    assert!(!store.withdraw_invitation(a, invitation(50).id).await.unwrap(), "too late");
    assert!(store.account(account(a, 60).id).await.unwrap().is_some());
}

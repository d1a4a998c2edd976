use super::admission::{device, invitation, join};
use super::{account, entry, session, team};
use crate::store::Store;
use crate::store::accounts::Account;
use crate::store::directory::CheckedEntries;
use crate::store::invitations::{Joined, NewJoin};
use shared::clock::Millis;
use shared::ids::{AccountId, MemberId};
use shared::wire::Signature;
use shared::wire::account::EnrollmentRequest;

fn request(byte: u8) -> EnrollmentRequest {
    EnrollmentRequest { device: device(byte), consent: Signature([byte; 64]) }
}

pub(crate) async fn the_recovery_sheet_brings_all_or_nothing(store: &dyn Store) {
    let (a, b) = (team(store, 1).await, team(store, 2).await);
    let by_sheet = |byte: u8| (account(a, byte), request(byte), session(account(a, byte).id, byte));
    let (account_5, device_5, session_5) = by_sheet(5);
    assert!(store.recover(account_5.clone(), device_5.clone(), session_5).await.unwrap());
    assert_eq!(store.account(account_5.id).await.unwrap(), Some(account_5.clone()));
    let pending = store.pending_device(a, device_5.device.id).await.unwrap().unwrap();
    assert_eq!((pending.member, pending.card), (account_5.member, device_5.device.clone()));
    assert!(store.pending_device(b, device_5.device.id).await.unwrap().is_none());
    let waiting = store.enrollments(a).await.unwrap();
    assert_eq!(waiting.iter().map(|waiting| waiting.request.device.id).collect::<Vec<_>>(), [device_5.device.id]);
    assert!(store.session(session_5.token).await.unwrap().is_some());

    // The same account, the same member by another account, the same device by another member.
    let (other, device_6, session_6) = by_sheet(6);
    let refused = [
        (Account { id: account_5.id, ..other.clone() }, device_6.clone()),
        (Account { member: account_5.member, ..other.clone() }, device_6.clone()),
        (other.clone(), device_5),
    ];
    for (account, device) in refused {
        assert!(!store.recover(account, device, session_6).await.unwrap());
    }
    assert!(store.account(other.id).await.unwrap().is_none(), "no account without its device");
    assert!(store.pending_device(a, device_6.device.id).await.unwrap().is_none(), "no device without its account");
    assert!(store.session(session_6.token).await.unwrap().is_none());
    assert!(store.recover(other, device_6, session_6).await.unwrap(), "nothing of the refused ones stands in the way");
}

pub(crate) async fn a_forgotten_account_comes_back_once(store: &dyn Store) {
    let a = team(store, 1).await;
    let lost = account(a, 5);
    assert!(store.restore_account(lost.clone(), session(lost.id, 5)).await.unwrap());
    assert_eq!(store.account(lost.id).await.unwrap(), Some(lost.clone()));
    assert!(store.session(session(lost.id, 5).token).await.unwrap().is_some());
    assert!(store.enrollments(a).await.unwrap().is_empty(), "her device is in the directory");

    let again = Account { wrapped_member: vec![9; 100], ..lost.clone() };
    assert!(!store.restore_account(again, session(lost.id, 6)).await.unwrap(), "an account is not written over");
    let another = Account { id: AccountId::from_bytes([7; 16]), ..lost.clone() };
    assert!(!store.restore_account(another.clone(), session(another.id, 7)).await.unwrap(), "her member has one");
    assert_eq!(store.account(lost.id).await.unwrap(), Some(lost));
    assert!(store.account(another.id).await.unwrap().is_none());
    for byte in [6, 7] {
        assert!(
            store.session(session(another.id, byte).token).await.unwrap().is_none(),
            "no session without its account"
        );
    }
}

pub(crate) async fn a_renewal_ends_every_account_but_the_one_that_answered(store: &dyn Store) {
    let (a, b) = (team(store, 1).await, team(store, 2).await);
    for (team, member) in [(a, 5), (a, 6), (b, 8)] {
        let account = account(team, member);
        assert!(store.restore_account(account.clone(), session(account.id, member)).await.unwrap());
    }
    let member = MemberId::from_bytes([5; 16]);
    store.invite(a, invitation(50), Millis(1_000)).await.unwrap();
    let mut back: NewJoin = join(a, 50, 60);
    back.waiting.request.member.id = member;
    (back.account.member, back.renews) = (member, true);
    assert_eq!(
        store.join(NewJoin { renews: false, ..back.clone() }).await.unwrap(),
        Joined::Exists,
        "she has an account"
    );
    assert_eq!(store.join(back.clone()).await.unwrap(), Joined::Done);
    assert!(store.enrollments(a).await.unwrap().is_empty(), "her device is enrolled already");
    // Until a coordinator's entry says so, the old account goes on.
    for (account, token) in
        [(account(a, 5).id, session(account(a, 5).id, 5).token), (back.account.id, back.session.token)]
    {
        assert!(store.account(account).await.unwrap().is_some() && store.session(token).await.unwrap().is_some());
    }

    let checked = CheckedEntries {
        after: 1,
        entries: vec![entry(3)],
        admitted: vec![invitation(50).id],
        renewed: vec![(member, Some(invitation(50).id))],
        ..CheckedEntries::default()
    };
    let late = CheckedEntries { after: 7, ..checked.clone() };
    assert!(!store.append_directory(a, late).await.unwrap());
    assert!(store.account(account(a, 5).id).await.unwrap().is_some(), "an entry that does not fit ends nothing");
    assert!(store.append_directory(a, checked).await.unwrap());
    assert!(store.account(account(a, 5).id).await.unwrap().is_none());
    assert!(store.session(session(account(a, 5).id, 5).token).await.unwrap().is_none(), "its sessions end with it");
    assert!(store.account(back.account.id).await.unwrap().is_some());
    assert!(store.session(back.session.token).await.unwrap().is_some());
    for (team, other) in [(a, 6), (b, 8)] {
        assert!(store.account(account(team, other).id).await.unwrap().is_some(), "nobody else’s");
    }

    // A renewal without an invitation: no account is known to be hers.
    let bare = CheckedEntries {
        after: 2,
        entries: vec![entry(4)],
        renewed: vec![(member, None)],
        ..CheckedEntries::default()
    };
    assert!(store.append_directory(a, bare).await.unwrap());
    assert!(store.account(back.account.id).await.unwrap().is_none());
}

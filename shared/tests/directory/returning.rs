use crate::chain::*;
use shared::clock::Millis;
use shared::directory::*;
use shared::ids::*;

/// Member `n` comes back with the keys of `key` on the device `card`, to terrain at `epoch`.
fn renewal(n: u8, key: u8, card: DeviceCard, epoch: u32) -> Action {
    let id = member(n).id;
    Action::RenewMember {
        invitation: Some(InvitationId::from_bytes([77; 16])),
        member: MemberCard { id, signing: Key(key).public(), receiving: [key; 32] },
        consent: Key(key).sign(&card.consent_bytes(TEAM, id)),
        device: card,
        grants: vec![grant(TERRAIN, epoch, Recipient::Member(id))],
    }
}

#[test]
fn a_renewal_replaces_keys_and_nothing_else() {
    let mut chain = Chain::of_three();
    let before = chain.0.member(member(2).id).unwrap().clone();
    chain.go(renewal(2, 52, device(102), 1));
    let after = chain.0.member(member(2).id).unwrap();
    assert_eq!(after.card.signing, Key(52).public());
    assert_eq!((after.role, &after.name, &after.circles), (before.role, &before.name, &before.circles));
    let seen = after.renewals.first().unwrap();
    assert_eq!((seen.device, seen.at), (device(102).id, Millis(3)));
    assert!(after.came_by(InvitationId::from_bytes([77; 16])) && after.came_by(InvitationId::from_bytes([2; 16])));
    assert_eq!(chain.0.device(device(102).id).unwrap().last_accepted, None, "the device goes on");
    // From now on her new key consents to devices, and the old one to none.
    assert_eq!(chain.by(by_device(101), 101, enrolment(2, device(112))), Err(DirectoryError::BadSignature));
    // The next epoch is granted to her as to everybody.
    chain.go(Action::NewEpoch { key: circle_key(TERRAIN, 2), grants: grants(TERRAIN, 2, &[1, 2, 3]) });
    let replayed = Directory::replay(chain.0.entries().to_vec(), Some(chain.0.root()));
    assert_eq!(replayed.as_ref(), Ok(&chain.0));
}

#[test]
fn nobody_is_renewed_who_left_or_on_a_device_that_is_not_hers() {
    let mut chain = Chain::of_three();
    let wrong = Err(DirectoryError::WrongSubject);
    assert_eq!(chain.by(by_device(101), 101, renewal(9, 59, device(102), 1)), wrong, "a stranger");
    assert_eq!(chain.by(by_device(101), 101, renewal(2, 52, device(103), 1)), wrong, "another's device");
    assert_eq!(chain.by(by_device(101), 101, renewal(2, 52, device(120), 1)), wrong, "an unknown device");
    let swapped = DeviceCard { signing: Key(9).public(), ..device(102) };
    assert_eq!(chain.by(by_device(101), 101, renewal(2, 52, swapped, 1)), wrong, "another key under its id");
    assert_eq!(chain.by(by_device(101), 101, renewal(2, 2, device(102), 1)), wrong, "no new keys");
    let mut unconsented = renewal(2, 52, device(102), 1);
    if let Action::RenewMember { consent: signature, .. } = &mut unconsented {
        *signature = consent(2, &device(102));
    }
    assert_eq!(chain.by(by_device(101), 101, unconsented), Err(DirectoryError::BadSignature), "by her old key");
    let future = renewal(2, 52, device(102), 2);
    assert_eq!(chain.by(by_device(101), 101, future), Err(DirectoryError::WrongGrants));
    let hers = || renewal(2, 52, device(102), 1);
    assert_eq!(chain.by(by_device(102), 102, hers()), Err(DirectoryError::NotAllowed), "by herself");
    assert_eq!(chain.by(Signer::Recovery, 200, hers()), Err(DirectoryError::NotAllowed));
    let mut revoked = chain.clone();
    revoked.go(revocation(102, 4));
    assert_eq!(revoked.by(by_device(101), 101, hers()), wrong, "on a revoked device");
    chain.go(Action::RemoveMember { member: member(2).id });
    assert_eq!(chain.by(by_device(101), 101, hers()), wrong, "after she left");
}

#[test]
fn only_coordinators_erase_and_an_erasure_stays() {
    let mut chain = Chain::of_three();
    let record = |n: u8| RecordId::from_bytes([n; 16]);
    let erase = |records: &[u8]| Action::Erase { records: records.iter().map(|n| record(*n)).collect() };
    assert_eq!(chain.by(by_device(102), 102, erase(&[1])), Err(DirectoryError::NotAllowed));
    assert_eq!(chain.by(Signer::Recovery, 200, erase(&[1])), Err(DirectoryError::NotAllowed));
    for bad in [&[][..], &[1, 1], &[2, 1]] {
        assert_eq!(chain.by(by_device(101), 101, erase(bad)), Err(DirectoryError::Malformed), "{bad:?}");
    }
    chain.go(erase(&[1, 3]));
    chain.go(erase(&[2, 3]));
    assert_eq!(chain.0.erased().collect::<Vec<_>>(), [record(1), record(2), record(3)]);
    assert_eq!(chain.by(by_device(102), 102, erase(&[9])), Err(DirectoryError::NotAllowed));
    assert!(chain.0.is_erased(record(3)) && !chain.0.is_erased(record(9)), "a refused entry takes nothing back");
    let replayed = Directory::replay(chain.0.entries().to_vec(), Some(chain.0.root()));
    assert_eq!(replayed.as_ref(), Ok(&chain.0));
}

use crate::chain::*;
use shared::directory::*;

#[test]
fn a_coordinator_enrols_a_members_device_with_the_members_consent() {
    let mut chain = Chain::of_three();
    assert_eq!(chain.by(by_device(103), 103, enrolment(2, device(112))), Ok(()));
    let enrolled = chain.0.device(device(112).id).unwrap();
    assert_eq!((enrolled.member, enrolled.last_accepted, &enrolled.card), (member(2).id, None, &device(112)));

    let without_consent =
        Action::EnrollDevice { member: member(2).id, device: device(113), consent: consent(3, &device(113)) };
    assert_eq!(chain.by(by_device(103), 103, without_consent), Err(DirectoryError::BadSignature));
    assert_eq!(chain.by(by_device(102), 102, enrolment(2, device(113))), Err(DirectoryError::NotAllowed));
    assert_eq!(chain.by(by_device(101), 101, enrolment(9, device(113))), Err(DirectoryError::WrongSubject));
    assert_eq!(chain.by(by_device(101), 101, enrolment(3, device(112))), Err(DirectoryError::WrongSubject), "taken");
}

#[test]
fn a_consent_is_for_one_team() {
    let card = device(112);
    let other = shared::ids::TeamId::from_bytes([1; 16]);
    let consent = Key(2).sign(&card.consent_bytes(other, member(2).id));
    let action = Action::EnrollDevice { member: member(2).id, device: card, consent };
    assert_eq!(Chain::of_three().by(by_device(101), 101, action), Err(DirectoryError::BadSignature));
}

#[test]
fn a_coordinator_enrols_her_own_device_with_her_member_key_alone() {
    let mut chain = Chain::of_three();
    let herself = Signer::Member(member(3).id);
    assert_eq!(chain.by(herself, 3, enrolment(2, device(112))), Err(DirectoryError::NotAllowed), "another's");
    assert_eq!(chain.by(herself, 3, revocation(103, 5)), Err(DirectoryError::NotAllowed), "and does nothing else");
    assert_eq!(chain.by(herself, 1, enrolment(3, device(113))), Err(DirectoryError::BadSignature));
    assert_eq!(chain.by(herself, 3, enrolment(3, device(113))), Ok(()));
    assert_eq!(chain.by(by_device(113), 113, revocation(103, 5)), Ok(()), "the new device signs");
    let educator = Signer::Member(member(2).id);
    assert_eq!(chain.by(educator, 2, enrolment(2, device(114))), Err(DirectoryError::NotAllowed), "an educator");
    chain.go(Action::RemoveMember { member: member(3).id });
    assert_eq!(chain.by(herself, 3, enrolment(3, device(115))), Err(DirectoryError::NotAllowed), "one who left");
}

#[test]
fn a_revoked_device_signs_nothing_more_and_is_not_revoked_or_enrolled_again() {
    let mut chain = Chain::of_three();
    chain.go(revocation(103, 41));
    assert_eq!(chain.0.device(device(103).id).unwrap().last_accepted, Some(41));
    assert_eq!(chain.by(by_device(103), 103, admission(4, Role::Educator, 1)), Err(DirectoryError::NotAllowed));
    assert_eq!(chain.by(by_device(101), 101, revocation(103, 99)), Err(DirectoryError::WrongSubject), "41 stays 41");
    assert_eq!(chain.by(by_device(101), 101, enrolment(3, device(103))), Err(DirectoryError::WrongSubject));
    assert_eq!(chain.by(by_device(101), 101, revocation(199, 1)), Err(DirectoryError::WrongSubject), "unknown");
    assert_eq!(chain.by(by_device(101), 101, enrolment(3, device(113))), Ok(()), "a new one may come");
}

#[test]
fn devices_of_a_removed_member_enrol_no_more() {
    let mut chain = Chain::of_three();
    chain.go(Action::RemoveMember { member: member(2).id });
    assert_eq!(chain.by(by_device(101), 101, enrolment(2, device(112))), Err(DirectoryError::WrongSubject));
}

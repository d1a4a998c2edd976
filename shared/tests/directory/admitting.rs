use crate::chain::*;
use shared::directory::*;
use shared::ids::*;

fn admitting(chain: &mut Chain, given: Vec<KeyGrant>) -> Result<(), DirectoryError> {
    let mut action = admission(2, Role::Educator, 1);
    if let Action::Admit { grants, .. } = &mut action {
        *grants = given;
    }
    chain.by(by_device(101), 101, action)
}

fn to(n: u8, circle: CircleId, epoch: u32) -> KeyGrant {
    grant(circle, epoch, Recipient::Member(member(n).id))
}

#[test]
fn an_admitted_member_writes_in_the_circles_she_was_granted_and_no_others() {
    let mut chain = Chain::new();
    chain.go(admission(2, Role::Educator, 1));
    let two = chain.0.member(member(2).id).unwrap();
    assert_eq!(
        (two.role, two.removed, two.invitation),
        (Role::Educator, false, Some(InvitationId::from_bytes([2; 16])))
    );
    assert!(chain.0.may_write(member(2).id, TERRAIN) && !chain.0.may_write(member(2).id, SANTE));
    assert!(!chain.0.is_coordinator(member(2).id));
    assert!(!chain.0.may_write(member(9).id, TERRAIN), "a stranger");
}

#[test]
fn an_admission_grants_current_epochs_to_the_new_member_and_to_nobody_else() {
    let mut chain = Chain::new();
    chain.go(Action::NewEpoch { key: circle_key(TERRAIN, 2), grants: grants(TERRAIN, 2, &[1]) });
    let wrong = [
        vec![],
        vec![to(2, TERRAIN, 1)],
        vec![to(2, TERRAIN, 3)],
        vec![to(2, TERRAIN, 2), to(2, TERRAIN, 2)],
        vec![to(2, TERRAIN, 2), to(1, TERRAIN, 2)],
        vec![to(2, TERRAIN, 2), grant(TERRAIN, 2, Recipient::Recovery)],
        vec![to(2, TERRAIN, 2), to(2, CircleId::DOSSIER, 1)],
        vec![KeyGrant { wrapped: vec![0; 257], ..to(2, TERRAIN, 2) }],
    ];
    for given in wrong {
        assert_eq!(admitting(&mut chain, given.clone()), Err(DirectoryError::WrongGrants), "{given:?}");
    }
    // Older epochs of a circle she enters may come along, or stay closed to her.
    assert_eq!(admitting(&mut chain.clone(), vec![to(2, TERRAIN, 2)]), Ok(()));
    assert_eq!(admitting(&mut chain, vec![to(2, TERRAIN, 1), to(2, TERRAIN, 2), to(2, SANTE, 1)]), Ok(()));
    assert_eq!(chain.0.grants_to(Recipient::Member(member(2).id)).count(), 3);
}

#[test]
fn nobody_is_admitted_twice_nor_under_anothers_id_or_device() {
    let mut chain = Chain::of_three();
    assert_eq!(chain.by(by_device(101), 101, admission(2, Role::Educator, 1)), Err(DirectoryError::WrongSubject));
    let mut taken = admission(4, Role::Educator, 1);
    if let Action::Admit { device: card, consent: signature, .. } = &mut taken {
        *card = device(102);
        *signature = consent(4, &device(102));
    }
    assert_eq!(chain.by(by_device(101), 101, taken), Err(DirectoryError::WrongSubject));
    chain.go(Action::RemoveMember { member: member(2).id });
    assert_eq!(chain.by(by_device(101), 101, admission(2, Role::Educator, 1)), Err(DirectoryError::WrongSubject));
}

#[test]
fn the_new_member_consents_to_her_device() {
    let mut chain = Chain::new();
    let mut action = admission(2, Role::Educator, 1);
    if let Action::Admit { consent: signature, .. } = &mut action {
        // The coordinator cannot consent for her, or she could slip in a device of her own.
        *signature = Key(1).sign(&device(102).consent_bytes(TEAM, member(2).id));
    }
    assert_eq!(chain.by(by_device(101), 101, action), Err(DirectoryError::BadSignature));
}

#[test]
fn only_coordinators_admit() {
    let mut chain = Chain::of_three();
    let newcomer = || admission(4, Role::Educator, 1);
    assert_eq!(chain.by(by_device(102), 102, newcomer()), Err(DirectoryError::NotAllowed), "an educator");
    assert_eq!(chain.by(by_device(104), 104, newcomer()), Err(DirectoryError::NotAllowed), "a stranger");
    assert_eq!(
        chain.by(Signer::Member(member(1).id), 1, newcomer()),
        Err(DirectoryError::NotAllowed),
        "without device"
    );
    assert_eq!(chain.by(by_device(101), 103, newcomer()), Err(DirectoryError::BadSignature), "in another's name");
    assert_eq!(chain.by(by_device(103), 103, newcomer()), Ok(()));
}

#[test]
fn the_recovery_sheet_admits_a_coordinator_and_does_nothing_else() {
    let mut chain = Chain::of_three();
    let mut refused = |action| assert_eq!(chain.by(Signer::Recovery, 200, action), Err(DirectoryError::NotAllowed));
    refused(admission(4, Role::Educator, 1));
    refused(enrolment(2, device(112)));
    refused(revocation(103, 7));
    refused(Action::ChangeRole { member: member(2).id, role: Role::Coordinator });
    refused(Action::RemoveMember { member: member(3).id });
    refused(Action::NewEpoch { key: circle_key(TERRAIN, 2), grants: grants(TERRAIN, 2, &[1, 2, 3]) });
    refused(founding());
    let coordinator = || admission(4, Role::Coordinator, 1);
    assert_eq!(chain.by(Signer::Recovery, 101, coordinator()), Err(DirectoryError::BadSignature), "without the sheet");
    assert_eq!(chain.by(Signer::Recovery, 200, coordinator()), Ok(()));
    assert_eq!(chain.by(by_device(104), 104, revocation(101, 3)), Ok(()), "she is a coordinator like any other");
}

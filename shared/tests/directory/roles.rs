use crate::chain::*;
use shared::directory::*;

fn role(n: u8, role: Role) -> Action {
    Action::ChangeRole { member: member(n).id, role }
}

fn removal(n: u8) -> Action {
    Action::RemoveMember { member: member(n).id }
}

#[test]
fn a_role_gives_and_takes() {
    let mut chain = Chain::of_three();
    chain.go(role(2, Role::Coordinator));
    assert_eq!(chain.by(by_device(102), 102, role(3, Role::Educator)), Ok(()));
    assert_eq!(chain.by(by_device(103), 103, role(3, Role::Coordinator)), Err(DirectoryError::NotAllowed));
    assert_eq!(chain.by(by_device(101), 101, role(9, Role::Educator)), Err(DirectoryError::WrongSubject));
    assert_eq!(chain.0.coordinators().count(), 2);
}

#[test]
fn who_left_stays_in_the_chain_and_does_nothing_more() {
    let mut chain = Chain::of_three();
    chain.go(removal(3));
    let gone = chain.0.member(member(3).id).unwrap();
    assert!(gone.removed && !chain.0.is_coordinator(member(3).id));
    assert!(chain.0.may_write(member(3).id, TERRAIN), "what she wrote stays valid; revoking bounds it");
    assert_eq!(chain.by(by_device(103), 103, removal(2)), Err(DirectoryError::NotAllowed));
    assert_eq!(chain.by(by_device(101), 101, removal(3)), Err(DirectoryError::WrongSubject), "only once");
    assert_eq!(chain.by(by_device(101), 101, role(3, Role::Educator)), Err(DirectoryError::WrongSubject));
    assert_eq!(chain.0.coordinators().count(), 1);
}

#[test]
fn the_last_coordinator_stays() {
    let mut chain = Chain::new();
    chain.go(admission(2, Role::Educator, 1));
    for action in [role(1, Role::Educator), removal(1), revocation(101, 5)] {
        assert_eq!(chain.by(by_device(101), 101, action.clone()), Err(DirectoryError::LastCoordinator), "{action:?}");
    }
}

#[test]
fn a_coordinator_without_a_working_device_does_not_count() {
    let mut chain = Chain::of_three();
    chain.go(revocation(103, 5));
    // Member 3 is a coordinator by role, with no device left that could sign.
    for action in [role(1, Role::Educator), removal(1), revocation(101, 5)] {
        assert_eq!(chain.by(by_device(101), 101, action.clone()), Err(DirectoryError::LastCoordinator), "{action:?}");
    }
    chain.go(enrolment(3, device(113)));
    assert_eq!(chain.by(by_device(113), 113, removal(1)), Ok(()));
    assert_eq!(chain.by(by_device(113), 113, revocation(113, 1)), Err(DirectoryError::LastCoordinator));
}

#[test]
fn a_coordinator_may_leave_by_herself_when_another_stays() {
    let mut chain = Chain::of_three();
    assert_eq!(chain.by(by_device(103), 103, removal(3)), Ok(()));
    assert_eq!(chain.by(by_device(101), 101, removal(1)), Err(DirectoryError::LastCoordinator));
}

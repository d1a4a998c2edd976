use crate::chain::*;
use shared::directory::*;
use shared::ids::CircleId;

fn epoch(chain: &mut Chain, key: CircleKey, grants: Vec<KeyGrant>) -> Result<(), DirectoryError> {
    chain.by(by_device(101), 101, Action::NewEpoch { key, grants })
}

#[test]
fn a_new_epoch_goes_to_exactly_those_who_are_in_the_circle_and_to_the_recovery_sheet() {
    let mut chain = Chain::of_three();
    chain.go(Action::RemoveMember { member: member(3).id });
    let key = circle_key(TERRAIN, 2);
    let one_too_few = grants(TERRAIN, 2, &[1]);
    let one_who_left = grants(TERRAIN, 2, &[1, 2, 3]);
    let twice = grants(TERRAIN, 2, &[1, 2, 2]);
    let without_sheet = grants(TERRAIN, 2, &[1, 2])[..2].to_vec();
    let old_epoch = grants(TERRAIN, 1, &[1, 2]);
    let other_circle = grants(SANTE, 2, &[1, 2]);
    for wrong in [vec![], one_too_few, one_who_left, twice, without_sheet, old_epoch, other_circle] {
        assert_eq!(epoch(&mut chain, key, wrong.clone()), Err(DirectoryError::WrongGrants), "{wrong:?}");
    }
    assert_eq!(epoch(&mut chain, key, grants(TERRAIN, 2, &[1, 2])), Ok(()));
    assert_eq!(chain.0.current_epoch(TERRAIN), Some(key));
    assert_eq!(chain.0.circle_key(TERRAIN, 1), Some(circle_key(TERRAIN, 1).key_id), "the old one stays known");
    assert_eq!(chain.0.current_epoch(SANTE), Some(circle_key(SANTE, 1)), "the other circle goes its own way");
}

#[test]
fn only_members_of_the_circle_get_its_key() {
    let mut chain = Chain::of_three();
    assert_eq!(epoch(&mut chain, circle_key(SANTE, 2), grants(SANTE, 2, &[1, 2, 3])), Err(DirectoryError::WrongGrants));
    assert_eq!(epoch(&mut chain, circle_key(SANTE, 2), grants(SANTE, 2, &[1])), Ok(()));
}

#[test]
fn epochs_count_up_by_one() {
    let mut chain = Chain::new();
    for number in [0, 1, 3, u32::MAX] {
        let result = epoch(&mut chain, circle_key(TERRAIN, number), grants(TERRAIN, number, &[1]));
        assert_eq!(result, Err(DirectoryError::WrongGrants), "{number}");
    }
    let unknown = CircleId::DOSSIER;
    assert_eq!(epoch(&mut chain, circle_key(unknown, 1), grants(unknown, 1, &[1])), Err(DirectoryError::WrongGrants));
}

#[test]
fn only_coordinators_make_epochs() {
    let mut chain = Chain::of_three();
    let action = Action::NewEpoch { key: circle_key(TERRAIN, 2), grants: grants(TERRAIN, 2, &[1, 2, 3]) };
    assert_eq!(chain.by(by_device(102), 102, action.clone()), Err(DirectoryError::NotAllowed));
    assert_eq!(chain.by(by_device(103), 103, action), Ok(()));
}

use crate::chain::*;
use shared::directory::*;
use shared::ids::*;

fn found(change: impl FnOnce(&mut Entry)) -> Result<Directory, DirectoryError> {
    let mut entry = first(founding());
    change(&mut entry);
    Directory::found(signed(&entry, 101))
}

#[test]
fn a_founding_makes_a_team_with_one_coordinator() {
    let entry = signed(&first(founding()), 101);
    let directory = Directory::found(entry.clone()).unwrap();
    assert_eq!((directory.team(), directory.len(), directory.root()), (TEAM, 1, entry.hash()));
    assert_eq!(directory.head(), directory.root());
    assert_eq!(directory.coordinators().map(|m| m.card.id).collect::<Vec<_>>(), [member(1).id]);
    assert_eq!(directory.device(device(101).id).unwrap().member, member(1).id);
    assert_eq!(directory.circles().collect::<Vec<_>>(), [TERRAIN, SANTE]);
    assert_eq!(directory.current_epoch(TERRAIN), Some(circle_key(TERRAIN, 1)));
    assert_eq!(directory.grants_to(Recipient::Recovery).count(), 2);
    assert_eq!(directory.grants_to(Recipient::Member(member(1).id)).count(), 2);
    assert_eq!(
        (directory.team_name(), &directory.member(member(1).id).unwrap().name[..]),
        (&[6; 40][..], &[5; 40][..])
    );
    assert!(directory.may_write(member(1).id, SANTE) && !directory.may_write(member(1).id, CircleId::DOSSIER));
}

#[test]
fn a_founding_stands_first_and_is_signed_by_the_device_it_names() {
    assert_eq!(found(|entry| entry.seq = 1), Err(DirectoryError::DoesNotFollow));
    assert_eq!(found(|entry| entry.previous = Some(EntryHash::of(b"x"))), Err(DirectoryError::DoesNotFollow));
    assert_eq!(found(|entry| entry.signer = by_device(102)), Err(DirectoryError::NotAllowed));
    assert_eq!(found(|entry| entry.signer = Signer::Member(member(1).id)), Err(DirectoryError::NotAllowed));
    assert_eq!(found(|entry| entry.signer = Signer::Recovery), Err(DirectoryError::NotAllowed));
    assert_eq!(Directory::found(signed(&first(founding()), 1)), Err(DirectoryError::BadSignature));
    assert_eq!(Directory::found(signed(&first(enrolment(1, device(101))), 101)), Err(DirectoryError::DoesNotFollow));
    assert_eq!(Chain::new().by(by_device(101), 101, founding()), Err(DirectoryError::DoesNotFollow));
}

#[test]
fn the_founder_consents_to_her_device() {
    for wrong in [consent(2, &device(101)), consent(1, &device(102))] {
        let result = found(|entry| {
            if let Action::Found { consent, .. } = &mut entry.action {
                *consent = wrong;
            }
        });
        assert_eq!(result, Err(DirectoryError::BadSignature));
    }
}

#[test]
fn every_circle_begins_at_epoch_one_with_grants_to_founder_and_recovery_sheet() {
    let with = |keys: Vec<CircleKey>, given: Vec<KeyGrant>| {
        found(|entry| {
            if let Action::Found { circles, grants, .. } = &mut entry.action {
                (*circles, *grants) = (keys, given);
            }
        })
    };
    let both = || grants(TERRAIN, 1, &[1]);
    assert!(with(vec![circle_key(TERRAIN, 1)], both()).is_ok());
    let wrong = [
        (vec![], vec![]),
        (vec![circle_key(TERRAIN, 2)], grants(TERRAIN, 2, &[1])),
        (vec![circle_key(TERRAIN, 1), circle_key(TERRAIN, 1)], both()),
        (vec![circle_key(TERRAIN, 1)], vec![]),
        (vec![circle_key(TERRAIN, 1)], grants(TERRAIN, 1, &[])),
        (vec![circle_key(TERRAIN, 1)], grants(TERRAIN, 1, &[1, 2])),
        (vec![circle_key(TERRAIN, 1)], [both(), both()].concat()),
        (vec![circle_key(TERRAIN, 1)], grants(SANTE, 1, &[1])),
        (vec![circle_key(TERRAIN, 1), circle_key(SANTE, 1)], both()),
    ];
    for (keys, given) in wrong {
        assert_eq!(with(keys.clone(), given), Err(DirectoryError::WrongGrants), "{keys:?}");
    }
}

#[test]
fn names_and_wrapped_keys_have_a_measure() {
    let long_name = found(|entry| {
        if let Action::Found { name, .. } = &mut entry.action {
            *name = vec![0; 513];
        }
    });
    assert_eq!(long_name, Err(DirectoryError::TooLarge));
    let long_team_name = found(|entry| {
        if let Action::Found { team_name, .. } = &mut entry.action {
            *team_name = vec![0; 513];
        }
    });
    assert_eq!(long_team_name, Err(DirectoryError::TooLarge));
    let long_key = found(|entry| {
        if let Action::Found { grants, .. } = &mut entry.action {
            grants[0].wrapped = vec![0; 257];
        }
    });
    assert_eq!(long_key, Err(DirectoryError::WrongGrants));
}

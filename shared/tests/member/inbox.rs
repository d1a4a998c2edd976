//! What is written while the notebook is closed opens for its device alone, and lengths tell nothing.

use crate::team::rng;
use shared::clock::{Millis, Stamp};
use shared::crypto::*;
use shared::ids::*;

fn owner() -> InboxOwner {
    let (team, member) = (TeamId::from_bytes([1; 16]), MemberId::from_bytes([3; 16]));
    InboxOwner { team, member, device: DeviceId::from_bytes([4; 16]) }
}

fn note(text: &str) -> InboxNote {
    InboxNote {
        kind: InboxKind::Alert,
        at: Stamp { device: Millis(1_800_000_000_000), server: Some(Millis(1_799_999_000_000)), since_server: Some(7) },
        text: text.to_owned(),
        who: "Lune".to_owned(),
        place: "gare du Nord".to_owned(),
    }
}

#[test]
fn it_opens_with_the_devices_own_key_and_with_no_other() {
    let (mut rng, device) = (rng(1), ReceivingSecret::from_seed([9; 32]));
    let sealed = seal_inbox(&mut rng, &owner(), &device.public(), &note("attend")).unwrap();
    assert_eq!(open_inbox(&owner(), &device, &sealed), Ok(note("attend")));
    let stranger = ReceivingSecret::from_seed([10; 32]);
    assert_eq!(open_inbox(&owner(), &stranger, &sealed), Err(CryptoError::DoesNotOpen));
}

#[test]
fn bytes_moved_to_another_team_member_or_device_do_not_open() {
    let (mut rng, device) = (rng(2), ReceivingSecret::from_seed([9; 32]));
    let sealed = seal_inbox(&mut rng, &owner(), &device.public(), &note("attend")).unwrap();
    let others = [
        InboxOwner { team: TeamId::from_bytes([7; 16]), ..owner() },
        InboxOwner { member: MemberId::from_bytes([7; 16]), ..owner() },
        InboxOwner { device: DeviceId::from_bytes([7; 16]), ..owner() },
    ];
    for other in others {
        assert_eq!(open_inbox(&other, &device, &sealed), Err(CryptoError::DoesNotOpen));
    }
}

#[test]
fn every_byte_counts() {
    let (mut rng, device) = (rng(3), ReceivingSecret::from_seed([9; 32]));
    let sealed = seal_inbox(&mut rng, &owner(), &device.public(), &note("attend")).unwrap();
    for at in (0..sealed.len()).step_by(13) {
        let mut changed = sealed.clone();
        changed[at] ^= 1;
        assert!(open_inbox(&owner(), &device, &changed).is_err(), "byte {at}");
    }
    for length in [0, 31, 32, 47, sealed.len() - 1] {
        assert!(open_inbox(&owner(), &device, &sealed[..length]).is_err(), "cut to {length}");
    }
}

#[test]
fn a_letter_and_five_hundred_take_the_same_room() {
    let (mut rng, device) = (rng(4), ReceivingSecret::from_seed([9; 32]));
    let length = |rng: &mut _, text: &str| seal_inbox(rng, &owner(), &device.public(), &note(text)).unwrap().len();
    assert_eq!(length(&mut rng, "a"), length(&mut rng, &"a".repeat(500)));
}

#[test]
fn no_public_key_no_box() {
    let mut rng = rng(5);
    assert_eq!(seal_inbox(&mut rng, &owner(), &[0; 32], &note("attend")), Err(CryptoError::Malformed));
}

#[test]
fn it_prints_no_word_of_what_was_written() {
    let shown = format!("{:?}", note("attend"));
    assert!(!shown.contains("attend") && !shown.contains("Lune") && !shown.contains("gare"), "{shown}");
}

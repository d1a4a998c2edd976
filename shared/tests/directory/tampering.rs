use crate::chain::*;
use shared::directory::*;
use shared::ids::*;

/// A chain with every kind of entry.
fn long() -> Chain {
    let mut chain = Chain::of_three();
    chain.go(enrolment(2, device(112)));
    chain.go(revocation(102, 17));
    chain.go(Action::ChangeRole { member: member(2).id, role: Role::Coordinator });
    chain.go(Action::RemoveMember { member: member(3).id });
    chain.go(Action::NewEpoch { key: circle_key(TERRAIN, 2), grants: grants(TERRAIN, 2, &[1, 2]) });
    chain
}

fn replayed(entries: Vec<SignedEntry>) -> Result<Directory, DirectoryError> {
    Directory::replay(entries, None)
}

#[test]
fn a_chain_replays_to_the_same_directory() {
    let chain = long();
    let entries = chain.0.entries().to_vec();
    assert_eq!(Directory::replay(entries.clone(), Some(chain.0.root())), Ok(chain.0.clone()));
    assert_eq!(replayed(Vec::new()), Err(DirectoryError::Malformed));
    for (position, entry) in entries.iter().enumerate() {
        let decoded = entry.decode().unwrap();
        assert_eq!((decoded.seq, decoded.encode()), (position as u64, entry.bytes.clone()));
    }
}

#[test]
fn the_wrong_root_is_refused() {
    let entries = long().0.entries().to_vec();
    let other = Some(EntryHash::of(b"another team's founding"));
    assert_eq!(Directory::replay(entries, other), Err(DirectoryError::WrongRoot));
}

#[test]
fn no_byte_of_any_entry_can_be_changed() {
    let chain = long();
    let entries = chain.0.entries().to_vec();
    for position in 0..entries.len() {
        let before = replayed(entries[..position].to_vec()).ok();
        for byte in 0..entries[position].bytes.len() + 64 {
            let mut changed = entries[position].clone();
            // One bit of each byte, the next one each time.
            let bit = 1 << (byte % 8);
            match changed.bytes.get_mut(byte) {
                Some(at) => *at ^= bit,
                None => changed.signature.0[byte - changed.bytes.len()] ^= bit,
            }
            let result = before
                .clone()
                .map_or_else(|| replayed(vec![changed.clone()]).map(drop), |mut b| b.append(changed.clone()));
            assert!(result.is_err(), "entry {position}, byte {byte}");
        }
    }
}

#[test]
fn entries_cannot_be_left_out_swapped_or_repeated() {
    let entries = long().0.entries().to_vec();
    for position in 0..entries.len() {
        let mut without = entries.clone();
        without.remove(position);
        // Leaving out the last is not tampering but an older chain: who pinned a newer one refuses less.
        assert_eq!(replayed(without).is_ok(), position == entries.len() - 1, "without {position}");
        let mut twice = entries.clone();
        twice.insert(position, entries[position].clone());
        assert_eq!(replayed(twice), Err(DirectoryError::DoesNotFollow), "twice {position}");
        if position > 0 {
            let mut swapped = entries.clone();
            swapped.swap(position - 1, position);
            assert!(replayed(swapped).is_err(), "swapped {position}");
        }
    }
}

#[test]
fn forks_are_refused() {
    let chain = Chain::of_three();
    let mine = signed(&chain.entry(by_device(101), admission(4, Role::Educator, 1)), 101);
    let hers = signed(&chain.entry(by_device(103), admission(5, Role::Educator, 1)), 103);
    let mut first_mine = chain.clone();
    assert_eq!(first_mine.append(mine.clone()), Ok(()));
    assert_eq!(first_mine.append(hers.clone()), Err(DirectoryError::DoesNotFollow), "somebody was first: sign again");
    let mut first_hers = chain;
    assert_eq!(first_hers.append(hers), Ok(()));
    assert_eq!(first_hers.append(mine), Err(DirectoryError::DoesNotFollow));
    // The right place in the count, over another predecessor.
    let mut over_other = first_mine.entry(by_device(101), admission(6, Role::Educator, 1));
    over_other.previous = Some(first_hers.0.head());
    assert_eq!(first_mine.append(signed(&over_other, 101)), Err(DirectoryError::DoesNotFollow));
    let mut without = first_mine.entry(by_device(101), admission(6, Role::Educator, 1));
    without.previous = None;
    assert_eq!(first_mine.append(signed(&without, 101)), Err(DirectoryError::DoesNotFollow));
}

#[test]
fn another_teams_entry_is_refused_whoever_signed_it() {
    let mut chain = Chain::new();
    let mut entry = chain.entry(by_device(101), admission(2, Role::Educator, 1));
    entry.team = TeamId::from_bytes([1; 16]);
    assert_eq!(chain.append(signed(&entry, 101)), Err(DirectoryError::WrongTeam));
}

#[test]
fn a_signature_for_something_else_is_none_for_an_entry() {
    let mut chain = Chain::new();
    let bytes = chain.entry(by_device(101), admission(2, Role::Educator, 1)).encode();
    for signature in [Key(101).sign(&bytes), Key(101).sign(&shared::history::SealedRevision::signed_bytes(&bytes))] {
        assert_eq!(chain.append(SignedEntry { bytes: bytes.clone(), signature }), Err(DirectoryError::BadSignature));
    }
}

#[test]
fn only_one_encoding_is_accepted() {
    let mut chain = Chain::new();
    let entry = chain.entry(by_device(101), admission(2, Role::Educator, 1));
    let bytes = entry.encode();
    let resigned = |bytes: Vec<u8>| SignedEntry { signature: Key(101).sign(&SignedEntry::signed_bytes(&bytes)), bytes };
    let trailing = [&bytes[..], &[0]].concat();
    assert_eq!(chain.append(resigned(trailing)), Err(DirectoryError::Malformed));
    // The position, 1, written as a longer varint: 0x81 0x00. It stands after format and team.
    assert_eq!(bytes[17], 1);
    let overlong = [&bytes[..17], &[0x81, 0x00], &bytes[18..]].concat();
    assert_eq!(chain.append(resigned(overlong)), Err(DirectoryError::Malformed));
    for end in 1..bytes.len() {
        assert_eq!(chain.append(resigned(bytes[..end].to_vec())), Err(DirectoryError::Malformed), "cut at {end}");
    }
    assert_eq!(chain.append(resigned(Vec::new())), Err(DirectoryError::Malformed));
    let future = [&[2], &bytes[1..]].concat();
    assert_eq!(chain.append(resigned(future)), Err(DirectoryError::UnknownFormat(2)));
    assert_eq!(chain.append(resigned(bytes)), Ok(()));
}

#[test]
fn weak_keys_and_malleable_signatures_are_refused() {
    // The neutral element as a key accepts a trivial signature unless checked strictly.
    let mut neutral = [0; 32];
    neutral[0] = 1;
    let mut action = founding();
    if let Action::Found { device, .. } = &mut action {
        device.signing = neutral;
    }
    let bytes = first(action).encode();
    let mut trivial = [0; 64];
    trivial[0] = 1;
    let entry = SignedEntry { bytes, signature: shared::wire::Signature(trivial) };
    assert_eq!(Directory::found(entry), Err(DirectoryError::BadSignature));

    // s + L verifies under lax rules, and would be a second signature of the same entry.
    let mut malleable = signed(&first(founding()), 101);
    const L: [u8; 32] = [
        0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
    ];
    let mut carry = 0_u16;
    for (byte, l) in malleable.signature.0[32..].iter_mut().zip(L) {
        carry += u16::from(*byte) + u16::from(l);
        *byte = carry as u8;
        carry >>= 8;
    }
    assert_eq!(Directory::found(malleable), Err(DirectoryError::BadSignature));
}

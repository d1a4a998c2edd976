use super::world::World;
use crate::crypto::SigningSecret;
use crate::directory::{Directory, Entry, SignedEntry, Signer};
use crate::wire::Signature;
use std::sync::OnceLock;

/// The bytes as an entry: once as they come, with a signature that is none; and, when they are an entry at all, put at the end of
/// a real chain and signed with a real key, so that what an insider could write is tried too.
pub fn directory_entry(data: &[u8]) {
    let unsigned = SignedEntry { bytes: data.to_vec(), signature: Signature([0; 64]) };
    assert!(Directory::found(unsigned.clone()).is_err(), "an unsigned founding was accepted");
    let Ok(entry) = unsigned.decode() else { return };
    assert_eq!(entry.encode(), data, "another encoding of the same entry was accepted");
    let world = world();
    let mut directory = world.directory.clone();
    assert!(directory.append(unsigned).is_err(), "an unsigned entry was accepted");
    let (seq, previous) = (directory.len(), Some(directory.head()));
    let entry = Entry { team: directory.team(), seq, previous, ..entry };
    let by = |key: &SigningSecret, signer: Signer| {
        let bytes = Entry { signer, ..entry.clone() }.encode();
        SignedEntry { signature: key.sign(&SignedEntry::signed_bytes(&bytes)), bytes }
    };
    for signed in [
        by(&world.device.signing, Signer::Device(world.device.id)),
        by(&world.member.signing, Signer::Member(world.member.id)),
        by(&world.recovery.signing(), Signer::Recovery),
    ] {
        let before = directory.clone();
        if directory.append(signed).is_err() {
            assert_eq!(directory, before, "a refused entry left a trace");
        } else {
            let replayed = Directory::replay(directory.entries().to_vec(), Some(directory.root()));
            assert_eq!(replayed.as_ref(), Ok(&directory), "what was appended does not replay");
            assert!(directory.coordinators().next().is_some(), "nobody is left to coordinate");
            directory = before;
        }
    }
}

fn world() -> &'static World {
    static WORLD: OnceLock<World> = OnceLock::new();
    WORLD.get_or_init(World::new)
}

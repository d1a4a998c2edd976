//! The device's snapshot, on the same disk: every reboot opens it too, and must find what reading everything finds.

use crate::device::Disk;
use rand_chacha::ChaCha20Rng;
use rand_core::SeedableRng as _;
use shared::crypto::StoreKey;
use shared::ids::{DeviceId, KeyId, MemberId, RecordId, RevisionId};
use shared::member::snapshot::{Owner, Plan, Shelf};
use shared::member::{Keyring, Replica, read_back};
use std::collections::{BTreeMap, BTreeSet};

/// What survives of it.
#[derive(Clone, Default)]
pub struct Snapshot {
    index: Option<Vec<u8>>,
    packs: BTreeMap<u32, Vec<u8>>,
    pub since: BTreeSet<RevisionId>,
    pub keys_since: BTreeSet<(RecordId, KeyId, u32)>,
}

/// The store's key, of every device alike: their disks never meet.
fn key() -> StoreKey {
    StoreKey::random(&mut ChaCha20Rng::seed_from_u64(11))
}

fn owner<'a>(key: &'a StoreKey, disk: &Disk, member: MemberId, device: DeviceId) -> Owner<'a> {
    Owner { key, team: disk.directory.team(), member, device }
}

/// Opens the snapshot and reads what came since; none when it is of no use.
pub fn read(
    disk: &Disk,
    mut keyring: Keyring,
    member: MemberId,
    device: DeviceId,
) -> Option<(Shelf, Keyring, Replica)> {
    let (key, mut replica) = (key(), Replica::default());
    let packs: Vec<_> = disk.snapshot.packs.values().cloned().collect();
    let index = disk.snapshot.index.as_ref()?;
    let (shelf, shelved) = Shelf::open(&owner(&key, disk, member, device), disk.position, index, &packs)?;
    for shelved in &shelved {
        keyring.shelve(shelved);
        replica.shelve(shelved);
    }
    disk.snapshot.keys_since.iter().for_each(|key| _ = keyring.learn(&disk.keys[key]));
    let unread: BTreeSet<_> = replica.without_key().map(|(_, id)| id).collect();
    let before = replica.revisions();
    for id in disk.snapshot.since.union(&unread) {
        let (record, circle, step) = read_back(&keyring, &disk.revisions[id]).unwrap();
        replica.insert(record, circle, step);
    }
    assert!(shelf.accounts_for(replica.revisions() - before, disk.revisions.len() as u64));
    Some((shelf, keyring, replica))
}

/// Writes down what changed since `shelf`.
pub fn write(
    disk: &mut Disk,
    shelf: &Shelf,
    (keyring, replica): (&mut Keyring, &mut Replica),
    member: MemberId,
    device: DeviceId,
) {
    let key = key();
    let mut rng = ChaCha20Rng::seed_from_u64(disk.revisions.len() as u64);
    let mut changed = replica.take_changed();
    changed.append(&mut keyring.take_changed());
    let mut plan = Plan::new(shelf, replica, &changed);
    let owner = owner(&key, disk, member, device);
    while plan.step(&mut rng, &owner, replica, keyring, |_| Vec::new()) {}
    let sealed = plan.finish(&mut rng, &owner, disk.position);
    if shelf.is_empty() {
        disk.snapshot.packs.clear();
    }
    disk.snapshot.packs.extend(sealed.packs);
    disk.snapshot.index = Some(sealed.index);
    disk.snapshot.since.clear();
    // A key whose record is not here yet stays noted.
    disk.snapshot.keys_since.retain(|(record, ..)| replica.circle(*record).is_none());
}

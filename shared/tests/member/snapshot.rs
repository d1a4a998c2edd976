//! What is shown from a snapshot and what came since is what is shown from everything; and what is not right about a snapshot only
//! costs another one.

use crate::replica::{Draw, put, record, states, steps};
use crate::team::*;
use proptest::prelude::*;
use rand_chacha::ChaCha20Rng;
use shared::crypto::StoreKey;
use shared::history::{Content, Kind, Step, Unreadable};
use shared::ids::{CircleId, DeviceId, LogEpoch, MemberId, RecordId, TeamId};
use shared::member::snapshot::{Owner, Plan, Shelf, Shelved};
use shared::member::sync::Position;
use shared::member::{Keyring, Replica};
use shared::wire::pull::Cursor;
use std::collections::BTreeMap;

/// What a device keeps of it.
#[derive(Clone, Default)]
struct Disk {
    index: Option<Vec<u8>>,
    packs: BTreeMap<u32, Vec<u8>>,
}

fn at(seq: u64) -> Position {
    Position { cursor: Some(Cursor { log_epoch: LogEpoch::from_bytes([1; 16]), seq }), whole_in: None }
}

fn owner(key: &StoreKey) -> Owner<'_> {
    let (team, member) = (TeamId::from_bytes([1; 16]), MemberId::from_bytes([2; 16]));
    Owner { key, team, member, device: DeviceId::from_bytes([3; 16]) }
}

impl Disk {
    fn open(&self, owner: &Owner<'_>, now: Position) -> Option<(Shelf, Vec<Shelved>)> {
        let packs: Vec<_> = self.packs.values().cloned().collect();
        Shelf::open(owner, now, self.index.as_ref()?, &packs)
    }

    /// Writes what changed, and says how many packs that were.
    fn write(&mut self, rng: &mut ChaCha20Rng, owner: &Owner<'_>, shelf: &Shelf, of: &mut Notebook) -> (Shelf, usize) {
        let mut changed = of.replica.take_changed();
        changed.append(&mut of.keyring.take_changed());
        let mut plan = Plan::new(shelf, &of.replica, &changed);
        while plan.step(rng, owner, &of.replica, &of.keyring, |record| record.as_bytes().to_vec()) {}
        let sealed = plan.finish(rng, owner, of.position);
        let written = sealed.packs.len();
        self.packs.extend(sealed.packs);
        self.index = Some(sealed.index);
        (sealed.next, written)
    }
}

struct Notebook {
    replica: Replica,
    keyring: Keyring,
    position: Position,
}

impl Notebook {
    fn new(keyring: &Keyring) -> Self {
        Self { replica: Replica::default(), keyring: keyring.clone(), position: at(0) }
    }

    fn shelve(&mut self, shelved: &[Shelved]) {
        for shelved in shelved {
            assert_eq!(shelved.card(), shelved.record().as_bytes());
            self.keyring.shelve(shelved);
            self.replica.shelve(shelved);
        }
    }
}

fn kinds(replica: &Replica) -> Vec<Vec<RecordId>> {
    (0..2).map(|kind| replica.of_kind(Kind(kind)).map(|(record, _)| record).collect()).collect()
}

proptest! {
    #[test]
    fn a_snapshot_and_what_came_since_is_everything(
        draws in prop::collection::vec((0..6_u8, prop::collection::vec(any::<prop::sample::Index>(), 0..3), any::<u8>(), 0..8_u8), 1..40),
        cuts in prop::collection::vec(any::<prop::sample::Index>(), 1..4),
        erased in prop::option::of(0..6_u8),
        seed in any::<u64>(),
    ) {
        let draws: Vec<Draw> = draws;
        let steps = steps(&draws);
        let mut rng = rng(seed);
        let (key, keyring) = (StoreKey::random(&mut rng), pair(&mut crate::team::rng(7)).amina.keyring);
        let owner = owner(&key);
        let (mut whole, mut disk, mut shelf) = (Notebook::new(&keyring), Disk::default(), Shelf::default());
        let mut cuts: Vec<_> = cuts.iter().map(|cut| cut.index(steps.len())).collect();
        cuts.sort_unstable();
        let mut tail = Vec::new();
        for (number, (n, step)) in steps.iter().enumerate() {
            put(&mut whole.replica, *n, step.clone());
            whole.position = at(number as u64);
            tail.push((*n, step.clone()));
            if cuts.contains(&number) {
                shelf = disk.write(&mut rng, &owner, &shelf, &mut whole).0;
                tail.clear();
                // A night later, on another opening.
                let (opened, shelved) = disk.open(&owner, whole.position).unwrap();
                prop_assert_eq!(&opened, &shelf);
                whole = Notebook { position: whole.position, ..Notebook::new(&keyring) };
                whole.shelve(&shelved);
                prop_assert!(!whole.replica.has_changed());
            }
        }
        if let Some(n) = erased {
            whole.replica.erase(record(n));
        }
        let mut replayed = Notebook::new(&keyring);
        steps.iter().for_each(|(n, step)| _ = put(&mut replayed.replica, *n, step.clone()));
        let (opened, shelved) = disk.open(&owner, at(1000)).unwrap();
        let mut from_snapshot = Notebook::new(&keyring);
        from_snapshot.shelve(&shelved);
        for record in from_snapshot.replica.records().collect::<Vec<_>>() {
            let glanced = from_snapshot.replica.glance(record).map(std::borrow::Cow::into_owned);
            prop_assert_eq!(glanced.as_ref(), from_snapshot.replica.state(record), "a passing look sees what stands there");
        }
        let before = from_snapshot.replica.revisions();
        tail.iter().for_each(|(n, step)| _ = put(&mut from_snapshot.replica, *n, step.clone()));
        let new = from_snapshot.replica.revisions() - before;
        prop_assert!(opened.accounts_for(new, replayed.replica.revisions()));
        prop_assert!(!opened.accounts_for(new, replayed.replica.revisions() + 1));
        if let Some(n) = erased {
            prop_assert_eq!(from_snapshot.replica.erase(record(n)), replayed.replica.erase(record(n)));
        }
        for other in [&from_snapshot.replica, &whole.replica] {
            prop_assert_eq!(kinds(other), kinds(&replayed.replica));
            prop_assert_eq!(other.without_key().collect::<Vec<_>>(), replayed.replica.without_key().collect::<Vec<_>>());
            prop_assert_eq!(states(other), states(&replayed.replica));
            prop_assert_eq!(other, &replayed.replica);
            prop_assert_eq!(other.revisions(), replayed.replica.revisions());
        }
    }
}

/// A notebook of so many records with one revision each, and its snapshot.
fn written(rng: &mut ChaCha20Rng, key: &StoreKey, records: u16) -> (Notebook, Disk, Shelf) {
    let mut notebook = Notebook::new(&pair(&mut crate::team::rng(7)).amina.keyring);
    for n in 0..records {
        note(&mut notebook, n, n);
    }
    let mut disk = Disk::default();
    let (shelf, _) = disk.write(rng, &owner(key), &Shelf::default(), &mut notebook);
    (notebook, disk, shelf)
}

fn note(notebook: &mut Notebook, of: u16, n: u16) {
    let mut id = [0; 16];
    id[..2].copy_from_slice(&of.to_be_bytes());
    let (_, step) = steps(&[(0, Vec::new(), 7, 7)]).remove(0);
    let step = Step { id: shared::ids::RevisionId::of(&n.to_le_bytes()), ..step };
    assert!(notebook.replica.insert(RecordId::from_bytes(id), CircleId::TERRAIN, step));
}

#[test]
fn only_packs_that_changed_are_written_again() {
    let (mut rng, key) = (rng(1), StoreKey::random(&mut rng(2)));
    let (mut notebook, mut disk, shelf) = written(&mut rng, &key, 1000);
    assert_eq!(shelf.len(), 4);
    let (shelf, packs) = disk.write(&mut rng, &owner(&key), &shelf, &mut notebook);
    assert_eq!(packs, 0);
    note(&mut notebook, 3, 2000);
    note(&mut notebook, 2001, 2001);
    let (shelf, packs) = disk.write(&mut rng, &owner(&key), &shelf, &mut notebook);
    assert_eq!((packs, shelf.len()), (2, 4));
    let (opened, shelved) = disk.open(&owner(&key), at(1)).unwrap();
    assert_eq!((opened, shelved.len()), (shelf, 1001));
}

#[test]
fn records_of_two_circles_share_no_pack() {
    let (mut rng, key) = (rng(1), StoreKey::random(&mut rng(2)));
    let mut notebook = Notebook::new(&pair(&mut crate::team::rng(7)).amina.keyring);
    for (n, step) in steps(&[(0, Vec::new(), 1, 7), (1, Vec::new(), 1, 7)]) {
        notebook.replica.insert(record(n), CircleId(1 + u16::from(n)), step);
    }
    let mut disk = Disk::default();
    let (shelf, _) = disk.write(&mut rng, &owner(&key), &Shelf::default(), &mut notebook);
    assert_eq!(shelf.len(), 2);
    let circles: Vec<_> = disk.open(&owner(&key), at(1)).unwrap().1.iter().map(Shelved::circle).collect();
    assert_eq!(circles, [CircleId::TERRAIN, CircleId::DOSSIER]);
}

#[test]
fn what_is_not_right_does_not_open() {
    let (mut rng, key) = (rng(1), StoreKey::random(&mut rng(2)));
    let (mut notebook, old, shelf) = written(&mut rng, &key, 600);
    let mut disk = old.clone();
    notebook.position = at(20);
    note(&mut notebook, 3, 2000);
    disk.write(&mut rng, &owner(&key), &shelf, &mut notebook);
    assert!(disk.open(&owner(&key), at(20)).is_some());
    let refused = |disk: &Disk, why: &str| assert!(disk.open(&owner(&key), at(20)).is_none(), "{why}");
    for number in disk.packs.keys() {
        let mut damaged = disk.clone();
        damaged.packs.get_mut(number).unwrap()[100] ^= 1;
        refused(&damaged, "a byte of a pack");
        let mut missing = disk.clone();
        missing.packs.remove(number);
        refused(&missing, "a pack is missing");
    }
    let mut mixed = disk.clone();
    mixed.packs.insert(0, old.packs[&0].clone());
    refused(&mixed, "a pack of another day");
    mixed = disk.clone();
    mixed.index = old.index.clone();
    refused(&mixed, "the index of another day");
    mixed = disk.clone();
    mixed.packs.insert(0, disk.packs[&1].clone());
    mixed.packs.insert(1, disk.packs[&0].clone());
    refused(&mixed, "two packs change places");
    let mut damaged = disk.clone();
    damaged.index.as_mut().unwrap()[40] ^= 1;
    refused(&damaged, "a byte of the index");
    let mut more = disk.clone();
    more.packs.insert(9, disk.packs[&1].clone());
    refused(&more, "a pack too many");
    // Whole, but of another day: the numbers tell.
    let (opened, _) = old.open(&owner(&key), at(20)).unwrap();
    assert!(opened.accounts_for(0, 600) && !opened.accounts_for(0, 601));
    // Another's, or of a device that stands elsewhere.
    let other = StoreKey::random(&mut rng);
    assert!(disk.open(&owner(&other), at(20)).is_none());
    let mine = owner(&key);
    assert!(disk.open(&Owner { team: TeamId::from_bytes([9; 16]), ..mine }, at(20)).is_none());
    assert!(disk.open(&Owner { member: MemberId::from_bytes([9; 16]), ..mine }, at(20)).is_none());
    assert!(disk.open(&Owner { device: DeviceId::from_bytes([9; 16]), ..mine }, at(20)).is_none());
    assert!(disk.open(&mine, at(19)).is_none());
    assert!(disk.open(&mine, Position::default()).is_none());
    let restored = Cursor { log_epoch: LogEpoch::from_bytes([2; 16]), seq: 20 };
    assert!(disk.open(&mine, Position { cursor: Some(restored), whole_in: None }).is_none());
}

#[test]
fn what_the_server_withholds_is_not_in_it() {
    let (mut rng, key) = (rng(1), StoreKey::random(&mut rng(2)));
    let (mut notebook, mut disk, shelf) = written(&mut rng, &key, 1);
    let (_, step) = steps(&[(0, Vec::new(), 7, 7)]).remove(0);
    let withheld = |n: u16| Step {
        id: shared::ids::RevisionId::of(&n.to_le_bytes()),
        content: Content::Unreadable(Unreadable::Withheld),
        ..step.clone()
    };
    let known = notebook.replica.records().next().unwrap();
    notebook.replica.insert(known, CircleId::TERRAIN, withheld(500));
    notebook.replica.insert(record(77), CircleId::TERRAIN, withheld(501));
    disk.write(&mut rng, &owner(&key), &shelf, &mut notebook);
    let (opened, shelved) = disk.open(&owner(&key), at(0)).unwrap();
    assert!(opened.accounts_for(0, 1));
    assert_eq!(shelved.iter().map(Shelved::record).collect::<Vec<_>>(), [known]);
    assert_eq!(shelved[0].history().len(), 1);
}

#[test]
fn keys_open_when_they_are_needed() {
    let mut rng = rng(1);
    let Pair { mut amina, .. } = pair(&mut crate::team::rng(7));
    let key = StoreKey::random(&mut rng);
    let note = RecordId::random(&mut rng);
    let first = amina.write(&mut rng, note, "un");
    let mut notebook = Notebook { replica: amina.replica.clone(), keyring: amina.keyring.clone(), position: at(0) };
    let mut disk = Disk::default();
    disk.write(&mut rng, &owner(&key), &Shelf::default(), &mut notebook);
    let (_, shelved) = disk.open(&owner(&key), at(0)).unwrap();
    let mut again = Notebook::new(&Keyring::open(&amina.directory, &amina.secrets));
    again.shelve(&shelved);
    assert_eq!(again.keyring.keys_of(note), vec![first.record_key.clone()]);
    (amina.replica, amina.keyring) = (again.replica, again.keyring);
    assert_eq!(amina.text(note).as_deref(), Some("un"));
    let second = amina.write(&mut rng, note, "deux");
    assert_eq!(second.record_key, first.record_key);
    assert_eq!(amina.text(note).as_deref(), Some("deux"));
}

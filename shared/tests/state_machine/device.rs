//! A device: a disk that survives, and a memory that does not.

use crate::network::{Network, Trouble};
use crate::shelf::{self, Snapshot};
use rand_chacha::ChaCha20Rng;
use shared::clock::{Millis, Stamp};
use shared::crypto::{DeviceSecrets, MemberSecrets};
use shared::directory::Directory;
use shared::history::{Cell, Draft, Header, Kind, SealedRevision, State};
use shared::ids::{CircleId, KeyId, RecordId, RevisionId};
use shared::member::snapshot::Shelf;
use shared::member::sync::{Act, Limits, Position, Round, after_offering_all, after_pull, after_push, batches, next};
use shared::member::{Keyring, Pen, PenError, Replica, Written, read_back, receive};
use shared::wire::directory::Append;
use shared::wire::pull::{Pull, RecordKey};
use shared::wire::push::{Push, PushItem};
use std::collections::BTreeMap;

/// Fewer than the protocol allows, so that batches are many.
const LIMITS: Limits = Limits { items: 3, bytes: 1 << 20 };

/// What survives.
#[derive(Clone)]
pub struct Disk {
    pub directory: Directory,
    pub revisions: BTreeMap<RevisionId, SealedRevision>,
    /// In the order in which they came or were written.
    order: Vec<RevisionId>,
    pub keys: BTreeMap<(RecordId, KeyId, u32), RecordKey>,
    pub snapshot: Snapshot,
    pub outbox: Vec<RevisionId>,
    pub position: Position,
    written: (u64, Option<RevisionId>),
    pub draft: Option<Draft>,
}

/// A device.
pub struct Device {
    pub member: MemberSecrets,
    pub secrets: DeviceSecrets,
    /// How wrong its clock is, in milliseconds.
    pub skew: i64,
    pub disk: Disk,
    pub replica: Replica,
    keyring: Keyring,
}

impl Device {
    pub fn new(member: MemberSecrets, secrets: DeviceSecrets, directory: Directory) -> Self {
        let disk = Disk {
            directory,
            revisions: BTreeMap::new(),
            order: Vec::new(),
            keys: BTreeMap::new(),
            snapshot: Snapshot::default(),
            outbox: Vec::new(),
            position: Position::default(),
            written: (0, None),
            draft: None,
        };
        let keyring = Keyring::open(&disk.directory, &member);
        Self { member, secrets, skew: 0, disk, replica: Replica::default(), keyring }
    }

    /// The device dies and starts again: all it knows is on its disk.
    pub fn reboot(&mut self) {
        self.keyring = Keyring::open(&self.disk.directory, &self.member);
        self.disk.keys.values().for_each(|key| {
            self.keyring.learn(key);
        });
        self.replica = Replica::default();
        for kept in self.disk.revisions.values() {
            let (record, circle, step) = read_back(&self.keyring, kept).unwrap();
            self.replica.insert(record, circle, step);
        }
        let (member, device) = (self.member.id, self.secrets.id);
        let empty = Keyring::open(&self.disk.directory, &self.member);
        let mut before = Shelf::default();
        if let Some((shelf, keyring, replica)) = shelf::read(&self.disk, empty, member, device) {
            assert_eq!(replica, self.replica, "a snapshot and what came since is everything");
            (before, self.keyring, self.replica) = (shelf, keyring, replica);
        }
        // Sometimes it dies again before the next one is written.
        if self.disk.order.len() % 3 != 1 {
            shelf::write(&mut self.disk, &before, (&mut self.keyring, &mut self.replica), member, device);
        }
    }

    fn stamp(&self) -> Stamp {
        Stamp::unheard(crate::server::NOW.plus(self.skew))
    }

    /// Begins a draft on what the record says now.
    pub fn open(&self, record: RecordId, kind: Kind) -> Draft {
        match self.replica.state(record) {
            None => Draft::create(record, kind, CircleId::TERRAIN, self.stamp()),
            Some(state) => Draft::open(record, CircleId::TERRAIN, state, self.stamp()).expect("a known kind"),
        }
    }

    /// The draft becomes a revision: revision, key, outbox, counter and the draft's end in one transaction.
    pub fn write(&mut self, rng: &mut ChaCha20Rng, draft: &Draft) -> Option<Written> {
        let (counter, previous) = self.disk.written;
        let (team, device) = (self.disk.directory.team(), self.secrets.clone());
        let mut pen = Pen { team, member: self.member.id, device, counter, previous };
        let stamp = self.stamp();
        let written = match pen.write(rng, &mut self.keyring, &self.disk.directory, draft, stamp) {
            Ok(written) => written,
            Err(PenError::Empty) => return None,
            Err(error) => panic!("{error}"),
        };
        let Written { id, ref item, ref record_key, .. } = written;
        self.disk.written = (pen.counter, pen.previous);
        self.keep(item.revision.clone());
        self.keep_key(record_key);
        self.disk.outbox.push(id);
        self.replica.insert(written.record, written.circle, written.step.clone());
        Some(written)
    }

    fn keep(&mut self, sealed: SealedRevision) {
        let id = sealed.id();
        self.disk.snapshot.since.insert(id);
        if self.disk.revisions.insert(id, sealed).is_none() {
            self.disk.order.push(id);
        }
    }

    fn keep_key(&mut self, key: &RecordKey) {
        self.disk.snapshot.keys_since.insert((key.record, key.key_id, key.epoch));
        self.disk.keys.entry((key.record, key.key_id, key.epoch)).or_insert_with(|| key.clone());
    }

    fn item(&self, id: RevisionId) -> PushItem {
        let revision = self.disk.revisions[&id].clone();
        let context = Header::decode(&revision.header).unwrap().context;
        let key = self.disk.keys[&(context.record, context.key_id, context.epoch)].wrapped.clone();
        PushItem { revision, key }
    }

    fn batches(&self, ids: &[RevisionId]) -> Vec<Push> {
        let items: Vec<PushItem> = ids.iter().map(|id| self.item(*id)).collect();
        let sizes: Vec<usize> = items.iter().map(shared::member::sync::item_size).collect();
        batches(&sizes, LIMITS).into_iter().map(|range| Push { items: items[range].to_vec() }).collect()
    }

    /// One synchronisation, by the plans, until it is done or something goes wrong.
    pub fn sync(&mut self, network: &mut Network) -> Result<(), Trouble> {
        let mut round = Round::new();
        for _ in 0..1000 {
            match next(&round, self.disk.position, self.disk.outbox.len()) {
                Act::OfferDirectory => self.offer_directory(network, &mut round)?,
                Act::OfferAll(log) => {
                    let pushes = self.batches(&self.disk.order.clone());
                    let answers: Vec<_> =
                        pushes.iter().map(|push| network.push(self.secrets.id, push)).collect::<Result<_, _>>()?;
                    self.disk.position = after_offering_all(self.disk.position, log, &answers);
                    round.all_offered();
                }
                Act::PushOutbox => {
                    for push in self.batches(&self.disk.outbox.clone()) {
                        let answer = network.push(self.secrets.id, &push)?;
                        let outcome = after_push(&answer, self.disk.position);
                        self.disk.outbox.retain(|id| !outcome.held.contains(id));
                        self.disk.position = outcome.position;
                        round.pushed(&outcome, answer.log_epoch);
                    }
                    round.outbox_done();
                }
                Act::Pull(pull) => self.pull(network, &mut round, pull)?,
                Act::Rest => return Ok(()),
            }
        }
        panic!("a synchronisation that never rests");
    }

    fn offer_directory(&mut self, network: &mut Network, round: &mut Round) -> Result<(), Trouble> {
        let entries = self.disk.directory.entries();
        let sizes: Vec<usize> = entries.iter().map(|entry| entry.bytes.len() + 80).collect();
        for range in batches(&sizes, LIMITS) {
            network.append(self.secrets.id, &Append { entries: entries[range].to_vec() })?;
        }
        round.directory_offered();
        Ok(())
    }

    fn pull(&mut self, network: &mut Network, round: &mut Round, pull: Pull) -> Result<(), Trouble> {
        let page = network.pull(self.secrets.id, pull)?;
        let next = after_pull(&page, self.disk.position, self.disk.directory.len());
        if next.fetch_directory {
            self.fetch_directory(network)?;
        }
        let keys = page.keys.clone();
        let received = receive(&self.disk.directory, &mut self.keyring, page);
        assert_eq!(received.refused, [], "the directory was fetched before the page was received");
        keys.iter().for_each(|key| self.keep_key(key));
        for arrived in received.steps {
            self.keep(arrived.sealed.expect("nothing was erased"));
            self.replica.insert(arrived.record, arrived.circle, arrived.step);
        }
        self.disk.position = next.position;
        round.pulled(&next);
        Ok(())
    }

    /// Fetches and checks the entries that this device lacks.
    pub fn fetch_directory(&mut self, network: &mut Network) -> Result<(), Trouble> {
        for entry in network.entries(self.disk.directory.len())?.entries {
            self.disk.directory.append(entry).unwrap();
        }
        self.keyring.refresh(&self.disk.directory);
        Ok(())
    }

    /// A coordinator changes a circle's key. The entry is on her disk before it is sent: were it lost in between, she could sign
    /// another in its place, and whoever had seen the first would be left on a fork.
    pub fn new_epoch(&mut self, rng: &mut ChaCha20Rng) {
        let at = Millis(crate::server::NOW.plus(self.skew).0);
        let entry = shared::member::new_epoch(rng, at, &self.disk.directory, &self.secrets, CircleId::TERRAIN).unwrap();
        self.disk.directory.append(entry).unwrap();
        self.keyring.refresh(&self.disk.directory);
    }

    pub fn state(&self, record: RecordId) -> Option<&State> {
        self.replica.state(record)
    }

    /// Whether a cell shows this value, written by this revision.
    pub fn shows(&self, record: RecordId, cell: &Cell, value: &[u8], writer: RevisionId) -> bool {
        self.state(record).and_then(|state| state.cells.get(cell)).is_some_and(|cell_state| {
            cell_state.candidates().iter().any(|c| c.value == value && c.writers.contains(&writer))
        })
    }
}

//! A model of the server: what `docs/sync-protocol.md` says, without sessions, limits in time, and a disk.

use shared::clock::Millis;
use shared::directory::{Directory, DirectoryError};
use shared::history::{SealedRevision, Verified};
use shared::ids::{CircleId, DeviceId, LogEpoch, RecordId, RevisionId};
use shared::wire::directory::{Append, Appended, DirectoryPage};
use shared::wire::pull::{Cursor, Pull, PullPage, PulledItem, PulledRevision, RecordKey};
use shared::wire::push::{Push, PushAnswer, PushItem, PushResult, WrappedRecordKey};
use shared::wire::{ProblemKind, RefusalReason};
use std::collections::BTreeMap;

/// The server's clock: it stands still, and nobody's is right.
pub const NOW: Millis = Millis(1_700_000_000_000);

/// Revisions on one page: few, so that pages are many.
const PAGE: usize = 5;

type Judged<T> = Result<T, RefusalReason>;

/// What is on the server's disk; a clone is a backup.
#[derive(Clone)]
pub struct Server {
    epoch: LogEpoch,
    pub directory: Directory,
    log: Vec<(RevisionId, SealedRevision)>,
    seqs: BTreeMap<RevisionId, u64>,
    counters: BTreeMap<(DeviceId, u64), RevisionId>,
    circles: BTreeMap<RecordId, CircleId>,
    keys: BTreeMap<(RecordId, shared::ids::KeyId, u32), WrappedRecordKey>,
}

/// A fresh life of the log, the `n`th.
fn epoch(n: u8) -> LogEpoch {
    LogEpoch::from_bytes([n; 16])
}

impl Server {
    pub fn new(directory: Directory) -> Self {
        let (log, seqs, counters) = (Vec::new(), BTreeMap::new(), BTreeMap::new());
        Self { epoch: epoch(1), directory, log, seqs, counters, circles: BTreeMap::new(), keys: BTreeMap::new() }
    }

    /// Puts the server back to a backup. `life` numbers the log's lives; with `said`, the operator runs `lanterne restored`.
    pub fn restore(&mut self, backup: &Self, life: u8, said: bool) {
        let old = self.epoch;
        *self = backup.clone();
        self.epoch = if said { epoch(life) } else { old };
    }

    pub fn len(&self) -> usize {
        self.log.len()
    }

    fn admitted(&self, device: DeviceId) -> Result<(), ProblemKind> {
        let known = self.directory.device(device).ok_or(ProblemKind::Pending)?;
        if known.last_accepted.is_some() { Err(ProblemKind::Revoked) } else { Ok(()) }
    }

    pub fn push(&mut self, by: DeviceId, push: Push) -> Result<PushAnswer, ProblemKind> {
        self.admitted(by)?;
        let results = push.items.into_iter().map(|item| {
            let id = item.revision.id();
            (id, self.store(item).unwrap_or_else(PushResult::Refused))
        });
        let results = results.collect();
        Ok(PushAnswer { log_epoch: self.epoch, results })
    }

    fn store(&mut self, item: PushItem) -> Judged<PushResult> {
        let Verified { id, header, sealed } = item.revision.verify(&self.directory)?;
        let context = header.context;
        if item.key.0.is_empty() {
            return Err(RefusalReason::MissingRecordKey);
        }
        if let Some(&seq) = self.seqs.get(&id) {
            return Ok(PushResult::AlreadyThere(seq));
        }
        if self.circles.get(&context.record).is_some_and(|circle| *circle != context.circle) {
            return Err(RefusalReason::WrongCircle);
        }
        if self.counters.contains_key(&(context.device, context.counter)) {
            return Err(RefusalReason::CounterReused);
        }
        self.log.push((id, sealed));
        let seq = self.log.len() as u64;
        self.seqs.insert(id, seq);
        self.counters.insert((context.device, context.counter), id);
        self.circles.insert(context.record, context.circle);
        self.keys.entry((context.record, context.key_id, context.epoch)).or_insert(item.key);
        let whole = context.parents.iter().all(|parent| self.seqs.contains_key(parent));
        Ok(if whole { PushResult::Stored(seq) } else { PushResult::ParentsUnknown(seq) })
    }

    pub fn pull(&mut self, by: DeviceId, pull: Pull, life: u8) -> Result<PullPage, ProblemKind> {
        self.admitted(by)?;
        if pull.after.is_some_and(|after| after.log_epoch == self.epoch && after.seq > self.log.len() as u64) {
            // Nobody said that a backup was restored; this cursor shows it.
            self.epoch = epoch(life);
        }
        let restarted = pull.after.is_some_and(|after| after.log_epoch != self.epoch);
        let start = pull.after.filter(|_| !restarted).map_or(0, |after| after.seq as usize);
        let end = self.log.len().min(start + PAGE.min(pull.limit as usize));
        let mut keys = BTreeMap::new();
        let items = (start..end).map(|place| {
            let sealed = self.log[place].1.clone();
            let context = shared::history::Header::decode(&sealed.header).unwrap().context;
            let (record, key_id, epoch) = (context.record, context.key_id, context.epoch);
            let wrapped = self.keys[&(record, key_id, epoch)].clone();
            keys.insert((record, key_id, epoch), RecordKey { record, key_id, epoch, wrapped });
            PulledItem { seq: place as u64 + 1, revision: PulledRevision::Whole(sealed) }
        });
        let items = items.collect();
        Ok(PullPage {
            restarted,
            cursor: Cursor { log_epoch: self.epoch, seq: end as u64 },
            more: end < self.log.len(),
            total: self.log.len() as u64,
            directory_len: self.directory.len(),
            now: NOW,
            items,
            keys: keys.into_values().collect(),
        })
    }

    pub fn append(&mut self, by: DeviceId, append: Append) -> Result<Appended, ProblemKind> {
        self.admitted(by)?;
        let mut longer = self.directory.clone();
        for entry in append.entries {
            if longer.entries().contains(&entry) {
                continue;
            }
            longer.append(entry).map_err(|error| match error {
                DirectoryError::DoesNotFollow => ProblemKind::DirectoryMoved,
                _ => ProblemKind::DirectoryRefused,
            })?;
        }
        self.directory = longer;
        Ok(Appended { len: self.directory.len(), head: self.directory.head() })
    }

    /// The chain from `after` on: also for those who wait or were revoked.
    pub fn entries(&self, after: u64) -> DirectoryPage {
        let entries = self.directory.entries().iter().skip(after as usize).cloned().collect();
        DirectoryPage { len: self.directory.len(), entries }
    }
}

//! What a device holds. In the app each of these is a store of IndexedDB, and each method here one transaction.

use core::fmt;
use shared::clock::Stamp;
use shared::directory::{Directory, DirectoryError, SignedEntry};
use shared::history::{Content, Draft, Header, Kind, SealedRevision, Unreadable};
use shared::ids::{CircleId, KeyId, RecordId, RevisionId};
use shared::member::sync::{Position, PushOutcome, Reach, ask_again};
use shared::member::{Gap, Keyring, Pen, PenError, Replica, Seen, Written, read_back, receive};
use shared::wire::RefusalReason;
use shared::wire::pull::{PullPage, RecordKey};
use shared::wire::push::{PushItem, WrappedRecordKey};
use std::collections::{BTreeMap, BTreeSet};

/// Everything that one device knows.
pub struct Notebook {
    /// Who is who.
    pub directory: Directory,
    /// Every key that opens.
    pub keyring: Keyring,
    /// The device's hand.
    pub pen: Pen,
    /// Every record.
    pub replica: Replica,
    /// Where the device stands towards the team's log.
    pub position: Position,
    /// Revisions that the server has not acknowledged, oldest first.
    pub outbox: Vec<RevisionId>,
    /// Why the server refused some of them the last time.
    pub refused: BTreeMap<RevisionId, RefusalReason>,
    /// Revisions that the server has and this device does not accept.
    pub distrusted: BTreeMap<RevisionId, RefusalReason>,
    /// Which counters of each device were seen.
    seen: Seen,
    /// How many revisions the server said it has.
    told: u64,
    kept: BTreeMap<RevisionId, SealedRevision>,
    /// The order in which they came.
    order: Vec<RevisionId>,
    keys: BTreeMap<(RecordId, KeyId, u32), WrappedRecordKey>,
}

impl Notebook {
    /// An empty notebook of a device that knows the directory.
    pub(super) fn new(directory: Directory, keyring: Keyring, pen: Pen) -> Self {
        Self {
            directory,
            keyring,
            pen,
            replica: Replica::default(),
            position: Position::default(),
            outbox: Vec::new(),
            refused: BTreeMap::new(),
            distrusted: BTreeMap::new(),
            seen: Seen::default(),
            told: 0,
            kept: BTreeMap::new(),
            order: Vec::new(),
            keys: BTreeMap::new(),
        }
    }

    /// A draft over what the record says here, or of a new record. None when the record's kind cannot be known.
    pub fn draft(&self, record: RecordId, kind: Kind, circle: CircleId, begun: Stamp) -> Option<Draft> {
        match self.replica.state(record) {
            Some(state) => Draft::open(record, circle, state, begun),
            None => Some(Draft::create(record, kind, circle, begun)),
        }
    }

    /// How many revisions are kept.
    pub fn kept(&self) -> usize {
        self.kept.len()
    }

    /// What other devices have written and the server did not give, told by the gaps in their counters.
    pub fn missing(&self) -> Vec<Gap> {
        self.seen.gaps(&self.directory, self.pen.device.id)
    }

    /// Goes back in the log when something is missing and the server says that it has more than is here; tells whether it did.
    pub(super) fn ask_again(&mut self) -> bool {
        let held = self.seen.held(self.outbox.len());
        let from = ask_again(&self.missing(), self.position, self.told, held, Reach::Near);
        self.position.cursor = from.or(self.position.cursor);
        from.is_some()
    }

    /// Writes a draft: revision, key, outbox and counter together.
    pub(super) fn write(
        &mut self,
        rng: &mut impl rand_core::CryptoRng,
        draft: &Draft,
        stamp: Stamp,
    ) -> Result<RevisionId, PenError> {
        let Written { id, item, record_key, step, record, circle } =
            self.pen.write(rng, &mut self.keyring, &self.directory, draft, stamp)?;
        self.keep_key(record_key);
        self.keep(id, item.revision);
        self.replica.insert(record, circle, step);
        self.outbox.push(id);
        self.seen.insert(self.pen.device.id, self.pen.counter, None);
        Ok(id)
    }

    /// Takes a page: checks, reads and keeps what it brings, and the position after it.
    pub(super) fn take(&mut self, page: PullPage, position: Position) {
        for key in &page.keys {
            self.keep_key(key.clone());
        }
        self.told = page.total;
        let received = receive(&self.directory, &mut self.keyring, page);
        for arrived in received.steps {
            // What the server alone calls erased was not given.
            if arrived.step.content != Content::Unreadable(Unreadable::Withheld) {
                self.seen.insert(arrived.step.device, arrived.step.counter, Some(arrived.seq));
            }
            self.distrusted.remove(&arrived.step.id);
            // Erased records went when their entry was learnt; what the server alone calls erased replaces nothing.
            if let Some(sealed) = arrived.sealed {
                self.keep(arrived.step.id, sealed);
            }
            self.replica.insert(arrived.record, arrived.circle, arrived.step);
        }
        self.distrusted.extend(received.refused);
        self.position = position;
    }

    /// What an answered batch changes.
    pub(super) fn pushed(&mut self, outcome: &PushOutcome) {
        let held: BTreeSet<_> = outcome.held.iter().collect();
        self.outbox.retain(|id| !held.contains(id));
        self.refused.retain(|id, _| !held.contains(id));
        self.refused.extend(outcome.refused.iter().copied());
        self.position = outcome.position;
    }

    /// Checks and appends entries that follow; reads what could not be read before.
    pub(super) fn learn(&mut self, entries: Vec<SignedEntry>) -> Result<(), DirectoryError> {
        let outcome = entries.into_iter().try_for_each(|entry| self.directory.append(entry));
        let erased: Vec<_> = self.directory.erased().filter(|record| self.replica.history(*record).is_some()).collect();
        erased.into_iter().for_each(|record| self.erase(record));
        let readable = self.keyring.refresh(&self.directory);
        let again = |sealed: &&SealedRevision| record_of(sealed).is_some_and(|record| readable.contains(&record));
        for sealed in self.kept.values().filter(again) {
            if let Some((record, circle, step)) = read_back(&self.keyring, sealed) {
                self.replica.insert(record, circle, step);
            }
        }
        outcome
    }

    /// The outbox as it is pushed.
    pub fn outgoing(&self) -> Vec<PushItem> {
        self.outbox.iter().filter_map(|id| self.item(id)).collect()
    }

    /// Everything that is held whole, as it is offered to a server that was put back to a backup.
    pub(super) fn everything(&self) -> Vec<PushItem> {
        self.order.iter().filter_map(|id| self.item(id)).collect()
    }

    fn item(&self, id: &RevisionId) -> Option<PushItem> {
        let revision = self.kept.get(id)?.clone();
        let context = Header::decode(&revision.header).ok()?.context;
        let key = self.keys.get(&(context.record, context.key_id, context.epoch))?.clone();
        Some(PushItem { revision, key })
    }

    fn keep(&mut self, id: RevisionId, sealed: SealedRevision) {
        if self.kept.insert(id, sealed).is_none() {
            self.order.push(id);
        }
    }

    /// The first wrapping of a key stays, as on the server.
    fn keep_key(&mut self, key: RecordKey) {
        self.keys.entry((key.record, key.key_id, key.epoch)).or_insert(key.wrapped);
    }

    /// Reads everything that is kept with the keys that are here now.
    pub(super) fn relearn(&mut self) {
        for ((record, key_id, epoch), wrapped) in &self.keys {
            let (record, key_id, epoch) = (*record, *key_id, *epoch);
            self.keyring.learn(&RecordKey { record, key_id, epoch, wrapped: wrapped.clone() });
        }
        for sealed in self.kept.values() {
            if let Some((record, circle, step)) = read_back(&self.keyring, sealed) {
                self.replica.insert(record, circle, step);
            }
        }
    }

    /// A record was erased for everyone: its keys and bytes go, and what was read of it. What waits in the outbox will be refused as
    /// erased: it goes too.
    fn erase(&mut self, record: RecordId) {
        self.replica.erase(record);
        self.keyring.forget(record);
        self.keys.retain(|(of, ..), _| *of != record);
        self.kept.retain(|_, sealed| record_of(sealed) != Some(record));
        let kept = &self.kept;
        self.order.retain(|id| kept.contains_key(id));
        self.outbox.retain(|id| kept.contains_key(id));
    }
}

fn record_of(sealed: &SealedRevision) -> Option<RecordId> {
    Header::decode(&sealed.header).ok().map(|header| header.context.record)
}

/// Says how much there is, and nothing of what it says.
impl fmt::Debug for Notebook {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut told = f.debug_struct("Notebook");
        told.field("records", &self.replica.len()).field("kept", &self.kept.len());
        told.field("outbox", &self.outbox.len()).finish_non_exhaustive()
    }
}

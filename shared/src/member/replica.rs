//! Every record that a device knows: its history, and its state, computed when it is first asked for and again only after its
//! history changed.

use super::snapshot::Shelved;
use crate::history::{Content, History, Kind, Lifecycle, State, Step};
use crate::ids::{CircleId, RecordId, RevisionId};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

#[derive(Clone, Debug)]
struct Entry {
    circle: CircleId,
    /// Where the history is read from when it is first asked for; none once it is more than what stands there.
    shelved: Option<Shelved>,
    history: OnceLock<History>,
    state: OnceLock<State>,
}

impl Entry {
    fn new(circle: CircleId, shelved: Option<Shelved>) -> Self {
        Self { circle, shelved, history: OnceLock::new(), state: OnceLock::new() }
    }

    fn history(&self, record: RecordId) -> &History {
        self.history.get_or_init(|| match &self.shelved {
            Some(shelved) => shelved.history(),
            None => History::new(record, self.circle),
        })
    }

    fn state(&self, record: RecordId) -> &State {
        self.state.get_or_init(|| self.history(record).state())
    }

    /// Changes the history, which is then no more what stands in a snapshot.
    fn change(&mut self, record: RecordId, change: impl FnOnce(&mut History) -> bool) -> bool {
        self.history(record);
        let changed = self.history.get_mut().is_some_and(change);
        if changed {
            (self.shelved, self.state) = (None, OnceLock::new());
        }
        changed
    }

    /// Whether nothing of it waits for a key, told without reading it.
    fn is_read(&self) -> bool {
        self.shelved.as_ref().is_some_and(|shelved| shelved.unread().is_empty())
    }
}

/// The records of one team on one device.
#[derive(Clone, Debug, Default)]
pub struct Replica {
    records: BTreeMap<RecordId, Entry>,
    /// Records by the kinds that any of their payloads names; which one holds is for the state to say.
    by_kind: BTreeMap<Kind, BTreeSet<RecordId>>,
    /// How many revisions are here.
    revisions: u64,
    /// Records that are not as they were when last asked.
    changed: BTreeSet<RecordId>,
    version: u64,
}

/// Two replicas are equal when they hold the same revisions and know the same of each, however they came by them.
impl PartialEq for Replica {
    fn eq(&self, other: &Self) -> bool {
        let mut both = self.records.iter().zip(&other.records);
        self.records.len() == other.records.len()
            && both.all(|((mine, of_mine), (theirs, of_theirs))| of_mine.history(*mine) == of_theirs.history(*theirs))
    }
}

impl Replica {
    /// Adds a revision, or what more is known of it; tells whether anything changed. Order and repetition do not matter.
    /// A revision that names another circle than the record's is refused: the server lets no record change its circle.
    pub fn insert(&mut self, record: RecordId, circle: CircleId, step: Step) -> bool {
        let kind = step.payload().map(|payload| payload.kind);
        let entry = self.records.entry(record).or_insert_with(|| Entry::new(circle, None));
        if entry.circle != circle {
            return false;
        }
        let before = entry.history(record).len();
        if !entry.change(record, |history| history.insert(step)) {
            return false;
        }
        self.revisions += u64::from(entry.history(record).len() > before);
        self.changed.insert(record);
        if let Some(kind) = kind {
            self.by_kind.entry(kind).or_default().insert(record);
        }
        self.version += 1;
        true
    }

    /// A record was erased for everybody: what was read of it goes, the skeleton stays. Tells whether there was anything.
    pub fn erase(&mut self, record: RecordId) -> bool {
        let Some(entry) = self.records.get_mut(&record) else { return false };
        if !entry.change(record, History::erase) {
            return false;
        }
        self.changed.insert(record);
        self.by_kind.values_mut().for_each(|records| _ = records.remove(&record));
        self.version += 1;
        true
    }

    /// Takes a record from a snapshot, unread. One that is known already stays as it is.
    pub fn shelve(&mut self, shelved: &Shelved) {
        let record = shelved.record();
        if let std::collections::btree_map::Entry::Vacant(place) = self.records.entry(record) {
            place.insert(Entry::new(shelved.circle(), Some(shelved.clone())));
            for kind in shelved.kinds() {
                self.by_kind.entry(*kind).or_default().insert(record);
            }
            self.revisions += shelved.revisions();
            self.version += 1;
        }
    }

    /// Where a record that did not change since stands in a snapshot.
    pub(crate) fn shelved(&self, record: RecordId) -> Option<&Shelved> {
        self.records.get(&record)?.shelved.as_ref()
    }

    /// The records that changed since this was asked last; those taken from a snapshot did not.
    pub fn take_changed(&mut self) -> BTreeSet<RecordId> {
        core::mem::take(&mut self.changed)
    }

    /// Whether [`Replica::take_changed`] would name one.
    pub fn has_changed(&self) -> bool {
        !self.changed.is_empty()
    }

    /// Counts records as changed that were taken and came to nothing.
    pub fn put_back(&mut self, changed: BTreeSet<RecordId>) {
        self.changed.extend(changed);
    }

    /// How many revisions there are, read or not.
    pub fn revisions(&self) -> u64 {
        self.revisions
    }

    /// A record's revisions.
    pub fn history(&self, record: RecordId) -> Option<&History> {
        self.records.get(&record).map(|entry| entry.history(record))
    }

    /// A record's state.
    pub fn state(&self, record: RecordId) -> Option<&State> {
        self.records.get(&record).map(|entry| entry.state(record))
    }

    /// A record's state for a passing look: what is read for it is not kept, so that who looks at everything once does not fill the
    /// memory with it.
    pub fn glance(&self, record: RecordId) -> Option<Cow<'_, State>> {
        let entry = self.records.get(&record)?;
        Some(match (&entry.shelved, entry.state.get(), entry.history.get()) {
            (Some(shelved), None, None) => Cow::Owned(shelved.history().state()),
            _ => Cow::Borrowed(entry.state(record)),
        })
    }

    /// A record's kind, when its readable revisions agree on one.
    pub fn kind(&self, record: RecordId) -> Option<Kind> {
        self.state(record)?.kind
    }

    /// A record's circle.
    pub fn circle(&self, record: RecordId) -> Option<CircleId> {
        self.records.get(&record).map(|entry| entry.circle)
    }

    /// A record's heads, ascending; empty for an unknown one.
    pub fn heads(&self, record: RecordId) -> &[RevisionId] {
        self.state(record).map_or(&[], |state| &state.heads)
    }

    /// The records of a kind, by id; deleted ones are left out unless somebody contests that.
    pub fn of_kind(&self, kind: Kind) -> impl Iterator<Item = (RecordId, &State)> {
        let candidates = self.by_kind.get(&kind).into_iter().flatten();
        candidates.filter_map(move |&record| {
            let state = self.state(record)?;
            (state.kind == Some(kind) && state.lifecycle != Lifecycle::Deleted).then_some((record, state))
        })
    }

    /// Every record, by id, deleted ones too.
    pub fn records(&self) -> impl Iterator<Item = RecordId> {
        self.records.keys().copied()
    }

    /// Records of which something that may matter is not here or not readable.
    pub fn incomplete(&self) -> impl Iterator<Item = RecordId> {
        self.records.iter().filter(|&(&record, entry)| entry.state(record).is_incomplete()).map(|(&record, _)| record)
    }

    /// Records in which a person is asked to choose something.
    pub fn conflicting(&self) -> impl Iterator<Item = RecordId> {
        self.records.iter().filter(|&(&record, entry)| entry.state(record).has_conflict()).map(|(&record, _)| record)
    }

    /// Revisions that no key here opens, with their records: to be read again when keys arrive.
    pub fn without_key(&self) -> impl Iterator<Item = (RecordId, RevisionId)> {
        let closed = |step: &&Step| matches!(step.content, Content::Unreadable(crate::history::Unreadable::NoKey));
        let some = self.records.iter().filter(|(_, entry)| !entry.is_read());
        some.flat_map(move |(&record, entry)| {
            entry.history(record).steps().filter(closed).map(move |step| (record, step.id))
        })
    }

    /// Whether this revision is here, read or not.
    pub fn holds(&self, record: RecordId, revision: RevisionId) -> bool {
        self.history(record).is_some_and(|history| history.step(revision).is_some())
    }

    /// How many records there are.
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// Grows at each change.
    pub fn version(&self) -> u64 {
        self.version
    }
}

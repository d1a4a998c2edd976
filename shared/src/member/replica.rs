//! Every record that a device knows: its history, and its state, computed when it is first asked for and again only after its
//! history changed.

use crate::history::{Content, History, Kind, Lifecycle, State, Step};
use crate::ids::{CircleId, RecordId, RevisionId};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

#[derive(Clone, Debug)]
struct Entry {
    history: History,
    state: OnceLock<State>,
}

impl Entry {
    fn state(&self) -> &State {
        self.state.get_or_init(|| self.history.state())
    }
}

/// The records of one team on one device.
#[derive(Clone, Debug, Default)]
pub struct Replica {
    records: BTreeMap<RecordId, Entry>,
    /// Records by the kinds that any of their payloads names; which one holds is for the state to say.
    by_kind: BTreeMap<Kind, BTreeSet<RecordId>>,
    version: u64,
}

/// Two replicas are equal when they hold the same revisions and know the same of each, however they came by them.
impl PartialEq for Replica {
    fn eq(&self, other: &Self) -> bool {
        self.records.values().map(|mine| &mine.history).eq(other.records.values().map(|theirs| &theirs.history))
    }
}

impl Replica {
    /// Adds a revision, or what more is known of it; tells whether anything changed. Order and repetition do not matter.
    /// A revision that names another circle than the record's is refused: the server lets no record change its circle.
    pub fn insert(&mut self, record: RecordId, circle: CircleId, step: Step) -> bool {
        let kind = step.payload().map(|payload| payload.kind);
        let new = || Entry { history: History::new(record, circle), state: OnceLock::new() };
        let entry = self.records.entry(record).or_insert_with(new);
        if entry.history.circle() != circle || !entry.history.insert(step) {
            return false;
        }
        entry.state = OnceLock::new();
        if let Some(kind) = kind {
            self.by_kind.entry(kind).or_default().insert(record);
        }
        self.version += 1;
        true
    }

    /// A record was erased for everybody: what was read of it goes, the skeleton stays. Tells whether there was anything.
    pub fn erase(&mut self, record: RecordId) -> bool {
        let Some(entry) = self.records.get_mut(&record) else { return false };
        if !entry.history.erase() {
            return false;
        }
        entry.state = OnceLock::new();
        self.by_kind.values_mut().for_each(|records| _ = records.remove(&record));
        self.version += 1;
        true
    }

    /// A record's revisions.
    pub fn history(&self, record: RecordId) -> Option<&History> {
        self.records.get(&record).map(|entry| &entry.history)
    }

    /// A record's state.
    pub fn state(&self, record: RecordId) -> Option<&State> {
        self.records.get(&record).map(Entry::state)
    }

    /// A record's kind, when its readable revisions agree on one.
    pub fn kind(&self, record: RecordId) -> Option<Kind> {
        self.state(record)?.kind
    }

    /// A record's circle.
    pub fn circle(&self, record: RecordId) -> Option<CircleId> {
        self.history(record).map(History::circle)
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
        self.records.iter().filter(|(_, entry)| entry.state().is_incomplete()).map(|(&record, _)| record)
    }

    /// Records in which a person is asked to choose something.
    pub fn conflicting(&self) -> impl Iterator<Item = RecordId> {
        self.records.iter().filter(|(_, entry)| entry.state().has_conflict()).map(|(&record, _)| record)
    }

    /// Revisions that no key here opens, with their records: to be read again when keys arrive.
    pub fn without_key(&self) -> impl Iterator<Item = (RecordId, RevisionId)> {
        let closed = |step: &&Step| matches!(step.content, Content::Unreadable(crate::history::Unreadable::NoKey));
        self.records
            .iter()
            .flat_map(move |(&record, entry)| entry.history.steps().filter(closed).map(move |step| (record, step.id)))
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

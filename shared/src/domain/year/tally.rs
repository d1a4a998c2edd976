//! The sum of what each note and each person adds to the figures. What one of them adds is kept, so that it can be taken out again when
//! it changes; the sum is the same in whatever order they came.

use super::doubt::Doubt;
use super::figure::{DEPTH, Figure};
use super::names::Name;
use crate::ids::RecordId;
use std::collections::BTreeMap;

/// One cell of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key {
    pub(super) figure: Figure,
    pub(super) at: [Name; DEPTH],
}

/// Who adds something. One person can, as met and as accompanied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Subject {
    Note(RecordId),
    Met(RecordId),
    Helped(RecordId),
    /// A round, a case, an objective or a decision.
    Other(RecordId),
}

impl Subject {
    pub(super) fn record(self) -> RecordId {
        match self {
            Self::Note(record) | Self::Met(record) | Self::Helped(record) | Self::Other(record) => record,
        }
    }
}

/// What one subject adds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Adds {
    pub(super) counts: Vec<(Key, u64)>,
    pub(super) doubts: Vec<Doubt>,
}

impl Adds {
    /// Adds to a cell; nothing to none.
    pub(super) fn count(&mut self, figure: Figure, at: &[Name], number: u64) {
        if number == 0 {
            return;
        }
        let mut key = Key { figure, at: [Name::NONE; DEPTH] };
        key.at.iter_mut().zip(at).for_each(|(place, name)| *place = *name);
        if self.counts.is_empty() {
            // As many as most encounters and persons add: there are thousands of these lists.
            self.counts.reserve(16);
        }
        self.counts.push((key, number));
    }

    /// Adds one.
    pub(super) fn one(&mut self, figure: Figure, at: &[Name]) {
        self.count(figure, at, 1);
    }

    /// Doubts, where `so`.
    pub(super) fn doubt(&mut self, doubt: Doubt, so: bool) {
        if so {
            self.doubts.push(doubt);
        }
    }
}

/// A cell's number, and what stands behind it.
#[derive(Clone, Debug, Default)]
pub(super) struct Cell {
    pub(super) number: u64,
    /// In no order.
    pub(super) behind: Vec<RecordId>,
}

/// The sum.
#[derive(Clone, Debug, Default)]
pub(super) struct Tally {
    cells: BTreeMap<Key, Cell>,
    doubts: BTreeMap<Doubt, Vec<RecordId>>,
    given: BTreeMap<Subject, Adds>,
}

impl Tally {
    /// Takes what a subject adds, instead of what it added before.
    pub(super) fn give(&mut self, subject: Subject, adds: Adds) {
        self.withdraw(subject);
        if adds == Adds::default() {
            return;
        }
        let record = subject.record();
        for (key, number) in &adds.counts {
            let cell = self.cells.entry(*key).or_default();
            cell.number += number;
            cell.behind.push(record);
        }
        for doubt in &adds.doubts {
            self.doubts.entry(*doubt).or_default().push(record);
        }
        self.given.insert(subject, adds);
    }

    /// Takes out what a subject added.
    pub(super) fn withdraw(&mut self, subject: Subject) {
        let Some(adds) = self.given.remove(&subject) else { return };
        let record = subject.record();
        for (key, number) in adds.counts {
            if let Some(cell) = self.cells.get_mut(&key) {
                cell.number = cell.number.saturating_sub(number);
                forget(&mut cell.behind, record);
                if cell.behind.is_empty() {
                    self.cells.remove(&key);
                }
            }
        }
        for doubt in adds.doubts {
            if let Some(records) = self.doubts.get_mut(&doubt) {
                forget(records, record);
            }
        }
    }

    /// Whether a subject adds anything.
    pub(super) fn has(&self, subject: Subject) -> bool {
        self.given.contains_key(&subject)
    }

    /// The subjects that add something, of those from one on and before another.
    pub(super) fn subjects(&self) -> impl Iterator<Item = Subject> + '_ {
        self.given.keys().copied()
    }

    /// Every cell with a number.
    pub(super) fn cells(&self) -> impl Iterator<Item = (&Key, &Cell)> {
        self.cells.iter()
    }

    /// One cell.
    pub(super) fn cell(&self, key: &Key) -> Option<&Cell> {
        self.cells.get(key)
    }

    /// What is doubted for a reason, by id.
    pub(super) fn doubted(&self, doubt: Doubt) -> Vec<RecordId> {
        sorted(self.doubts.get(&doubt).cloned().unwrap_or_default())
    }
}

/// By id, each once.
pub(super) fn sorted(mut records: Vec<RecordId>) -> Vec<RecordId> {
    records.sort_unstable();
    records.dedup();
    records
}

fn forget(records: &mut Vec<RecordId>, record: RecordId) {
    if let Some(place) = records.iter().position(|one| *one == record) {
        records.swap_remove(place);
    }
}

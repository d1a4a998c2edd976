//! Records in the order of their times.

use crate::clock::Millis;
use crate::ids::RecordId;
use std::collections::BTreeSet;

/// The time of what has none: it stands at the far end, and still stands.
pub const UNDATED: Millis = Millis(i64::MIN);

/// Records by a time, latest first; equal times are ordered by the record's id, so that everyone sees the same.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timeline(BTreeSet<(Millis, RecordId)>);

/// A timeline with nothing on it.
pub(super) static EMPTY: Timeline = Timeline(BTreeSet::new());

impl Timeline {
    /// The records, latest first.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &RecordId> + '_ {
        self.0.iter().rev().map(|(_, record)| record)
    }

    /// The records with their times, latest first.
    pub fn dated(&self) -> impl DoubleEndedIterator<Item = (Millis, RecordId)> + '_ {
        self.0.iter().rev().copied()
    }

    /// The records from an instant on and before another, latest first.
    pub fn between(&self, from: Millis, to: Millis) -> impl DoubleEndedIterator<Item = RecordId> + '_ {
        let lowest = RecordId::from_bytes([0; 16]);
        let range = (from, lowest)..(to.max(from), lowest);
        self.0.range(range).rev().map(|(_, record)| *record)
    }

    /// The records before another one, which has this time, latest first.
    pub(super) fn before(&self, at: Millis, record: RecordId) -> impl Iterator<Item = RecordId> + '_ {
        self.0.range(..(at, record)).rev().map(|(_, record)| *record)
    }

    /// The latest time; none when nothing has one.
    pub fn latest(&self) -> Option<Millis> {
        self.0.last().map(|(at, _)| *at).filter(|at| *at != UNDATED)
    }

    /// The earliest time; none when nothing has one.
    pub fn earliest(&self) -> Option<Millis> {
        self.0.iter().map(|(at, _)| *at).find(|at| *at != UNDATED)
    }

    /// How many records.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn add(&mut self, at: Millis, record: RecordId) {
        self.0.insert((at, record));
    }

    pub(super) fn take(&mut self, at: Millis, record: RecordId) {
        self.0.remove(&(at, record));
    }
}

impl<'a> IntoIterator for &'a Timeline {
    type Item = &'a RecordId;
    type IntoIter = core::iter::Map<
        core::iter::Rev<std::collections::btree_set::Iter<'a, (Millis, RecordId)>>,
        fn(&'a (Millis, RecordId)) -> &'a RecordId,
    >;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter().rev().map(|(_, record)| record)
    }
}

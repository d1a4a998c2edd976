//! Probable duplicates: encounters that two phones noted, persons who go by two names. Suggested with a score and with reasons that
//! a screen puts into words; nothing is ever joined by itself.
//!
//! Pure rules over what the records say: [`rules`] is the one table of what counts how much, [`Reason`] the evidence. The index is
//! kept up to date record by record: what changed is compared with its neighbours only (encounters within two hours; persons whose
//! names share a key), and the result is always what an index made anew would give.
//!
//! To add a piece of evidence: a variant of [`Reason`], its weight in [`rules::weight`], the sentence that says it in `encounters` or
//! `persons`, and its words in the app.

use super::book::Records;
use crate::clock::Millis;
use crate::ids::RecordId;
use std::collections::{BTreeMap, BTreeSet};

pub mod asked;
mod code;
mod encounters;
mod index;
mod persons;
mod profile;
mod reason;
pub mod rules;
mod spelled;
#[cfg(test)]
mod tests;
mod trace;

use profile::Profile;
pub use reason::{Likeness, Reason};
use spelled::Spelled;
use trace::Trace;

/// Two records that may be one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Suggestion {
    /// The record with the lower id.
    pub one: RecordId,
    /// The other.
    pub other: RecordId,
    /// The sum of the weights of all reasons; the higher, the likelier.
    pub score: i32,
}

/// The index of probable duplicates.
#[derive(Clone, Debug, Default)]
pub struct Alike {
    encounters: BTreeMap<RecordId, Trace>,
    persons: BTreeMap<RecordId, Profile>,
    by_time: BTreeSet<(Millis, RecordId)>,
    /// Persons by the keys of their names.
    by_key: BTreeSet<(u32, RecordId)>,
    /// Persons by how they are called, whole.
    by_call: BTreeSet<(u32, RecordId)>,
    /// Persons with their encounters.
    met: BTreeSet<(RecordId, Millis, RecordId)>,
    /// What reached its threshold, under both orders.
    scores: BTreeMap<(RecordId, RecordId), i32>,
    stale_encounters: BTreeSet<RecordId>,
    stale_persons: BTreeSet<RecordId>,
    /// Persons whose encounters are to be looked at again.
    unlived: BTreeSet<RecordId>,
}

impl Alike {
    /// The index of everything in `records`.
    pub fn of(records: &impl Records) -> Self {
        let mut alike = Self::default();
        for record in records.records() {
            alike.look(record, records.state(record));
        }
        alike.settle();
        alike
    }

    /// Looks again at records that changed, came or went, and compares them with their neighbours.
    pub fn update(&mut self, records: &impl Records, touched: &[RecordId]) {
        self.read(records, touched);
        self.settle();
    }

    /// The first half of [`Alike::update`], for whoever fills the index a slice at a time: looks again, and compares nothing yet.
    pub fn read(&mut self, records: &impl Records, touched: &[RecordId]) {
        for &record in touched {
            self.look(record, records.state(record));
        }
    }

    /// Probable same encounters, the likeliest first. Pairs on which the team has ruled (joined, distinct, or joined and undone) are
    /// left out: `ruled` says of which, in either order.
    pub fn encounters(&self, ruled: &dyn Fn(RecordId, RecordId) -> bool) -> Vec<Suggestion> {
        self.suggestions(ruled, &|record| self.encounters.contains_key(&record))
    }

    /// Probable same persons, the likeliest first; `ruled` as for encounters.
    pub fn persons(&self, ruled: &dyn Fn(RecordId, RecordId) -> bool) -> Vec<Suggestion> {
        self.suggestions(ruled, &|record| self.persons.contains_key(&record))
    }

    /// What one record, encounter or person, is suggested to be one with, the likeliest first.
    pub fn of_record(&self, record: RecordId, ruled: &dyn Fn(RecordId, RecordId) -> bool) -> Vec<Suggestion> {
        let mut found: Vec<Suggestion> = self.partners(record).map(|other| self.suggestion(record, other)).collect();
        found.retain(|s| !ruled(s.one, s.other) && !ruled(s.other, s.one));
        likeliest_first(&mut found);
        found
    }

    /// Every reason that counts for or against two records being one, with its weight, the weightiest first. None when they are not
    /// two encounters or two persons of this index, or when nothing brings them together.
    pub fn why(&self, one: RecordId, other: RecordId) -> Option<Vec<(Reason, i32)>> {
        let mut reasons = Vec::new();
        let (low, high) = (one.min(other), one.max(other));
        let any = self.compare(low, high, &mut |reason| reasons.push((reason, rules::weight(&reason))));
        reasons.retain(|(_, weight)| *weight != 0);
        reasons.sort_unstable_by_key(|(reason, weight)| (core::cmp::Reverse(weight.abs()), *reason));
        any.then_some(reasons)
    }

    fn suggestions(
        &self,
        ruled: &dyn Fn(RecordId, RecordId) -> bool,
        of_kind: &dyn Fn(RecordId) -> bool,
    ) -> Vec<Suggestion> {
        let pairs = self.scores.keys().filter(|(one, other)| one < other && of_kind(*one));
        let open = pairs.filter(|(one, other)| !ruled(*one, *other) && !ruled(*other, *one));
        let mut found: Vec<Suggestion> = open.map(|(one, other)| self.suggestion(*one, *other)).collect();
        likeliest_first(&mut found);
        found
    }

    fn suggestion(&self, one: RecordId, other: RecordId) -> Suggestion {
        let score = self.scores.get(&(one, other)).copied().unwrap_or_default();
        Suggestion { one: one.min(other), other: one.max(other), score }
    }

    /// How many persons other than the two who have these names are called like one of them.
    fn others_called(&self, one: &Spelled, other: &Spelled) -> u32 {
        let called = |key: u32| self.by_call.range(key_range(key)).count();
        let (mine, theirs) = (one.called(), other.called());
        let others = if mine == theirs {
            called(mine).saturating_sub(2)
        } else {
            (called(mine) + called(theirs)).saturating_sub(2)
        };
        u32::try_from(others).unwrap_or(u32::MAX)
    }
}

fn likeliest_first(found: &mut [Suggestion]) {
    found.sort_unstable_by_key(|s| (core::cmp::Reverse(s.score), s.one, s.other));
}

const LOWEST: RecordId = RecordId::from_bytes([0; 16]);
const HIGHEST: RecordId = RecordId::from_bytes([0xff; 16]);

fn key_range(key: u32) -> core::ops::RangeInclusive<(u32, RecordId)> {
    (key, LOWEST)..=(key, HIGHEST)
}

//! Follow-ups of an encounter that was noted twice.

use super::{Book, Placed, Records};
use crate::domain::search::fold;
use crate::domain::value::Day;
use crate::domain::{FollowUp, kind};
use crate::ids::RecordId;
use std::collections::BTreeMap;

/// What makes two promises one: for whom, after which encounter, until when, and in which words, folded.
type Promise = (Vec<RecordId>, Vec<RecordId>, Option<Day>, String);

impl Book {
    /// The follow-ups of a person or after an encounter, each promise once with all records that hold it, by id. Two records hold one
    /// promise when their encounters are one encounter and person, day and words are the same. Done is what all of them say, so
    /// whoever settles a promise writes in each.
    pub fn promises(&self, records: &impl Records, person_or_encounter: RecordId) -> Vec<Vec<RecordId>> {
        let mut promises: BTreeMap<Promise, usize> = BTreeMap::new();
        let mut once: Vec<Vec<RecordId>> = Vec::new();
        for record in self.follow_ups_of(person_or_encounter) {
            let place = self.promise(records, record).map(|promise| *promises.entry(promise).or_insert(once.len()));
            match place.and_then(|place| once.get_mut(place)) {
                Some(same) => same.push(record),
                None => once.push(vec![record]),
            }
        }
        once
    }

    /// [`Book::open_follow_ups`], each promise once.
    pub fn open_promises(&self, records: &impl Records) -> Vec<(Option<Day>, RecordId)> {
        let mut seen = Vec::new();
        let mut first = |record: RecordId| match self.promise(records, record) {
            Some(promise) if seen.contains(&promise) => false,
            promise => {
                seen.extend(promise);
                true
            }
        };
        self.open_follow_ups().filter(|(_, record)| first(*record)).collect()
    }

    /// Every record that holds the promise of this follow-up, itself too, by id: whoever settles it writes in each.
    pub fn same_promise(&self, records: &impl Records, record: RecordId) -> Vec<RecordId> {
        let Some(promise) = self.promise(records, record) else { return vec![record] };
        let beside = promise.1.iter().flat_map(|encounter| self.follow_ups_of(*encounter));
        let mut same: Vec<RecordId> =
            beside.filter(|other| self.promise(records, *other).as_ref() == Some(&promise)).collect();
        same.push(record);
        same.sort_unstable();
        same.dedup();
        same
    }

    /// For whom something was promised, after all joins and splits.
    pub fn promised_to(&self, follow_up: RecordId) -> &[RecordId] {
        match self.shown(follow_up) {
            Some(Placed::FollowUp { persons, .. }) => persons,
            _ => &[],
        }
    }

    /// The promise of a follow-up after an encounter that is several records; none for any other.
    fn promise(&self, records: &impl Records, record: RecordId) -> Option<Promise> {
        let Some(Placed::FollowUp { due, persons, encounters, .. }) = self.shown(record) else { return None };
        if !encounters.iter().any(|encounter| self.class(encounter).len() > 1) {
            return None;
        }
        let state = records.state(record).filter(|state| state.kind == Some(kind::FOLLOW_UP))?;
        let action = FollowUp::read(record, state).action.into_settled()?;
        Some((persons.clone(), encounters.clone(), *due, fold(&action)))
    }
}

//! Putting one record where it belongs, after taking it from where it stood.

use super::{Book, Placed};
use crate::history::State;
use crate::ids::RecordId;
use std::collections::{BTreeMap, BTreeSet};

impl Book {
    /// Where a record stands.
    pub(in crate::domain) fn placed(&self, record: RecordId) -> Option<&Placed> {
        self.placed.get(&record)
    }

    /// Puts a record where it stood.
    pub(in crate::domain) fn put(&mut self, record: RecordId, placed: Option<Placed>) {
        if let Some(before) = self.placed.remove(&record) {
            self.take(record, &before);
        }
        if let Some(now) = placed {
            self.add(record, &now);
            self.placed.insert(record, now);
        }
    }

    /// Puts a record where its state says; a record without state, or that belongs nowhere, is only taken away.
    pub(super) fn place(&mut self, record: RecordId, state: Option<&State>) {
        let placed = state.and_then(|state| Placed::of(record, state));
        if self.placed.get(&record) == placed.as_ref() {
            return;
        }
        self.put(record, placed);
    }

    fn add(&mut self, record: RecordId, placed: &Placed) {
        match placed {
            Placed::Round { started, .. } => self.rounds.add(*started, record),
            Placed::Alert { at } => self.alerts.add(*at, record),
            Placed::Person { .. } => {
                self.persons.insert(record);
            }
            Placed::Encounter { at, rounds, persons } => {
                self.encounters.add(*at, record);
                for round in rounds {
                    self.by_round.entry(*round).or_default().add(*at, record);
                }
                for (person, _) in persons {
                    self.by_person.entry(*person).or_default().add(*at, record);
                }
            }
            Placed::FollowUp { due, open, persons, encounters } => {
                if *open {
                    self.follow_ups.insert((due.is_none(), *due, record));
                }
                for of in persons.iter().chain(encounters) {
                    self.follow_ups_by.entry(*of).or_default().insert(record);
                }
            }
        }
    }

    fn take(&mut self, record: RecordId, placed: &Placed) {
        match placed {
            Placed::Round { started, .. } => self.rounds.take(*started, record),
            Placed::Alert { at } => self.alerts.take(*at, record),
            Placed::Person { .. } => {
                self.persons.remove(&record);
            }
            Placed::Encounter { at, rounds, persons } => {
                self.encounters.take(*at, record);
                for round in rounds {
                    thin(&mut self.by_round, *round, |line| line.take(*at, record), super::Timeline::is_empty);
                }
                for (person, _) in persons {
                    thin(&mut self.by_person, *person, |line| line.take(*at, record), super::Timeline::is_empty);
                }
            }
            Placed::FollowUp { due, persons, encounters, .. } => {
                self.follow_ups.remove(&(due.is_none(), *due, record));
                for of in persons.iter().chain(encounters) {
                    let take = |set: &mut BTreeSet<RecordId>| {
                        set.remove(&record);
                    };
                    thin(&mut self.follow_ups_by, *of, take, BTreeSet::is_empty);
                }
            }
        }
    }
}

/// Takes something from what is kept under a key, and the key away with the last of it.
fn thin<T>(
    map: &mut BTreeMap<RecordId, T>,
    key: RecordId,
    take: impl FnOnce(&mut T),
    is_empty: impl FnOnce(&T) -> bool,
) {
    if let Some(kept) = map.get_mut(&key) {
        take(kept);
        if is_empty(kept) {
            map.remove(&key);
        }
    }
}

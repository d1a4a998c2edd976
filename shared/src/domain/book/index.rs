//! Adding one record to every line it stands on, and taking it from them.

use super::{Book, Placed};
use crate::ids::RecordId;
use std::collections::{BTreeMap, BTreeSet};

impl Book {
    pub(super) fn add(&mut self, record: RecordId, placed: &Placed) {
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
                put(&mut self.follow_ups_by, persons.iter().chain(encounters), record);
            }
            Placed::Decision { at, about } => {
                self.decisions.add(*at, record);
                put(&mut self.decisions_by, about, record);
            }
            Placed::Case { open, persons } => {
                self.cases.insert((!open, record));
                put(&mut self.cases_by, persons, record);
            }
            Placed::Objective { cases, .. } => put(&mut self.objectives_by, cases, record),
            Placed::Same { .. } | Placed::Split { .. } => {}
        }
    }

    pub(super) fn take(&mut self, record: RecordId, placed: &Placed) {
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
                take(&mut self.follow_ups_by, persons.iter().chain(encounters), record);
            }
            Placed::Decision { at, about } => {
                self.decisions.take(*at, record);
                take(&mut self.decisions_by, about, record);
            }
            Placed::Case { open, persons } => {
                self.cases.remove(&(!open, record));
                take(&mut self.cases_by, persons, record);
            }
            Placed::Objective { cases, .. } => take(&mut self.objectives_by, cases, record),
            Placed::Same { .. } | Placed::Split { .. } => {}
        }
    }
}

/// Puts a record under each of these.
fn put<'a>(
    map: &mut BTreeMap<RecordId, BTreeSet<RecordId>>,
    under: impl IntoIterator<Item = &'a RecordId>,
    record: RecordId,
) {
    for of in under {
        map.entry(*of).or_default().insert(record);
    }
}

/// Takes a record away from under each of these.
fn take<'a>(
    map: &mut BTreeMap<RecordId, BTreeSet<RecordId>>,
    under: impl IntoIterator<Item = &'a RecordId>,
    record: RecordId,
) {
    for of in under {
        let remove = |set: &mut BTreeSet<RecordId>| {
            set.remove(&record);
        };
        thin(map, *of, remove, BTreeSet::is_empty);
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

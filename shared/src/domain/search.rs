//! Finding a person by a name as somebody heard it: accents and case do not count, a slip or two of the finger is forgiven, and so
//! is French spelling, in which `Quiwi` sounds like `Kiwi`.

use super::book::{Book, Records};
use super::kind;
use super::person::Person;
use crate::history::Lifecycle;
use crate::ids::RecordId;
use std::collections::BTreeMap;

pub(in crate::domain) mod distance;
mod fold;
mod name;
mod sound;

pub use fold::fold;
use name::{Match, Name, Query};
pub(in crate::domain) use sound::sound;

/// A person found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Her record.
    pub record: RecordId,
    /// The name of hers that fits best, as it is written.
    pub name: String,
}

/// The names of all persons.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonIndex {
    persons: BTreeMap<RecordId, Vec<Name>>,
}

impl PersonIndex {
    /// The index of everybody in `records`.
    pub fn of(records: &impl Records) -> Self {
        let mut index = Self::default();
        for record in records.records() {
            index.look(records, record);
        }
        index
    }

    /// Looks again at records that changed, came or went.
    pub fn update(&mut self, records: &impl Records, touched: &[RecordId]) {
        for &record in touched {
            self.look(records, record);
        }
    }

    /// Gives a person these names, in place of those she had; without any she is not found.
    pub fn set<'a>(&mut self, record: RecordId, names: impl IntoIterator<Item = &'a str>) {
        let names: Vec<Name> = names.into_iter().filter_map(Name::of).collect();
        if names.is_empty() {
            self.persons.remove(&record);
        } else {
            self.persons.insert(record, names);
        }
    }

    /// The persons whose names fit best, best first, at most `limit`: the name begins so, a word of it does, it has that in it, it
    /// sounds so, it is a slip or two away. Of equals the shorter name comes first. Nobody for a query without letters or digits.
    pub fn find(&self, query: &str, limit: usize) -> Vec<Found> {
        self.find_under(query, limit, &|record| record)
    }

    /// The same with persons that are one found once, by whichever of their names fits best, under the record they go by.
    pub fn find_once(&self, book: &Book, query: &str, limit: usize) -> Vec<Found> {
        self.find_under(query, limit, &|record| book.lead(record))
    }

    fn find_under(&self, query: &str, limit: usize, lead: &dyn Fn(RecordId) -> RecordId) -> Vec<Found> {
        let Some(query) = Query::of(query) else { return Vec::new() };
        let mut found: Vec<(Match, &Name, RecordId)> = Vec::new();
        for (record, names) in &self.persons {
            let fitting = names.iter().filter_map(|name| Some((query.fits(name)?, name)));
            if let Some((fit, name)) = fitting.min_by(|a, b| (a.0, a.1.order()).cmp(&(b.0, b.1.order()))) {
                found.push((fit, name, lead(*record)));
            }
        }
        let order = |one: &(Match, &Name, RecordId), other: &(Match, &Name, RecordId)| {
            (one.0, one.1.order(), one.2).cmp(&(other.0, other.1.order(), other.2))
        };
        // One person's best first, and only that.
        found.sort_unstable_by(|one, other| one.2.cmp(&other.2).then_with(|| order(one, other)));
        found.dedup_by_key(|one| one.2);
        if found.len() > limit && limit > 0 {
            found.select_nth_unstable_by(limit - 1, order);
        }
        found.truncate(limit);
        found.sort_unstable_by(order);
        found.into_iter().map(|(_, name, record)| Found { record, name: name.written().to_owned() }).collect()
    }

    /// The names that a person is found by, as they are written.
    pub fn names(&self, record: RecordId) -> impl Iterator<Item = &str> {
        self.persons.get(&record).into_iter().flatten().map(Name::written)
    }

    /// How many persons have a name.
    pub fn len(&self) -> usize {
        self.persons.len()
    }

    /// Whether nobody has.
    pub fn is_empty(&self) -> bool {
        self.persons.is_empty()
    }

    fn look(&mut self, records: &impl Records, record: RecordId) {
        let state = records.state(record);
        let person = state.filter(|s| s.kind == Some(kind::PERSON) && s.lifecycle != Lifecycle::Deleted);
        let person = person.map(|state| Person::read(record, state));
        self.set(record, person.iter().flat_map(Person::names));
    }
}

#[cfg(test)]
mod tests;

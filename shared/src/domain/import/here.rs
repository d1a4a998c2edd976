//! Who is here already under which name, for a list to be read beside.

use super::super::book::Book;
use super::super::search::{PersonIndex, fold};
use super::super::value::Day;
use super::super::year::day_of;
use crate::ids::RecordId;
use std::collections::BTreeMap;

/// Who is here, by folded name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Here(BTreeMap<String, Vec<RecordId>>);

impl Here {
    /// Reads the index of names; of several nicknames that are one person she is named once.
    pub fn of(book: &Book, index: &PersonIndex) -> Self {
        let mut names: BTreeMap<String, Vec<RecordId>> = BTreeMap::new();
        for lead in book.persons() {
            for name in book.members(lead).into_iter().flat_map(|member| index.names(member)) {
                let persons = names.entry(fold(name)).or_default();
                if !persons.contains(&lead) {
                    persons.push(lead);
                }
            }
        }
        Self(names)
    }

    /// The persons of a name.
    pub fn known(&self, name: &str) -> Vec<RecordId> {
        self.0.get(&fold(name)).cloned().unwrap_or_default()
    }
}

/// Whether somebody was met on a day, in Paris.
pub fn met_on(book: &Book, person: RecordId, day: Day) -> bool {
    book.encounters_of(book.lead(person)).dated().any(|(at, _)| day_of(at) == day)
}

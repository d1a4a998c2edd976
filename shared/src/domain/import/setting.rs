//! How a file is understood: guessed at first, then what a coordinator says.

use super::super::fold;
use super::super::value::{Day, ValueId};
use super::column::{Column, Of, guess, guess_of};
use super::sheet::Sheet;
use crate::ids::RecordId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The most values and names together that a coordinator decides about: the setting has to fit into one revision.
pub const MAX_DECIDED: usize = 1_200;

/// How a file is understood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Setting {
    /// What its rows are.
    pub of: Of,
    /// What each column holds; none is left aside.
    pub columns: Vec<Option<Column>>,
    /// What words that are in no list stand for, by list and folded words: a value, or nothing.
    values: BTreeMap<(String, String), Option<ValueId>>,
    /// Names that are of persons who are here already, folded: a person said so, one by one or all at once.
    persons: BTreeMap<String, RecordId>,
    /// When ages were estimated, where no column says it.
    pub estimated_on: Option<Day>,
    /// The day of the import.
    pub today: Day,
}

impl Setting {
    /// What the headings suggest.
    pub fn guessed(sheet: &Sheet, today: Day) -> Self {
        Self::of(guess_of(&sheet.head), sheet, today)
    }

    /// What they suggest when the rows are these.
    pub fn of(of: Of, sheet: &Sheet, today: Day) -> Self {
        let columns = guess(of, &sheet.head);
        Self { of, columns, values: BTreeMap::new(), persons: BTreeMap::new(), estimated_on: None, today }
    }

    /// A column holds something else from now on; what held it before is left aside.
    pub fn set_column(&mut self, place: usize, column: Option<Column>) {
        for held in self.columns.iter_mut().filter(|held| held.is_some() && **held == column) {
            *held = None;
        }
        if let Some(held) = self.columns.get_mut(place) {
            *held = column;
        }
    }

    /// What words that are in no list stand for; none when nobody has said it.
    pub fn value(&self, list: &str, words: &str) -> Option<&Option<ValueId>> {
        self.values.get(&(list.to_owned(), fold(words)))
    }

    /// Says what they stand for, or takes that back.
    pub fn set_value(&mut self, list: &str, words: &str, meant: Option<Option<ValueId>>) {
        let key = (list.to_owned(), fold(words));
        match meant {
            Some(meant) => drop(self.values.insert(key, meant)),
            None => drop(self.values.remove(&key)),
        }
    }

    /// Whom a name means of those who are here.
    pub fn person(&self, name: &str) -> Option<RecordId> {
        self.persons.get(&fold(name)).copied()
    }

    /// Says that a name is hers, or takes that back.
    pub fn set_person(&mut self, name: &str, person: Option<RecordId>) {
        match person {
            Some(person) => drop(self.persons.insert(fold(name), person)),
            None => drop(self.persons.remove(&fold(name))),
        }
    }

    /// Whether more was decided than can be kept.
    pub fn is_too_large(&self) -> bool {
        self.values.len() + self.persons.len() > MAX_DECIDED
    }
}

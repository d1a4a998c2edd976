//! The cells of one row, read by what their columns hold. What is wrong is kept, so that a row tells all its faults at once.

use super::super::value::{Day, ValueId};
use super::column::Column;
use super::fault::{Fault, Reason, Tip};
use super::plan::Unmatched;
use super::setting::Setting;
use super::vocabulary::{Meaning, Vocabulary};
use super::when;

/// The longest name of a person, in characters.
pub(super) const NAME_MAX: usize = 80;

/// One row being read.
pub(super) struct Row<'a> {
    pub(super) setting: &'a Setting,
    pub(super) vocabulary: &'a Vocabulary,
    pub(super) cells: &'a [String],
    pub(super) faults: Vec<Fault>,
    pub(super) tips: Vec<(Option<usize>, Tip)>,
    pub(super) unmatched: Vec<Unmatched>,
}

impl<'a> Row<'a> {
    /// Where a column stands.
    pub(super) fn place(&self, column: Column) -> Option<usize> {
        self.setting.columns.iter().position(|held| *held == Some(column))
    }

    /// What stands in a column, when anything does.
    pub(super) fn cell(&self, column: Column) -> Option<&'a str> {
        let cell = self.cells.get(self.place(column)?)?;
        (!cell.is_empty()).then_some(cell)
    }

    /// Notes what is wrong in a column.
    pub(super) fn fault(&mut self, column: Column, reason: Reason) {
        self.faults.push(Fault { column: self.place(column), reason });
    }

    /// Notes what is worth a look in a column.
    pub(super) fn tip(&mut self, column: Column, tip: Tip) {
        self.tips.push((self.place(column), tip));
    }

    /// Reads a cell; what is wrong with it is noted.
    pub(super) fn take<T>(&mut self, column: Column, read: impl FnOnce(&str) -> Result<T, Reason>) -> Option<T> {
        match read(self.cell(column)?) {
            Ok(value) => Some(value),
            Err(reason) => {
                self.fault(column, reason);
                None
            }
        }
    }

    /// A day that is not to come.
    pub(super) fn past_day(&mut self, column: Column) -> Option<Day> {
        let today = self.setting.today;
        let not_to_come = |day: Day| if day > today { Err(Reason::Future) } else { Ok(day) };
        self.take(column, |text| when::day(text).and_then(|(day, _)| not_to_come(day)))
    }

    /// Words of at most so many characters.
    pub(super) fn words(&mut self, column: Column, max: usize) -> Option<&'a str> {
        let cell = self.cell(column)?;
        if cell.chars().count() > max {
            self.fault(column, Reason::TooLong(max));
            return None;
        }
        Some(cell)
    }

    /// One value of the column's list.
    pub(super) fn value(&mut self, column: Column) -> Option<ValueId> {
        let (list, cell) = (column.list()?, self.cell(column)?);
        self.meant(column, list, cell)
    }

    /// Several values of the column's list: the whole cell when it is one, else what stands between commas and the like.
    pub(super) fn values(&mut self, column: Column) -> Vec<ValueId> {
        let (Some(list), Some(cell)) = (column.list(), self.cell(column)) else { return Vec::new() };
        if let Some(whole) = self.found(list, cell) {
            return whole.into_iter().collect();
        }
        let parts = several(cell);
        parts.into_iter().filter_map(|part| self.meant(column, list, part)).collect()
    }

    fn meant(&mut self, column: Column, list: &'static str, words: &str) -> Option<ValueId> {
        if let Some(found) = self.found(list, words) {
            return found;
        }
        let retired = match self.vocabulary.meaning(list, words) {
            Meaning::Retired(id) => Some(id),
            _ => None,
        };
        let reason = if retired.is_some() { Reason::Retired(list) } else { Reason::NotInList(list) };
        self.unmatched.push(Unmatched { list, words: words.to_owned(), retired, rows: 1 });
        self.fault(column, reason);
        None
    }

    /// What the coordinator said of these words, else what they mean by themselves; the inner none is "nothing".
    fn found(&self, list: &str, words: &str) -> Option<Option<ValueId>> {
        if let Some(said) = self.setting.value(list, words) {
            return Some(said.clone());
        }
        let band = || when::band_of(words).filter(|_| list == "age_band");
        match self.vocabulary.meaning(list, words) {
            Meaning::Value(id) => Some(Some(id)),
            _ => band().map(Some),
        }
    }
}

/// The parts of a cell that names several things.
pub(super) fn several(cell: &str) -> Vec<&str> {
    let parts = cell.split([',', ';', '/', '|', '+', '\n', '\r']).map(str::trim);
    parts.filter(|part| !part.is_empty()).collect()
}

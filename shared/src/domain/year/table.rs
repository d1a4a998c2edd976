//! The figures as rows, with what speaks against them.

use super::doubt::Doubt;
use super::figure::{DEPTH, Dim, Figure};
use super::names::Name;
use super::tally::{Key, Subject, sorted};
use super::{Year, adds::Sources};
use crate::domain::alike::Suggestion;
use crate::domain::{Book, Records};
use crate::ids::RecordId;

/// One number.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Row {
    /// Of which figure.
    pub figure: Figure,
    /// Of which part of it, in the order of [`Figure::dims`]: identifiers of lists, months as `2026-03`, or the counting's own words.
    pub at: Vec<String>,
    /// How many.
    pub count: u64,
}

impl Row {
    /// What it says of a dimension; none when it is not divided by it.
    pub fn value(&self, dim: Dim) -> Option<&str> {
        self.figure.dims().iter().zip(&self.at).find(|(of, _)| **of == dim).map(|(_, value)| value.as_str())
    }
}

/// What speaks against figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// Why.
    pub doubt: Doubt,
    /// The notes and persons to look at, by id.
    pub records: Vec<RecordId>,
}

/// A person of whom the two readings differ: minority and prostitution, each at her first encounter and as best known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Differs {
    /// Who.
    pub person: RecordId,
    /// At her first encounter of the period.
    pub first: [String; 2],
    /// At the closing date.
    pub closing: [String; 2],
}

/// The figures of a period.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Every number, in the order of the report. A figure that is not divided is always there, also at zero.
    pub rows: Vec<Row>,
    /// What speaks against some of them.
    pub warnings: Vec<Warning>,
}

impl Figures {
    /// One number; zero where there is no such row.
    pub fn count(&self, figure: Figure, at: &[&str]) -> u64 {
        let found = self.rows.iter().find(|row| row.figure == figure && row.at.iter().eq(at.iter()));
        found.map_or(0, |row| row.count)
    }

    /// The rows of a figure.
    pub fn of(&self, figure: Figure) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(move |row| row.figure == figure)
    }

    /// What speaks against a figure.
    pub fn warnings_of(&self, figure: Figure) -> impl Iterator<Item = &Warning> {
        self.warnings.iter().filter(move |warning| warning.doubt.touches(figure))
    }
}

impl Year {
    /// The figures. `encounters` and `persons` are the probable duplicates on which the team has not ruled; those that touch the
    /// period warn.
    pub fn figures(&self, encounters: &[Suggestion], persons: &[Suggestion]) -> Figures {
        let word = |name: &Name| self.names.word(*name).to_owned();
        let row = |(key, number): (Key, u64)| {
            let at = key.at.iter().take(key.figure.dims().len()).map(word).collect();
            Row { figure: key.figure, at, count: number }
        };
        let single = |figure: &&Figure| figure.dims().is_empty();
        let none = Figure::ALL.iter().filter(single).map(|figure| Key { figure: *figure, at: [Name::NONE; DEPTH] });
        let missing = none.filter(|key| self.tally.cell(key).is_none()).map(|key| (key, 0));
        let counted = self.tally.cells().map(|(key, cell)| (*key, cell.number));
        let mut rows: Vec<Row> = counted.chain(missing).map(row).collect();
        rows.sort_unstable();
        let warn = |doubt: Doubt| Warning { doubt, records: self.doubted(doubt, encounters, persons) };
        let warnings = Doubt::ALL.into_iter().map(warn).filter(|warning| !warning.records.is_empty()).collect();
        Figures { rows, warnings }
    }

    /// The notes, persons or cases behind a number, by id.
    pub fn behind(&self, figure: Figure, at: &[&str]) -> Vec<RecordId> {
        let mut key = Key { figure, at: [Name::NONE; DEPTH] };
        for (place, word) in key.at.iter_mut().zip(at) {
            let Some(name) = self.names.find(word) else { return Vec::new() };
            *place = name;
        }
        sorted(self.tally.cell(&key).map(|cell| cell.behind.clone()).unwrap_or_default())
    }

    /// The persons of whom the two readings differ, by id.
    pub fn differing(&self, records: &impl Records, book: &Book) -> Vec<Differs> {
        let mut names = self.names.clone();
        let (asked, filter, meetings) = (&self.asked, &self.filter, &self.meetings);
        let mut sources = Sources { records, book, asked, filter, meetings, names: &mut names };
        let both = |person: RecordId| {
            let [first, closing] = sources.both_readings(person)?;
            let said = |held: [Name; 2], sources: &Sources<'_, _>| held.map(|name| sources.names.word(name).to_owned());
            Some(Differs { person, first: said(first, &sources), closing: said(closing, &sources) })
        };
        self.behind(Figure::PersonsDiffering, &[]).into_iter().filter_map(both).collect()
    }

    fn doubted(&self, doubt: Doubt, encounters: &[Suggestion], persons: &[Suggestion]) -> Vec<RecordId> {
        let pairs = |pairs: &[Suggestion], subjects: &dyn Fn(RecordId) -> bool| {
            let touches = |pair: &&Suggestion| subjects(pair.one) || subjects(pair.other);
            sorted(pairs.iter().filter(touches).flat_map(|pair| [pair.one, pair.other]).collect())
        };
        match doubt {
            Doubt::TwiceNoted => {
                let counts = |note| self.meetings.get(&note).is_some_and(|m| m.day.is_some() && self.filter.meets(m));
                pairs(encounters, &counts)
            }
            Doubt::TwoNames => {
                let counts = |one| self.tally.has(Subject::Met(one)) || self.tally.has(Subject::Helped(one));
                pairs(persons, &counts)
            }
            other => self.tally.doubted(other),
        }
    }
}

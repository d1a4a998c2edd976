//! The report's parts, each with single numbers and tables.

use super::words::{Words, figure};
use crate::i18n::Messages;
use core::ops::RangeInclusive;
use shared::domain::year::{Dim, Doubt, Figure, Figures, Published, Row, published};

/// One part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What it is about.
    pub title: &'static str,
    /// Single numbers, with what each is called.
    pub singles: Vec<(&'static str, Cell)>,
    /// Numbers by something.
    pub tables: Vec<Table>,
    /// What speaks against some of its figures, and in how many notes and persons.
    pub doubts: Vec<Touched>,
}

/// What speaks against figures, and in how many notes and persons.
pub type Touched = (Doubt, usize);

/// Numbers by something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Which figure.
    pub figure: Figure,
    /// What it is called.
    pub title: &'static str,
    /// By what it is divided, but for the readings.
    pub dims: Vec<Dim>,
    /// Its columns of numbers: one, or one for each reading.
    pub heads: Vec<String>,
    /// Its rows: the words for each of `dims`, and a number for each of `heads`.
    pub rows: Vec<(Vec<String>, Vec<Cell>)>,
}

/// A number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Which.
    pub row: Row,
    /// Whether it is not told.
    pub masked: bool,
}

impl Cell {
    /// The number; none when it is masked.
    pub fn count(&self) -> Option<u64> {
        (!self.masked).then_some(self.row.count)
    }
}

/// The readings of figures that have two, by their own words, in the order of their columns.
const READINGS: [&str; 2] = ["first_encounter", "closing"];

/// The numbers of a version: all of them, or those for outside with the small ones masked.
pub fn shown(figures: &Figures, outside: bool) -> Vec<Published> {
    if outside {
        return published(figures);
    }
    figures.rows.iter().map(|row| Published { row: row.clone(), masked: false }).collect()
}

/// What speaks against figures; nothing of it goes outside.
pub fn doubts(figures: &Figures, outside: bool) -> Vec<Touched> {
    let told = figures.warnings.iter().filter(|_| !outside);
    told.map(|warning| (warning.doubt, warning.records.len())).collect()
}

/// The parts that hold any of these numbers. `doubts` is nothing in the version for outside, and for a closed report.
pub fn lay_out(words: &Words<'_>, shown: &[Published], doubts: &[Touched]) -> Vec<Part> {
    let part = |(title, figures): (&'static str, RangeInclusive<Figure>)| {
        let here: Vec<&Published> = shown.iter().filter(|one| figures.contains(&one.row.figure)).collect();
        let (mut singles, mut tables) = (Vec::new(), Vec::new());
        for of in Figure::ALL.iter().filter(|of| figures.contains(of)).copied() {
            let rows: Vec<&Published> = here.iter().filter(|one| one.row.figure == of).copied().collect();
            match rows.first() {
                Some(first) if of.dims().is_empty() => singles.push((figure(words.all(), of), cell(first))),
                Some(_) => tables.push(table(words, of, &rows)),
                None => {}
            }
        }
        let touching = |(doubt, _): &&Touched| here.iter().any(|one| doubt.touches(one.row.figure));
        let doubts = doubts.iter().filter(touching).copied().collect();
        (!here.is_empty()).then_some(Part { title, singles, tables, doubts })
    };
    parts(words.all()).into_iter().filter_map(part).collect()
}

/// The letter by which a doubt is told beside the figures that it touches, the same in every part.
pub fn mark(doubt: Doubt) -> char {
    Doubt::ALL.iter().zip('a'..).find(|(of, _)| **of == doubt).map_or('?', |(_, mark)| mark)
}

impl Part {
    /// The letters of what speaks against a figure.
    pub fn marks(&self, figure: Figure) -> String {
        let of = self.doubts.iter().filter(|(doubt, _)| doubt.touches(figure));
        of.map(|(doubt, _)| mark(*doubt).to_string()).collect::<Vec<_>>().join(" ")
    }
}

/// The parts of the report, with the figures in each.
fn parts(m: &'static Messages) -> [(&'static str, RangeInclusive<Figure>); 8] {
    let m = &m.report;
    [
        (m.activity, Figure::Rounds..=Figure::EncountersByMonth),
        (m.contacts_part, Figure::Contacts..=Figure::ContactsByNaming),
        (m.met_part, Figure::Persons..=Figure::PersonsDiffering),
        (m.helped_part, Figure::Accompanied..=Figure::AccompaniedByStatus),
        (m.given_part, Figure::Acts..=Figure::MaterialGiven),
        (m.referrals_part, Figure::Referrals..=Figure::ReferralsByTarget),
        (m.decisions_part, Figure::Ip..=Figure::SignalementsSent),
        (m.cases_part, Figure::CasesFollowed..=Figure::ObjectivesByState),
    ]
}

fn cell(one: &Published) -> Cell {
    Cell { row: one.row.clone(), masked: one.masked }
}

/// A figure as a table: of two readings each has a column, with zero where nobody is counted in one of them.
fn table(words: &Words<'_>, of: Figure, rows: &[&Published]) -> Table {
    let dims = of.dims();
    let two = dims.contains(&Dim::Reading);
    let readings: &[&str] = if two { &READINGS } else { &[""] };
    let head = |reading: &&str| {
        if two { words.part(Dim::Reading, reading) } else { words.all().report.number.to_owned() }
    };
    let mut lines: Vec<(Vec<&str>, Vec<Cell>)> = Vec::new();
    for one in rows {
        let values = dims.iter().zip(&one.row.at).filter(|(dim, _)| **dim != Dim::Reading);
        let key: Vec<&str> = values.map(|(_, value)| value.as_str()).collect();
        let column = readings.iter().position(|of| Some(*of) == one.row.value(Dim::Reading)).unwrap_or(0);
        let place = lines.iter().position(|(of, _)| *of == key).unwrap_or_else(|| {
            let nobody = |reading: &&str| Cell { row: zero(of, &one.row, reading), masked: false };
            lines.push((key, readings.iter().map(nobody).collect()));
            lines.len() - 1
        });
        if let Some(place) = lines.get_mut(place).and_then(|(_, cells)| cells.get_mut(column)) {
            *place = cell(one);
        }
    }
    let dims: Vec<Dim> = dims.iter().filter(|dim| **dim != Dim::Reading).copied().collect();
    let said = |key: Vec<&str>| dims.iter().zip(key).map(|(dim, value)| words.part(*dim, value)).collect();
    let rows = lines.into_iter().map(|(key, cells)| (said(key), cells)).collect();
    Table { figure: of, title: figure(words.all(), of), heads: readings.iter().map(head).collect(), rows, dims }
}

/// Nobody, beside a row of the other reading.
fn zero(figure: Figure, beside: &Row, reading: &str) -> Row {
    let value = |(dim, value): (&Dim, &String)| if *dim == Dim::Reading { reading.to_owned() } else { value.clone() };
    Row { figure, at: figure.dims().iter().zip(&beside.at).map(value).collect(), count: 0 }
}

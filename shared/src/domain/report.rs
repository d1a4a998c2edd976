//! A report as it was closed on a day (*arrêté le*): its numbers, for ever. What is corrected or erased later changes the figures that
//! are counted anew and not these; the difference is shown.
//!
//! Only the first revision of such a record is read. Whoever writes in it afterwards changes nothing.

use super::field::Register;
#[cfg(test)]
use super::field::{bytes, read};
use super::fields::fields;
use super::kind;
use super::value::{Day, ValueId};
use super::year::{Asked, Figure, Row};
use crate::clock::Millis;
use crate::history::{Draft, History, State};
use crate::ids::{MemberId, RecordId};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

fields! {
    /// The first day of the period.
    1 FROM: Register<Day> = Started, Register(Date);
    /// Its last day.
    2 TO: Register<Day> = Ended, Register(Date);
    /// The closing date.
    3 CLOSING: Register<Day> = Closed, Register(Date);
    /// When it was closed.
    4 AT: Register<Millis> = At, Register(At);
    /// By whom.
    5 BY: Register<MemberId> = Who, Register(Member);
    /// Only encounters in sectors of this branch.
    6 ANTENNE: Register<ValueId> = SectorAntenne, Register(Item("antenne"));
    /// Only encounters in this sector.
    7 SECTOR: Register<ValueId> = Sector, Register(Item("sector"));
    /// Only encounters by this channel.
    8 CHANNEL: Register<ValueId> = Channel, Register(Item("channel"));
}

/// The numbers, in one cell: they are never changed one by one.
const NUMBERS: Register<Numbers> = Register::new(9);

/// The rows, their words written once.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Numbers {
    words: Vec<String>,
    /// The figure's key and what it is of, by the places of their words; then the number.
    rows: Vec<(u32, Vec<u32>, u64)>,
}

/// A closed report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Its record.
    pub record: RecordId,
    /// Of which period and which encounters.
    pub asked: Asked,
    /// When it was closed, by the device's clock.
    pub at: Millis,
    /// By whom.
    pub by: Option<MemberId>,
    /// Its numbers; those of figures that only a newer version knows are left out.
    pub rows: Vec<Row>,
}

/// A number that is another today than when the report was closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// Which, with what it is today.
    pub now: Row,
    /// What it was.
    pub then: u64,
}

/// Writes a report.
pub fn close(draft: &mut Draft, base: &State, asked: &Asked, rows: &[Row], (by, at): (MemberId, Millis)) {
    FROM.set(draft, base, &asked.from);
    TO.set(draft, base, &asked.to);
    CLOSING.set(draft, base, &asked.closing);
    AT.set(draft, base, &at);
    BY.set(draft, base, &by);
    for (register, only) in [(ANTENNE, &asked.antenne), (SECTOR, &asked.sector), (CHANNEL, &asked.channel)] {
        if let Some(only) = only {
            register.set(draft, base, only);
        }
    }
    NUMBERS.set(draft, base, &pack(rows));
}

impl Report {
    /// Reads a report by its first revision; none while that is not here or not readable.
    pub fn read(record: RecordId, history: &History) -> Option<Self> {
        let first = history.steps().find(|step| step.parents.is_empty())?;
        let mut alone = History::new(record, history.circle());
        alone.insert(first.clone());
        let state = alone.state();
        let numbers = NUMBERS.get(&state).into_settled().filter(|_| state.kind == Some(kind::REPORT))?;
        let asked = Asked {
            from: FROM.get(&state).into_settled()?,
            to: TO.get(&state).into_settled()?,
            closing: CLOSING.get(&state).into_settled()?,
            antenne: ANTENNE.get(&state).into_settled(),
            sector: SECTOR.get(&state).into_settled(),
            channel: CHANNEL.get(&state).into_settled(),
        };
        let (at, by) = (AT.get(&state).into_settled()?, BY.get(&state).into_settled());
        Some(Self { record, asked, at, by, rows: unpack(&numbers) })
    }

    /// What is another number today, in the order of the report; `now` are the rows of the same question.
    pub fn changed(&self, now: &[Row]) -> Vec<Changed> {
        let key = |row: &Row| (row.figure, row.at.clone());
        let then: BTreeMap<_, u64> = self.rows.iter().map(|row| (key(row), row.count)).collect();
        let today: BTreeMap<_, u64> = now.iter().map(|row| (key(row), row.count)).collect();
        let all: BTreeSet<_> = then.keys().chain(today.keys()).cloned().collect();
        let changed = |(figure, at): (Figure, Vec<String>)| {
            let of = |counts: &BTreeMap<_, u64>| counts.get(&(figure, at.clone())).copied().unwrap_or(0);
            let (then, count) = (of(&then), of(&today));
            (then != count).then_some(Changed { now: Row { figure, at, count }, then })
        };
        all.into_iter().filter_map(changed).collect()
    }
}

fn pack(rows: &[Row]) -> Numbers {
    let mut places: BTreeMap<String, u32> = BTreeMap::new();
    let mut words = Vec::new();
    let mut place = |word: &str| match places.get(word) {
        Some(place) => *place,
        None => {
            let next = u32::try_from(words.len()).unwrap_or(u32::MAX);
            words.push(word.to_owned());
            places.insert(word.to_owned(), next);
            next
        }
    };
    let mut packed = Vec::new();
    for row in rows {
        let figure = place(row.figure.key());
        packed.push((figure, row.at.iter().map(|word| place(word)).collect(), row.count));
    }
    Numbers { words, rows: packed }
}

fn unpack(numbers: &Numbers) -> Vec<Row> {
    let word = |place: &u32| numbers.words.get(*place as usize);
    let figures: BTreeMap<&str, Figure> = Figure::ALL.iter().map(|figure| (figure.key(), *figure)).collect();
    let row = |(figure, at, count): &(u32, Vec<u32>, u64)| {
        let figure = *figures.get(word(figure)?.as_str())?;
        let at: Option<Vec<String>> = at.iter().map(|place| word(place).cloned()).collect();
        Some(Row { figure, at: at.filter(|at| at.len() == figure.dims().len())?, count: *count })
    };
    numbers.rows.iter().filter_map(row).collect()
}

/// Bytes of a value, for tests of what is kept.
#[cfg(test)]
fn kept(rows: &[Row]) -> Vec<Row> {
    read::<Numbers>(&bytes(&pack(rows))).map(|numbers| unpack(&numbers)).unwrap_or_default()
}

#[cfg(test)]
mod tests;

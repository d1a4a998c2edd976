//! What is drawn: week by week or month by month, this time and the same a year earlier.

use super::Trend;
use super::slot::Slot;
use crate::domain::value::Day;
use crate::domain::year::figure::{DEPTH, Figure};
use crate::domain::year::names::Name;
use crate::domain::year::tally::Key;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// What is looked at. Encounters, contacts, persons and acts are counted apart and never added to one another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shown {
    /// Encounters.
    #[default]
    Encounters,
    /// Encounters, each channel apart.
    ByChannel,
    /// Encounters, each sector apart.
    BySector,
    /// Encounters in which something was talked about, each topic apart; one can have several.
    ByTopic,
    /// How often somebody was met.
    Contacts,
    /// Persons with a page who were met.
    Persons,
    /// The same, verified minors, supposed minors and the others apart, in both readings.
    ByMinority,
    /// What was done.
    Acts,
    /// Rounds.
    Rounds,
}

impl Shown {
    /// Every one, in the order of a choice.
    pub const ALL: [Self; 9] = [
        Self::Encounters,
        Self::ByChannel,
        Self::BySector,
        Self::ByTopic,
        Self::Contacts,
        Self::Persons,
        Self::ByMinority,
        Self::Acts,
        Self::Rounds,
    ];

    /// Its figure in the report; its key names it in addresses too.
    pub const fn figure(self) -> Figure {
        match self {
            Self::Encounters => Figure::Encounters,
            Self::ByChannel => Figure::EncountersByChannel,
            Self::BySector => Figure::EncountersBySector,
            Self::ByTopic => Figure::EncountersByTopic,
            Self::Contacts => Figure::Contacts,
            Self::Persons => Figure::Persons,
            Self::ByMinority => Figure::PersonsByMinority,
            Self::Acts => Figure::Acts,
            Self::Rounds => Figure::Rounds,
        }
    }

    /// Whether several weeks may be added up: somebody who was met in two weeks is one person, not two.
    pub const fn adds_up(self) -> bool {
        !matches!(self, Self::Persons | Self::ByMinority)
    }
}

/// What is known of one week or month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// So many. Zero says that the team was out, or noted something else, and nothing of this.
    Number(u64),
    /// No round and no encounter is noted of those asked for: nobody knows, which is not zero.
    NoRound,
    /// It has not begun.
    Ahead,
    /// That year has no such week.
    NoSuch,
}

impl Said {
    /// The number; none where there is none.
    pub const fn number(self) -> Option<u64> {
        match self {
            Self::Number(number) => Some(number),
            Self::NoRound | Self::Ahead | Self::NoSuch => None,
        }
    }
}

/// One week or month, and the same a year earlier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// Which.
    pub slot: Slot,
    /// What it says.
    pub this: Said,
    /// What the same one said a year earlier.
    pub last: Said,
    /// Whether it is not over: its number still grows.
    pub running: bool,
}

/// What is over, added up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sums {
    /// The first day of the first week or month.
    pub from: Day,
    /// The last day of the last one.
    pub to: Day,
    /// Of this time.
    pub this: u64,
    /// Of the same weeks or months a year earlier; none where nothing at all is noted of them.
    pub last: Option<u64>,
}

/// One chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart {
    /// Of which part, in the order of [`Figure::dims`]; nothing for the whole.
    pub at: Vec<String>,
    /// In the order of time.
    pub points: Vec<Point>,
    /// None for what does not add up, and while nothing that is over is noted: that is no zero.
    pub sums: Option<Sums>,
}

impl Trend {
    /// What is to be drawn of something: one chart, or one for each part of it that was ever noted. Parts stand by how much there is
    /// of them, minors before all others, a part's two readings side by side.
    pub fn charts(&self, shown: Shown) -> Vec<Chart> {
        let figure = shown.figure();
        if figure.dims().is_empty() {
            return vec![self.chart(shown, [Name::NONE; DEPTH])];
        }
        let mut parts: BTreeMap<[Name; DEPTH], u64> = BTreeMap::new();
        let cells = self.sums.values().flat_map(|sum| sum.tally.cells());
        for (key, cell) in cells.filter(|(key, _)| key.figure == figure) {
            *parts.entry(key.at).or_default() += cell.number;
        }
        let mut charts: Vec<(u64, Chart)> =
            parts.into_iter().map(|(at, total)| (total, self.chart(shown, at))).collect();
        charts.sort_by_cached_key(|(total, chart)| order(shown, *total, &chart.at));
        charts.into_iter().map(|(_, chart)| chart).collect()
    }

    fn chart(&self, shown: Shown, at: [Name; DEPTH]) -> Chart {
        let figure = shown.figure();
        let point = |(slot, before): &(Slot, Option<Slot>)| Point {
            slot: *slot,
            this: self.said(slot, figure, at),
            last: before.map_or(Said::NoSuch, |before| self.said(&before, figure, at)),
            running: slot.has(self.asked.today),
        };
        let points: Vec<Point> = self.pairs.iter().map(point).collect();
        let sums = if shown.adds_up() { sums(&points, self.asked.today) } else { None };
        let words = at.iter().take(figure.dims().len()).map(|name| self.names.word(*name).to_owned());
        Chart { at: words.collect(), points, sums }
    }

    fn said(&self, slot: &Slot, figure: Figure, at: [Name; DEPTH]) -> Said {
        if slot.from > self.asked.today {
            return Said::Ahead;
        }
        let count = |figure, at| {
            let cell = self.sums.get(&slot.from).and_then(|sum| sum.tally.cell(&Key { figure, at }));
            cell.map_or(0, |cell| cell.number)
        };
        let none = [Name::NONE; DEPTH];
        if count(Figure::Rounds, none) == 0 && count(Figure::Encounters, none) == 0 {
            return Said::NoRound;
        }
        Said::Number(count(figure, at))
    }
}

/// Where a part stands among the others.
fn order(shown: Shown, total: u64, at: &[String]) -> (usize, Reverse<u64>, Vec<String>) {
    match (shown, at) {
        (Shown::ByMinority, [reading, minority]) => {
            let minors = ["minor_verified", "minor_supposed"];
            let rank = minors.iter().position(|one| one == minority).unwrap_or(minors.len());
            let second = if reading == "first_encounter" { String::new() } else { reading.clone() };
            (rank, Reverse(0), vec![minority.clone(), second])
        }
        _ => (0, Reverse(total), at.to_vec()),
    }
}

/// Adds up what is over, of weeks or months that both years have.
fn sums(points: &[Point], today: Day) -> Option<Sums> {
    let over: Vec<&Point> = points.iter().filter(|one| one.slot.to < today && one.last != Said::NoSuch).collect();
    let (first, last) = (over.first()?, over.last()?);
    let sum = |of: fn(&Point) -> Said| over.iter().filter_map(|point| of(point).number()).sum();
    let noted = |of: fn(&Point) -> Said| over.iter().any(|point| of(point) != Said::NoRound);
    if !noted(|point| point.this) {
        return None;
    }
    Some(Sums {
        from: first.slot.from,
        to: last.slot.to,
        this: sum(|point| point.this),
        last: noted(|point| point.last).then(|| sum(|point| point.last)),
    })
}

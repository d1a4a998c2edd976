//! What is asked of the trends.

use super::slot::{Grain, Slot};
use crate::domain::value::{Day, ValueId};
use crate::domain::year::Asked;

/// Of which time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Span {
    /// A whole year, against the one before.
    Year(i32),
    /// So many months until today, against the same a year earlier; of weeks thirteen for three months.
    Months(u32),
}

impl Span {
    /// Its word in an address: `2026`, `m12`.
    pub fn word(self) -> String {
        match self {
            Self::Year(year) => year.to_string(),
            Self::Months(months) => format!("m{months}"),
        }
    }

    /// What a word of an address says; none where it says no time that anybody would ask for.
    pub fn read(word: &str) -> Option<Self> {
        match word.strip_prefix('m') {
            Some(months) => months.parse().ok().filter(|months| (1..=36).contains(months)).map(Self::Months),
            None => word.parse().ok().filter(|year| (1990..=2200).contains(year)).map(Self::Year),
        }
    }
}

/// Which trends.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TrendAsked {
    /// By weeks or by months.
    pub grain: Grain,
    /// Of which time.
    pub span: Span,
    /// Today, in Paris: its week or month is not over.
    pub today: Day,
    /// Only in sectors of this branch.
    pub antenne: Option<ValueId>,
    /// Only in this sector.
    pub sector: Option<ValueId>,
    /// Only by this channel.
    pub channel: Option<ValueId>,
}

impl TrendAsked {
    /// Everything that was noted, by weeks or months.
    pub fn all(grain: Grain, span: Span, today: Day) -> Self {
        Self { grain, span, today, antenne: None, sector: None, channel: None }
    }

    /// The weeks or months that are asked for, in the order of time; those of a year that are still to come too.
    pub fn slots(&self) -> Vec<Slot> {
        match (self.span, self.grain) {
            (Span::Year(year), Grain::Week) => numbered(self.grain, year, 53),
            (Span::Year(year), Grain::Month) => numbered(self.grain, year, 12),
            (Span::Months(months), Grain::Week) => self.last(months.saturating_mul(52) / 12),
            (Span::Months(months), Grain::Month) => self.last(months),
        }
    }

    /// The same question about some days, for the counting rules.
    pub(super) fn about(&self, from: Day, to: Day) -> Asked {
        let Self { antenne, sector, channel, .. } = self.clone();
        Asked { antenne, sector, channel, ..Asked::period(from, to) }
    }

    fn last(&self, number: u32) -> Vec<Slot> {
        let back = std::iter::successors(Slot::of(self.grain, self.today), Slot::before);
        let mut slots: Vec<Slot> = back.take(number as usize).collect();
        slots.reverse();
        slots
    }
}

fn numbered(grain: Grain, year: i32, most: u32) -> Vec<Slot> {
    (1..=most).filter_map(|number| Slot::numbered(grain, year, number)).collect()
}

//! Of which time En direct tells: this night, or the nights until it.

use crate::domain::value::Day;
use chrono::Datelike;

/// Of which time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Period {
    /// This night.
    #[default]
    Tonight,
    /// Seven nights, this one included.
    Week,
    /// The nights of this month.
    Month,
}

impl Period {
    /// Every one.
    pub const ALL: [Self; 3] = [Self::Tonight, Self::Week, Self::Month];

    /// Its word in an address.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Tonight => "night",
            Self::Week => "week",
            Self::Month => "month",
        }
    }

    /// What a word of an address says; this night for none.
    pub fn read(word: &str) -> Self {
        Self::ALL.into_iter().find(|period| period.word() == word).unwrap_or_default()
    }

    /// The day on which its first night begins, when this night began on `night`.
    pub fn first(self, night: Day) -> Day {
        match self {
            Self::Tonight => night,
            Self::Week => Day(night.0.saturating_sub(6)),
            Self::Month => night.date().and_then(|date| date.with_day(1)).map_or(night, Day::from_date),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_ends_with_this_night_and_a_month_begins_on_its_first() {
        let day = |text: &str| Day::parse(text).unwrap();
        for (night, period, first) in [
            ("2026-11-28", Period::Tonight, "2026-11-28"),
            ("2026-11-28", Period::Week, "2026-11-22"),
            ("2026-01-02", Period::Week, "2025-12-27"),
            ("2026-11-28", Period::Month, "2026-11-01"),
            ("2026-11-01", Period::Month, "2026-11-01"),
            ("2024-02-29", Period::Month, "2024-02-01"),
        ] {
            assert_eq!(period.first(day(night)), day(first), "{night} {period:?}");
        }
        assert_eq!(Period::ALL.map(|period| Period::read(period.word())), Period::ALL);
        assert_eq!([Period::read(""), Period::read("year")], [Period::Tonight; 2]);
    }
}

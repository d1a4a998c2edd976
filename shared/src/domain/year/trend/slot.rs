//! Weeks and months, as the calendar of Paris has them.

use crate::domain::value::Day;
use chrono::{Datelike, Months, NaiveDate, Weekday};

/// How fine.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grain {
    /// From Monday to Sunday, numbered by ISO 8601: week 1 holds the year's first Thursday.
    #[default]
    Week,
    /// From the first of a month to its last day.
    Month,
}

/// One week or one month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slot {
    /// Its first day.
    pub from: Day,
    /// Its last day.
    pub to: Day,
    /// Whether it is a week or a month.
    pub grain: Grain,
    /// Of which year: of a week the year of ISO 8601, which may begin on 29 December and end on 3 January.
    pub year: i32,
    /// Which of that year: 1 to 52 or 53, or 1 to 12.
    pub number: u32,
}

impl Slot {
    /// That of a number; none where the year has none, as a week 53 in most.
    pub fn numbered(grain: Grain, year: i32, number: u32) -> Option<Self> {
        let (first, next) = match grain {
            Grain::Week => {
                let monday = NaiveDate::from_isoywd_opt(year, number, Weekday::Mon)?;
                (monday, monday.checked_add_days(chrono::Days::new(7))?)
            }
            Grain::Month => {
                let first = NaiveDate::from_ymd_opt(year, number, 1)?;
                (first, first.checked_add_months(Months::new(1))?)
            }
        };
        let (from, to) = (Day::from_date(first), Day(Day::from_date(next).0.saturating_sub(1)));
        Some(Self { from, to, grain, year, number })
    }

    /// That in which a day falls; none beyond any calendar.
    pub fn of(grain: Grain, day: Day) -> Option<Self> {
        let date = day.date()?;
        match grain {
            Grain::Week => Self::numbered(grain, date.iso_week().year(), date.iso_week().week()),
            Grain::Month => Self::numbered(grain, date.year(), date.month()),
        }
    }

    /// The one before it.
    pub fn before(&self) -> Option<Self> {
        Self::of(self.grain, Day(self.from.0.saturating_sub(1)))
    }

    /// The one of the same number a year earlier; none where that year has none.
    pub fn a_year_before(&self) -> Option<Self> {
        Self::numbered(self.grain, self.year.saturating_sub(1), self.number)
    }

    /// Whether a day falls in it.
    pub fn has(&self, day: Day) -> bool {
        (self.from..=self.to).contains(&day)
    }
}

//! By when: quick answers and a date.

use super::Form;
use crate::i18n::night_of;
use crate::labels::local;
use chrono::NaiveDate;
use shared::domain::Day;

/// An answer to *by when*.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// The day after this night's date.
    Tomorrow,
    /// In three days.
    ThreeDays,
    /// In a week.
    Week,
    /// On a date.
    Date,
}

impl Due {
    const ALL: [Self; 4] = [Self::Tomorrow, Self::ThreeDays, Self::Week, Self::Date];

    /// Its name among the chips.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Tomorrow => "1",
            Self::ThreeDays => "3",
            Self::Week => "7",
            Self::Date => "date",
        }
    }

    /// The answer of a chip.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|due| due.id() == id)
    }

    /// The day it means, counted from `today`; none for a date that is still to be written.
    pub fn day(self, today: Day) -> Option<Day> {
        let days = match self {
            Self::Tomorrow => 1,
            Self::ThreeDays => 3,
            Self::Week => 7,
            Self::Date => return None,
        };
        Some(Day(today.0.saturating_add(days)))
    }
}

/// The answer that a day is.
pub fn due_of(day: Day, today: Day) -> Due {
    Due::ALL.into_iter().find(|due| due.day(today) == Some(day)).unwrap_or(Due::Date)
}

/// The value of a `date` field.
pub fn parse(text: &str) -> Option<Day> {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").ok().map(Day::from_date)
}

impl Form {
    /// The date that this night belongs to: at two in the morning, *tomorrow* is the day that is about to begin.
    pub(super) fn today(self) -> Day {
        Day::from_date(night_of(local(self.notebook.now())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quick_answers_are_recognised_again() {
        let today = Day(20_000);
        for due in [Due::Tomorrow, Due::ThreeDays, Due::Week] {
            assert_eq!(due.day(today).map(|day| due_of(day, today)), Some(due));
            assert_eq!(Due::parse(due.id()), Some(due));
        }
        assert_eq!(due_of(Day(20_002), today), Due::Date);
    }

    #[test]
    fn a_date_is_read_and_nonsense_is_not() {
        assert_eq!(parse("1970-01-02"), Some(Day(1)));
        assert_eq!(parse("2026-13-01"), None);
    }
}

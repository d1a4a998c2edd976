//! Of which time En direct tells: this night, or the nights until it.

use super::super::parts::when;
use crate::i18n::{Messages, night_of};
use crate::labels::{instant, local};
use chrono::{Datelike, NaiveTime, TimeDelta};
use shared::clock::Millis;

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

    /// Its word in the address.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Tonight => "night",
            Self::Week => "week",
            Self::Month => "month",
        }
    }

    /// What a word of the address says; this night for none.
    pub fn read(word: Option<String>) -> Self {
        let is = |period: &Self| word.as_deref() == Some(period.word());
        Self::ALL.into_iter().find(is).unwrap_or_default()
    }

    /// What it is called.
    pub fn name(self, m: &'static Messages) -> &'static str {
        match self {
            Self::Tonight => m.live.tonight,
            Self::Week => m.live.week,
            Self::Month => m.live.month,
        }
    }

    /// When its first night began, where this device is: at six in the morning, so that it is the same all night.
    pub fn from(self, now: Millis) -> Millis {
        match self {
            Self::Tonight => when::night(0, now).0,
            Self::Week => when::night(6, now).0,
            Self::Month => {
                let night = night_of(local(now));
                instant(night.with_day(1).unwrap_or(night).and_time(NaiveTime::MIN) + TimeDelta::hours(6))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDateTime;

    #[test]
    fn a_time_begins_at_six_and_the_small_hours_of_the_first_are_of_the_month_before() {
        let at = |text: &str| instant(text.parse::<NaiveDateTime>().unwrap());
        for (now, period, from) in [
            ("2026-11-28T23:00:00", Period::Tonight, "2026-11-28T06:00:00"),
            ("2026-11-29T05:59:00", Period::Tonight, "2026-11-28T06:00:00"),
            ("2026-11-28T23:00:00", Period::Week, "2026-11-22T06:00:00"),
            ("2026-11-28T23:00:00", Period::Month, "2026-11-01T06:00:00"),
            ("2026-12-01T05:59:00", Period::Month, "2026-11-01T06:00:00"),
            ("2026-12-01T06:00:00", Period::Month, "2026-12-01T06:00:00"),
        ] {
            assert_eq!(period.from(at(now)), at(from), "{now} {period:?}");
        }
    }
}

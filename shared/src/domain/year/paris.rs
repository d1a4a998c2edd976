//! The calendar of Europe/Paris, by the rule of the European Union since 1996: two hours ahead of UTC from the last Sunday of March to
//! the last Sunday of October, both at one o'clock UTC, else one hour. Figures count by it wherever they are made, so that a phone
//! abroad, the server and the desk say the same.

use crate::clock::Millis;
use crate::domain::value::Day;
use chrono::{Datelike, NaiveDate};

const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;

/// The day that it is in Paris at an instant.
pub fn day_of(at: Millis) -> Day {
    Day(i32::try_from(at.0.saturating_add(ahead(at)).div_euclid(DAY)).unwrap_or(if at.0 < 0 {
        i32::MIN
    } else {
        i32::MAX
    }))
}

/// The instant at which a day begins in Paris.
pub fn begin_of(day: Day) -> Millis {
    let midnight = i64::from(day.0) * DAY;
    // Clocks change in the small hours, never at midnight: what was ahead an hour before still is.
    Millis(midnight - ahead(Millis(midnight - 2 * HOUR)))
}

/// The instant of a time of day in Paris, in minutes since midnight; none in the hour that is left out in March. Of the hour that
/// comes twice in October the first.
pub fn instant_of(day: Day, minute: i64) -> Option<Millis> {
    let there = i64::from(day.0) * DAY + minute * 60_000;
    [2 * HOUR, HOUR]
        .into_iter()
        .map(|ahead_by| (there - ahead_by, ahead_by))
        .find_map(|(at, by)| (ahead(Millis(at)) == by).then_some(Millis(at)))
}

/// The first and the last day of a year.
pub fn year_of(year: i16) -> Option<(Day, Day)> {
    let date = |month, day| NaiveDate::from_ymd_opt(i32::from(year), month, day).map(Day::from_date);
    Some((date(1, 1)?, date(12, 31)?))
}

/// What Paris is ahead of UTC, in milliseconds.
fn ahead(at: Millis) -> i64 {
    let days = i32::try_from(at.0.div_euclid(DAY)).ok();
    let Some(year) = days.and_then(|days| Day(days).date()).map(|date| date.year()) else { return HOUR };
    match (changes(year, 3), changes(year, 10)) {
        (Some(summer), Some(winter)) if (summer..winter).contains(&at.0) => 2 * HOUR,
        _ => HOUR,
    }
}

/// The instant of one o'clock UTC on the last Sunday of a month of 31 days.
fn changes(year: i32, month: u32) -> Option<i64> {
    let last = NaiveDate::from_ymd_opt(year, month, 31)?;
    let day = Day::from_date(last).0 - i32::try_from(last.weekday().num_days_from_sunday()).ok()?;
    Some(i64::from(day) * DAY + HOUR)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(date: &str, hour: i64, minute: i64) -> Millis {
        let day: NaiveDate = date.parse().unwrap();
        Millis(i64::from(Day::from_date(day).0) * DAY + hour * HOUR + minute * 60_000)
    }

    #[test]
    fn a_day_begins_at_midnight_in_paris_in_winter_and_in_summer() {
        for (utc, hour, minute, paris) in [
            ("2026-12-31", 22, 59, "2026-12-31"),
            ("2026-12-31", 23, 0, "2027-01-01"),
            ("2026-06-30", 21, 59, "2026-06-30"),
            ("2026-06-30", 22, 0, "2026-07-01"),
            // The nights in which the clocks change: 29 March and 25 October 2026.
            ("2026-03-28", 22, 59, "2026-03-28"),
            ("2026-03-28", 23, 0, "2026-03-29"),
            ("2026-03-29", 21, 59, "2026-03-29"),
            ("2026-03-29", 22, 0, "2026-03-30"),
            ("2026-10-24", 22, 0, "2026-10-25"),
            ("2026-10-25", 22, 59, "2026-10-25"),
            ("2026-10-25", 23, 0, "2026-10-26"),
        ] {
            let day = Day::from_date(paris.parse().unwrap());
            assert_eq!(day_of(at(utc, hour, minute)), day, "{utc} {hour}:{minute}");
        }
        assert_eq!(ahead(at("2026-03-29", 0, 59)), HOUR);
        assert_eq!(ahead(at("2026-03-29", 1, 0)), 2 * HOUR);
        assert_eq!(ahead(at("2026-10-25", 0, 59)), 2 * HOUR);
        assert_eq!(ahead(at("2026-10-25", 1, 0)), HOUR);
    }

    #[test]
    fn a_time_of_day_is_an_instant_but_for_the_hour_left_out_in_march() {
        let day = |date: &str| Day::from_date(date.parse().unwrap());
        for (date, minute, utc) in [
            ("2026-01-15", 22 * 60, Some(at("2026-01-15", 21, 0))),
            ("2026-07-15", 22 * 60, Some(at("2026-07-15", 20, 0))),
            ("2026-07-15", 30, Some(at("2026-07-14", 22, 30))),
            ("2026-03-29", 2 * 60 + 30, None),
            ("2026-03-29", 3 * 60, Some(at("2026-03-29", 1, 0))),
            ("2026-10-25", 2 * 60 + 30, Some(at("2026-10-25", 0, 30))),
        ] {
            assert_eq!(instant_of(day(date), minute), utc, "{date} {minute}");
        }
    }

    #[test]
    fn every_day_begins_with_its_first_millisecond() {
        for day in 10_000..30_000 {
            let begin = begin_of(Day(day));
            assert_eq!((day_of(begin), day_of(begin.plus(-1))), (Day(day), Day(day - 1)));
        }
        for at in [i64::MIN, -1, 0, i64::MAX] {
            let _ = day_of(Millis(at));
        }
        assert_eq!(year_of(2026), Some((Day(20_454), Day(20_818))));
    }
}

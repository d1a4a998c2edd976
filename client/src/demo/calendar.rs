//! Nights in French time.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveDateTime, TimeDelta, Weekday};
use shared::clock::Millis;

/// The nights of the weeks before a day: three a week, the last of them the night before.
#[derive(Clone, Copy, Debug)]
pub struct Calendar {
    today: NaiveDate,
}

/// How many days before the last night of a week its three nights are.
const OF_A_WEEK: [u64; 3] = [5, 3, 0];

impl Calendar {
    /// The calendar as it hangs on the wall at `now`; until six in the morning the night is not over.
    pub fn at(now: Millis) -> Self {
        let utc = DateTime::from_timestamp_millis(now.0).unwrap_or_default().naive_utc();
        Self { today: (utc + offset(utc) - TimeDelta::hours(6)).date() }
    }

    /// The evenings on which somebody goes out, oldest first.
    pub fn nights(&self, weeks: u64) -> Vec<NaiveDate> {
        let yesterday = self.today - Days::new(1);
        let week = |weeks_ago: u64| OF_A_WEEK.map(|days| yesterday - Days::new(7 * weeks_ago + days));
        (0..weeks).rev().flat_map(week).collect()
    }

    /// Today.
    pub fn today(&self) -> NaiveDate {
        self.today
    }
}

/// The instant at which clocks in Paris show this many minutes after the day's midnight; more than 1,440 for the night after it.
pub fn instant(day: NaiveDate, minutes: usize) -> Millis {
    let local = day.and_time(chrono::NaiveTime::MIN) + TimeDelta::minutes(i64::try_from(minutes).unwrap_or(0));
    let utc = local - offset(local - TimeDelta::hours(1));
    Millis(utc.and_utc().timestamp_millis())
}

/// Days since 1970-01-01.
pub fn day_number(day: NaiveDate) -> i32 {
    i32::try_from(day.signed_duration_since(NaiveDate::default()).num_days()).unwrap_or(0)
}

/// What Paris is ahead of UTC: two hours from the last Sunday of March to the last of October, at one o'clock UTC; else one.
fn offset(utc: NaiveDateTime) -> TimeDelta {
    let change = |month| last_sunday(utc.year(), month).and_time(chrono::NaiveTime::MIN) + TimeDelta::hours(1);
    let summer = (change(3)..change(10)).contains(&utc);
    TimeDelta::hours(if summer { 2 } else { 1 })
}

/// March and October have 31 days.
fn last_sunday(year: i32, month: u32) -> NaiveDate {
    let last = NaiveDate::from_ymd_opt(year, month, 31).unwrap_or_default();
    let back = (last.weekday().days_since(Weekday::Sun)) % 7;
    last - Days::new(u64::from(back))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn clocks_change_on_the_last_sundays_of_march_and_october() {
        assert_eq!((last_sunday(2026, 3), last_sunday(2026, 10)), (day(2026, 3, 29), day(2026, 10, 25)));
        let at =
            |date, minutes| DateTime::from_timestamp_millis(instant(date, minutes).0).unwrap().naive_utc().to_string();
        assert_eq!(at(day(2026, 7, 14), 22 * 60), "2026-07-14 20:00:00");
        assert_eq!(at(day(2026, 10, 24), 22 * 60), "2026-10-24 20:00:00");
        assert_eq!(at(day(2026, 10, 25), 22 * 60), "2026-10-25 21:00:00");
        assert_eq!(at(day(2026, 11, 24), 25 * 60), "2026-11-25 00:00:00");
    }

    #[test]
    fn the_last_night_is_yesterday_and_each_week_has_three() {
        let calendar = Calendar::at(instant(day(2026, 11, 24), 6 * 60));
        let nights = calendar.nights(17);
        assert_eq!((nights.len(), nights[50], nights[49]), (51, day(2026, 11, 23), day(2026, 11, 20)));
        assert_eq!(Calendar::at(instant(day(2026, 11, 24), 5 * 60)).today(), day(2026, 11, 23));
        assert!(nights.windows(2).all(|pair| pair[0] < pair[1]));
    }
}

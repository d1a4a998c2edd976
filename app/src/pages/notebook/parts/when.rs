//! Instants in words, where this device is.

use crate::i18n::{self, Lang};
use crate::labels::{instant, local};
use chrono::{Days, NaiveDate, NaiveTime, TimeDelta};
use shared::clock::Millis;
use shared::domain::Day;

/// From when to when the night lasted (with the day before it) that `now` belongs to, or one `ago` nights earlier: six to six.
pub fn night(ago: u64, now: Millis) -> (Millis, Millis) {
    let date = i18n::night_of(local(now));
    let date = date.checked_sub_days(Days::new(ago)).unwrap_or(date);
    let six = |date: NaiveDate| instant(date.and_time(NaiveTime::MIN) + TimeDelta::hours(6));
    (six(date), six(date.checked_add_days(Days::new(1)).unwrap_or(date)))
}

/// `hier soir, 23 h 38`.
pub fn said(lang: Lang, at: Millis, now: Millis) -> String {
    i18n::said(lang, local(at), local(now))
}

/// `il y a 5 min`.
pub fn ago(lang: Lang, at: Millis, now: Millis) -> String {
    i18n::ago(lang, local(at), local(now))
}

/// `23 h 38`.
pub fn time(lang: Lang, at: Millis) -> String {
    i18n::time(lang, local(at).time())
}

/// `mardi 24 novembre`, with the year when it is another one.
pub fn day(lang: Lang, at: Millis, now: Millis) -> String {
    i18n::day_near(lang, local(at).date(), local(now).date())
}

/// A due date, said in full.
pub fn due(lang: Lang, day: Day, now: Millis) -> String {
    day.date().map_or_else(String::new, |date| i18n::day_near(lang, date, local(now).date()))
}

/// Whether a due date has passed.
pub fn is_overdue(day: Day, now: Millis) -> bool {
    day.date().is_some_and(|date| date < local(now).date())
}

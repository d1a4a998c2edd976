//! Instants in words, where this device is.

use crate::i18n::{self, Lang};
use crate::labels::{local, of_day};
use shared::clock::Millis;
use shared::domain::Day;

/// How many nights ago an instant was: 0 for the night (or day) that `now` belongs to, 1 for the one before.
pub fn nights_ago(at: Millis, now: Millis) -> i64 {
    (i18n::night_of(local(now)) - i18n::night_of(local(at))).num_days()
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
    of_day(day).map_or_else(String::new, |date| i18n::day_near(lang, date, local(now).date()))
}

/// Whether a due date has passed.
pub fn is_overdue(day: Day, now: Millis) -> bool {
    of_day(day).is_some_and(|date| date < local(now).date())
}

//! Of which time the page tells, in words and by the clock of this device.

use crate::i18n::{Messages, night_of};
use crate::labels::{day_of, instant, local};
use chrono::{NaiveTime, TimeDelta};
use shared::clock::Millis;
use shared::domain::live::Period;

/// What it is called.
pub fn name(period: Period, m: &'static Messages) -> &'static str {
    match period {
        Period::Tonight => m.live.tonight,
        Period::Week => m.live.week,
        Period::Month => m.live.month,
    }
}

/// When its first night began: at six in the morning, so that it is the same all night.
pub fn begins(period: Period, now: Millis) -> Millis {
    let night = night_of(local(now));
    let first = period.first(day_of(night)).date().unwrap_or(night);
    instant(first.and_time(NaiveTime::MIN) + TimeDelta::hours(6))
}

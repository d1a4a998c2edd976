//! Between instants and the calendar on the wall of where this device is.

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta};
#[cfg(target_arch = "wasm32")]
use chrono::{Datelike, Timelike};
use shared::clock::Millis;
use shared::domain::Day;

/// The local calendar time of an instant.
pub fn local(at: Millis) -> NaiveDateTime {
    let utc = DateTime::from_timestamp_millis(at.0).unwrap_or_default().naive_utc();
    utc.checked_sub_signed(TimeDelta::minutes(minutes_behind_utc(at))).unwrap_or(utc)
}

/// The instant of a local calendar time. In the hour that an autumn night has twice, the browser's choice.
pub fn instant(at: NaiveDateTime) -> Millis {
    #[cfg(target_arch = "wasm32")]
    {
        let date = js_sys::Date::new_with_year_month_day_hr_min_sec(
            at.year().unsigned_abs(),
            i32::try_from(at.month0()).unwrap_or_default(),
            i32::try_from(at.day()).unwrap_or_default(),
            i32::try_from(at.hour()).unwrap_or_default(),
            i32::try_from(at.minute()).unwrap_or_default(),
            i32::try_from(at.second()).unwrap_or_default(),
        );
        #[expect(clippy::cast_possible_truncation, reason = "a date's milliseconds are whole and small")]
        return Millis(date.get_time() as i64);
    }
    #[cfg(not(target_arch = "wasm32"))]
    Millis(at.and_utc().timestamp_millis())
}

/// The browser's `getTimezoneOffset`; natively the calendar is UTC's.
fn minutes_behind_utc(at: Millis) -> i64 {
    #[cfg(target_arch = "wasm32")]
    {
        #[expect(clippy::cast_precision_loss, reason = "milliseconds of this era fit a double")]
        let date = js_sys::Date::new(&wasm_bindgen::JsValue::from_f64(at.0 as f64));
        #[expect(clippy::cast_possible_truncation, reason = "offsets are whole minutes")]
        return date.get_timezone_offset() as i64;
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = at;
        0
    }
}

/// The date of a [`Day`]; nothing when it lies beyond any calendar.
pub fn of_day(day: Day) -> Option<NaiveDate> {
    day.date()
}

/// The [`Day`] of a date.
pub fn day_of(date: NaiveDate) -> Day {
    Day::from_date(date)
}

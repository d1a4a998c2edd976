//! Days, times of day and ages as people write them. Nothing is guessed: a year has four digits, a day comes before its month.

use super::super::value::{Day, Month, ValueId};
use super::fault::Reason;
use chrono::{Datelike, Months, NaiveDate};

/// `31/12/2026`, `31-12-2026`, `31.12.2026` or `2026-12-31`, and a time after it, which is answered apart.
///
/// # Errors
/// [`Reason::NoDay`] or [`Reason::ShortYear`].
pub fn day(text: &str) -> Result<(Day, Option<&str>), Reason> {
    let (date, rest) = match text.split_once([' ', 'T']) {
        Some((date, rest)) => (date, Some(rest.trim()).filter(|rest| !rest.is_empty())),
        None => (text, None),
    };
    let parts: Vec<&str> = date.split(['/', '-', '.']).collect();
    let [first, month, last] = parts[..] else { return Err(Reason::NoDay) };
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    if year.len() == 2 && digits(year).is_some() {
        return Err(Reason::ShortYear);
    }
    let date = match (digits(year), digits(month), digits(day)) {
        (Some(year), Some(month), Some(day)) if (1900..=2999).contains(&year) => {
            NaiveDate::from_ymd_opt(i32::try_from(year).unwrap_or_default(), month, day)
        }
        _ => None,
    };
    date.map(|date| (Day::from_date(date), rest)).ok_or(Reason::NoDay)
}

/// `22:30`, `22h30`, `22h`: minutes since midnight.
///
/// # Errors
/// [`Reason::NoTime`].
pub fn time(text: &str) -> Result<i64, Reason> {
    let text = text.trim().trim_end_matches('Z').to_ascii_lowercase();
    let mut parts = text.split([':', 'h']);
    let hour = parts.next().and_then(digits).filter(|hour| *hour < 24);
    let minute = match parts.next() {
        None => None,
        Some("") => Some(0),
        Some(minute) => digits(minute).filter(|minute| *minute < 60),
    };
    let seconds = parts.next().is_none_or(|seconds| digits(seconds).is_some_and(|seconds| seconds < 60));
    match (hour, minute, seconds && parts.next().is_none()) {
        (Some(hour), Some(minute), true) => Ok(i64::from(hour * 60 + minute)),
        _ => Err(Reason::NoTime),
    }
}

/// `05/2027`, `2027-05`, or a day in it.
///
/// # Errors
/// [`Reason::NoMonth`].
pub fn month(text: &str) -> Result<Month, Reason> {
    let date = match text.split(['/', '-', '.']).collect::<Vec<_>>()[..] {
        [month, year] if year.len() == 4 => format!("01/{month}/{year}"),
        [year, month] if year.len() == 4 => format!("01/{month}/{year}"),
        _ => text.to_owned(),
    };
    let date = day(&date).ok().and_then(|(day, _)| day.date()).ok_or(Reason::NoMonth)?;
    month_of(date).ok_or(Reason::NoMonth)
}

/// When she was born: a day, or only a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Born {
    /// On this day.
    On(Day),
    /// In this year.
    In(i32),
}

/// `12/05/2009` or `2009`.
///
/// # Errors
/// [`Reason::NoDay`] or [`Reason::ShortYear`].
pub fn born(text: &str) -> Result<Born, Reason> {
    match digits(text).filter(|year| text.len() == 4 && (1900..=2999).contains(year)) {
        Some(year) => Ok(Born::In(i32::try_from(year).unwrap_or_default())),
        None => day(text).map(|(day, _)| Born::On(day)),
    }
}

impl Born {
    /// The month from which on she is of age; a year alone does not say it.
    pub fn adult_from(self) -> Option<Month> {
        match self {
            Self::On(day) => month_of(day.date()?.checked_add_months(Months::new(18 * 12))?),
            Self::In(_) => None,
        }
    }

    /// Her age on a day, least and most.
    pub fn age_on(self, on: Day) -> Option<(u32, u32)> {
        let on = on.date()?;
        match self {
            Self::On(day) => on.years_since(day.date()?).map(|age| (age, age)),
            Self::In(year) => {
                let most = u32::try_from(on.year() - year).ok()?;
                Some((most.saturating_sub(1), most))
            }
        }
    }
}

/// `17` or `17 ans`.
///
/// # Errors
/// [`Reason::NoAge`].
pub fn age(text: &str) -> Result<u32, Reason> {
    let text = text.trim();
    let number = ["ans", "an", "years", "y"].iter().find_map(|unit| text.strip_suffix(unit)).unwrap_or(text);
    digits(number.trim()).filter(|age| (5..=99).contains(age)).ok_or(Reason::NoAge)
}

/// What somebody of an age on one day can be of age on another: least and most.
pub fn age_later(age: u32, then: Day, now: Day) -> Option<(u32, u32)> {
    if now <= then {
        return Some((age, age));
    }
    let (then, now) = (then.date()?, now.date()?);
    let years = now.years_since(then)?;
    let whole = then.checked_add_months(Months::new(years.checked_mul(12)?))? == now;
    Some((age + years, age + years + u32::from(!whole)))
}

/// The age band of an age.
pub fn band(age: u32) -> ValueId {
    ValueId::new(match age {
        ..=12 => "under_13",
        13..=14 => "13_14",
        15..=17 => "15_17",
        18..=21 => "18_21",
        22..=25 => "22_25",
        _ => "over_25",
    })
}

/// The one band of all ages from the least to the most; none when there are several.
pub fn one_band((least, most): (u32, u32)) -> Option<ValueId> {
    Some(band(least)).filter(|one| *one == band(most))
}

/// `15-17`, `15–17 ans`, `<13`, `moins de 13`, `+25`, `plus de 25 ans`, or one age.
pub fn band_of(text: &str) -> Option<ValueId> {
    let numbers: Vec<u32> = text.split(|c: char| !c.is_ascii_digit()).filter_map(digits).collect();
    let lower = text.trim().to_lowercase();
    let begins = |signs: &[&str]| signs.iter().any(|sign| lower.starts_with(sign));
    match numbers[..] {
        [13] if begins(&["<", "-", "moins", "under"]) => Some(ValueId::new("under_13")),
        [25] if begins(&[">", "+", "plus", "over"]) => Some(ValueId::new("over_25")),
        [least, most] => {
            one_band((least, most)).filter(|_| least <= most && ((13..=14).contains(&least) || least >= 15))
        }
        [_] => age(text).ok().map(band),
        _ => None,
    }
}

fn month_of(date: NaiveDate) -> Option<Month> {
    Month::new(i16::try_from(date.year()).ok()?, u8::try_from(date.month()).ok()?)
}

fn digits(text: &str) -> Option<u32> {
    let all = !text.is_empty() && text.len() <= 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    if all { text.parse().ok() } else { None }
}

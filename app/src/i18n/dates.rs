//! Dates and times as they are said: `mardi 24 novembre, 23 h 38`, `Tuesday 24 November, 23:38`.
//! Local calendar values in, words out; "now" is a parameter.

use super::Lang;
use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, Timelike};

const DAYS_FR: [&str; 7] = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
const DAYS_EN: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MONTHS_FR: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn pick(names: &'static [&'static str], index: u32) -> &'static str {
    names.get(index as usize).copied().unwrap_or_default()
}

/// The month's name.
pub fn month(lang: Lang, date: NaiveDate) -> &'static str {
    match lang {
        Lang::Fr => pick(&MONTHS_FR, date.month0()),
        Lang::En => pick(&MONTHS_EN, date.month0()),
    }
}

/// `novembre 2026`, `November 2026`.
pub fn month_year(lang: Lang, date: NaiveDate) -> String {
    format!("{} {}", month(lang, date), date.year())
}

/// `mardi 24 novembre`, `Tuesday 24 November`.
pub fn day(lang: Lang, date: NaiveDate) -> String {
    let week = date.weekday().num_days_from_monday();
    match lang {
        Lang::Fr => {
            let first = if date.day() == 1 { "er" } else { "" };
            format!("{} {}{first} {}", pick(&DAYS_FR, week), date.day(), month(lang, date))
        }
        Lang::En => format!("{} {} {}", pick(&DAYS_EN, week), date.day(), month(lang, date)),
    }
}

/// [`day`] with its year when that is not this year's.
pub fn day_near(lang: Lang, date: NaiveDate, today: NaiveDate) -> String {
    if date.year() == today.year() { day(lang, date) } else { format!("{} {}", day(lang, date), date.year()) }
}

/// `23 h 38`, `23:38`.
pub fn time(lang: Lang, at: NaiveTime) -> String {
    match lang {
        Lang::Fr => format!("{}\u{a0}h\u{a0}{:02}", at.hour(), at.minute()),
        Lang::En => format!("{}:{:02}", at.hour(), at.minute()),
    }
}

/// `mardi 24 novembre, 23 h 38`.
pub fn day_time(lang: Lang, at: NaiveDateTime) -> String {
    format!("{}, {}", day(lang, at.date()), time(lang, at.time()))
}

/// `2026-11-24T23:38`: the value of a `datetime` attribute and of a `datetime-local` field.
pub fn machine(at: NaiveDateTime) -> String {
    format!("{:04}-{:02}-{:02}T{:02}:{:02}", at.year(), at.month(), at.day(), at.hour(), at.minute())
}

/// The date that a night belongs to: until six in the morning it is still the evening before.
pub fn night_of(at: NaiveDateTime) -> NaiveDate {
    if at.hour() < 6 { at.date().checked_sub_days(Days::new(1)).unwrap_or(at.date()) } else { at.date() }
}

/// Whether people call this hour night.
pub fn is_night(at: NaiveTime) -> bool {
    at.hour() < 6 || at.hour() >= 18
}

/// `ce soir`, `hier soir`, `aujourd’hui`, `hier`, `avant-hier`; nothing when it is longer ago or still to come.
pub fn relative(lang: Lang, at: NaiveDateTime, now: NaiveDateTime) -> Option<&'static str> {
    let night = is_night(at.time());
    let days = (night_of(now) - night_of(at)).num_days();
    let (fr, en) = match (days, night) {
        (0, true) => ("ce soir", "tonight"),
        (1, true) => ("hier soir", "last night"),
        (0, false) => ("aujourd’hui", "today"),
        (1, false) => ("hier", "yesterday"),
        (2, _) => ("avant-hier", "the day before yesterday"),
        _ => return None,
    };
    Some(match lang {
        Lang::Fr => fr,
        Lang::En => en,
    })
}

/// `hier soir, 23 h 38`, else the whole date: `mardi 24 novembre, 23 h 38`.
pub fn said(lang: Lang, at: NaiveDateTime, now: NaiveDateTime) -> String {
    let day = relative(lang, at, now).map_or_else(|| day_near(lang, at.date(), now.date()), str::to_owned);
    format!("{day}, {}", time(lang, at.time()))
}

/// How long ago something was last heard of: `à l’instant`, `il y a 5 min`, `il y a 3 h`, then [`said`].
pub fn ago(lang: Lang, at: NaiveDateTime, now: NaiveDateTime) -> String {
    match ((now - at).num_minutes(), lang) {
        (..1, Lang::Fr) => "à l’instant".to_owned(),
        (..1, Lang::En) => "just now".to_owned(),
        (m @ 1..60, Lang::Fr) => format!("il y a {m}\u{a0}min"),
        (m @ 1..60, Lang::En) => format!("{m}\u{a0}min ago"),
        (m @ 60..720, Lang::Fr) => format!("il y a {}\u{a0}h", m / 60),
        (m @ 60..720, Lang::En) => format!("{}\u{a0}h ago", m / 60),
        _ => said(lang, at, now),
    }
}

/// `1 h 20`, `45 min`: how long something lasted.
pub fn lasted(lang: Lang, minutes: u32) -> String {
    match (minutes / 60, minutes % 60, lang) {
        (0, m, _) => format!("{m}\u{a0}min"),
        (h, 0, _) => format!("{h}\u{a0}h"),
        (h, m, Lang::Fr) => format!("{h}\u{a0}h\u{a0}{m:02}"),
        (h, m, Lang::En) => format!("{h}\u{a0}h\u{a0}{m:02}\u{a0}min"),
    }
}

//! Weeks and months at their edges; whatever is written, what is kept up to date is what counting anew gives, and each week is what the
//! report says of its days.

use super::*;
use crate::domain::testing::{Notes, record};
use crate::domain::value::{Participant, Place};
use crate::domain::year::Year;
use crate::domain::{encounter as e, round as r, team_settings as t};
use chrono::NaiveDate;

mod calendar;
mod laws;
mod shown;

fn day(date: &str) -> Day {
    Day::from_date(date.parse::<NaiveDate>().unwrap())
}

/// An instant by the clocks of Paris, so many minutes after a day begins there.
fn paris(date: &str, minutes: i64) -> Millis {
    begin_of(day(date)).plus(minutes * 60_000)
}

fn lists(notes: &Notes) -> Lists {
    Lists::of(notes.replica.state(record(99)))
}

fn trend(notes: &Notes, asked: TrendAsked) -> Trend {
    Trend::of(&notes.replica, &Book::of(&notes.replica), &lists(notes), asked)
}

fn note(notes: &mut Notes, number: u8, at: Millis, who: &[u8]) -> RecordId {
    notes.encounter(number, |draft, base| {
        e::AT.set(draft, base, &at);
        e::CHANNEL.set(draft, base, &"street".into());
        e::PLACE.set(draft, base, &Place::sector("two".into()));
        who.iter().for_each(|who| e::PARTICIPANTS.set(draft, base, &Participant::Person(record(*who)), true));
    })
}

fn round(notes: &mut Notes, number: u8, at: Millis) {
    notes.write(record(number), kind::ROUND, |draft, base| {
        r::STARTED.set(draft, base, &at);
        r::SECTOR.set(draft, base, &"two".into());
    });
}

/// What the one chart says: those of this time, those of the year before.
fn said(trend: &Trend, shown: Shown) -> (Vec<Said>, Vec<Said>) {
    let charts = trend.charts(shown);
    assert_eq!(charts.len(), 1);
    charts[0].points.iter().map(|point| (point.this, point.last)).unzip()
}

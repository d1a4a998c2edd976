//! Every counting rule at its edges; whatever happens, what is kept up to date is what counting anew gives.

use super::*;
use crate::domain::testing::{Notes, record};
use crate::domain::value::{Participant, Place};
use crate::domain::{encounter as e, person as p};
use crate::history::{Draft, State};
use chrono::NaiveDate;

mod cases;
mod encounters;
mod files;
mod filters;
mod joined;
pub(super) mod laws;
mod mask;
mod persons;
mod years;

/// An instant by the clocks of Paris in winter: an hour ahead of UTC.
fn winter(date: &str, hour: i64, minute: i64) -> Millis {
    let day: NaiveDate = date.parse().unwrap();
    Millis(i64::from(Day::from_date(day).0) * 86_400_000 + (hour - 1) * 3_600_000 + minute * 60_000)
}

fn day(date: &str) -> Day {
    Day::from_date(date.parse().unwrap())
}

fn met(draft: &mut Draft, base: &State, at: Millis, who: &[RecordId]) {
    e::AT.set(draft, base, &at);
    e::CHANNEL.set(draft, base, &"street".into());
    e::PLACE.set(draft, base, &Place::sector("two".into()));
    for who in who {
        e::PARTICIPANTS.set(draft, base, &Participant::Person(*who), true);
    }
}

/// Notes an encounter with these persons.
fn note(notes: &mut Notes, number: u8, at: Millis, who: &[RecordId]) -> RecordId {
    notes.encounter(number, |draft, base| met(draft, base, at, who))
}

/// Notes what an encounter says of a person: minority and prostitution, nothing where empty.
fn says(notes: &mut Notes, encounter: RecordId, who: RecordId, minority: &str, prostitution: &str) {
    let who = Participant::Person(who);
    notes.write(encounter, kind::ENCOUNTER, |draft, base| {
        if !minority.is_empty() {
            e::MINORITY.set(draft, base, &who, &minority.into());
        }
        if !prostitution.is_empty() {
            e::PROSTITUTION.set(draft, base, &who, &prostitution.into());
        }
    });
}

fn year_by(notes: &Notes, asked: Asked) -> Year {
    let lists = Lists::of(notes.replica.state(record(99)));
    Year::of(&notes.replica, &Book::of(&notes.replica), &lists, asked)
}

fn figures_by(notes: &Notes, asked: Asked) -> Figures {
    year_by(notes, asked).figures(&[], &[])
}

fn figures(notes: &Notes, year: i16) -> Figures {
    figures_by(notes, Asked::year(year).unwrap())
}

fn warned(figures: &Figures, doubt: Doubt) -> Vec<RecordId> {
    figures.warnings.iter().find(|warning| warning.doubt == doubt).map_or(Vec::new(), |w| w.records.clone())
}

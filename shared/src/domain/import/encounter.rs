//! A row that is an encounter.

use super::super::field::Keyed;
use super::super::value::{Participant, Place, ValueId};
use super::super::year::instant_of;
use super::super::{NOTE_MAX, check_note, encounter};
use super::column::Column;
use super::fault::{Reason, Tip};
use super::read::{NAME_MAX, Row, several};
use super::when;
use crate::clock::Millis;
use crate::history::{Draft, State};

/// What an encounter without a time is put at, in minutes: noon, so that it is that day wherever it is read.
const NOON: i64 = 12 * 60;

/// The names of those who were met, as they are written.
pub(super) fn names<'a>(row: &mut Row<'a>) -> Vec<&'a str> {
    let names = row.cell(Column::Persons).map(several).unwrap_or_default();
    if names.iter().any(|name| name.chars().count() > NAME_MAX) {
        row.fault(Column::Persons, Reason::TooLong(NAME_MAX));
    }
    names
}

/// Writes what the row says into an encounter's first draft. Who was met by name is given; `unknown` is the number of the unknown one.
pub(super) fn write(row: &mut Row<'_>, draft: &mut Draft, mut met: Vec<Participant>, unknown: u64) {
    let base = &State::empty();
    if let Some(at) = at(row) {
        encounter::AT.set(draft, base, &at);
    }
    let count = row.take(Column::Unknown, |text| {
        text.parse().ok().filter(|count| (0..=99).contains(count)).ok_or(Reason::NoNumber)
    });
    if let Some(count @ 1..) = count {
        let participant = Participant::Unknown(unknown);
        met.push(participant);
        encounter::SIZE.set(draft, base, &participant, count);
    }
    if met.is_empty() && row.faults.iter().all(|fault| !matches!(fault.reason, Reason::NoNumber)) {
        row.fault(Column::Persons, Reason::Nobody);
    }
    for participant in &met {
        encounter::PARTICIPANTS.set(draft, base, participant, true);
    }
    statuses(row, draft, &met);
    place(row, draft);
    for (column, register) in [
        (Column::Channel, encounter::CHANNEL),
        (Column::Form, encounter::FORM),
        (Column::Mediator, encounter::MEDIATOR),
        (Column::Vigilance, encounter::VIGILANCE),
    ] {
        if let Some(value) = row.value(column) {
            register.set(draft, base, &value);
        }
    }
    for (column, set) in [
        (Column::Topics, encounter::TOPICS),
        (Column::Languages, encounter::LANGUAGES),
        (Column::Situation, encounter::SITUATION),
    ] {
        for value in row.values(column) {
            set.set(draft, base, &value, true);
        }
    }
    for other in row.cell(Column::Others).map(several).unwrap_or_default() {
        encounter::OTHERS.set(draft, base, &other.to_owned(), true);
    }
}

/// When: the date, with a time beside it or in a column of its own.
fn at(row: &mut Row<'_>) -> Option<Millis> {
    let Some(cell) = row.cell(Column::Date) else {
        row.fault(Column::Date, Reason::NoDate);
        return None;
    };
    let (day, beside) = row.take(Column::Date, |_| when::day(cell))?;
    if day > row.setting.today {
        row.fault(Column::Date, Reason::Future);
        return None;
    }
    let (column, minute) = match (row.cell(Column::Time), beside) {
        (Some(_), _) => (Column::Time, row.take(Column::Time, when::time)?),
        (None, Some(beside)) => (Column::Date, row.take(Column::Date, |_| when::time(beside))?),
        (None, None) => (Column::Date, NOON),
    };
    let at = instant_of(day, minute);
    if at.is_none() {
        row.fault(column, Reason::NoSuchHour);
    }
    at
}

/// What is held of a participant: only where the row has one, for it would not be known of whom it is said.
fn statuses(row: &mut Row<'_>, draft: &mut Draft, met: &[Participant]) {
    let base = &State::empty();
    let fields: [(Column, Keyed<Participant, ValueId>); 6] = [
        (Column::Contact, encounter::CONTACT),
        (Column::Minority, encounter::MINORITY),
        (Column::MinoritySource, encounter::MINORITY_SOURCE),
        (Column::Prostitution, encounter::PROSTITUTION),
        (Column::AgeBand, encounter::AGE_BAND),
        (Column::Gender, encounter::GENDER),
    ];
    for (column, field) in fields {
        let Some(value) = row.value(column) else { continue };
        match met {
            [one] => field.set(draft, base, one, &value),
            [] => {}
            _ => row.fault(column, Reason::SeveralPersons),
        }
    }
    // Her age that night: of that night it is, and needs no date of its own.
    let Some(age) = row.take(Column::Age, when::age) else { return };
    match met {
        [one] => encounter::AGE_BAND.set(draft, base, one, &when::band(age)),
        [] => {}
        _ => row.fault(Column::Age, Reason::SeveralPersons),
    }
}

/// Where, and the note. A place in free words beside a sector stands before the note: an encounter has one place.
fn place(row: &mut Row<'_>, draft: &mut Draft) {
    let base = &State::empty();
    let sector = row.value(Column::Sector);
    let words = row.words(Column::Place, NAME_MAX);
    if let Some(sector) = sector.clone() {
        encounter::PLACE.set(draft, base, &Place::sector(sector));
    } else if let Some(words) = words {
        encounter::PLACE.set(draft, base, &Place::free("other", words));
    }
    let before = words.filter(|_| sector.is_some());
    let note: Vec<&str> = before.into_iter().chain(row.cell(Column::Note)).collect();
    let note = note.join(" · ");
    if note.chars().count() > NOTE_MAX {
        row.fault(Column::Note, Reason::TooLong(NOTE_MAX));
    } else if !note.is_empty() {
        encounter::NOTE.set(draft, base, &note);
        for hint in check_note(&note) {
            row.tip(Column::Note, Tip::Note(hint));
        }
    }
}

//! A row that is a person.

use super::super::field::Register;
use super::super::value::{Month, ValueId};
use super::super::year::begin_of;
use super::super::{NOTE_MAX, check_note, person};
use super::column::Column;
use super::fault::{Reason, Tip};
use super::read::{NAME_MAX, Row, several};
use super::when::{self, Born};
use crate::clock::Millis;
use crate::history::{Draft, State};

/// An estimate older than so many days is brought to today's age before it is written.
const FRESH: i32 = 365;

/// Writes what the row says into a person's first draft.
pub(super) fn write(row: &mut Row<'_>, draft: &mut Draft) {
    let base = &State::empty();
    match row.words(Column::Name, NAME_MAX) {
        Some(name) => person::NAME.set(draft, base, &name.to_owned()),
        None if row.cell(Column::Name).is_none() => row.fault(Column::Name, Reason::NoName),
        None => {}
    }
    for other in row.cell(Column::OtherNames).map(several).unwrap_or_default() {
        if other.chars().count() > NAME_MAX {
            row.fault(Column::OtherNames, Reason::TooLong(NAME_MAX));
        } else {
            person::OTHER_NAMES.set(draft, base, &other.to_owned(), true);
        }
    }
    let registers: [(Column, Register<ValueId>); 5] = [
        (Column::Minority, person::MINORITY),
        (Column::MinoritySource, person::MINORITY_SOURCE),
        (Column::Gender, person::GENDER),
        (Column::Origin, person::ORIGIN),
        (Column::Prostitution, person::PROSTITUTION),
    ];
    for (column, register) in registers {
        if let Some(value) = row.value(column) {
            register.set(draft, base, &value);
        }
    }
    for value in row.values(Column::Languages) {
        person::LANGUAGES.set(draft, base, &value, true);
    }
    for value in row.values(Column::Situation) {
        person::SITUATION.set(draft, base, &value, true);
    }
    for (column, register) in [(Column::FirstContact, person::FIRST_CONTACT), (Column::Informed, person::INFORMED)] {
        if let Some(day) = row.past_day(column) {
            // At noon, so that it is that day wherever it is read.
            register.set(draft, base, &Millis(begin_of(day).0 + 12 * 3_600_000));
        }
    }
    let (band, adult_from) = age(row);
    if let Some(band) = band {
        person::AGE_BAND.set(draft, base, &band);
    }
    if let Some(from) = adult_from {
        person::ADULT_FROM.set(draft, base, &from);
    }
    if let Some(note) = row.words(Column::Note, NOTE_MAX) {
        person::NOTE.set(draft, base, note);
        for hint in check_note(note) {
            row.tip(Column::Note, Tip::Note(hint));
        }
    }
}

/// Her age band of today and the month of majority. A date of birth itself is not kept: a month and a band are enough. An estimate is
/// of a day; when that is more than a year ago, it is brought to today, and left open where two bands are possible.
fn age(row: &mut Row<'_>) -> (Option<ValueId>, Option<Month>) {
    let today = row.setting.today;
    let born = row.take(Column::Born, |text| match when::born(text)? {
        Born::On(day) if day > today => Err(Reason::Future),
        born => Ok(born),
    });
    let estimated = row.past_day(Column::EstimatedOn).or(row.setting.estimated_on).unwrap_or(today);
    let fresh = today.0.saturating_sub(estimated.0) <= FRESH;
    let mut adult_from = row.take(Column::AdultFrom, when::month);
    let mut band = None;
    let mut open = None;
    if let Some(said) = row.value(Column::AgeBand) {
        if fresh {
            band = Some(said);
        } else {
            open = Some(Column::AgeBand);
        }
    }
    if let Some(age) = row.take(Column::Age, when::age) {
        let later = if fresh { Some((age, age)) } else { when::age_later(age, estimated, today) };
        let said = later.and_then(when::one_band);
        open = said.is_none().then_some(Column::Age);
        band = said.or(band);
    }
    if let Some(born) = born {
        adult_from = adult_from.or(born.adult_from());
        let said = born.age_on(today).and_then(when::one_band);
        open = said.is_none().then_some(Column::Born);
        band = said.or(band);
    }
    if let Some(column) = open.filter(|_| band.is_none()) {
        row.tip(column, Tip::AgeOpen);
    }
    (band, adult_from)
}

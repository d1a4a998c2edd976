//! What must be asked of a person again, and is never changed by itself: an estimate of her age that grew old, a majority reached.

use crate::clock::Millis;
use crate::domain::book::{Book, Records};
use crate::domain::value::{Month, ValueId};
use crate::domain::{Participant, Person, encounter};
use crate::ids::{RecordId, RevisionId};

/// An estimate is asked about once it is older than so many milliseconds: 365 days.
pub const STALE: i64 = 365 * 24 * 60 * 60 * 1000;

/// What to ask about a person.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Question {
    /// Her age was last estimated at this instant; is it still so?
    Estimate {
        /// Whose.
        person: RecordId,
        /// The estimated age.
        age_band: ValueId,
        /// When it was estimated.
        since: Millis,
    },
    /// By "majeure à partir de" she is of age, and her record does not say so.
    Majority {
        /// Who.
        person: RecordId,
        /// From when on.
        from: Month,
    },
}

/// What to ask now, person by person in the order of their ids; of one person both questions may be due.
///
/// `this_month` is the month that it is where the team works; `written` tells when a revision was written, which dates what a
/// person's own record says (an estimate that only it has, and that nothing dates, is asked about). An estimate made at an encounter
/// is as old as the encounter. Once the month of majority is known, an estimate is not asked about any more.
pub fn asked(
    records: &impl Records,
    book: &Book,
    now: Millis,
    this_month: Month,
    written: &dyn Fn(RecordId, RevisionId) -> Option<Millis>,
) -> Vec<Question> {
    book.persons().filter_map(|person| asked_of(records, book, now, this_month, written, person)).collect()
}

/// The same of one person, by the record she goes by.
pub fn asked_of(
    records: &impl Records,
    book: &Book,
    now: Millis,
    this_month: Month,
    written: &dyn Fn(RecordId, RevisionId) -> Option<Millis>,
    record: RecordId,
) -> Option<Question> {
    let minority = || book.last_status(record).minority;
    due(records, book, (now, this_month), written, record, &minority)
}

/// The same, by what is given as last known of her minority.
pub(in crate::domain) fn due(
    records: &impl Records,
    book: &Book,
    (now, this_month): (Millis, Month),
    written: &dyn Fn(RecordId, RevisionId) -> Option<Millis>,
    record: RecordId,
    minority: &dyn Fn() -> Option<ValueId>,
) -> Option<Question> {
    let state = records.state(record)?;
    let person = Person::read(record, state);
    if let Some(from) = person.adult_from.values().into_iter().min().copied() {
        let of_age = minority().is_some_and(|said| said == "adult_verified" || said == "adult_supposed");
        return (from <= this_month && !of_age).then_some(Question::Majority { person: record, from });
    }
    let at_encounter = book.encounters_of(record).dated().find_map(|(at, met)| {
        let said = encounter::AGE_BAND.get(records.state(met)?, &Participant::Person(record)).into_settled()?;
        Some((said, at))
    });
    let own = || {
        let said = person.age_band.settled()?.clone();
        let cell = state.cells.get(&crate::domain::person::AGE_BAND.cell())?;
        let writers = cell.candidates().iter().flat_map(|candidate| &candidate.writers);
        let at = writers.filter_map(|revision| written(record, *revision)).max();
        Some((said, at.unwrap_or(Millis(i64::MIN))))
    };
    let (age_band, since) = at_encounter.or_else(own)?;
    (now.since(since) > STALE).then_some(Question::Estimate { person: record, age_band, since })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::{Notes, record};
    use crate::domain::{kind, person};

    const NOW: Millis = Millis(1_800_000_000_000);
    const DAY: i64 = 24 * 60 * 60 * 1000;

    fn ask(notes: &Notes) -> Vec<Question> {
        let month = Month::new(2027, 1).unwrap();
        asked(&notes.replica, &Book::of(&notes.replica), NOW, month, &|record, revision| {
            // What is written in these tests is dated by its count; the second hundred is of today.
            let stamp = notes.replica.history(record)?.step(revision)?.payload()?.stamp.device;
            Some(if stamp.0 > 2 { NOW } else { NOW.plus(-400 * DAY) })
        })
    }

    #[test]
    fn an_old_estimate_is_asked_about_and_a_newer_one_at_an_encounter_answers_it() {
        let mut notes = Notes::default();
        let lune = notes.person(1, |draft, base| person::AGE_BAND.set(draft, base, &"15_17".into()));
        let since = NOW.plus(-400 * DAY);
        assert_eq!(ask(&notes), [Question::Estimate { person: lune, age_band: "15_17".into(), since }]);
        let meet = |notes: &mut Notes, number, days: i64| {
            notes.encounter(number, |draft, base| {
                let who = Participant::Person(lune);
                encounter::AT.set(draft, base, &NOW.plus(-days * DAY));
                encounter::PARTICIPANTS.set(draft, base, &who, true);
                encounter::AGE_BAND.set(draft, base, &who, &"18_21".into());
            })
        };
        meet(&mut notes, 2, 366);
        let since = NOW.plus(-366 * DAY);
        assert_eq!(ask(&notes), [Question::Estimate { person: lune, age_band: "18_21".into(), since }]);
        meet(&mut notes, 3, 365);
        assert_eq!(ask(&notes), [], "a year to the day is not older than a year");
    }

    #[test]
    fn a_majority_reached_is_asked_about_until_somebody_says_so() {
        let mut notes = Notes::default();
        let by_month = |notes: &mut Notes, number, year, month| {
            notes.person(number, |draft, base| {
                person::ADULT_FROM.set(draft, base, &Month::new(year, month).unwrap());
                person::MINORITY.set(draft, base, &"minor_verified".into());
            })
        };
        let (due, this, later) =
            (by_month(&mut notes, 1, 2026, 12), by_month(&mut notes, 2, 2027, 1), by_month(&mut notes, 3, 2027, 2));
        let from = |year, month| Month::new(year, month).unwrap();
        let both = [
            Question::Majority { person: due, from: from(2026, 12) },
            Question::Majority { person: this, from: from(2027, 1) },
        ];
        assert_eq!(ask(&notes), both);
        assert_ne!(later, due);
        notes.write(due, kind::PERSON, |draft, base| person::MINORITY.set(draft, base, &"adult_supposed".into()));
        assert_eq!(ask(&notes), both[1..]);
        assert_eq!(this, record(2));
    }
}

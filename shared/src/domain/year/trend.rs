//! Weeks and months, each counted as a period of its own by the very rules of the report, and beside it the same one a year earlier.
//!
//! A page makes it when it is opened and keeps it up to date while it is shown, by what [`Book::update`] answers: what changed is taken
//! out of its week and put in again, and nothing else is counted. There is no figure by team-mate here either.

use super::adds::Sources;
use super::asked::Filter;
use super::fact::Meeting;
use super::figure::Figure;
use super::names::Names;
use super::paris::{begin_of, day_of};
use super::tally::{Adds, Subject, Tally};
use super::{Asked, kind};
use crate::clock::Millis;
use crate::domain::book::UNDATED;
use crate::domain::value::Day;
use crate::domain::{Book, Lists, Records};
use crate::ids::RecordId;
use std::collections::{BTreeMap, BTreeSet};

mod asked;
mod chart;
mod slot;
#[cfg(test)]
mod tests;

pub use asked::{Span, TrendAsked};
pub use chart::{Chart, Point, Said, Shown, Sums};
pub use slot::{Grain, Slot};

/// What is counted of each week or month; of the report's other figures nothing is kept here.
const KEPT: [Figure; 9] = [
    Figure::Rounds,
    Figure::Encounters,
    Figure::EncountersByChannel,
    Figure::EncountersBySector,
    Figure::Contacts,
    Figure::Persons,
    Figure::PersonsByMinority,
    Figure::Acts,
    Figure::EncountersByTopic,
];

/// What one week or month adds up to.
#[derive(Clone, Debug)]
struct Sum {
    asked: Asked,
    tally: Tally,
}

/// The weeks or months of some time, kept up to date.
#[derive(Clone, Debug)]
pub struct Trend {
    asked: TrendAsked,
    filter: Filter,
    names: Names,
    /// The encounters of all of them and those without a time, by the record each goes by.
    meetings: BTreeMap<RecordId, Meeting>,
    /// Each with the same one a year earlier.
    pairs: Vec<(Slot, Option<Slot>)>,
    /// By their first days, those of the year before too.
    sums: BTreeMap<Day, Sum>,
}

impl Trend {
    /// The trends of everything in `records`; `book` is theirs, `lists` the team's.
    pub fn of(records: &impl Records, book: &Book, lists: &Lists, asked: TrendAsked) -> Self {
        let mut names = Names::default();
        let pairs: Vec<_> = asked.slots().into_iter().map(|slot| (slot, slot.a_year_before())).collect();
        let all = pairs.iter().flat_map(|(slot, before)| [Some(*slot), *before]).flatten();
        let sum = |slot: Slot| (slot.from, Sum { asked: asked.about(slot.from, slot.to), tally: Tally::default() });
        let sums = all.map(sum).collect();
        let filter = Filter::of(&asked.about(asked.today, asked.today), lists, &mut names);
        let mut trend = Self { asked, filter, names, meetings: BTreeMap::new(), pairs, sums };
        trend.count(records, book);
        trend
    }

    /// What was asked for.
    pub fn asked(&self) -> &TrendAsked {
        &self.asked
    }

    /// How many encounters have no time: they are in no week.
    pub fn undated(&self) -> usize {
        self.meetings.values().filter(|meeting| meeting.day.is_none()).count()
    }

    /// Takes in what changed: `changed` is what [`Book::update`] answered.
    pub fn update(&mut self, records: &impl Records, book: &Book, changed: &BTreeSet<RecordId>) {
        let (mut notes, mut persons) = (BTreeSet::new(), BTreeSet::new());
        for &record in changed {
            match records.state(record).and_then(|state| state.kind) {
                Some(kind::ENCOUNTER) => drop(notes.insert(record)),
                Some(kind::PERSON) => drop(persons.insert(record)),
                // What its encounters do not say themselves they take from a round. Of what is gone nobody knows what it was.
                Some(kind::ROUND) | None => {
                    notes.extend(book.encounters_in(record).iter().copied());
                    notes.extend(self.meetings.contains_key(&record).then_some(record));
                    persons.insert(record);
                    self.give_anywhere(records, book, Subject::Other(record));
                }
                Some(_) => {}
            }
        }
        for note in notes {
            persons.extend(self.meetings.get(&note).into_iter().flat_map(|before| &before.persons));
            persons.extend(book.persons_in(note));
            self.read(records, book, note);
            self.give_anywhere(records, book, Subject::Note(note));
        }
        persons.into_iter().for_each(|person| self.give_anywhere(records, book, Subject::Met(person)));
    }

    fn count(&mut self, records: &impl Records, book: &Book) {
        let undated = (UNDATED, Millis(UNDATED.0.saturating_add(1)));
        let periods: Vec<(Day, Millis, Millis)> = self.sums.iter().map(|(day, sum)| bounds(*day, &sum.asked)).collect();
        let all = periods.iter().map(|(_, from, end)| (*from, *end)).chain([undated]);
        for (from, end) in all {
            book.encounters().between(from, end).for_each(|note| self.read(records, book, note));
        }
        for (slot, from, end) in periods {
            let notes: Vec<RecordId> = book.encounters().between(from, end).collect();
            let met = notes.iter().filter_map(|note| self.meetings.get(note)).flat_map(|meeting| &meeting.persons);
            let persons: BTreeSet<RecordId> = met.copied().collect();
            let rounds = book.rounds().between(from, end).map(Subject::Other);
            let subjects = notes.into_iter().map(Subject::Note).chain(persons.into_iter().map(Subject::Met));
            subjects.chain(rounds).for_each(|subject| self.give(records, book, slot, subject));
        }
    }

    /// Reads an encounter, when it is of any of them or has no time, and forgets it otherwise.
    fn read(&mut self, records: &impl Records, book: &Book, encounter: RecordId) {
        let shown = book.lead(encounter) == encounter && book.is_encounter(encounter);
        let counts = shown && book.time_of(encounter).is_none_or(|at| self.is_asked(day_of(at)));
        let meeting = if counts { Meeting::read(records, book, &mut self.names, encounter) } else { None };
        match meeting {
            Some(meeting) => self.meetings.insert(encounter, meeting),
            None => self.meetings.remove(&encounter),
        };
    }

    fn is_asked(&self, day: Day) -> bool {
        self.sums.range(..=day).next_back().is_some_and(|(_, sum)| sum.asked.has(day))
    }

    /// Counts one subject wherever it was counted and wherever it is now.
    fn give_anywhere(&mut self, records: &impl Records, book: &Book, subject: Subject) {
        let slots: Vec<Day> = self.sums.keys().copied().collect();
        slots.into_iter().for_each(|slot| self.give(records, book, slot, subject));
    }

    /// Counts one subject in one week or month, instead of what it added there before.
    fn give(&mut self, records: &impl Records, book: &Book, slot: Day, subject: Subject) {
        let Self { filter, names, meetings, sums, .. } = self;
        let Some(Sum { asked, tally }) = sums.get_mut(&slot) else { return };
        let mut sources = Sources { records, book, asked, filter, meetings, names };
        let is_round = |record| records.state(record).and_then(|state| state.kind) == Some(kind::ROUND);
        let mut adds = match subject {
            Subject::Note(note) => sources.encounter(note),
            Subject::Met(person) if book.lead(person) == person => sources.met(person),
            Subject::Other(round) if book.is_shown(round) && is_round(round) => sources.round(round),
            _ => Adds::default(),
        };
        adds.counts.retain(|(key, _)| KEPT.contains(&key.figure));
        adds.doubts.clear();
        tally.give(subject, adds);
    }
}

/// A week's or a month's first day, when it begins and when the next one does.
fn bounds(first: Day, asked: &Asked) -> (Day, Millis, Millis) {
    (first, begin_of(asked.from), begin_of(Day(asked.to.0.saturating_add(1))))
}

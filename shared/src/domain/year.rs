//! The figures of a period: what the yearly report, the dashboard, the files and the command line all say. Pure, incremental, and the
//! same whatever the order in which notes came.
//!
//! Each encounter is read once, through who is who, into a small [`fact`]. Each encounter, person, round, case, objective and decision
//! then *adds* to some cells, by the rules in [`adds`]; a figure is the sum. When something changes, what it added is taken out and what
//! it adds now is put in. There is no figure by team-mate, and nothing here knows an author.
//!
//! To add a figure: its line in [`figure`], and what adds to it in `adds`. See docs/adr/0033.

use super::book::UNDATED;
use super::{Book, Lists, Records, kind};
use crate::clock::Millis;
use crate::ids::RecordId;
use adds::Sources;
use asked::Filter;
use fact::Meeting;
use names::Names;
use std::collections::{BTreeMap, BTreeSet};
use tally::{Subject, Tally};
use value::Day;

mod adds;
mod asked;
mod csv;
mod doubt;
mod fact;
mod figure;
mod lines;
mod mask;
mod names;
mod own;
mod paris;
mod table;
mod tally;
#[cfg(test)]
mod tests;
mod trend;

use super::value;
pub use asked::Asked;
pub(in crate::domain) use csv::record;
pub use csv::{csv, date};
pub use doubt::Doubt;
pub use figure::{Dim, Figure};
pub use lines::{Line, external, internal};
pub use mask::{Published, is_published, published};
pub(in crate::domain) use own::to_keep;
pub(in crate::domain) use paris::instant_of;
pub use paris::{begin_of, day_of, year_of};
pub use table::{Differs, Figures, Row, Warning};
pub use trend::{Chart, Grain, Point, Said, Shown, Slot, Span, Sums, Trend, TrendAsked};

/// The figures of one period, kept up to date.
#[derive(Clone, Debug)]
pub struct Year {
    asked: Asked,
    filter: Filter,
    names: Names,
    /// The encounters of the period and those without a time, by the record each goes by.
    meetings: BTreeMap<RecordId, Meeting>,
    tally: Tally,
}

impl Year {
    /// The figures of everything in `records`; `book` is theirs, `lists` the team's.
    pub fn of(records: &impl Records, book: &Book, lists: &Lists, asked: Asked) -> Self {
        let mut names = Names::default();
        let filter = Filter::of(&asked, lists, &mut names);
        let mut year = Self { asked, filter, names, meetings: BTreeMap::new(), tally: Tally::default() };
        year.read_all(records, book);
        year.count_all(records, book);
        year
    }

    /// What was asked for.
    pub fn asked(&self) -> &Asked {
        &self.asked
    }

    /// Asks for something else. Encounters that were read already are not read again while the period stays.
    pub fn ask(&mut self, records: &impl Records, book: &Book, lists: &Lists, asked: Asked) {
        let same = (asked.from, asked.to) == (self.asked.from, self.asked.to);
        self.filter = Filter::of(&asked, lists, &mut self.names);
        self.asked = asked;
        if !same {
            self.meetings.clear();
            self.read_all(records, book);
        }
        self.count_all(records, book);
    }

    /// Takes in what changed: `changed` is what [`Book::update`] answered.
    pub fn update(&mut self, records: &impl Records, book: &Book, changed: &BTreeSet<RecordId>) {
        let (mut notes, mut persons, mut rest) = (BTreeSet::new(), BTreeSet::new(), self.asked.is_filtered());
        for &record in changed {
            match records.state(record).and_then(|state| state.kind) {
                Some(kind::ENCOUNTER) => {
                    notes.insert(record);
                }
                Some(kind::ROUND) => {
                    // What its encounters do not say themselves they take from it.
                    notes.extend(book.encounters_in(record).iter().copied());
                    self.give(records, book, Subject::Other(record));
                }
                Some(kind::PERSON) => {
                    persons.insert(record);
                }
                _ => {
                    // Something else, or it is gone: whatever it was, it is looked at.
                    rest = true;
                    persons.insert(record);
                    notes.extend(book.encounters_in(record).iter().copied());
                    notes.extend(self.meetings.contains_key(&record).then_some(record));
                }
            }
        }
        for note in notes {
            persons.extend(self.meetings.get(&note).into_iter().flat_map(|before| &before.persons));
            persons.extend(book.persons_in(note));
            self.read(records, book, note);
            self.give(records, book, Subject::Note(note));
        }
        for person in persons {
            self.give(records, book, Subject::Met(person));
            self.give(records, book, Subject::Helped(person));
        }
        if rest {
            self.count_rest(records, book);
        }
    }

    fn read_all(&mut self, records: &impl Records, book: &Book) {
        let (from, end) = (begin_of(self.asked.from), begin_of(Day(self.asked.to.0.saturating_add(1))));
        let undated = book.encounters().between(UNDATED, Millis(UNDATED.0.saturating_add(1)));
        for encounter in undated.chain(book.encounters().between(from, end)).collect::<Vec<_>>() {
            self.read(records, book, encounter);
        }
    }

    /// Reads an encounter, when it is of the period or has no time, and forgets it otherwise.
    fn read(&mut self, records: &impl Records, book: &Book, encounter: RecordId) {
        let shown = book.lead(encounter) == encounter && book.is_encounter(encounter);
        let counts = shown && book.time_of(encounter).is_none_or(|at| self.asked.has(day_of(at)));
        let meeting = if counts { Meeting::read(records, book, &mut self.names, encounter) } else { None };
        match meeting {
            Some(meeting) => self.meetings.insert(encounter, meeting),
            None => self.meetings.remove(&encounter),
        };
    }

    fn count_all(&mut self, records: &impl Records, book: &Book) {
        self.tally = Tally::default();
        let notes: Vec<RecordId> = self.meetings.keys().copied().collect();
        let persons: BTreeSet<RecordId> =
            self.meetings.values().flat_map(|meeting| meeting.persons.iter().copied()).collect();
        notes.into_iter().for_each(|note| self.give(records, book, Subject::Note(note)));
        persons.into_iter().for_each(|person| self.give(records, book, Subject::Met(person)));
        self.count_rest(records, book);
    }

    /// Counts anew what there is little of: rounds, cases and those whose they are, objectives, decisions.
    fn count_rest(&mut self, records: &impl Records, book: &Book) {
        let before = self.tally.subjects().filter(|subject| matches!(subject, Subject::Helped(_) | Subject::Other(_)));
        let mut subjects: BTreeSet<Subject> = before.collect();
        let of_period =
            book.rounds().between(begin_of(self.asked.from), begin_of(Day(self.asked.to.0.saturating_add(1))));
        subjects.extend(of_period.chain(book.decisions().iter().copied()).map(Subject::Other));
        for case in book.cases() {
            subjects.insert(Subject::Other(case));
            subjects.extend(book.objectives_of(case).into_iter().map(Subject::Other));
            subjects.extend(book.persons_of_case(case).map(Subject::Helped));
        }
        subjects.into_iter().for_each(|subject| self.give(records, book, subject));
    }

    /// Counts one subject, instead of what it added before.
    fn give(&mut self, records: &impl Records, book: &Book, subject: Subject) {
        let mut sources = Sources {
            records,
            book,
            asked: &self.asked,
            filter: &self.filter,
            meetings: &self.meetings,
            names: &mut self.names,
        };
        let tally = &self.tally;
        let met = |person: RecordId| tally.has(Subject::Met(person));
        let shown = |record: RecordId| book.lead(record) == record;
        let adds = match subject {
            Subject::Note(note) => sources.encounter(note),
            Subject::Met(person) if shown(person) => sources.met(person),
            Subject::Helped(person) if shown(person) => sources.helped(person),
            Subject::Met(_) | Subject::Helped(_) => tally::Adds::default(),
            Subject::Other(record) if !book.is_shown(record) => tally::Adds::default(),
            Subject::Other(record) => match records.state(record).and_then(|state| state.kind) {
                Some(kind::ROUND) => sources.round(record),
                Some(kind::CASE) => sources.case(record, met),
                Some(kind::OBJECTIVE) => sources.objective(record, met),
                Some(kind::DECISION) => sources.decision(record, met),
                _ => tally::Adds::default(),
            },
        };
        self.tally.give(subject, adds);
    }
}

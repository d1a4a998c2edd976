//! What stands across records: rounds and encounters in the order of time, who was met when, what is to be done. It is kept up to
//! date record by record, and is always what building it anew would give.

use super::value::Day;
use crate::clock::Millis;
use crate::domain::who::Who;
use crate::history::{State, Step};
use crate::ids::{MemberId, RecordId, RevisionId};
use crate::member::Replica;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

mod cases;
mod found;
mod index;
mod marks;
mod one;
mod place;
mod promises;
mod put;
mod status;
mod timeline;

pub use marks::Mark;
pub use one::Moved;
pub(in crate::domain) use place::Placed;
pub use status::Status;
pub use timeline::{Timeline, UNDATED};

/// Where the states of records come from: a member's replica.
pub trait Records {
    /// One record's state.
    fn state(&self, record: RecordId) -> Option<&State>;

    /// Every record.
    fn records(&self) -> impl Iterator<Item = RecordId>;

    /// One record's state for a passing look, which fills no memory.
    fn glance(&self, record: RecordId) -> Option<Cow<'_, State>> {
        self.state(record).map(Cow::Borrowed)
    }

    /// What a snapshot keeps of what an encounter's record adds to the figures ([`crate::domain::card`]), where the record is still
    /// what the snapshot was made of; empty of other records.
    fn kept(&self, _record: RecordId) -> Option<&[u8]> {
        None
    }

    /// Whether somebody wrote over several versions of a record; not where nothing is known of it.
    fn is_merged(&self, _record: RecordId) -> bool {
        false
    }

    /// Whether the clock of the device that wrote a revision ran wrong; not where nothing is known of it.
    fn is_skewed(&self, _record: RecordId, _revision: RevisionId) -> bool {
        false
    }
}

impl Records for Replica {
    fn state(&self, record: RecordId) -> Option<&State> {
        Self::state(self, record)
    }

    fn records(&self) -> impl Iterator<Item = RecordId> {
        Self::records(self)
    }

    fn glance(&self, record: RecordId) -> Option<Cow<'_, State>> {
        Self::glance(self, record)
    }

    fn kept(&self, record: RecordId) -> Option<&[u8]> {
        self.shelved(record).and_then(|shelved| crate::domain::card::counted(shelved.card()))
    }

    fn is_merged(&self, record: RecordId) -> bool {
        self.history(record).is_some_and(|history| history.steps().any(|step| step.parents.len() > 1))
    }

    fn is_skewed(&self, record: RecordId, revision: RevisionId) -> bool {
        let step = self.history(record).and_then(|history| history.step(revision));
        step.and_then(Step::payload).is_some_and(|payload| payload.stamp.is_skewed())
    }
}

/// What stands across records. Persons and encounters that the team says are one stand here once, under the record they go by
/// ([`Book::lead`]); whoever asks may name any of their records, and reads them as one by [`Book::one`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Book {
    placed: BTreeMap<RecordId, Placed>,
    who: Who,
    /// What is shown instead of where a record is placed; nothing for one that another stands for.
    shown: BTreeMap<RecordId, Option<Placed>>,
    /// What is to be shown anew.
    lifted: BTreeSet<RecordId>,
    /// Who was named in an encounter among them, and may be no more.
    named: BTreeSet<RecordId>,
    /// What may be left to settle in a record, by its state alone; only of records with any.
    marks: BTreeMap<RecordId, Mark>,
    /// Of records that are one, those under which a question is open where they differ.
    differing: BTreeSet<RecordId>,
    rounds: Timeline,
    encounters: Timeline,
    alerts: Timeline,
    by_round: BTreeMap<RecordId, Timeline>,
    by_person: BTreeMap<RecordId, Timeline>,
    persons: BTreeSet<RecordId>,
    /// Open ones by day; those without a day come last.
    follow_ups: BTreeSet<(bool, Option<Day>, RecordId)>,
    follow_ups_by: BTreeMap<RecordId, BTreeSet<RecordId>>,
    decisions: Timeline,
    decisions_by: BTreeMap<RecordId, BTreeSet<RecordId>>,
    /// Open ones first.
    cases: BTreeSet<(bool, RecordId)>,
    cases_by: BTreeMap<RecordId, BTreeSet<RecordId>>,
    objectives_by: BTreeMap<RecordId, BTreeSet<RecordId>>,
}

impl Book {
    /// The book of everything in `records`.
    pub fn of(records: &impl Records) -> Self {
        let mut book = Self::default();
        for record in records.records() {
            book.place(records, record);
        }
        book.settle(records);
        book
    }

    /// Looks again at records that changed, came or went. After records were put back by their cards it is to be called once, also
    /// without any. Answers every record that may now be shown otherwise: these, and those that are one with them or named in them.
    pub fn update(&mut self, records: &impl Records, touched: &[RecordId]) -> BTreeSet<RecordId> {
        for &record in touched {
            self.place(records, record);
        }
        let mut changed = self.settle(records);
        changed.extend(touched);
        changed
    }

    /// Rounds by their start.
    pub fn rounds(&self) -> &Timeline {
        &self.rounds
    }

    /// Encounters by their time.
    pub fn encounters(&self) -> &Timeline {
        &self.encounters
    }

    /// Alerts by their time.
    pub fn alerts(&self) -> &Timeline {
        &self.alerts
    }

    /// The encounters of a round.
    pub fn encounters_in(&self, round: RecordId) -> &Timeline {
        self.by_round.get(&round).unwrap_or(&timeline::EMPTY)
    }

    /// The encounters in which a person took part, or may have.
    pub fn encounters_of(&self, person: RecordId) -> &Timeline {
        self.by_person.get(&self.lead(person)).unwrap_or(&timeline::EMPTY)
    }

    /// Every person, by id.
    pub fn persons(&self) -> impl Iterator<Item = RecordId> + '_ {
        self.persons.iter().copied()
    }

    /// The encounters from an instant on and before another, latest first. A night is for the caller to bound: which 18:00 it
    /// began at depends on where one is.
    pub fn last_night(&self, from: Millis, to: Millis) -> Vec<RecordId> {
        self.encounters.between(from, to).collect()
    }

    /// The round a member is out in: of those that lasts, the one begun last.
    pub fn open_round(&self, member: MemberId) -> Option<RecordId> {
        self.open_rounds()
            .find(|round| matches!(self.placed.get(round), Some(Placed::Round { team, .. }) if team.contains(&member)))
    }

    /// The rounds that last, the one begun last first.
    pub fn open_rounds(&self) -> impl Iterator<Item = RecordId> + '_ {
        let lasts = |round: &RecordId| matches!(self.placed.get(round), Some(Placed::Round { open: true, .. }));
        self.rounds.iter().copied().filter(lasts)
    }

    /// What is known of a person: value by value from the latest encounter that says it settled, else from her own record.
    pub fn last_status(&self, person: RecordId) -> Status {
        self.status_from(person, self.encounters_of(person).iter().copied())
    }

    /// What was known of a person before an encounter: by those before it in time, or by all when the book does not have it (a new
    /// one being written).
    pub fn last_status_before(&self, person: RecordId, encounter: RecordId) -> Status {
        let encounter = self.lead(encounter);
        match self.shown(encounter) {
            Some(Placed::Encounter { at, .. }) => {
                self.status_from(person, self.encounters_of(person).before(*at, encounter))
            }
            _ => self.last_status(person),
        }
    }

    fn status_from(&self, person: RecordId, encounters: impl Iterator<Item = RecordId>) -> Status {
        let person = self.lead(person);
        let mut status = Status::default();
        for encounter in encounters {
            if let Some(Placed::Encounter { persons, .. }) = self.shown(encounter) {
                persons.iter().filter(|(met, _)| *met == person).for_each(|(_, said)| status.or(said));
            }
            if status.is_whole() {
                return status;
            }
        }
        if let Some(Placed::Person { status: recorded, .. }) = self.shown(person) {
            status.or(recorded);
        }
        status
    }

    /// When the team first met a person: by her encounters, or by what her record says of the time before Lanterne.
    pub fn first_contact(&self, person: RecordId) -> Option<Millis> {
        let recorded = match self.shown(self.lead(person)) {
            Some(Placed::Person { first_contact, .. }) => *first_contact,
            _ => None,
        };
        recorded.into_iter().chain(self.encounters_of(person).earliest()).min()
    }

    /// When the team last met a person.
    pub fn last_contact(&self, person: RecordId) -> Option<Millis> {
        self.encounters_of(person).latest()
    }

    /// What is left to do, by the day it is due; what has no day comes last.
    pub fn open_follow_ups(&self) -> impl Iterator<Item = (Option<Day>, RecordId)> + '_ {
        self.follow_ups.iter().map(|(_, due, record)| (*due, *record))
    }

    /// What is left to do and due by a day, that day included.
    pub fn follow_ups_due(&self, by: Day) -> impl Iterator<Item = (Day, RecordId)> + '_ {
        let due = self.open_follow_ups().map_while(|(due, record)| Some((due?, record)));
        due.take_while(move |(due, _)| *due <= by)
    }

    /// The follow-ups, done ones too, of a person or after an encounter, by id.
    pub fn follow_ups_of(&self, person_or_encounter: RecordId) -> impl Iterator<Item = RecordId> + '_ {
        self.follow_ups_by.get(&self.lead(person_or_encounter)).into_iter().flatten().copied()
    }
}

#[cfg(test)]
mod tests;

//! Who is who, asked of the book.

use super::{Book, Placed, Records};
use crate::domain::who::{Gathered, One, Question, Sources, Who, gather};
use crate::domain::{Said, kind};
use crate::history::{Cell, State};
use crate::ids::RecordId;
use std::borrow::Cow;

/// Encounters in which one person is named and that are of another, as one statement says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// The statement: [`Book::split_back`] undoes it.
    pub split: RecordId,
    /// Who is named in them.
    pub named: RecordId,
    /// Whose they are.
    pub to: RecordId,
    /// The encounters, by id.
    pub encounters: Vec<RecordId>,
}

impl Book {
    /// What is said of who is who.
    pub fn who(&self) -> &Who {
        &self.who
    }

    /// The record that one of several records that are one goes by, and under which the book shows it; any other record by itself.
    /// Of those that are there it is the one with the least id: notes that arrive late never change it. What it is called, and when
    /// it was first met, does not depend on it.
    pub fn lead(&self, record: RecordId) -> RecordId {
        // Nearly all are, and a book of years asks this of each of them.
        if self.is_alone(record) {
            return record;
        }
        let there = self.class(&record).iter().find(|one| self.is_there(**one, record));
        there.or(self.class(&record).first()).copied().unwrap_or(record)
    }

    /// All records that are one with this one, itself too, by id; also those that are not here or were deleted.
    pub fn members(&self, record: RecordId) -> Vec<RecordId> {
        self.class(&record).to_vec()
    }

    /// The same. Of a record that is here only statements about its kind count: what any others say of it, no device of ours wrote.
    pub(in crate::domain) fn class<'a>(&'a self, record: &'a RecordId) -> &'a [RecordId] {
        let Who { persons, encounters, .. } = &self.who;
        match self.placed.get(record) {
            Some(Placed::Person { .. }) => persons.members(record),
            Some(Placed::Encounter { .. }) => encounters.members(record),
            None if persons.members(record).len() > 1 => persons.members(record),
            None => encounters.members(record),
            Some(_) => core::slice::from_ref(record),
        }
    }

    /// Whether nobody says that a record is one with another.
    pub(super) fn is_alone(&self, record: RecordId) -> bool {
        let Who { persons, encounters, .. } = &self.who;
        persons.members(&record).len() == 1 && encounters.members(&record).len() == 1
    }

    /// Whether one of a class is here, and of the kind of `like` where that is.
    fn is_there(&self, one: RecordId, like: RecordId) -> bool {
        let kind = |record| self.placed.get(&record).map(core::mem::discriminant);
        kind(one).is_some_and(|one| kind(like).is_none_or(|like| one == like))
    }

    /// Whose an encounter is in which a person is named, after all splits and joins: exactly one person's, told by her
    /// [`Book::lead`].
    pub fn whose(&self, encounter: RecordId, person: RecordId) -> RecordId {
        self.lead(self.who.moves.whose(encounter, person))
    }

    /// The encounters that a split took from this person or gave to her, by the statement that says so.
    pub fn moved(&self, person: RecordId) -> Vec<Moved> {
        let her = self.lead(person);
        let mut all: Vec<Moved> = Vec::new();
        for (encounter, named, to) in self.who.moves.away() {
            if self.lead(named) != her && self.lead(to) != her || self.lead(named) == self.lead(to) {
                continue;
            }
            for split in self.who.moves.statements(encounter, named) {
                match all.iter_mut().find(|moved| moved.split == split && (moved.named, moved.to) == (named, to)) {
                    Some(moved) => moved.encounters.push(encounter),
                    None => all.push(Moved { split, named, to, encounters: vec![encounter] }),
                }
            }
        }
        all.sort_by_key(|moved| (moved.split, moved.named, moved.to));
        all
    }

    /// What is said of two records, in either order.
    pub fn said(&self, one: RecordId, other: RecordId) -> Option<Said> {
        self.who.said(one, other)
    }

    /// Whether there is nothing to suggest about two records: they are one already, or of some record of each it is said that they are
    /// one or distinct, settled or not.
    pub fn decided(&self, one: RecordId, other: RecordId) -> bool {
        let theirs = self.class(&other);
        self.class(&one).iter().any(|one| {
            let apart = |other: &RecordId| {
                matches!(self.said(*one, *other), Some(Said::Joined | Said::Distinct | Said::Disputed))
            };
            theirs.contains(one) || theirs.iter().any(apart)
        })
    }

    /// When the team first met a person under this very record, whatever it is one with.
    pub fn own_first_contact(&self, record: RecordId) -> Option<crate::clock::Millis> {
        let recorded = match self.placed.get(&record) {
            Some(Placed::Person { first_contact, .. }) => *first_contact,
            _ => None,
        };
        let met = self.encounters_of(record).iter().flat_map(|encounter| self.class(encounter));
        let named = met.filter_map(|encounter| match self.placed.get(encounter) {
            Some(Placed::Encounter { at, persons, .. }) if *at != super::UNDATED => {
                let hers = |(person, _): &(RecordId, _)| self.who.moves.whose(*encounter, *person) == record;
                persons.iter().any(hers).then_some(*at)
            }
            _ => None,
        });
        recorded.into_iter().chain(named).min()
    }

    /// A person or an encounter as it is to be shown and counted, by any of the records that are one; of other kinds the record
    /// itself. None when none of them is here.
    pub fn one(&self, records: &impl Records, record: RecordId) -> Option<One> {
        if let Some(gathered) = self.gathered(records, record) {
            return Some(One::of(&gathered));
        }
        let lead = self.lead(record);
        Some(One::alone(lead, records.state(lead)?))
    }

    /// What [`Book::one`] says, for lists: of a record that simply is what it says nothing is copied. **Only to be read.**
    pub fn reads<'a>(&self, records: &'a impl Records, record: RecordId) -> Option<Cow<'a, State>> {
        match self.gathered(records, record) {
            Some(gathered) => Some(Cow::Owned(One::of(&gathered).state)),
            None => records.state(self.lead(record)).map(Cow::Borrowed),
        }
    }

    /// [`Book::reads`] for whoever looks at everything once: what is read for it fills no memory.
    pub fn glances<'a>(&self, records: &'a impl Records, record: RecordId) -> Option<Cow<'a, State>> {
        match self.gathered(records, record) {
            Some(gathered) => Some(Cow::Owned(One::of(&gathered).state)),
            None => records.glance(self.lead(record)),
        }
    }

    /// What is asked of people because the records that are one differ; nothing of a record that simply is what it says.
    pub fn questions(&self, records: &impl Records, record: RecordId) -> Vec<Question> {
        self.gathered(records, record).map_or_else(Vec::new, |gathered| One::of(&gathered).questions)
    }

    /// The questions that somebody answered, by cell; each can be asked again ([`Book::unanswer`]).
    pub fn answered(&self, records: &impl Records, record: RecordId) -> Vec<Cell> {
        self.gathered(records, record).map_or_else(Vec::new, |gathered| gathered.answered())
    }

    /// What is claimed of several records that are one, or of an encounter in which somebody is named who is one with another; none
    /// when a record simply is what it says.
    pub(in crate::domain) fn gathered(&self, records: &impl Records, record: RecordId) -> Option<Gathered> {
        let lead = self.lead(record);
        let members = self.class(&lead);
        let kind = match self.placed.get(&lead)? {
            Placed::Person { .. } if members.len() > 1 => kind::PERSON,
            Placed::Encounter { .. } if !self.is_by_itself(lead) => kind::ENCOUNTER,
            _ => return None,
        };
        let mut there: Vec<RecordId> = members.iter().filter(|one| self.is_there(**one, lead)).copied().collect();
        if kind == kind::PERSON {
            there.sort_by_cached_key(|one| (self.own_first_contact(*one).map_or(i64::MAX, |at| at.0), *one));
        }
        let state = |record: RecordId| Some((record, records.state(record)?));
        let sources = Sources {
            lead,
            kind,
            members,
            states: there.into_iter().filter_map(state).collect::<Vec<(RecordId, &State)>>(),
            statements: self.statements_among(members).into_iter().filter_map(|(one, _)| state(one)).collect(),
            whose: &|encounter, person| match encounter {
                Some(encounter) => self.whose(encounter, person),
                None => self.lead(person),
            },
        };
        Some(gather(&sources))
    }

    /// Whether an encounter simply is what its record says: it is one with no other, and nobody named in it with somebody else.
    pub(in crate::domain) fn is_by_itself(&self, encounter: RecordId) -> bool {
        let Some(Placed::Encounter { persons, .. }) = self.placed.get(&encounter) else { return false };
        let herself = |(person, _): &(RecordId, _)| self.whose(encounter, *person) == *person;
        self.class(&encounter).len() == 1 && persons.iter().all(herself)
    }

    /// The statements about any two of these, by id, with what each says by itself.
    pub(in crate::domain) fn statements_among(&self, members: &[RecordId]) -> Vec<(RecordId, Said)> {
        let mut statements = Vec::new();
        for (place, one) in members.iter().enumerate() {
            for other in members.iter().skip(place + 1) {
                statements.extend(self.who.persons.each(*one, *other));
                statements.extend(self.who.encounters.each(*one, *other));
            }
        }
        statements.sort_unstable();
        statements
    }
}

//! What a person adds: as met in the period, and as accompanied in it.

use super::Sources;
use super::readings::Held;
use crate::domain::book::Mark;
use crate::domain::value::Day;
use crate::domain::year::doubt::Doubt;
use crate::domain::year::figure::Figure;
use crate::domain::year::names::Name;
use crate::domain::year::paris::{begin_of, day_of};
use crate::domain::year::tally::Adds;
use crate::domain::{Case, Records};
use crate::ids::RecordId;

impl<R: Records> Sources<'_, R> {
    /// What a person adds who was met, by the record she goes by; nothing when she was not.
    pub(in crate::domain::year) fn met(&mut self, person: RecordId) -> Adds {
        let mut adds = Adds::default();
        let Some(first) = self.first_encounter(person) else { return adds };
        let (then, now) = (self.held_at(person, first), self.held_until(person, self.asked.closing));
        let since = self.book.first_contact(person).map(day_of);
        let new = since.is_some_and(|day| self.asked.has(day));
        adds.one(Figure::Persons, &[]);
        adds.one(Figure::PersonsByAcquaintance, &[if new { Name::NEW } else { Name::MET_BEFORE }]);
        let (age, gender) = (then.age_band.or(Name::UNKNOWN), now.gender.or(Name::UNKNOWN));
        adds.one(Figure::PersonsByAgeBand, &[age]);
        adds.one(Figure::PersonsByGender, &[gender]);
        for (reading, held) in readings(then, now) {
            let [minority, prostitution] = held;
            adds.one(Figure::PersonsByMinority, &[reading, minority]);
            adds.one(Figure::PersonsByStatus, &[reading, minority, prostitution]);
            adds.one(Figure::PersonsCrossed, &[reading, minority, prostitution, age, gender]);
        }
        let [(_, before), (_, after)] = readings(then, now);
        if before != after {
            adds.one(Figure::PersonsDiffering, &[]);
        }
        self.doubts(person, now, &mut adds);
        adds
    }

    /// What a person adds who was accompanied: of whom a case was open on a day of the period. With filters, only when she was met
    /// within them.
    pub(in crate::domain::year) fn helped(&mut self, person: RecordId) -> Adds {
        let mut adds = Adds::default();
        let first = self.first_encounter(person);
        let cases = self.book.cases_of(person);
        let open = |case: &RecordId| {
            let case = self.records.state(*case).map(|state| Case::read(*case, state));
            case.is_some_and(|case| super::case::followed(&case, self.asked.from, self.asked.to))
        };
        if !cases.iter().any(open) || (self.asked.is_filtered() && first.is_none()) {
            return adds;
        }
        let then = match first {
            Some(first) => self.held_at(person, first),
            // She was not met in the period: what was known when it began.
            None => self.held_until(person, Day(self.asked.from.0.saturating_sub(1))),
        };
        let now = self.held_until(person, self.asked.closing);
        adds.one(Figure::Accompanied, &[]);
        for (reading, [minority, prostitution]) in readings(then, now) {
            adds.one(Figure::AccompaniedByStatus, &[reading, minority, prostitution]);
        }
        self.doubts(person, now, &mut adds);
        adds
    }

    /// Minority and prostitution of a person who was met, in both readings.
    pub(in crate::domain::year) fn both_readings(&mut self, person: RecordId) -> Option<[[Name; 2]; 2]> {
        let first = self.first_encounter(person)?;
        let (then, now) = (self.held_at(person, first), self.held_until(person, self.asked.closing));
        Some(readings(then, now).map(|(_, held)| held))
    }

    fn doubts(&self, person: RecordId, now: Held, adds: &mut Adds) {
        adds.doubt(Doubt::NoMinority, now.minority == Name::NONE);
        let class = self.book.members(person);
        let marked = class.iter().any(|one| self.book.mark_of(*one).has(Mark::VERSIONS));
        adds.doubt(Doubt::Versions, marked || self.book.is_differing(person));
    }

    /// The first encounter of the period in which she was met, of those asked for.
    fn first_encounter(&self, person: RecordId) -> Option<RecordId> {
        let (from, end) = (begin_of(self.asked.from), begin_of(Day(self.asked.to.0.saturating_add(1))));
        let mut met = self.book.encounters_of(person).between(from, end).rev();
        met.find(|encounter| self.asked_for(*encounter).is_some())
    }
}

/// Minority and prostitution in both readings.
fn readings(then: Held, now: Held) -> [(Name, [Name; 2]); 2] {
    let says = |held: Held| [held.minority.or(Name::UNKNOWN), held.prostitution.or(Name::UNKNOWN)];
    [(Name::FIRST, says(then)), (Name::CLOSING, says(now))]
}

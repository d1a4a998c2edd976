//! Keeping what the book shows up to date. Where a record stands by itself is one thing ([`Placed`]); what the book shows is another
//! as soon as somebody said who is who: one of several records that are one stands for all, and under the persons whom it is about.
//! Whatever that depends on is lifted out of the book first, by what was shown before, and shown anew at the end.

use super::{Book, Mark, Placed, Records};
use crate::ids::RecordId;
use std::collections::BTreeSet;

/// What the book shows of a record.
enum Shown {
    /// Where it stands by itself.
    AsPlaced,
    /// Nothing: another record stands for it.
    Nothing,
    /// Something else, told without reading records.
    Other(Placed),
    /// What it reads like as one with others.
    One,
}

impl Book {
    /// Where a record stands by itself.
    pub(in crate::domain) fn placed(&self, record: RecordId) -> Option<&Placed> {
        self.placed.get(&record)
    }

    /// What is shown of a record.
    pub(in crate::domain) fn shown(&self, record: RecordId) -> Option<&Placed> {
        self.shown.get(&record).map_or_else(|| self.placed.get(&record), Option::as_ref)
    }

    /// Puts a record where its state says; a record without state, or that belongs nowhere, is only taken away.
    pub(super) fn place(&mut self, records: &impl Records, record: RecordId) {
        let state = records.state(record);
        let mark = state.map_or(Mark::default(), Mark::of);
        self.mark(record, mark.with(Mark::MERGED, records.is_merged(record)));
        let placed = state.and_then(|state| Placed::of(record, state));
        if self.placed.get(&record) != placed.as_ref() {
            return self.put(record, placed);
        }
        // It stands where it stood, but what it is one with may read otherwise by what it says now.
        match placed {
            Some(Placed::Same { two, .. }) => two.into_iter().for_each(|end| self.lift_class(end)),
            Some(_) if self.class(&record).len() > 1 || self.shown.contains_key(&record) => self.lift_class(record),
            _ => {}
        }
    }

    /// Puts a record where it stood. What is shown of it, where that is another thing, comes with the next [`Book::update`].
    pub(in crate::domain) fn put(&mut self, record: RecordId, placed: Option<Placed>) {
        let placed = match placed {
            Some(placed) if self.is_plain(record, &placed) => {
                self.add(record, &placed);
                self.placed.insert(record, placed);
                return;
            }
            other => other,
        };
        self.lift(record);
        let before = self.placed.remove(&record);
        let kind = |placed: &Option<Placed>| placed.as_ref().map(core::mem::discriminant);
        let same = kind(&before) == kind(&placed);
        if let Some(before) = before {
            self.hear(record, &before, false);
        }
        if let Some(placed) = placed {
            self.hear(record, &placed, true);
            self.placed.insert(record, placed);
        }
        if same {
            self.lift_class(record);
        } else {
            // Another of them may stand for all now.
            let mut all = BTreeSet::new();
            for ties in [&self.who.persons, &self.who.encounters] {
                let members = ties.members(&record);
                all.extend(members.iter().filter(|_| members.len() > 1));
            }
            self.lift_all(all);
        }
        if self.lifted.contains(&record) && matches!(self.what(record), Some(Shown::AsPlaced) | None) {
            self.lifted.remove(&record);
            self.shown.remove(&record);
            self.differing.remove(&record);
            self.set_down(record);
        }
    }

    /// Whether a record is new to the book and shown where it stands by itself: nobody says who is who of it, or of those it names.
    /// Nearly all are, and what follows for the others need not be asked of them.
    fn is_plain(&self, record: RecordId, placed: &Placed) -> bool {
        let known = self.placed.contains_key(&record) || self.shown.contains_key(&record);
        if known || self.lifted.contains(&record) || !self.is_alone(record) {
            return false;
        }
        let own = |encounter: RecordId, person: &RecordId| self.who.moves.whose(encounter, *person) == *person;
        match placed {
            Placed::Same { .. } | Placed::Split { .. } => false,
            Placed::Encounter { persons, .. } => {
                persons.iter().all(|(person, _)| self.is_alone(*person) && own(record, person))
            }
            Placed::FollowUp { persons, encounters, .. } => {
                let moved = |person: &RecordId| encounters.iter().any(|encounter| !own(*encounter, person));
                let alone = |one: &RecordId| self.is_alone(*one);
                persons.iter().chain(encounters).all(alone) && !persons.iter().any(moved)
            }
            _ => true,
        }
    }

    /// Shows what was lifted, and answers it, with those who were named in it.
    pub(super) fn settle(&mut self, records: &impl Records) -> BTreeSet<RecordId> {
        let (mut lifted, named) = (core::mem::take(&mut self.lifted), core::mem::take(&mut self.named));
        for &record in &lifted {
            self.differing.remove(&record);
            let shown = match self.what(record) {
                None | Some(Shown::AsPlaced) => None,
                Some(Shown::Nothing) => Some(None),
                Some(Shown::Other(placed)) => Some(Some(placed)),
                Some(Shown::One) => {
                    let one = self.one(records, record);
                    if one.as_ref().is_some_and(|one| !one.questions.is_empty()) {
                        self.differing.insert(record);
                    }
                    Some(one.and_then(|one| Placed::of(record, &one.state)))
                }
            };
            match shown {
                None => {
                    self.shown.remove(&record);
                    self.set_down(record);
                }
                Some(shown) => {
                    if let Some(placed) = &shown {
                        self.add(record, placed);
                    }
                    self.shown.insert(record, shown);
                }
            }
        }
        lifted.extend(named);
        lifted
    }

    /// Takes in (or no longer counts) what a statement says of others.
    fn hear(&mut self, record: RecordId, placed: &Placed, stands: bool) {
        match placed {
            Placed::Same { persons, two, voice } => {
                let ties = if *persons { &mut self.who.persons } else { &mut self.who.encounters };
                let touched = ties.set(*two, record, stands.then_some(*voice));
                self.lift_all(touched);
            }
            Placed::Split { person, moves } => {
                for moved in moves {
                    self.who.moves.set(*person, moved, record, stands);
                    self.lift_all(self.who.encounters.members(&moved.encounter).iter().copied().collect());
                }
            }
            _ => {}
        }
    }

    /// Takes a record out of what is shown.
    fn lift(&mut self, record: RecordId) {
        if self.lifted.insert(record)
            && let Some(before) = self.shown(record).cloned()
        {
            if let Placed::Encounter { persons, .. } = &before {
                self.named.extend(persons.iter().map(|(person, _)| *person));
            }
            self.take(record, &before);
        }
    }

    /// Lifts all records that are one with this one.
    fn lift_class(&mut self, record: RecordId) {
        for member in self.class(&record).to_vec() {
            self.lift(member);
        }
    }

    /// Lifts these records and whatever is shown under them.
    fn lift_all(&mut self, records: BTreeSet<RecordId>) {
        for record in records {
            let met = self.by_person.get(&record).into_iter().flatten();
            let promised = self.follow_ups_by.get(&record).into_iter().flatten();
            let under: Vec<RecordId> = met.chain(promised).copied().collect();
            under.into_iter().for_each(|below| self.lift(below));
            self.lift(record);
        }
    }

    /// Shows a record where it stands by itself.
    fn set_down(&mut self, record: RecordId) {
        if let Some(placed) = self.placed.remove(&record) {
            self.add(record, &placed);
            self.placed.insert(record, placed);
        }
    }

    /// What is to be shown of a record.
    fn what(&self, record: RecordId) -> Option<Shown> {
        let placed = self.placed.get(&record)?;
        let single = self.class(&record).len() == 1;
        Some(match placed {
            Placed::Encounter { at, rounds, persons } if single => {
                if persons.iter().all(|(person, _)| self.whose(record, *person) == *person) {
                    return Some(Shown::AsPlaced);
                }
                // Its state need not be read, unless somebody is named twice in it.
                let whose = |(person, status): &(RecordId, _)| (self.whose(record, *person), Clone::clone(status));
                let mut of: Vec<_> = persons.iter().map(whose).collect();
                of.sort_by_key(|(person, _)| *person);
                if of.windows(2).any(|two| two[0].0 == two[1].0) {
                    return Some(Shown::One);
                }
                Shown::Other(Placed::Encounter { at: *at, rounds: rounds.clone(), persons: of })
            }
            Placed::Person { .. } if single => Shown::AsPlaced,
            Placed::Encounter { .. } | Placed::Person { .. } => {
                if self.lead(record) == record {
                    Shown::One
                } else {
                    Shown::Nothing
                }
            }
            Placed::FollowUp { due, open, persons, encounters } => {
                let whose = |person: &RecordId| match encounters[..] {
                    [encounter] => self.whose(encounter, *person),
                    _ => self.lead(*person),
                };
                let (of, after) = (each(persons, whose), each(encounters, |encounter| self.lead(*encounter)));
                if of == *persons && after == *encounters {
                    Shown::AsPlaced
                } else {
                    Shown::Other(Placed::FollowUp { due: *due, open: *open, persons: of, encounters: after })
                }
            }
            _ => Shown::AsPlaced,
        })
    }
}

/// Each of these as another, once.
fn each(records: &[RecordId], other: impl Fn(&RecordId) -> RecordId) -> Vec<RecordId> {
    let mut others: Vec<RecordId> = records.iter().map(other).collect();
    if others != records {
        others.sort_unstable();
        others.dedup();
    }
    others
}

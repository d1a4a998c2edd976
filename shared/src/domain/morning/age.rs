//! What was asked about the age of those who were met in the night, and is answered.
//!
//! An answer looks like any other note, so it is told by what was asked before it: whatever would be asked of her if the night's
//! encounters said only what they said when they were first saved, and her own page what it said before the night, and is not asked
//! any more. What was said at once, when the encounter was noted, was never in the list and is no part of it.

use super::{Night, settled::at_first, when};
use crate::domain::alike::asked::{asked_of, due};
use crate::domain::book::Records;
use crate::domain::value::ValueId;
use crate::domain::{Participant, Person, encounter};
use crate::history::{History, State};
use crate::ids::RecordId;
use crate::member::Replica;
use std::collections::{BTreeMap, BTreeSet};

/// How many of those met in the night were to be asked about, and are not any more.
pub(super) fn answered(night: &Night<'_>, met: &[RecordId]) -> usize {
    let persons: BTreeSet<RecordId> = met.iter().flat_map(|lead| night.book.persons_in(*lead)).collect();
    persons.into_iter().filter(|person| was_answered(night, *person)).count()
}

fn was_answered(night: &Night<'_>, person: RecordId) -> bool {
    let first = First::of(night, person);
    // Where nothing was changed nothing was answered.
    if first.said.is_empty() {
        return false;
    }
    let written = |record, revision| night.written(record, revision);
    let minority = || first.minority(night, person);
    due(&first, night.book, (night.now, night.month), &written, person, &minority).is_some()
        && asked_of(night.replica, night.book, night.now, night.month, &written, person).is_none()
}

/// The records as they were before anybody could answer.
struct First<'a> {
    replica: &'a Replica,
    /// What those said that were changed since.
    said: BTreeMap<RecordId, State>,
}

impl<'a> First<'a> {
    fn of(night: &Night<'a>, person: RecordId) -> Self {
        let mut said = BTreeMap::new();
        let of_the_night = night.book.encounters_of(person).dated().take_while(|(at, _)| night.has(*at));
        for (_, met) in of_the_night {
            let changed = night.replica.history(met).filter(|history| history.len() > 1);
            said.extend(changed.and_then(at_first).map(|state| (met, state)));
        }
        let hers = night.replica.history(person).and_then(|history| before(night, history));
        said.extend(hers.map(|state| (person, state)));
        Self { replica: night.replica, said }
    }

    /// What was last known of her minority: by the latest encounter that says it, else by her own page.
    fn minority(&self, night: &Night<'_>, person: RecordId) -> Option<ValueId> {
        let who = Participant::Person(person);
        let mut met = night.book.encounters_of(person).iter();
        let at_encounter = met.find_map(|met| encounter::MINORITY.get(self.state(*met)?, &who).into_settled());
        at_encounter.or_else(|| Person::read(person, self.state(person)?).minority.into_settled())
    }
}

impl Records for First<'_> {
    fn state(&self, record: RecordId) -> Option<&State> {
        self.said.get(&record).or_else(|| self.replica.state(record))
    }

    fn records(&self) -> impl Iterator<Item = RecordId> {
        self.replica.records()
    }
}

/// What a person's page said before the night, or, begun in it, at first; none when nobody wrote there since.
fn before(night: &Night<'_>, history: &History) -> Option<State> {
    let since = |step: &&crate::history::Step| when::of(step).is_some_and(|at| night.has(at));
    if !history.steps().any(|step| since(&step)) {
        return None;
    }
    let mut then = History::new(history.record(), history.circle());
    history.steps().filter(|step| !since(step)).for_each(|step| _ = then.insert(step.clone()));
    if then.is_empty() { at_first(history).filter(|_| history.len() > 1) } else { Some(then.state()) }
}

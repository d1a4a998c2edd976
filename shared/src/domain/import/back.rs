//! Taking a whole import back, and bringing it again. Both are ordinary revisions: a delete, a return. What anybody else has written
//! in, or refers to, stays; so neither can take somebody's work away, and what each phone did becomes one on all of them.

use super::super::book::Book;
use super::super::{alert, ask, encounter, kind};
use super::{Import, mark};
use crate::history::{Cell, Draft, History, Lifecycle};
use crate::ids::RecordId;
use crate::member::Replica;
use std::collections::BTreeSet;

/// What taking an import back would do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Back {
    /// The records to be deleted: encounters, then persons.
    pub back: Vec<RecordId>,
    /// Those that stay, and why.
    pub stays: Vec<(RecordId, Kept)>,
    /// Those that are deleted already.
    pub gone: Vec<RecordId>,
}

/// Why a record of an import stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kept {
    /// Somebody wrote in it since, or something in it cannot be read here.
    Changed,
    /// Something that stays speaks of it: an encounter, a case, a decision, a promise, an alert, a question, that it is the same as
    /// another.
    Named,
}

/// The records that an import made and that are here, deleted ones too: those of the rows, then persons whom encounters named.
pub fn came(replica: &Replica, import: &Import) -> Vec<RecordId> {
    let here = |record: &RecordId| replica.circle(*record).is_some();
    let rows: Vec<RecordId> = (0..import.rows).map(|row| import.seed.of_row(row)).filter(here).collect();
    let named: BTreeSet<RecordId> = rows.iter().flat_map(|row| began_with(replica, import, *row)).collect();
    let known: BTreeSet<RecordId> = rows.iter().copied().collect();
    let named = named.into_iter().filter(|record| !known.contains(record));
    let named: Vec<RecordId> = named.collect();
    rows.into_iter().chain(named).collect()
}

/// The persons whom an encounter's first step names, as far as the import made them.
fn began_with(replica: &Replica, import: &Import, encounter: RecordId) -> Vec<RecordId> {
    let steps = replica.history(encounter).into_iter().flat_map(History::steps);
    let first = steps.filter(|step| step.parents.is_empty()).filter_map(|step| step.payload());
    let cells = first.filter(|payload| payload.kind == kind::ENCOUNTER).flat_map(|payload| payload.cells.keys());
    let persons = cells.filter_map(|cell| encounter::PARTICIPANTS.key(cell)).filter_map(|met| met.person());
    let made = |person: &RecordId| {
        let steps = replica.history(*person).into_iter().flat_map(History::steps);
        steps.filter(|step| step.parents.is_empty()).any(|step| is_of(step, import.record))
    };
    persons.filter(made).collect()
}

fn is_of(step: &crate::history::Step, import: RecordId) -> bool {
    step.payload().is_some_and(|payload| payload.cells.contains_key(&Cell::import(import)))
}

/// Whether only this import ever wrote in a record, as far as that can be read here.
pub(super) fn is_untouched(replica: &Replica, import: RecordId, record: RecordId) -> bool {
    let Some((history, state)) = replica.history(record).zip(replica.state(record)) else { return false };
    !state.is_incomplete() && history.steps().all(|step| is_of(step, import))
}

/// What taking an import back would do now. `book` is that of `replica`.
pub fn back(replica: &Replica, book: &Book, import: &Import) -> Back {
    let mut plan = Back::default();
    let named = named(replica);
    let (encounters, persons): (Vec<_>, Vec<_>) =
        came(replica, import).into_iter().partition(|record| replica.kind(*record) == Some(kind::ENCOUNTER));
    let mut going = BTreeSet::new();
    for record in encounters.into_iter().chain(persons) {
        let stays = if !is_untouched(replica, import.record, record) {
            Some(Kept::Changed)
        } else if named.contains(&record) || is_spoken_of(book, record, &going) {
            Some(Kept::Named)
        } else {
            None
        };
        let gone = replica.state(record).is_some_and(|state| state.lifecycle == Lifecycle::Deleted);
        match stays {
            _ if gone => plan.gone.push(record),
            Some(why) => plan.stays.push((record, why)),
            None => {
                going.insert(record);
                plan.back.push(record);
            }
        }
    }
    plan
}

/// The records to bring again: those that only this import took back.
pub fn again(replica: &Replica, import: &Import) -> Vec<RecordId> {
    let gone = |record: &RecordId| {
        let lifecycle = replica.state(*record).map(|state| &state.lifecycle);
        lifecycle.is_some_and(|lifecycle| *lifecycle != Lifecycle::Live)
            && is_untouched(replica, import.record, *record)
    };
    let mut all: Vec<RecordId> = came(replica, import).into_iter().filter(gone).collect();
    // Persons first: an encounter names somebody who is there.
    all.sort_by_key(|record| replica.kind(*record) == Some(kind::ENCOUNTER));
    all
}

/// Writes the delete.
pub fn take_back(draft: &mut Draft, import: RecordId) {
    draft.delete();
    mark(draft, import);
}

/// Writes the return.
pub fn bring_again(draft: &mut Draft, import: RecordId) {
    draft.restore();
    mark(draft, import);
}

/// Whether something in the book speaks of a record, but for what goes with it.
fn is_spoken_of(book: &Book, record: RecordId, going: &BTreeSet<RecordId>) -> bool {
    book.encounters_of(record).iter().any(|encounter| !going.contains(encounter))
        || book.follow_ups_of(record).next().is_some()
        || !book.cases_of(record).is_empty()
        || !book.decisions_about(record).is_empty()
        || !book.statements_about(record).is_empty()
}

/// The records that alerts and questions are about.
fn named(replica: &Replica) -> BTreeSet<RecordId> {
    let alerts = replica.of_kind(kind::ALERT).flat_map(|(_, state)| {
        let both = [alert::ENCOUNTER.get(state), alert::PERSON.get(state)];
        both.into_iter()
            .flat_map(|of| of.values().into_iter().copied().flatten().collect::<Vec<_>>())
            .collect::<Vec<_>>()
    });
    let asks = replica
        .of_kind(kind::ASK)
        .flat_map(|(_, state)| ask::ABOUT.get(state).values().into_iter().copied().collect::<Vec<_>>());
    alerts.chain(asks).collect()
}

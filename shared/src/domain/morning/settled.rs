//! How many things of the night are settled: told from what the records say now and from how they came to say it, so that no device
//! has to count and two people who work at once see one number.
//!
//! Counted once each: an alert that somebody saw; a serious encounter with a decision; a record of the night in which somebody chose
//! between versions; a pair of which the team said since the night began that it is one, or two; an encounter that lacked something
//! when it was first saved and lacks nothing now; a phone that held drafts, wrote notes and holds none any more; a round that was
//! validated; a late note that was looked at; a person whose age was asked about and is answered ([`super::age`]). A draft that was
//! thrown away was no work: it leaves the list uncounted.

use super::gather::{alert_waits, decided, lacks, others, read_round};
use super::{Night, age, when};
use crate::domain::book::Mark;
use crate::domain::drafts_left::{DRAFTS, record_of};
use crate::domain::same::Said;
use crate::domain::who::Ties;
use crate::domain::{Timeline, missing, round, story};
use crate::history::{History, State, Step};
use crate::ids::RecordId;
use std::collections::BTreeSet;

/// How many things of the night were to be settled and are.
pub fn settled(night: &Night<'_>) -> usize {
    let met: Vec<RecordId> = night.met().collect();
    let alerts = night.book.alerts().dated().take_while(|(at, _)| night.has(*at));
    let seen = alerts.filter(|(_, record)| !alert_waits(night, *record)).count();
    let decisions = met.iter().filter(|lead| is_grave(night, **lead) && decided(night, **lead)).count();
    let completed = met.iter().filter(|lead| was_lacking(night, **lead) && lacks(night, **lead).is_empty()).count();
    let phones = others(night).filter_map(|left| night.replica.history(record_of(night.team, left.device)));
    let emptied = phones.filter(|history| has_emptied(night, history)).count();
    seen + decisions
        + chosen(night, &met)
        + pairs(night)
        + completed
        + emptied
        + rounds(night)
        + age::answered(night, &met)
}

/// Records of the night in which somebody chose between versions and nothing is left to choose.
fn chosen(night: &Night<'_>, met: &[RecordId]) -> usize {
    let mut records: BTreeSet<RecordId> = met.iter().flat_map(|lead| night.book.members(*lead)).collect();
    let persons = met.iter().flat_map(|lead| night.book.persons_in(*lead));
    records.extend(persons.flat_map(|person| night.book.members(person)));
    let dated = |line: &Timeline| -> Vec<RecordId> {
        line.dated().take_while(|(at, _)| night.has(*at)).map(|(_, record)| record).collect()
    };
    records.extend(dated(night.book.rounds()));
    records.extend(dated(night.book.alerts()));
    records.into_iter().filter(|record| was_chosen(night, *record)).count()
}

fn was_chosen(night: &Night<'_>, record: RecordId) -> bool {
    // Two that did not know of each other, and one who knew both.
    let Some(history) = night.replica.history(record).filter(|history| history.len() >= 3) else { return false };
    let settled = night.replica.state(record).is_some_and(|state| !state.has_conflict());
    settled && story(history).iter().any(|moment| moment.resolves && moment.when().is_some_and(|at| night.has(at)))
}

/// Pairs on which the team ruled since the night began, one of them met in it.
fn pairs(night: &Night<'_>) -> usize {
    let who = night.book.who();
    let since = |[one, other]: [RecordId; 2], ties: &Ties| {
        let statements = ties.each(one, other).map(|(statement, _)| statement);
        night.last_written(statements).is_some_and(|at| night.has(at))
    };
    let of_night = |record: RecordId| {
        let last = night.book.time_of(record).or_else(|| night.book.last_contact(record));
        last.is_some_and(|at| night.has(at))
    };
    let ruled = |ties: &Ties| {
        let said = ties.pairs().filter(|(_, said)| matches!(said, Said::Joined | Said::Distinct));
        said.filter(|(two, _)| two.iter().any(|one| of_night(*one)) && since(*two, ties)).count()
    };
    ruled(&who.persons) + ruled(&who.encounters)
}

/// Whether an encounter lacked something when it was first saved.
fn was_lacking(night: &Night<'_>, lead: RecordId) -> bool {
    night.book.members(lead).into_iter().filter_map(|one| night.replica.history(one)).any(|history| {
        history.len() > 1
            && at_first(history).is_some_and(|state| state.kind.is_some_and(|kind| !missing(kind, &state).is_empty()))
    })
}

/// What a record said when it was begun.
pub(super) fn at_first(history: &History) -> Option<State> {
    let mut first = History::new(history.record(), history.circle());
    first.insert(when::first(history)?.clone());
    Some(first.state())
}

/// Whether a device held drafts in the night, wrote something, and holds none any more. How much it wrote is told by its own count,
/// which goes on with each revision; how many of the drafts became these notes the device tells nobody.
fn has_emptied(night: &Night<'_>, history: &History) -> bool {
    let drafts = |step: &Step| {
        let number = step.payload().and_then(|payload| payload.cells.get(&DRAFTS.cell()));
        number.and_then(|bytes| DRAFTS.read(bytes)).unwrap_or_default()
    };
    let since = |step: &&Step| when::of(step).is_some_and(|at| night.has(at));
    let held = history.steps().filter(since).filter(|step| drafts(step) > 0).map(|step| step.counter).min();
    let last = history.steps().max_by_key(|step| step.counter).filter(|step| drafts(step) == 0);
    let (Some(held), Some(last)) = (held, last) else { return false };
    let told = history.steps().filter(|step| step.counter > held).count() as u64;
    last.counter > held.saturating_add(told)
}

/// Whether somebody rated an encounter as serious, or as immediate danger, in any note of it.
fn is_grave(night: &Night<'_>, lead: RecordId) -> bool {
    night.book.members(lead).into_iter().any(|one| night.book.mark_of(one).has(Mark::GRAVE))
}

/// Rounds of the night that were validated, and the late notes that were looked at.
fn rounds(night: &Night<'_>) -> usize {
    let of_the_night = night.book.rounds().dated().take_while(|(at, _)| night.has(*at));
    let validated =
        of_the_night.filter(|(_, record)| read_round(night, *record).is_some_and(|r| r.validated().is_some()));
    validated.map(|(_, record)| 1 + night.replica.state(record).map_or(0, looked_at)).sum()
}

/// The encounters of a validated round that were added after it was validated.
fn looked_at(state: &State) -> usize {
    let cells = || state.cells.iter().map(|(cell, said)| (cell, said.candidates().iter().flat_map(|one| &one.writers)));
    let validating = cells().filter(|(cell, _)| round::VALIDATED.key(cell).is_some());
    let by: BTreeSet<_> = validating.flat_map(|(_, writers)| writers).collect();
    let covered = cells().filter(|(cell, _)| round::COVERS.key(cell).is_some());
    covered.filter(|(_, writers)| writers.clone().all(|writer| !by.contains(writer))).count()
}

//! How many things of the night are settled: told from what the records say now and from how they came to say it, so that no device
//! has to count and two people who work at once see one number.
//!
//! Whatever the list shows of the night counts once when the team settles it, so that the sum stays: an alert that somebody saw; a
//! serious encounter with a decision; a record that came to say several things in the night, whatever it is and whether or not
//! anybody was met, in which somebody chose ([`chosen`]); a list that was taken up twice and undone once ([`lists`]); what was said
//! of who is who ([`said`]); a note that lacked something when
//! it was first saved and lacks nothing now; a phone that held drafts, wrote notes and holds none any more; a round that was
//! validated; a late note that was looked at; a person whose age was asked about and is answered ([`super::age`]); a question to a
//! member that was answered, once nothing else is open about its note, with which it stood.
//!
//! What was no work leaves the list uncounted: a draft that was thrown away, a question that was taken back, a note that was deleted
//! before anybody completed it. Nor can it be told any more that two notes which are one differed, once one of them was written on.

use super::gather::{alert_waits, decided, lacks, others, read_round};
use super::{Night, age, when};
use crate::domain::book::Mark;
use crate::domain::drafts_left::{DRAFTS, record_of};
use crate::domain::{Ask, ask, missing, round};
use crate::history::{History, Lifecycle, State, Step};
use crate::ids::RecordId;
use std::collections::BTreeSet;

mod chosen;
mod lists;
mod said;

/// How many things of the night were to be settled and are; `open` is what the list is about.
pub(super) fn settled(night: &Night<'_>, open: &BTreeSet<RecordId>) -> usize {
    let met: Vec<RecordId> = night.met().collect();
    let alerts = night.book.alerts().dated().take_while(|(at, _)| night.has(*at));
    let seen = alerts.filter(|(_, record)| !alert_waits(night, *record)).count();
    let decisions = met.iter().filter(|lead| is_grave(night, **lead) && decided(night, **lead)).count();
    let notes = notes(night, &met);
    let completed = notes.into_iter().filter(|one| was_lacking(night, *one) && lacks(night, *one).is_empty()).count();
    let phones = others(night).filter_map(|left| night.replica.history(record_of(night.team, left.device)));
    let emptied = phones.filter(|history| has_emptied(night, history)).count();
    seen + decisions
        + chosen::chosen(night)
        + said::said(night)
        + lists::undone(night)
        + completed
        + emptied
        + rounds(night)
        + age::answered(night, &met)
        + answered(night, open)
}

/// What may have lacked something in the night: its encounters, and whom they name and what was promised there, as far as that was
/// begun in it; its rounds.
fn notes(night: &Night<'_>, met: &[RecordId]) -> BTreeSet<RecordId> {
    let persons: BTreeSet<RecordId> = met.iter().flat_map(|lead| night.book.persons_in(*lead)).collect();
    let promised = met.iter().chain(&persons).flat_map(|one| night.book.follow_ups_of(*one)).collect::<Vec<_>>();
    let begun = |one: &RecordId| night.begun(*one).is_some_and(|at| night.has(at));
    let mut notes: BTreeSet<RecordId> = persons.iter().copied().chain(promised).filter(begun).collect();
    notes.extend(met);
    notes.extend(night.book.rounds().dated().take_while(|(at, _)| night.has(*at)).map(|(_, round)| round));
    notes.retain(|one| night.replica.state(*one).is_some_and(|state| state.lifecycle != Lifecycle::Deleted));
    notes
}

/// Questions of the night about whole notes that were answered. While something else is open about the note they stand with it.
fn answered(night: &Night<'_>, open: &BTreeSet<RecordId>) -> usize {
    let asks =
        night.replica.of_kind(ask::KIND).filter(|(record, _)| night.begun(*record).is_some_and(|at| night.has(at)));
    let asks = asks.map(|(record, state)| Ask::read(record, state)).filter(|ask| ask.field.is_unset());
    let asks = asks.filter(|ask| ask.answered.iter().any(|(_, at)| !at.values().is_empty()));
    asks.filter(|ask| ask.about.settled().is_some_and(|about| !open.contains(&night.book.lead(*about)))).count()
}

/// Whether a note lacked something when it was first saved.
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

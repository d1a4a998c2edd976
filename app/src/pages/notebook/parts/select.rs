//! What the pages of the night ask of the open notebook.

use super::when;
use crate::state::OpenBook;
use shared::clock::Millis;
use shared::domain::{Day, Encounter, FollowUp, Participant, Reading, ValueId, encounter, round};
use shared::history::State;
use shared::ids::{MemberId, RecordId};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// A record, and what it says as it is to be shown.
pub type Found<'a> = (RecordId, Cow<'a, State>);

/// Newest first: every round.
pub fn rounds(open: &OpenBook) -> Vec<Found<'_>> {
    found(open, open.book.rounds().iter().copied())
}

/// When a round began; the earliest of several versions.
pub fn started(state: &State) -> Option<Millis> {
    round::STARTED.get(state).values().into_iter().copied().min()
}

/// Newest first: the encounters of this night (0) or of an earlier one.
pub fn of_night(open: &OpenBook, nights: u64, now: Millis) -> Vec<Found<'_>> {
    let (from, to) = when::night(nights, now);
    found(open, open.book.last_night(from, to))
}

/// Newest first: the encounters of a round.
pub fn of_round(open: &OpenBook, round: RecordId) -> Vec<Found<'_>> {
    found(open, open.book.encounters_in(round).iter().copied())
}

/// Records as they are to be shown: those that are one once, and read as one.
fn found(open: &OpenBook, records: impl IntoIterator<Item = RecordId>) -> Vec<Found<'_>> {
    records.into_iter().filter_map(|record| Some((record, open.seen(record)?))).collect()
}

/// When an encounter was; the latest of several versions.
pub fn at(state: &State) -> Option<Millis> {
    encounter::AT.get(state).values().into_iter().copied().max()
}

/// How many persons these encounters met: somebody known counts once, unknown persons and groups by their size.
pub fn persons_met(encounters: &[Found<'_>]) -> usize {
    let (mut known, mut others) = (BTreeSet::new(), 0);
    for (record, state) in encounters {
        for met in Encounter::read(*record, state).participants {
            match met.participant {
                Participant::Person(person) => drop(known.insert(person)),
                Participant::Unknown(_) | Participant::Group(_) => others += met.count() as usize,
            }
        }
    }
    known.len() + others
}

/// What was given, added up over encounters; where one has two versions of a number, it is left out and counted apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Given {
    /// Totals of what is settled, by value of the list `material`.
    pub totals: BTreeMap<ValueId, u32>,
    /// How many numbers have several versions and are in no total.
    pub unsettled: usize,
}

/// What these encounters gave.
pub fn given(encounters: &[Found<'_>]) -> Given {
    let mut given = Given::default();
    for (_, state) in encounters {
        for (what, number) in encounter::MATERIAL.all(state) {
            match number {
                Reading::Settled(0) | Reading::Unset | Reading::Newer => {}
                Reading::Settled(number) => *given.totals.entry(what).or_default() += number,
                Reading::Several(_) => given.unsettled += 1,
            }
        }
    }
    given
}

/// Something that is still to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// The follow-up.
    pub record: RecordId,
    /// By when.
    pub day: Option<Day>,
    /// Who takes care; none for the team.
    pub who: Option<MemberId>,
    /// Whether it is done or dropped.
    pub closed: bool,
}

/// Every follow-up that is open, the soonest due first, those without a date last; a promise that two notes of one encounter hold
/// stands once.
/// Those of `also` are among them though they are closed.
pub fn follow_ups(open: &OpenBook, also: &BTreeSet<RecordId>) -> Vec<Due> {
    let still = open.book.open_promises(&open.replica).into_iter().map(|(_, record)| record);
    let all = still.chain(also.iter().copied()).collect::<Vec<_>>();
    let mut seen = BTreeSet::new();
    let first = all.into_iter().filter(|record| seen.insert(*record)).collect::<Vec<_>>();
    let mut due: Vec<Due> = found(open, first)
        .into_iter()
        .map(|(record, state)| {
            let follow_up = FollowUp::read(record, &state);
            let (day, closed) = (follow_up.due_day(), !follow_up.is_open());
            Due { record, day, who: follow_up.who.into_settled().flatten(), closed }
        })
        .collect();
    // One that was just done keeps its place under the thumb.
    due.sort_by_key(|due| (due.day.is_none(), due.day, due.record));
    due
}

//! What the handover says.

use super::super::decisions;
use super::super::morning::told::round_heading;
use super::super::parts::{select, when};
use super::met::{self, Met, Words};
use crate::labels::{Labels, Names};
use crate::state::OpenBook;
use shared::clock::Millis;
use shared::domain::morning::Item;
use shared::domain::{FollowUp, Round, follow_up};
use shared::ids::RecordId;
use std::collections::BTreeSet;

/// One round of the night, or what belongs to none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// Its heading.
    pub title: String,
    /// How many were met; whether its account is agreed.
    pub sub: String,
    /// How the night was; every version.
    pub debrief: Vec<Words>,
    /// Its encounters.
    pub met: Vec<Met>,
}

/// The whole page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// Since when.
    pub since: String,
    /// Round by round.
    pub parts: Vec<Part>,
    /// What was promised in the night.
    pub promised: Vec<Words>,
    /// What is due, and what the list still holds.
    pub to_do: Vec<Words>,
}

impl Told {
    /// How many texts perhaps name somebody.
    pub fn doubtful(&self) -> usize {
        let met = self.parts.iter().flat_map(|part| part.met.iter().flat_map(|met| &met.notes).chain(&part.debrief));
        met.chain(&self.promised).chain(&self.to_do).filter(|words| words.doubtful).count()
    }
}

/// Says it; `items` is what is still in the morning's list.
pub fn tell(open: &OpenBook, labels: &Labels<'_>, from: Millis, now: Millis, items: &[Item]) -> Told {
    let m = labels.words();
    let met: Vec<RecordId> = open.book.encounters().between(from, Millis(i64::MAX)).collect();
    let mut rounds: Vec<Option<RecordId>> = met.iter().map(|record| open.book.round_of(*record)).collect();
    let begun = open.book.rounds().dated().take_while(|(at, _)| *at >= from);
    rounds.extend(begun.map(|(_, round)| Some(round)));
    rounds.sort_by_key(|round| (round.is_none(), round.and_then(|round| open.book.time_of(round)), *round));
    rounds.dedup();
    let part = |round: Option<RecordId>| {
        let mut of_it: Vec<RecordId> = met.iter().copied().filter(|one| open.book.round_of(*one) == round).collect();
        of_it.reverse();
        part(open, labels, round, &of_it, items)
    };
    let promises = met.iter().flat_map(|met| open.book.promises(&open.replica, *met));
    let made: BTreeSet<RecordId> = promises.filter_map(|same| same.first().copied()).collect();
    let today = crate::labels::day_of(crate::labels::local(now).date());
    let due = open.book.follow_ups_due(today).map(|(_, record)| record).filter(|record| !made.contains(record));
    let mut to_do: Vec<Words> = due.filter_map(|record| promise(open, labels, record, now)).collect();
    let again = decisions::waiting(open, now).into_iter().filter_map(|one| decisions::say(open, labels, one));
    to_do.extend(again.map(Words::ours));
    if !items.is_empty() {
        to_do.push(Words::ours(m.relief.settle(items.len())));
    }
    Told {
        since: labels.when(from),
        parts: rounds.into_iter().map(part).collect(),
        promised: made.iter().filter_map(|record| promise(open, labels, *record, now)).collect(),
        to_do,
    }
}

fn part(open: &OpenBook, labels: &Labels<'_>, round: Option<RecordId>, met: &[RecordId], items: &[Item]) -> Part {
    let m = labels.words();
    let states: Vec<select::Found<'_>> = met.iter().filter_map(|one| Some((*one, open.seen(*one)?))).collect();
    let read = round.and_then(|record| Some(Round::read(record, open.replica.state(record)?)));
    let counts = m.relief.counts(states.len(), select::persons_met(&states));
    let agreed = read.as_ref().map(|read| match read.validated() {
        Some((_, at)) => m.relief.validated(&labels.when(at)),
        None => m.relief.not_validated.to_owned(),
    });
    Part {
        title: round.map_or_else(|| m.relief.outside.to_owned(), |round| round_heading(open, labels, round)),
        sub: [Some(counts), agreed].into_iter().flatten().collect::<Vec<_>>().join(" · "),
        debrief: read.map(|read| Words::all(&read.debrief)).unwrap_or_default(),
        met: states.iter().map(|found| met::tell(open, labels, found, items)).collect(),
    }
}

/// A promise: what, for whom, by when.
fn promise(open: &OpenBook, labels: &Labels<'_>, record: RecordId, now: Millis) -> Option<Words> {
    let m = labels.words();
    let state = open.replica.state(record)?;
    let read = FollowUp::read(record, state);
    let action = follow_up::ACTION.get(state).values().into_iter().cloned().collect::<Vec<_>>().join(" / ");
    let who = read.person.settled().copied().flatten().and_then(|person| open.record(person));
    let due = read.due_day().map(|day| m.tonight.follow_up_due(&when::due(labels.lang, day, now)));
    // A nickname before the words must not make a full name of them.
    let Words { doubtful, .. } = Words::new(action.clone());
    let text = [who, Some(action), due].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    Some(Words { text, doubtful })
}

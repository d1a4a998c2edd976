//! What the handover says.

use super::super::morning::told::round_heading;
use super::super::parts::{select, when};
use crate::labels::{Labels, Names, encounter_line};
use crate::state::OpenBook;
use shared::clock::Millis;
use shared::domain::{FollowUp, Round, check_note, follow_up};
use shared::ids::RecordId;
use std::collections::BTreeSet;

/// One round of the night, or what belongs to none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// Its heading.
    pub title: String,
    /// How many were met; whether its account is agreed.
    pub sub: String,
    /// How the night was.
    pub debrief: String,
    /// Its encounters.
    pub met: Vec<String>,
}

/// The whole page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// Since when.
    pub since: String,
    /// Round by round.
    pub parts: Vec<Part>,
    /// What was promised in the night.
    pub promised: Vec<String>,
    /// What is due, and what the list still holds.
    pub to_do: Vec<String>,
}

/// Says it; `left` things are still in the morning's list.
pub fn tell(open: &OpenBook, labels: &Labels<'_>, from: Millis, now: Millis, left: usize) -> Told {
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
        part(open, labels, round, &of_it)
    };
    let promises = met.iter().flat_map(|met| open.book.promises(&open.replica, *met));
    let made: BTreeSet<RecordId> = promises.filter_map(|same| same.first().copied()).collect();
    let today = crate::labels::day_of(crate::labels::local(now).date());
    let due = open.book.follow_ups_due(today).map(|(_, record)| record).filter(|record| !made.contains(record));
    let mut to_do: Vec<String> = due.filter_map(|record| promise(open, labels, record, now)).collect();
    if left > 0 {
        to_do.push(m.relief.settle(left));
    }
    Told {
        since: labels.when(from),
        parts: rounds.into_iter().map(part).collect(),
        promised: made.iter().filter_map(|record| promise(open, labels, *record, now)).collect(),
        to_do,
    }
}

fn part(open: &OpenBook, labels: &Labels<'_>, round: Option<RecordId>, met: &[RecordId]) -> Part {
    let m = labels.words();
    let states: Vec<_> = met.iter().filter_map(|record| Some((*record, open.seen(*record)?))).collect();
    let read = round.and_then(|record| Some(Round::read(record, open.replica.state(record)?)));
    let counts = m.relief.counts(states.len(), select::persons_met(&states));
    let agreed = read.as_ref().map(|read| match read.validated() {
        Some((_, at)) => m.relief.validated(&labels.when(at)),
        None => m.relief.not_validated.to_owned(),
    });
    let debrief = read.map(|read| read.debrief.values().into_iter().cloned().collect::<Vec<_>>().join(" / "));
    let line = |(record, state): &select::Found<'_>| {
        let said = encounter_line(labels, state);
        let at = open.book.time_of(*record).map(|at| when::time(labels.lang, at));
        let all = [at, Some(said.who), (!said.sub.is_empty()).then_some(said.sub)];
        all.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    };
    Part {
        title: round.map_or_else(|| m.relief.outside.to_owned(), |round| round_heading(open, labels, round)),
        sub: [Some(counts), agreed].into_iter().flatten().collect::<Vec<_>>().join(" · "),
        debrief: debrief.filter(|words| names_nobody(words)).unwrap_or_default(),
        met: states.iter().map(line).collect(),
    }
}

/// A promise: what, for whom, by when. Words that may name somebody stay in the notebook.
fn promise(open: &OpenBook, labels: &Labels<'_>, record: RecordId, now: Millis) -> Option<String> {
    let m = labels.words();
    let state = open.replica.state(record)?;
    let read = FollowUp::read(record, state);
    let action = follow_up::ACTION.get(state).values().into_iter().cloned().collect::<Vec<_>>().join(" / ");
    let action = if names_nobody(&action) { action } else { m.tonight.follow_ups.to_owned() };
    let who = read.person.settled().copied().flatten().and_then(|person| open.record(person));
    let due = read.due_day().map(|day| m.tonight.follow_up_due(&when::due(labels.lang, day, now)));
    Some([who, Some(action), due].into_iter().flatten().collect::<Vec<_>>().join(" · "))
}

/// Whether free words hold neither a full name nor a telephone number, as far as the hint on notes can tell.
fn names_nobody(words: &str) -> bool {
    check_note(words).is_empty()
}

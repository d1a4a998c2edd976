//! The periods in which a case is open.

use super::{CLOSED, CLOSING_REASON, OPENED, OPENING_REASON};
use crate::domain::field::Reading;
use crate::domain::value::{Day, ValueId};
use crate::history::{Draft, State};
use std::collections::BTreeSet;

/// One period: from an opening to the closing after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Period {
    /// Its number, from 1.
    pub number: u8,
    /// Since when.
    pub opened: Reading<Day>,
    /// Why.
    pub opening_reason: Reading<ValueId>,
    /// Until when; unset while it lasts.
    pub closed: Reading<Day>,
    /// Why it ended.
    pub closing_reason: Reading<ValueId>,
}

impl Period {
    /// Whether it lasts: somebody opened it, and not everybody says that it was closed.
    pub fn lasts(&self) -> bool {
        self.begin().is_some() && self.end().is_none()
    }

    /// The day it began; the earliest while several stand side by side.
    pub fn begin(&self) -> Option<Day> {
        self.opened.values().into_iter().min().copied()
    }

    /// The day it ended; none while it lasts, or one of several versions says that it does. The latest of several days.
    pub fn end(&self) -> Option<Day> {
        match &self.closed {
            Reading::Several(versions) if versions.iter().any(|version| version.cleared) => None,
            closed => closed.values().into_iter().max().copied(),
        }
    }

    /// Whether it has a day in common with those from `from` to `to`. One that ended before it began is taken for the day it began.
    pub fn touches(&self, from: Day, to: Day) -> bool {
        let Some(begin) = self.begin() else { return false };
        begin <= to && self.end().is_none_or(|end| end.max(begin) >= from)
    }
}

/// Every period of which anything is said, by number.
pub(super) fn all(state: &State) -> Vec<Period> {
    let numbers: BTreeSet<u8> = (OPENED.all(state).into_iter().map(|(number, _)| number))
        .chain(CLOSED.all(state).into_iter().map(|(number, _)| number))
        .collect();
    let period = |number: u8| Period {
        number,
        opened: OPENED.get(state, &number),
        opening_reason: OPENING_REASON.get(state, &number),
        closed: CLOSED.get(state, &number),
        closing_reason: CLOSING_REASON.get(state, &number),
    };
    numbers.into_iter().map(period).filter(|p| !p.opened.is_unset() || !p.closed.is_unset()).collect()
}

/// The number of the period begun last; none before the first.
fn latest(seen: &State) -> Option<u8> {
    all(seen).iter().rev().find(|period| !period.opened.is_unset()).map(|period| period.number)
}

/// The number of the next period: 1 for the first. After 255 there is no other; the last one is written over.
pub fn next(state: &State) -> u8 {
    latest(state).unwrap_or(0).saturating_add(1)
}

/// Writes on which day a period was opened; without a day, it never was.
pub fn open(draft: &mut Draft, base: &State, number: u8, day: Option<Day>) {
    match day {
        Some(day) => OPENED.set(draft, base, &number, &day),
        None => OPENED.clear(draft, base, &number),
    }
}

/// Writes why a period was opened.
pub fn open_for(draft: &mut Draft, base: &State, number: u8, reason: Option<&ValueId>) {
    match reason {
        Some(reason) => OPENING_REASON.set(draft, base, &number, reason),
        None => OPENING_REASON.clear(draft, base, &number),
    }
}

/// Opens it again: a new period after the last, and she is no longer lost sight of. Nothing is written while a period lasts.
pub fn reopen(draft: &mut Draft, base: &State, day: Day, reason: Option<&ValueId>) {
    let seen = draft.over(base);
    if all(&seen).iter().any(Period::lasts) {
        return;
    }
    let number = next(&seen);
    open(draft, base, number, Some(day));
    open_for(draft, base, number, reason);
    super::LOST.clear(draft, base);
}

/// The periods that a closing is about: those that last in what the draft was opened on, else the one begun last.
fn closing(draft: &Draft, base: &State) -> Vec<u8> {
    let lasting: Vec<u8> = all(base).iter().filter(|period| period.lasts()).map(|period| period.number).collect();
    if lasting.is_empty() { latest(&draft.over(base)).into_iter().collect() } else { lasting }
}

/// Writes on which day it was closed; without a day, it is as if nobody had closed it.
pub fn close(draft: &mut Draft, base: &State, day: Option<Day>) {
    for number in closing(draft, base) {
        match day {
            Some(day) => CLOSED.set(draft, base, &number, &day),
            None => {
                CLOSED.clear(draft, base, &number);
                CLOSING_REASON.clear(draft, base, &number);
            }
        }
    }
}

/// Writes why it was closed.
pub fn close_for(draft: &mut Draft, base: &State, reason: Option<&ValueId>) {
    for number in closing(draft, base) {
        match reason {
            Some(reason) => CLOSING_REASON.set(draft, base, &number, reason),
            None => CLOSING_REASON.clear(draft, base, &number),
        }
    }
}

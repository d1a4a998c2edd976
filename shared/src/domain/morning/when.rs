//! When the night began; when things were written, and by whom.

use super::{BACK, Night};
use crate::clock::Millis;
use crate::domain::{Book, Round, kind};
use crate::history::{Cell, History, Lifecycle, State, Step};
use crate::ids::{MemberId, RecordId, RevisionId};
use crate::member::Replica;

/// When the night began that is to be gone through `now`: on the evening before (`eve`), or with the first round of the last [`BACK`]
/// that nobody has validated yet, or that somebody validated since that evening. So Monday's list begins on Friday night, and what
/// was settled stays counted while the team is at it.
pub fn since(replica: &Replica, book: &Book, eve: Millis, now: Millis) -> Millis {
    let recent = book.rounds().dated().take_while(|(at, _)| *at >= now.plus(-BACK));
    let asked = recent.filter(|(_, record)| {
        let state = replica.state(*record).filter(|state| state.kind == Some(kind::ROUND));
        let validated = state.map(|state| Round::read(*record, state).validated());
        validated.is_some_and(|validated| validated.is_none_or(|(_, at)| at >= eve))
    });
    asked.map(|(at, _)| at).min().unwrap_or(eve).min(eve)
}

/// When a step was written, by its device's clock.
pub(super) fn of(step: &Step) -> Option<Millis> {
    step.payload().map(|payload| payload.stamp.device)
}

impl Night<'_> {
    /// Whether an instant is of the night.
    pub(super) fn has(&self, at: Millis) -> bool {
        at >= self.from
    }

    /// The encounters of the night that are shown, latest first. What a clock that runs ahead dated after now is of it too.
    pub(super) fn met(&self) -> impl Iterator<Item = RecordId> + '_ {
        self.book.encounters().between(self.from, Millis(i64::MAX))
    }

    /// Who wrote a record first.
    pub(super) fn author(&self, record: RecordId) -> Option<MemberId> {
        first(self.replica.history(record)?).map(|step| step.author)
    }

    /// When a revision was written.
    pub(super) fn written(&self, record: RecordId, revision: RevisionId) -> Option<Millis> {
        of(self.replica.history(record)?.step(revision)?)
    }

    /// When a record was begun.
    pub(super) fn begun(&self, record: RecordId) -> Option<Millis> {
        of(first(self.replica.history(record)?)?)
    }

    /// When a record came to say several things: the latest of the revisions that say them.
    pub(super) fn parted(&self, record: RecordId) -> Option<Millis> {
        self.parted_in(record, self.replica.state(record)?, &|_| true)
    }

    /// The same of what a record said once, by these cells and by whether it was to stay.
    pub(super) fn parted_in(&self, record: RecordId, state: &State, of: &dyn Fn(&Cell) -> bool) -> Option<Millis> {
        let cells = state.conflicts().filter(|(cell, _)| of(cell));
        let said = cells.flat_map(|(_, cell)| cell.candidates()).flat_map(|candidate| &candidate.writers);
        let ends: &[&[RevisionId]] = match &state.lifecycle {
            Lifecycle::Contested { deletes, edits } => &[deletes, edits],
            _ => &[],
        };
        said.chain(ends.iter().copied().flatten()).filter_map(|writer| self.written(record, *writer)).max()
    }

    /// When anything was last written in any of these records.
    pub(super) fn last_written(&self, records: impl Iterator<Item = RecordId>) -> Option<Millis> {
        records.filter_map(|record| self.replica.history(record)).flat_map(History::steps).filter_map(of).max()
    }
}

/// A record's first revision.
pub(super) fn first(history: &History) -> Option<&Step> {
    history.steps().find(|step| step.parents.is_empty())
}

//! Where somebody chose between versions.

use super::super::gather::is_asked_elsewhere;
use super::super::{Night, when};
use crate::domain::book::Mark;
use crate::domain::settle::before;
use crate::history::{Cell, History};
use crate::ids::RecordId;

/// Records that came to say several things in the night and are not in the list any more. Only those are looked at in which anybody
/// ever wrote over several versions.
pub(super) fn chosen(night: &Night<'_>) -> usize {
    night.book.marked(Mark::MERGED).filter(|record| was_chosen(night, *record)).count()
}

fn was_chosen(night: &Night<'_>, record: RecordId) -> bool {
    if night.book.mark_of(record).has(Mark::VERSIONS) {
        return false;
    }
    let Some(history) = night.replica.history(record) else { return false };
    parted(night, history, &|_| true) && !is_asked_elsewhere(night.replica.kind(record))
}

/// Whether a record said several things in these cells, since the night began, to somebody who then wrote over all of it.
pub(super) fn parted(night: &Night<'_>, history: &History, of: &dyn Fn(&Cell) -> bool) -> bool {
    // Told by the dates alone, before anything is computed: most of what was ever chosen is of other nights.
    if !history.steps().filter_map(when::of).any(|at| night.has(at)) {
        return false;
    }
    let mut merging = history.steps().filter(|step| step.parents.len() > 1).map(|step| before(history, step.id));
    merging.any(|state| {
        let asked = state.has_conflict() && (state.conflicts().any(|(cell, _)| of(cell)) || of(&Cell::lifecycle()));
        asked && night.parted_in(history.record(), &state, of).is_some_and(|at| night.has(at))
    })
}

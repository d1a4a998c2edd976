//! Lists that were taken up twice in the night and are there once: one of the two imports was taken back after the other had begun.
//! A file that was taken back and then taken up anew never was in the list.

use super::super::{Night, when};
use crate::domain::import::{self, Import, came};
use crate::history::Cell;

pub(super) fn undone(night: &Night<'_>) -> usize {
    let files = import::of_one_file(night.replica);
    if files.is_empty() {
        return 0;
    }
    let open = import::twice(night.replica, night.book);
    let settled = files.iter().filter(|imports| {
        let Some(last) = imports.last().filter(|last| night.has(last.at)) else { return false };
        open.iter().all(|pair| pair.second.file != last.file)
            && imports.iter().any(|import| was_taken_back(night, import, last))
    });
    settled.count()
}

/// Whether an import took something back after another had begun.
fn was_taken_back(night: &Night<'_>, import: &Import, last: &Import) -> bool {
    let histories = came(night.replica, import).into_iter().filter_map(|record| night.replica.history(record));
    histories.flat_map(|history| history.steps()).any(|step| {
        let by_it = step.payload().is_some_and(|payload| payload.cells.contains_key(&Cell::import(import.record)));
        by_it && !step.parents.is_empty() && when::of(step).is_some_and(|at| at >= last.at)
    })
}

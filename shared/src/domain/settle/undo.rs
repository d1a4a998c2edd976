//! Bringing back what stood before a step, by new revisions: nothing is ever taken out of a history.

use crate::domain::field::{CLEARED, bytes};
use crate::history::cell::{NO, YES};
use crate::history::state::Ancestry;
use crate::history::{Cell, CellState, History, Lifecycle, Shape, State, Step};
use crate::ids::RevisionId;
use std::collections::BTreeSet;

/// What to write to undo a revision: for each revision to be written the cells that it asserts. Nothing when nothing of it stands any
/// more, when it began the record, or when what came before it cannot be read here.
///
/// Only what still stands by this revision alone is undone: where somebody wrote later, or in parallel, her word stays. A cell that
/// said nothing before is emptied. Where several values stood, a revision can assert one of them only; so **one revision is written
/// for each of them, all over the same heads**, and they stand side by side as they did. The caller opens all drafts before she
/// saves the first.
pub fn undo(history: &History, state: &State, revision: RevisionId) -> Vec<Vec<(Cell, Vec<u8>)>> {
    let Some(step) = history.step(revision).filter(|step| !step.parents.is_empty()) else { return Vec::new() };
    let Some(payload) = step.payload() else { return Vec::new() };
    let before = before(history, revision);
    if before.is_incomplete() || !before.not_held.is_empty() || !stands_on(history, state, revision) {
        return Vec::new();
    }
    let mut back: Vec<(&Cell, Vec<Vec<u8>>)> = Vec::new();
    let mut gone = false;
    for (cell, value) in &payload.cells {
        if *cell == Cell::lifecycle() {
            let values = lifecycle(history, state, revision, value == YES, &before.lifecycle);
            gone = values == [YES];
            back.extend((!values.is_empty()).then_some((cell, values)));
        } else if stands_alone(state.cells.get(cell), revision)
            && let Some(values) = values(cell, before.cells.get(cell)).filter(|values| *values != [value.clone()])
        {
            back.push((cell, values));
        }
    }
    let count = back.iter().map(|(_, values)| values.len()).max().unwrap_or_default();
    let nth = |place: usize| {
        let of = |(cell, values): &(&Cell, Vec<Vec<u8>>)| {
            // A delete stands in each of them: else what the others assert would contest it.
            let every = gone && **cell == Cell::lifecycle();
            let value = values.get(if every { 0 } else { place })?;
            Some(((*cell).clone(), value.clone()))
        };
        back.iter().filter_map(of).chain([(Cell::undoes(revision), YES.to_vec())]).collect()
    };
    (0..count).map(nth).collect()
}

/// The revision that this one says it undoes.
pub(super) fn undone_by(history: &History, revision: RevisionId) -> Option<RevisionId> {
    history.step(revision)?.payload()?.cells.keys().find_map(Cell::undone)
}

/// What the record said to the author of a revision.
pub(in crate::domain) fn before(history: &History, revision: RevisionId) -> State {
    let mut then = History::new(history.record(), history.circle());
    let mut seen = BTreeSet::new();
    let mut left = history.step(revision).map(|step| step.parents.clone()).unwrap_or_default();
    while let Some(id) = left.pop() {
        let step: Option<&Step> = history.step(id).filter(|_| seen.insert(id));
        if let Some(step) = step {
            left.extend(&step.parents);
            then.insert(step.clone());
        }
    }
    then.state()
}

/// The revisions that say a value in a state; of a contested record both sides say theirs.
pub(super) fn writers(state: &State, cell: &Cell, value: &[u8]) -> Vec<RevisionId> {
    match &state.lifecycle {
        Lifecycle::Contested { deletes, edits } if *cell == Cell::lifecycle() => {
            if value == YES {
                deletes.clone()
            } else {
                edits.clone()
            }
        }
        _ => {
            let sides = state.cells.get(cell).map(CellState::candidates).unwrap_or_default();
            sides.iter().find(|side| side.value == value).map(|side| side.writers.clone()).unwrap_or_default()
        }
    }
}

/// Whether what is drafted now stands on the revision, and so supersedes it.
fn stands_on(history: &History, state: &State, revision: RevisionId) -> bool {
    let mut seen = BTreeSet::new();
    let mut left = state.ground.clone();
    while let Some(id) = left.pop() {
        if id == revision {
            return true;
        }
        if let Some(step) = history.step(id).filter(|_| seen.insert(id)) {
            left.extend(&step.parents);
        }
    }
    false
}

/// Whether this revision alone says what a cell says.
fn stands_alone(said: Option<&CellState>, revision: RevisionId) -> bool {
    matches!(said.map(CellState::candidates), Some([only]) if only.writers == [revision])
}

/// The values that stood in a cell; what empties it when nothing did. None for a newer version's shape, of which that is not known.
fn values(cell: &Cell, before: Option<&CellState>) -> Option<Vec<Vec<u8>>> {
    if let Some(before) = before {
        return Some(before.candidates().iter().map(|side| side.value.clone()).collect());
    }
    let nothing = match cell.shape {
        _ if cell.is_reserved() => return None,
        Shape::REGISTER | Shape::TEXT => CLEARED.to_vec(),
        Shape::MEMBER => NO.to_vec(),
        Shape::QUANTITY => bytes(&0_u32),
        _ => return None,
    };
    Some(vec![nothing])
}

/// What to say of the record's existence.
fn lifecycle(
    history: &History,
    state: &State,
    revision: RevisionId,
    deleted: bool,
    before: &Lifecycle,
) -> Vec<Vec<u8>> {
    let steps = history.in_order();
    let ancestry = Ancestry::of(&steps);
    let said = |place: usize| {
        steps.get(place).and_then(|s| s.payload()).is_some_and(|p| p.cells.contains_key(&Cell::lifecycle()))
    };
    let saying: Vec<usize> = (0..steps.len()).filter(|place| said(*place)).collect();
    let alone =
        matches!(ancestry.maximal(&saying)[..], [one] if steps.get(one).is_some_and(|step| step.id == revision));
    let stands = if deleted { state.lifecycle == Lifecycle::Deleted } else { state.lifecycle == Lifecycle::Live };
    if !alone || !stands {
        return Vec::new();
    }
    let Some(here) = steps.iter().position(|step| step.id == revision) else { return Vec::new() };
    // Deleting it again would take along what was written since.
    let nothing_since = (0..steps.len()).all(|place| place == here || ancestry.is_ancestor(place, here));
    match before {
        Lifecycle::Live if deleted => vec![NO.to_vec()],
        Lifecycle::Deleted if !deleted && nothing_since => vec![YES.to_vec()],
        Lifecycle::Contested { .. } if deleted || nothing_since => vec![YES.to_vec(), NO.to_vec()],
        _ => Vec::new(),
    }
}

//! What stands in several versions.

use crate::history::cell::{NO, YES};
use crate::history::state::Ancestry;
use crate::history::{Candidate, Cell, CellState, History, Lifecycle, Shape, State, Step};
use crate::ids::RevisionId;
use std::collections::BTreeSet;

/// One cell in which people wrote different things without knowing of each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dispute {
    /// The cell; [`Cell::lifecycle`] when one side deleted the record and another wrote in it.
    pub cell: Cell,
    /// What stands there, each with who says so. Of a record deleted on one side: first the deletes, then what they had not seen.
    pub sides: Vec<Candidate>,
    /// What everybody had seen: the cell's values as far as the authors of **all** sides knew the record, ascending by their bytes.
    /// Nothing when it said nothing then; several when all of them had several in front of them.
    pub seen: Vec<Vec<u8>>,
}

/// Everything in a record that a person has to choose, its existence first.
pub fn disputes(history: &History, state: &State) -> Vec<Dispute> {
    let mut disputes = Vec::new();
    if let Lifecycle::Contested { deletes, edits } = &state.lifecycle {
        let side =
            |value: &[u8], writers: &[RevisionId]| Candidate { value: value.to_vec(), writers: writers.to_vec() };
        disputes.push(Dispute {
            cell: Cell::lifecycle(),
            sides: vec![side(YES, deletes), side(NO, edits)],
            seen: Vec::new(),
        });
    }
    if state.conflicts().next().is_none() {
        return disputes;
    }
    let steps = history.in_order();
    let ancestry = Ancestry::of(&steps);
    disputes.extend(state.conflicts().map(|(cell, of)| Dispute {
        cell: cell.clone(),
        sides: of.candidates().to_vec(),
        seen: seen_by_all(cell, of, &steps, &ancestry),
    }));
    disputes
}

/// What a cell said within the steps that every one of its writers stands on.
fn seen_by_all(cell: &Cell, of: &CellState, steps: &[&Step], ancestry: &Ancestry) -> Vec<Vec<u8>> {
    let writers: BTreeSet<RevisionId> = of.candidates().iter().flat_map(|side| &side.writers).copied().collect();
    let asserted = |place: usize| steps.get(place).and_then(|step| step.payload()?.cells.get(cell));
    let sides: Vec<usize> =
        (0..steps.len()).filter(|&place| steps.get(place).is_some_and(|s| writers.contains(&s.id))).collect();
    let common = |place: &usize| sides.iter().all(|&side| ancestry.is_ancestor(*place, side));
    let known: Vec<usize> = (0..steps.len()).filter(|place| asserted(*place).is_some()).filter(common).collect();
    let values: BTreeSet<&Vec<u8>> = ancestry.maximal(&known).into_iter().filter_map(asserted).collect();
    values.into_iter().cloned().collect()
}

/// What was written without knowing of a delete: the revisions of the other side, and what stands of them. The cells that they
/// assert, ascending and once.
pub fn unseen_edits(history: &History, edits: &[RevisionId]) -> Vec<Cell> {
    let payloads = edits.iter().filter_map(|id| history.step(*id)?.payload());
    let cells: BTreeSet<&Cell> =
        payloads.flat_map(|payload| payload.cells.keys()).filter(|cell| !cell.is_reserved()).collect();
    cells.into_iter().cloned().collect()
}

/// What of a set needs no choice: the cells of all keys that belong to the set of which `cell` is one key.
pub fn joined<'a>(state: &'a State, cell: &Cell) -> impl Iterator<Item = &'a Cell> + use<'a> {
    let from = Cell { key: Vec::new(), ..cell.clone() };
    let field = cell.field;
    let of_set =
        state.cells.range(from..).take_while(move |(cell, _)| cell.shape == Shape::MEMBER && cell.field == field);
    of_set.filter(|(_, said)| said.value() == Some(YES)).map(|(cell, _)| cell)
}

/// Who says a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Voice {
    /// The revision in which somebody chose that value.
    pub said: RevisionId,
    /// The revision that only brought it back, by undoing a later one.
    pub back: Option<RevisionId>,
}

/// Who says what stands on one side of a cell. Whoever undoes a step says nothing of her own: what she brings back is told as said
/// by those who said it before that step.
pub fn voices(history: &History, cell: &Cell, side: &Candidate) -> Vec<Voice> {
    let mut voices = BTreeSet::new();
    for &writer in &side.writers {
        let said = originals(history, cell, &side.value, writer);
        voices.extend(said.into_iter().map(|said| Voice { said, back: (said != writer).then_some(writer) }));
    }
    voices.into_iter().collect()
}

fn originals(history: &History, cell: &Cell, value: &[u8], writer: RevisionId) -> Vec<RevisionId> {
    let mut said = BTreeSet::new();
    let mut left = vec![writer];
    let mut looked = BTreeSet::new();
    while let Some(id) = left.pop() {
        if !looked.insert(id) {
            continue;
        }
        let before = super::undo::undone_by(history, id).map(|undone| super::undo::before(history, undone));
        let earlier = before.map(|before| super::undo::writers(&before, cell, value)).unwrap_or_default();
        if earlier.is_empty() {
            said.insert(id);
        } else {
            left.extend(earlier);
        }
    }
    said.into_iter().collect()
}

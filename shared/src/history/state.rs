//! The state of a record. Per cell it is decided by the **maximal writers**: the asserting revisions that no later asserting
//! descendant supersedes. One distinct value is settled; several stay side by side until a person writes a revision above them.
//! No common ancestor is needed, so criss-cross histories and any number of heads behave. `docs/merge-rules.md` has the table.

use super::cell::{Cell, YES};
use super::payload::Kind;
use super::record::{Content, History, Step, Unreadable};
use crate::ids::RevisionId;
use std::collections::{BTreeMap, BTreeSet};

mod ancestry;
pub(crate) use ancestry::Ancestry;

/// One of the values a cell has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The value's bytes.
    pub value: Vec<u8>,
    /// The maximal writers that assert it, ascending.
    pub writers: Vec<RevisionId>,
}

/// A cell's distinct values, by their bytes; never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellState {
    candidates: Vec<Candidate>,
}

impl CellState {
    /// The state in which `value` alone stands.
    pub fn settled(value: Vec<u8>, writers: Vec<RevisionId>) -> Self {
        Self { candidates: vec![Candidate { value, writers }] }
    }

    /// Every value.
    pub fn candidates(&self) -> &[Candidate] {
        &self.candidates
    }

    /// The value, when there is one.
    pub fn value(&self) -> Option<&[u8]> {
        if let [only] = &self.candidates[..] { Some(&only.value) } else { None }
    }

    /// Whether several values stand side by side.
    pub fn is_conflict(&self) -> bool {
        self.candidates.len() > 1
    }
}

/// Whether the record is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lifecycle {
    /// It is.
    Live,
    /// It was deleted, by revisions whose authors had seen everything that is asserted.
    Deleted,
    /// Somebody deleted it and somebody who had not seen that wrote in it (or brought it back).
    Contested {
        /// The maximal revisions that delete.
        deletes: Vec<RevisionId>,
        /// The revisions that assert something no delete had seen.
        edits: Vec<RevisionId>,
    },
}

/// What a record says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// Its kind; none while no payload is readable, or when revisions disagree (which no honest device writes).
    pub kind: Option<Kind>,
    /// Its cells; those of [`Cell::lifecycle`] and [`Cell::set_aside`] are told by `lifecycle` and `unreadable`.
    pub cells: BTreeMap<Cell, CellState>,
    /// Whether it is there.
    pub lifecycle: Lifecycle,
    /// Its heads, ascending.
    pub heads: Vec<RevisionId>,
    /// What a draft stands on, ascending: the latest revisions with nothing in their past that this device could not read. The
    /// heads, unless something is missing, unreadable (and not set aside) or not held.
    pub ground: Vec<RevisionId>,
    /// Ancestors that are named and not here.
    pub missing: BTreeSet<RevisionId>,
    /// Revisions that are here, cannot be read, and were not set aside.
    pub unreadable: BTreeMap<RevisionId, Unreadable>,
    /// Revisions whose payload the team holds and this device does not.
    pub not_held: BTreeSet<RevisionId>,
}

impl State {
    /// The state of a record before its first revision.
    pub fn empty() -> Self {
        Self {
            kind: None,
            cells: BTreeMap::new(),
            lifecycle: Lifecycle::Live,
            heads: Vec::new(),
            ground: Vec::new(),
            missing: BTreeSet::new(),
            unreadable: BTreeMap::new(),
            not_held: BTreeSet::new(),
        }
    }

    /// Whether something that may matter is not here or not readable.
    pub fn is_incomplete(&self) -> bool {
        !self.missing.is_empty() || !self.unreadable.is_empty()
    }

    /// The cells with several values.
    pub fn conflicts(&self) -> impl Iterator<Item = (&Cell, &CellState)> {
        self.cells.iter().filter(|(_, state)| state.is_conflict())
    }

    /// Whether a person is asked to choose something.
    pub fn has_conflict(&self) -> bool {
        matches!(self.lifecycle, Lifecycle::Contested { .. }) || self.conflicts().next().is_some()
    }

    /// Whether the record is whole and says one thing.
    pub fn is_settled(&self) -> bool {
        !self.is_incomplete() && self.not_held.is_empty() && !self.has_conflict()
    }
}

/// The state of a set of revisions.
pub(super) fn of(history: &History) -> State {
    let steps: Vec<&Step> = history.in_order();
    let ancestry = Ancestry::of(&steps);
    let mut writers: BTreeMap<&Cell, Vec<usize>> = BTreeMap::new();
    let mut kinds = BTreeSet::new();
    let mut state = State { heads: history.heads(), missing: history.missing(), ..State::empty() };
    for (index, step) in steps.iter().enumerate() {
        match &step.content {
            Content::Open(payload) => {
                kinds.insert(payload.kind);
                for cell in payload.cells.keys() {
                    writers.entry(cell).or_default().push(index);
                }
            }
            Content::Unreadable(why) => {
                state.unreadable.insert(step.id, *why);
            }
            Content::NotHeld => {
                state.not_held.insert(step.id);
            }
            Content::Erased => {}
        }
    }
    let mut kinds = kinds.into_iter();
    state.kind = kinds.next().filter(|_| kinds.next().is_none());
    let lifecycle = Cell::lifecycle();
    for (cell, asserting) in &writers {
        let maximal = ancestry.maximal(asserting);
        let cell_state = cell_state(cell, &maximal, &steps);
        if let Some(aside) = cell.sets_aside() {
            if cell_state.value() == Some(YES) {
                state.unreadable.remove(&aside);
            }
        } else if **cell == lifecycle {
            state.lifecycle = lifecycle_of(cell, &maximal, &writers, &ancestry, &steps);
        } else {
            state.cells.insert((*cell).clone(), cell_state);
        }
    }
    state.ground = ground(&steps, &state);
    state
}

/// The maximal steps whose whole past, themselves included, is here and read, erased or set aside.
fn ground(steps: &[&Step], state: &State) -> Vec<RevisionId> {
    if !state.is_incomplete() && state.not_held.is_empty() {
        return state.heads.clone();
    }
    let mut seen = BTreeSet::new();
    let mut ground = BTreeSet::new();
    for step in steps {
        let known = !state.unreadable.contains_key(&step.id) && !state.not_held.contains(&step.id);
        if known && step.parents.iter().all(|parent| seen.contains(parent)) {
            seen.insert(step.id);
            ground.insert(step.id);
            step.parents.iter().for_each(|parent| {
                ground.remove(parent);
            });
        }
    }
    ground.into_iter().collect()
}

fn value<'a>(steps: &[&'a Step], index: usize, cell: &Cell) -> &'a [u8] {
    steps[index].payload().and_then(|payload| payload.cells.get(cell)).map_or(&[], Vec::as_slice)
}

fn cell_state(cell: &Cell, maximal: &[usize], steps: &[&Step]) -> CellState {
    let mut values: BTreeMap<&[u8], Vec<RevisionId>> = BTreeMap::new();
    for &index in maximal {
        values.entry(value(steps, index, cell)).or_default().push(steps[index].id);
    }
    let candidate = |(value, mut writers): (&[u8], Vec<RevisionId>)| {
        writers.sort();
        Candidate { value: value.to_vec(), writers }
    };
    CellState { candidates: values.into_iter().map(candidate).collect() }
}

/// A delete conflicts with every assertion that is not its ancestor.
fn lifecycle_of(
    cell: &Cell,
    maximal: &[usize],
    writers: &BTreeMap<&Cell, Vec<usize>>,
    ancestry: &Ancestry,
    steps: &[&Step],
) -> Lifecycle {
    let deletes: Vec<usize> = maximal.iter().copied().filter(|&index| value(steps, index, cell) == YES).collect();
    if deletes.is_empty() {
        return Lifecycle::Live;
    }
    let unseen = |&index: &usize| !deletes.iter().any(|&d| d == index || ancestry.is_ancestor(index, d));
    let edits: BTreeSet<RevisionId> = writers.values().flatten().copied().filter(unseen).map(|i| steps[i].id).collect();
    if edits.is_empty() {
        return Lifecycle::Deleted;
    }
    let deletes: BTreeSet<RevisionId> = deletes.into_iter().map(|index| steps[index].id).collect();
    Lifecycle::Contested { deletes: deletes.into_iter().collect(), edits: edits.into_iter().collect() }
}

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

    /// The state in which these stand side by side; they come by ascending, distinct values.
    pub(crate) fn beside(candidates: Vec<Candidate>) -> Self {
        Self { candidates }
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
    /// Its cells; those of [`Cell::lifecycle`] and [`Cell::set_aside`] are told by `lifecycle` and `unreadable`, and what a revision
    /// undoes is told by the history alone.
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

/// That one step says something of one cell.
#[derive(Clone, Copy)]
struct Assertion<'a> {
    cell: &'a Cell,
    /// The step's place in the order.
    place: usize,
    writer: RevisionId,
    value: &'a [u8],
}

/// The state of a set of revisions.
pub(super) fn of(history: &History) -> State {
    let steps: Vec<&Step> = history.in_order();
    let mut state = State { heads: history.heads(), missing: history.missing(), ..State::empty() };
    let mut kinds: Vec<Kind> = Vec::with_capacity(1);
    let mut assertions = Vec::new();
    for (place, step) in steps.iter().enumerate() {
        match &step.content {
            Content::Open(payload) => {
                if !kinds.contains(&payload.kind) {
                    kinds.push(payload.kind);
                }
                let writer = step.id;
                assertions.extend(payload.cells.iter().map(|(cell, value)| Assertion { cell, place, writer, value }));
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
    state.kind = if let [only] = kinds[..] { Some(only) } else { None };
    assertions.sort_unstable_by(|a, b| (a.cell, a.place).cmp(&(b.cell, b.place)));
    let (ancestry, lifecycle) = (Ancestry::of(&steps), Cell::lifecycle());
    let mut cells = Vec::new();
    for of_cell in assertions.chunk_by(|a, b| a.cell == b.cell) {
        let Some(Assertion { cell, .. }) = of_cell.first().copied() else { continue };
        let maximal = maximal(of_cell, &ancestry);
        if let Some(aside) = cell.sets_aside() {
            if cell_state(maximal).value() == Some(YES) {
                state.unreadable.remove(&aside);
            }
        } else if *cell == lifecycle {
            state.lifecycle = lifecycle_of(&maximal, &assertions, &ancestry);
        } else if !cell.only_tells() {
            cells.push((cell.clone(), cell_state(maximal)));
        }
    }
    state.cells = cells.into_iter().collect();
    state.ground = ground(&steps, &state);
    state
}

/// Those that none of the others supersedes.
fn maximal<'a>(of_cell: &[Assertion<'a>], ancestry: &Ancestry) -> Vec<Assertion<'a>> {
    let superseded = |one: &Assertion| of_cell.iter().any(|other| ancestry.is_ancestor(one.place, other.place));
    of_cell.iter().filter(|one| !superseded(one)).copied().collect()
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

/// The distinct values that stand, by their bytes.
fn cell_state(mut maximal: Vec<Assertion>) -> CellState {
    maximal.sort_unstable_by_key(|assertion| (assertion.value, assertion.writer));
    let candidate = |same: &[Assertion]| {
        let value = same.first().map(|assertion| assertion.value.to_vec()).unwrap_or_default();
        Candidate { value, writers: same.iter().map(|assertion| assertion.writer).collect() }
    };
    CellState { candidates: maximal.chunk_by(|a, b| a.value == b.value).map(candidate).collect() }
}

/// A delete conflicts with every assertion that is not its ancestor.
fn lifecycle_of(maximal: &[Assertion], assertions: &[Assertion], ancestry: &Ancestry) -> Lifecycle {
    let deletes: Vec<&Assertion> = maximal.iter().filter(|assertion| assertion.value == YES).collect();
    if deletes.is_empty() {
        return Lifecycle::Live;
    }
    let seen =
        |one: &Assertion| deletes.iter().any(|d| d.place == one.place || ancestry.is_ancestor(one.place, d.place));
    let edits: BTreeSet<RevisionId> = assertions.iter().filter(|one| !seen(one)).map(|one| one.writer).collect();
    if edits.is_empty() {
        return Lifecycle::Deleted;
    }
    let deletes: BTreeSet<RevisionId> = deletes.into_iter().map(|assertion| assertion.writer).collect();
    Lifecycle::Contested { deletes: deletes.into_iter().collect(), edits: edits.into_iter().collect() }
}

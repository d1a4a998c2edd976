//! What a person is writing. A draft stores the heads it was opened on; its revision names exactly those as parents and asserts
//! only the cells that were changed, so that a pull in between overwrites nothing unseen. Heads over something that this device
//! could not read are left out for the same reason: the draft stands on [`State::ground`].

use super::cell::{Cell, NO, YES};
use super::header::MAX_PARENTS;
use super::payload::{Kind, Payload};
use super::state::{CellState, Lifecycle, State};
use crate::clock::Stamp;
use crate::ids::{CircleId, RecordId, RevisionId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Changes to one record, not yet a revision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// The record, which may not exist yet.
    pub record: RecordId,
    /// Its kind.
    pub kind: Kind,
    /// Its circle.
    pub circle: CircleId,
    /// The parents of its revision: the heads it was opened on, as far as the person could see all that they stand on.
    pub parents: Vec<RevisionId>,
    /// When it was begun.
    pub begun: Stamp,
    /// Whether it was opened on a deleted (or contested) record, so that writing in it brings the record back.
    pub restores: bool,
    cells: BTreeMap<Cell, Vec<u8>>,
}

impl Draft {
    /// The first draft of a new record.
    pub fn create(record: RecordId, kind: Kind, circle: CircleId, begun: Stamp) -> Self {
        Self { record, kind, circle, parents: Vec::new(), begun, restores: false, cells: BTreeMap::new() }
    }

    /// A draft over what `state` shows. A record of unknown kind keeps its parents' kind and cannot be drafted over: `None`.
    pub fn open(record: RecordId, circle: CircleId, state: &State, begun: Stamp) -> Option<Self> {
        let parents = state.ground.iter().take(MAX_PARENTS).copied().collect();
        let restores = state.lifecycle != Lifecycle::Live;
        Some(Self { record, kind: state.kind?, circle, parents, begun, restores, cells: BTreeMap::new() })
    }

    /// Asserts a value: also when it equals the present one, which is how a resolution is written.
    pub fn assert(&mut self, cell: Cell, value: Vec<u8>) {
        self.cells.insert(cell, value);
    }

    /// Takes an assertion back.
    pub fn withdraw(&mut self, cell: &Cell) {
        self.cells.remove(cell);
    }

    /// Changes a cell as a person does: going back to what `base` settled asserts nothing.
    pub fn change(&mut self, base: &State, cell: Cell, value: Vec<u8>) {
        if base.cells.get(&cell).and_then(CellState::value) == Some(&value[..]) {
            self.cells.remove(&cell);
        } else {
            self.cells.insert(cell, value);
        }
    }

    /// Deletes the record; everything else that was changed is forgotten.
    pub fn delete(&mut self) {
        self.cells.clear();
        self.cells.insert(Cell::lifecycle(), YES.to_vec());
    }

    /// Brings a deleted record back.
    pub fn restore(&mut self) {
        self.cells.insert(Cell::lifecycle(), NO.to_vec());
    }

    /// Sets every unreadable revision aside: from here on the draft stands on the heads, these revisions in their past. Does
    /// nothing, and tells so, while something is missing or not held (it may well come), or when nothing is unreadable.
    /// `base` is the state the draft was opened on.
    pub fn set_aside(&mut self, base: &State) -> bool {
        let possible = base.missing.is_empty() && base.not_held.is_empty() && base.heads.len() <= MAX_PARENTS;
        if !possible || base.unreadable.is_empty() {
            return false;
        }
        self.parents = base.heads.clone();
        self.cells.extend(base.unreadable.keys().map(|id| (Cell::set_aside(*id), YES.to_vec())));
        true
    }

    /// The asserted cells.
    pub fn cells(&self) -> &BTreeMap<Cell, Vec<u8>> {
        &self.cells
    }

    /// Whether nothing was changed.
    pub fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// The payload of the draft's revision, written at `stamp`.
    pub fn payload(&self, stamp: Stamp) -> Payload {
        let mut cells = self.cells.clone();
        if self.restores && !cells.is_empty() {
            cells.entry(Cell::lifecycle()).or_insert_with(|| NO.to_vec());
        }
        Payload { kind: self.kind, stamp, cells }
    }

    /// What the person sees: `base` with the draft's cells over it. Drafted cells have no writers yet.
    pub fn over(&self, base: &State) -> State {
        let mut seen = base.clone();
        seen.kind = Some(self.kind);
        for (cell, value) in &self.cells {
            if !cell.is_reserved() {
                seen.cells.insert(cell.clone(), CellState::settled(value.clone(), Vec::new()));
            }
        }
        seen
    }
}

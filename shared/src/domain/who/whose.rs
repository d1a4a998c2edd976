//! One encounter, and several persons whose it is said to be: who says what, and settling it.

use super::Edit;
use crate::domain::book::{Book, Records};
use crate::domain::field::{bytes, read};
use crate::domain::kind;
use crate::domain::split::MOVED;
use crate::history::CellState;
use crate::ids::{RecordId, RevisionId};
use std::collections::{BTreeMap, BTreeSet};

/// Somebody whose an encounter may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// Who, by the record she goes by.
    pub person: RecordId,
    /// The statements and the revisions that say so, ascending; none for her who is only named in the note.
    pub said: Vec<(RecordId, RevisionId)>,
}

impl Book {
    /// Everybody whose an encounter may be in which `named` is named: first she herself, then the others by id.
    pub fn claims(&self, records: &impl Records, encounter: RecordId, named: RecordId) -> Vec<Claim> {
        let mut said: BTreeMap<RecordId, BTreeSet<(RecordId, RevisionId)>> = BTreeMap::new();
        let cell = MOVED.cell(&encounter);
        for statement in self.who().moves.statements(encounter, named) {
            let cell = records.state(statement).and_then(|state| state.cells.get(&cell));
            for side in cell.map(CellState::candidates).unwrap_or_default() {
                // One that a split took back says that it is hers who is named.
                let to = read::<RecordId>(&side.value).unwrap_or(named);
                let writers = side.writers.iter().map(|writer| (statement, *writer));
                said.entry(self.lead(to)).or_default().extend(writers);
            }
        }
        let herself = self.lead(named);
        let first = said.remove(&herself).unwrap_or_default();
        let claim = |(person, said): (RecordId, BTreeSet<_>)| Claim { person, said: said.into_iter().collect() };
        [(herself, first)].into_iter().chain(said).map(claim).collect()
    }

    /// To say whose an encounter is of which several things are said: in every statement that is here about it, and of an encounter
    /// that was noted twice about each of its notes. Nothing is to be written where nobody ever moved it.
    pub fn say_whose(&self, encounter: RecordId, named: RecordId, to: RecordId) -> Vec<Edit> {
        let mut edits: BTreeMap<RecordId, Edit> = BTreeMap::new();
        for note in self.class(&encounter) {
            for record in self.who().moves.statements(*note, named) {
                let edit = edits.entry(record).or_insert_with(|| Edit { record, kind: kind::SPLIT, cells: Vec::new() });
                edit.cells.push((MOVED.cell(note), bytes(&to)));
            }
        }
        edits.into_values().collect()
    }
}

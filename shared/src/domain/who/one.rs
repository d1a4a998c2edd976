//! Several records read as one.

use super::gather::{Claim, Gathered};
use super::rules::{Rule, follow, goes_with, rule};
use super::unnamed;
use crate::domain::{kind, person};
use crate::history::cell::YES;
use crate::history::{Candidate, Cell, CellState, State};
use crate::ids::{RecordId, RevisionId};
use std::collections::{BTreeMap, BTreeSet};

/// A person or an encounter as it is to be shown and counted: one record or several that are one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct One {
    /// The record it goes by.
    pub lead: RecordId,
    /// All records that are one, by id; also those that are not here or were deleted.
    pub members: Vec<RecordId>,
    /// What it says, as if it were one record's: `Person::read(one.lead, &one.state)`. Where the records differ, the values stand side
    /// by side as in a conflict, each with its writers. **Only to be read**: when several records stand in it, it has no heads, and
    /// no draft may be opened on it; [`super::Edit`] writes.
    pub state: State,
    /// Where the records differ and somebody is asked, by cell. What one record alone says in several versions is not here.
    pub questions: Vec<Question>,
}

/// Something in which records that are one differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The cell, as it stands in [`One::state`]; `describe` tells it and its values.
    pub cell: Cell,
    /// What stands there. A single side is a key that may be one too many: an unknown person who may be somebody of the other note,
    /// or one of two languages that nobody said together.
    pub sides: Vec<Side>,
}

/// One of the values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// The value.
    pub value: Vec<u8>,
    /// The records that say so; for a former answer the statement it stands in.
    pub records: Vec<RecordId>,
    /// The revisions that assert it, ascending.
    pub writers: Vec<RevisionId>,
}

impl One {
    /// A record that nobody joined to another, as it is.
    pub(in crate::domain) fn alone(record: RecordId, state: &State) -> Self {
        Self { lead: record, members: vec![record], state: state.clone(), questions: Vec::new() }
    }

    /// What was gathered, read as one.
    pub(in crate::domain) fn of(gathered: &Gathered) -> Self {
        let Gathered { lead, ref members, kind, ref claims, ref seen, .. } = *gathered;
        let mut state = State { kind: Some(kind), ..seen.clone() };
        let (mut cells, mut questions) = (BTreeMap::new(), Vec::new());
        for of_cell in claims.chunk_by(|a, b| a.cell == b.cell) {
            let Some(cell) = of_cell.first().map(|claim| claim.cell.clone()) else { continue };
            let left = follow(kind, matching(gathered, &cell, of_cell, &cells));
            let sides = sides(&left);
            if sides.is_empty() {
                continue;
            }
            let candidate = |side: &Side| Candidate { value: side.value.clone(), writers: side.writers.clone() };
            let said = CellState::beside(sides.iter().map(candidate).collect());
            // What one record alone says in several versions is its own conflict, and settled there.
            let differs = left.iter().any(|claim| !claim.contested || left.iter().any(|c| c.record != claim.record));
            if said.is_conflict() && differs && rule(kind, &cell) != Rule::Keep {
                questions.push(Question { cell: cell.clone(), sides });
            }
            cells.insert(cell, said);
        }
        if kind == kind::PERSON {
            called_once(&mut cells);
        }
        let doubted = if kind == kind::ENCOUNTER { unnamed::in_doubt(claims) } else { strange_languages(claims) };
        for cell in doubted {
            let of_cell: Vec<&Claim> = claims.iter().filter(|claim| claim.cell == cell).collect();
            if !of_cell.iter().any(|claim| claim.answer) && questions.iter().all(|asked| asked.cell != cell) {
                questions.push(Question { cell, sides: sides(&follow(kind, of_cell)) });
            }
        }
        questions.sort_by(|a, b| a.cell.cmp(&b.cell));
        state.cells = cells;
        Self { lead, members: members.clone(), state, questions }
    }
}

/// The claims for a cell without those that go with another value than the one that stands.
fn matching<'a>(
    gathered: &Gathered,
    cell: &Cell,
    of_cell: &'a [Claim],
    cells: &BTreeMap<Cell, CellState>,
) -> Vec<&'a Claim> {
    let with = goes_with(gathered.kind, cell);
    let stands = with.as_ref().and_then(|with| cells.get(with)).and_then(CellState::value);
    let says = |record: RecordId, value: &[u8]| {
        let mut said = gathered.claims.iter().chain(&gathered.past);
        said.any(|claim| Some(&claim.cell) == with.as_ref() && claim.record == record && claim.value == value)
    };
    of_cell.iter().filter(|claim| claim.answer || stands.is_none_or(|value| says(claim.record, value))).collect()
}

/// The claims by value; they come by ascending values.
fn sides(claims: &[&Claim]) -> Vec<Side> {
    let side = |same: &[&Claim]| {
        let records: BTreeSet<RecordId> = same.iter().map(|claim| claim.record).collect();
        let writers: BTreeSet<RevisionId> = same.iter().flat_map(|claim| &claim.writers).copied().collect();
        let value = same.first().map(|claim| claim.value.clone()).unwrap_or_default();
        Side { value, records: records.into_iter().collect(), writers: writers.into_iter().collect() }
    };
    claims.chunk_by(|a, b| a.value == b.value).map(side).collect()
}

/// What she is called is no other name too.
fn called_once(cells: &mut BTreeMap<Cell, CellState>) {
    let names: Vec<Vec<u8>> = cells
        .get(&person::NAME.cell())
        .map_or(Vec::new(), |said| said.candidates().iter().map(|candidate| candidate.value.clone()).collect());
    for name in names {
        cells.remove(&Cell::member(person::OTHER_NAMES.number(), name));
    }
}

/// The cells of all languages, where two records know some and none in common.
fn strange_languages(claims: &[Claim]) -> Vec<Cell> {
    let mut spoken: BTreeMap<RecordId, BTreeSet<&Cell>> = BTreeMap::new();
    for claim in claims.iter().filter(|claim| !claim.answer && claim.value == YES) {
        if person::LANGUAGES.key(&claim.cell).is_some() {
            spoken.entry(claim.record).or_default().insert(&claim.cell);
        }
    }
    let apart = |one: &BTreeSet<&Cell>| spoken.values().any(|other| one.is_disjoint(other));
    if !spoken.values().any(apart) {
        return Vec::new();
    }
    let all: BTreeSet<&Cell> = spoken.into_values().flatten().collect();
    all.into_iter().cloned().collect()
}

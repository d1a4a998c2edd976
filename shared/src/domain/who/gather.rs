//! All that is claimed of one thing: what each of its records says, and what was answered about them.

use super::unnamed;
use crate::domain::encounter;
use crate::domain::field::{CLEARED, bytes, read};
use crate::domain::fields::{As, Form};
use crate::domain::same::{answers, is_whole};
use crate::domain::value::Participant;
use crate::domain::{kind, person};
use crate::history::cell::YES;
use crate::history::{Cell, Kind, State};
use crate::ids::{RecordId, RevisionId};
use std::collections::BTreeSet;

/// One value for one cell, by one record or one answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::domain) struct Claim {
    pub(super) cell: Cell,
    pub(super) value: Vec<u8>,
    /// The record that says so; for an answer the statement it stands in.
    pub(super) record: RecordId,
    pub(super) writers: Vec<RevisionId>,
    /// Whether the record itself says several things there.
    pub(super) contested: bool,
    pub(super) answer: bool,
}

/// What stands of one thing's cells.
#[derive(Clone, Debug)]
pub(in crate::domain) struct Gathered {
    pub(super) lead: RecordId,
    pub(super) members: Vec<RecordId>,
    pub(super) kind: Kind,
    /// What stands, by cell.
    pub(super) claims: Vec<Claim>,
    /// What an answer superseded.
    pub(super) past: Vec<Claim>,
    /// The revisions that answers name, by cell.
    covered: Vec<(Cell, RevisionId)>,
    /// What keeps the records from being whole.
    pub(super) seen: State,
    /// Whom of those without a name several notes tell of.
    aligned: Vec<(Participant, Participant)>,
}

impl Gathered {
    /// The revisions that an answer for a cell is over, ascending: those whose values stand, and what those answers were over that
    /// it takes the place of.
    pub(super) fn over(&self, cell: &Cell) -> Vec<RevisionId> {
        let standing = self.claims.iter().filter(|claim| claim.cell == *cell).flat_map(|claim| &claim.writers);
        let before = self.covered.iter().filter(|(of, _)| of == cell).map(|(_, revision)| revision);
        let over: BTreeSet<RevisionId> = standing.chain(before).copied().collect();
        over.into_iter().collect()
    }

    /// The cells for which an answer stands, ascending.
    pub(in crate::domain) fn answered(&self) -> Vec<Cell> {
        let cells: BTreeSet<&Cell> = self.claims.iter().filter(|claim| claim.answer).map(|claim| &claim.cell).collect();
        cells.into_iter().cloned().collect()
    }

    /// A record's cell as it stands in what is gathered.
    pub(super) fn rekeyed(&self, cell: &Cell, whose: &dyn Fn(RecordId) -> RecordId) -> Cell {
        rekeyed(self.kind, &self.aligned, cell, whose)
    }
}

/// Where what is gathered comes from.
pub(in crate::domain) struct Sources<'a> {
    pub(in crate::domain) lead: RecordId,
    pub(in crate::domain) kind: Kind,
    /// All that are one, also those that are not here.
    pub(in crate::domain) members: &'a [RecordId],
    /// The records that are here, of persons in the order in which they lend their name.
    pub(in crate::domain) states: Vec<(RecordId, &'a State)>,
    /// The statements about any two of them.
    pub(in crate::domain) statements: Vec<(RecordId, &'a State)>,
    /// Who a person is who is named in an encounter of these; in none of them, when an answer names her.
    pub(in crate::domain) whose: &'a dyn Fn(Option<RecordId>, RecordId) -> RecordId,
}

/// Gathers what stands.
pub(in crate::domain) fn gather(sources: &Sources<'_>) -> Gathered {
    let Sources { lead, kind, members, .. } = *sources;
    let aligned = if kind == kind::ENCOUNTER { unnamed::aligned(&sources.states) } else { Vec::new() };
    let rekey = |from, cell: &Cell| rekeyed(kind, &aligned, cell, &|person| (sources.whose)(from, person));
    let (mut claims, mut covered) = (Vec::new(), Vec::new());
    for (statement, state) in sources.statements.iter().filter(|(_, state)| is_whole(state)) {
        for (cell, answer, writers) in answers(state) {
            if answer.of.iter().all(|one| members.contains(one)) {
                let cell = rekey(None, &cell);
                covered.extend(answer.over.into_iter().map(|revision| (cell.clone(), revision)));
                let (value, writers) = (answer.value, writers.to_vec());
                claims.push(Claim { cell, value, record: *statement, writers, contested: false, answer: true });
            }
        }
    }
    let mut seen = State::empty();
    for (record, state) in &sources.states {
        for (cell, said) in &state.cells {
            // What is left of somebody who was taken out says nothing of whoever she is one with.
            let about = participant(kind, cell).filter(|_| encounter::PARTICIPANTS.key(cell).is_none());
            if about.is_some_and(|who| !encounter::PARTICIPANTS.get(state, &who).may_be()) {
                continue;
            }
            let of = rekey(Some(*record), cell);
            claims.extend(said.candidates().iter().map(|one| Claim {
                cell: of.clone(),
                value: one.value.clone(),
                record: *record,
                writers: one.writers.clone(),
                contested: said.is_conflict(),
                answer: false,
            }));
        }
        seen.missing.extend(&state.missing);
        seen.unreadable.extend(&state.unreadable);
        seen.not_held.extend(&state.not_held);
    }
    covered.sort_unstable();
    if kind == kind::PERSON {
        keep_every_name(&mut claims);
    }
    let is_named = |claim: &Claim, writer: &RevisionId| {
        covered.binary_search_by(|(cell, revision)| (cell, revision).cmp(&(&claim.cell, writer))).is_ok()
    };
    let (past, mut claims): (Vec<Claim>, Vec<Claim>) = claims
        .into_iter()
        .partition(|claim| !claim.writers.is_empty() && claim.writers.iter().all(|writer| is_named(claim, writer)));
    claims.sort_by(|a, b| (&a.cell, &a.value, a.answer, a.record).cmp(&(&b.cell, &b.value, b.answer, b.record)));
    Gathered { lead, members: members.to_vec(), kind, claims, past, covered, seen, aligned }
}

fn rekeyed(
    kind: Kind,
    aligned: &[(Participant, Participant)],
    cell: &Cell,
    whose: &dyn Fn(RecordId) -> RecordId,
) -> Cell {
    let Some(participant) = participant(kind, cell) else { return cell.clone() };
    let now = match participant {
        Participant::Person(person) => Participant::Person(whose(person)),
        unnamed => aligned.iter().find(|(one, _)| *one == unnamed).map_or(unnamed, |(_, first)| *first),
    };
    Cell { key: bytes(&now), ..cell.clone() }
}

/// Who a cell is about, in an encounter.
fn participant(kind: Kind, cell: &Cell) -> Option<Participant> {
    let field = encounter::FIELDS.iter().find(|field| kind == kind::ENCOUNTER && field.number == cell.field)?;
    match field.form {
        Form::Set(As::Participant) | Form::Quantities(As::Participant) | Form::Keyed(As::Participant, _) => {
            read(&cell.key)
        }
        _ => None,
    }
}

/// She is called what was answered, else what the first record calls her that has a name; all other names are other names.
fn keep_every_name(claims: &mut [Claim]) {
    let name = person::NAME.cell();
    let says = |claim: &Claim| claim.cell == name && claim.value != CLEARED;
    let answered = claims.iter().any(|claim| claim.answer && claim.cell == name);
    let first = claims.iter().find(|claim| says(claim) && !answered).map(|claim| claim.record);
    let chosen = |claim: &Claim| claim.answer || Some(claim.record) == first;
    let names: BTreeSet<Vec<u8>> = claims.iter().filter(|c| says(c) && chosen(c)).map(|c| c.value.clone()).collect();
    for claim in claims.iter_mut().filter(|claim| says(claim) && !chosen(claim)) {
        if names.contains(&claim.value) {
            continue;
        }
        // The bytes of a name are the key of a set of names.
        claim.cell = Cell::member(person::OTHER_NAMES.number(), claim.value.clone());
        (claim.value, claim.contested) = (YES.to_vec(), false);
    }
}

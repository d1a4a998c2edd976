//! A statement about two records: they are one, they are two, or what was said of them is undone. There is one kind for two persons
//! and one for two encounters; the cells are the same.
//!
//! Its id is drawn at random. One derived from the two ids would let two devices meet in one record, but both ids stand in clear
//! headers, so the server could try every pair and learn who is said to be whom. Two statements that say the same do no harm
//! instead: all that is said of a pair is read as if it stood in one register ([`crate::domain::who::Ties`]).

use super::field::{Keyed, Reading, Register, Set, cells_of, read};
use super::fields::fields;
use super::kind;
use super::value::ValueId;
use crate::history::{Cell, Kind, Lifecycle, Shape, State};
use crate::ids::{RecordId, RevisionId};
use serde::{Deserialize, Serialize};

fields! {
    /// The two records; written once, by the first revision.
    1 TWO: Set<RecordId> = Two, Set(Record);
    /// What is said of them: `joined`, `distinct` or `undone`.
    2 SAID: Register<ValueId> = Said, Register(Item("said"));
}

/// What was answered where the two differ, each under the cell it settles in the joined record. Number 3 of the table above, told by
/// [`answered`] in the words of the joined kind.
pub const ANSWERS: Keyed<Cell, Answer> = Keyed::new(ANSWERED);

const ANSWERED: u16 = 3;

/// A settled question about what is one. It supersedes what it names and nothing else, as a revision supersedes its ancestors.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The cell's value; empty when it is to say nothing.
    pub value: Vec<u8>,
    /// The revisions whose values for this cell its author saw, ascending.
    pub over: Vec<RevisionId>,
    /// The records that were one when it was given, ascending: it holds for as long as all of them are.
    pub of: Vec<RecordId>,
}

/// What the team says of two records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Said {
    /// They are one.
    Joined,
    /// They are two, and nobody is to suggest otherwise again.
    Distinct,
    /// What was said before is undone: as if nobody had said anything.
    Undone,
    /// Several of these stand side by side, or a part of what was said is not here: until it is settled they are two.
    Disputed,
}

impl Said {
    /// The value that says so; none for what nobody can say.
    pub fn value(self) -> Option<ValueId> {
        match self {
            Self::Joined => Some(ValueId::new("joined")),
            Self::Distinct => Some(ValueId::new("distinct")),
            Self::Undone => Some(ValueId::new("undone")),
            Self::Disputed => None,
        }
    }
}

/// What one statement says of its two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Voice {
    values: u8,
    /// Whether nothing that may matter is missing.
    whole: bool,
}

const JOINED: u8 = 1;
const DISTINCT: u8 = 2;
const UNDONE: u8 = 4;
/// A newer version's value.
const NEWER: u8 = 8;

impl Voice {
    /// What several statements about one pair say together: what their registers would say if they were one.
    pub(super) fn together<'a>(voices: impl Iterator<Item = &'a Self>) -> Option<Self> {
        voices.copied().reduce(|a, b| Self { values: a.values | b.values, whole: a.whole && b.whole })
    }

    /// What that comes to.
    pub(super) fn said(self) -> Said {
        match self {
            Self { values: JOINED, whole: true } => Said::Joined,
            Self { values: DISTINCT, whole: true } => Said::Distinct,
            Self { values: UNDONE, whole: true } => Said::Undone,
            _ => Said::Disputed,
        }
    }

    /// Whether anybody says that they are two, contradicted or not.
    pub(super) fn parts(self) -> bool {
        self.values & DISTINCT != 0
    }
}

/// Reads a statement: the two, ascending, and what is said of them. None while it does not name two.
pub(super) fn read_statement(state: &State) -> Option<([RecordId; 2], Voice)> {
    let two = <[RecordId; 2]>::try_from(TWO.present(state)).ok()?;
    let bit = |id: &ValueId| match id.as_str() {
        "joined" => JOINED,
        "distinct" => DISTINCT,
        "undone" => UNDONE,
        _ => NEWER,
    };
    let values = match SAID.get(state) {
        Reading::Unset => UNDONE,
        Reading::Newer => NEWER,
        Reading::Settled(id) => bit(&id),
        Reading::Several(versions) => versions.iter().fold(0, |values, version| {
            values | version.value.as_ref().map_or(if version.cleared { UNDONE } else { NEWER }, bit)
        }),
    };
    Some((two, Voice { values, whole: is_whole(state) }))
}

/// Whether all of a statement is here, and nobody contests that it is there.
pub(super) fn is_whole(state: &State) -> bool {
    !state.is_incomplete() && state.not_held.is_empty() && state.lifecycle == Lifecycle::Live
}

/// Every answer that stands in a statement, with its cell and its writers.
pub(super) fn answers(state: &State) -> impl Iterator<Item = (Cell, Answer, &[RevisionId])> {
    cells_of(state, Shape::REGISTER, ANSWERED).flat_map(|(cell, said)| {
        let of = ANSWERS.key(cell);
        said.candidates().iter().filter_map(move |one| Some((of.clone()?, read(&one.value)?, &one.writers[..])))
    })
}

/// When `cell` holds an answer: the kind and the cell that it settles, and the value.
pub(super) fn answered(kind: Kind, cell: &Cell, value: &[u8]) -> Option<(Kind, Cell, Vec<u8>)> {
    let of = match kind {
        kind::SAME_PERSON => kind::PERSON,
        kind::SAME_ENCOUNTER => kind::ENCOUNTER,
        _ => return None,
    };
    let settled = ANSWERS.key(cell)?;
    let value = if value.is_empty() { Vec::new() } else { read::<Answer>(value)?.value };
    Some((of, settled, value))
}

//! What may be left to settle in a record, or was, told by its state and by whether anybody wrote over several versions of it; kept
//! with its card, so that the morning's list looks at these records only and not at years of notes.

use super::{Book, Placed, UNDATED};
use crate::clock::Millis;
use crate::domain::{Alert, Ask, ask, encounter, kind, missing};
use crate::history::{Lifecycle, State};
use crate::ids::RecordId;
use serde::{Deserialize, Serialize};

/// Which of these a record is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark(u8);

impl Mark {
    /// It says several things.
    pub const VERSIONS: Self = Self(1);
    /// An encounter that somebody rated as serious or as immediate danger.
    pub const GRAVE: Self = Self(2);
    /// Something that must be said is not.
    pub const LACKS: Self = Self(4);
    /// An alert that nobody lifted.
    pub const ALERT: Self = Self(8);
    /// A question to a member that waits.
    pub const ASK: Self = Self(16);
    /// Somebody wrote over several versions of it: perhaps she chose between them. Also of one that was deleted.
    pub const MERGED: Self = Self(32);

    /// The same, and this too where it is so.
    pub(super) fn with(self, other: Self, so: bool) -> Self {
        if so { Self(self.0 | other.0) } else { self }
    }

    /// The marks that a record's state tells; none of one that was deleted.
    pub(super) fn of(state: &State) -> Self {
        if state.lifecycle == Lifecycle::Deleted {
            return Self::default();
        }
        let mut mark = Self::default();
        let mut is = |one: Self, so: bool| mark.0 |= if so { one.0 } else { 0 };
        is(Self::VERSIONS, state.has_conflict());
        let Some(kind) = state.kind else { return mark };
        is(Self::LACKS, !missing(kind, state).is_empty());
        match kind {
            kind::ENCOUNTER => is(Self::GRAVE, is_grave(state)),
            kind::ALERT => is(Self::ALERT, !Alert::read(RecordId::from_bytes([0; 16]), state).is_lifted()),
            ask::KIND => is(Self::ASK, Ask::read(RecordId::from_bytes([0; 16]), state).is_open()),
            _ => {}
        }
        mark
    }

    /// Whether it has all of these.
    pub fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }
}

/// Whether anybody rated an encounter as serious or as immediate danger.
fn is_grave(state: &State) -> bool {
    let levels = encounter::VIGILANCE.get(state);
    levels.values().into_iter().any(|level| *level == "serious" || *level == "immediate_danger")
}

impl Book {
    pub(in crate::domain) fn mark(&mut self, record: RecordId, mark: Mark) {
        if mark == Mark::default() {
            self.marks.remove(&record);
        } else {
            self.marks.insert(record, mark);
        }
    }

    pub(in crate::domain) fn mark_of(&self, record: RecordId) -> Mark {
        self.marks.get(&record).copied().unwrap_or_default()
    }

    /// The records with a mark, by id, each by itself: also those that are one with another.
    pub fn marked(&self, mark: Mark) -> impl Iterator<Item = RecordId> + '_ {
        self.marks.iter().filter(move |(_, marks)| marks.has(mark)).map(|(record, _)| *record)
    }

    /// The records under which several that are one, or one in which somebody is named twice, are shown while a question is open
    /// where these differ.
    pub fn differing(&self) -> impl Iterator<Item = RecordId> + '_ {
        self.differing.iter().copied()
    }

    /// The time by which a round, an encounter or an alert stands in the book.
    pub fn time_of(&self, record: RecordId) -> Option<Millis> {
        let at = match self.shown(self.lead(record))? {
            Placed::Round { started: at, .. } | Placed::Encounter { at, .. } | Placed::Alert { at } => *at,
            _ => return None,
        };
        (at != UNDATED).then_some(at)
    }

    /// The round of an encounter; the first while it names several.
    pub fn round_of(&self, encounter: RecordId) -> Option<RecordId> {
        match self.shown(self.lead(encounter))? {
            Placed::Encounter { rounds, .. } => rounds.first().copied(),
            _ => None,
        }
    }

    /// The persons who are named in an encounter.
    pub fn persons_in(&self, encounter: RecordId) -> impl Iterator<Item = RecordId> + '_ {
        let persons = match self.shown(self.lead(encounter)) {
            Some(Placed::Encounter { persons, .. }) => persons.as_slice(),
            _ => &[],
        };
        persons.iter().map(|(person, _)| *person)
    }
}

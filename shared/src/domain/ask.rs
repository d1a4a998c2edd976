//! Something put to one member: "demander à …". About which record, and which field of it if it is about one; to whom, in which
//! words, and what she answered. It decides nothing by itself; what it is about stays as open as it was.

mod address;

pub use address::{from_address, to_address};

use super::book::Records;
use super::field::{Keyed, Reading, Register, Text};
use super::fields::fields;
use super::{KeyedReading, kind};
use crate::clock::Millis;
use crate::history::{Cell, CellState, Draft, History, Kind, Lifecycle, State};
use crate::ids::{MemberId, RecordId};

fields! {
    /// The record it is about.
    1 ABOUT: Register<RecordId> = About, Register(Record);
    /// Who is asked.
    2 WHOM: Register<MemberId> = Whom, Register(Member);
    /// The question.
    3 WORDS: Text = Note, Text;
    /// What was answered, each under the member's own key, so that two who answer at once both stand; empty when she only settled
    /// what it is about.
    4 ANSWERS: Keyed<MemberId, String> = Answer, Keyed(Member, Words);
    /// Who answered, and when.
    5 ANSWERED: Keyed<MemberId, Millis> = Answered, Keyed(Member, At);
    /// Who withdrew it, and when.
    6 WITHDRAWN: Keyed<MemberId, Millis> = Withdrawn, Keyed(Member, At);
    /// The one field that it is about: the kind of the record, so that this can be told without it, and the cell.
    7 FIELD: Register<(Kind, Cell)> = AskedField, Register(InKind);
}

/// The kind of these records.
pub const KIND: Kind = kind::ASK;

/// What was put to a member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// Its record.
    pub record: RecordId,
    /// What it is about.
    pub about: Reading<RecordId>,
    /// The field of it; unset for the whole record.
    pub field: Reading<(Kind, Cell)>,
    /// Who is asked.
    pub whom: Reading<MemberId>,
    /// The question.
    pub words: Reading<String>,
    /// What was answered.
    pub answers: KeyedReading<MemberId, String>,
    /// Who answered, and when.
    pub answered: KeyedReading<MemberId, Millis>,
    /// Who withdrew it, and when.
    pub withdrawn: KeyedReading<MemberId, Millis>,
}

impl Ask {
    /// Reads what was asked.
    pub fn read(record: RecordId, state: &State) -> Self {
        Self {
            record,
            about: ABOUT.get(state),
            field: FIELD.get(state),
            whom: WHOM.get(state),
            words: WORDS.get(state),
            answers: ANSWERS.all(state),
            answered: ANSWERED.all(state),
            withdrawn: WITHDRAWN.all(state),
        }
    }

    /// Whether it still waits for an answer. One that was answered and withdrawn at once is over either way.
    pub fn is_open(&self) -> bool {
        let any = |said: &KeyedReading<MemberId, Millis>| said.iter().any(|(_, at)| !at.values().is_empty());
        !any(&self.answered) && !any(&self.withdrawn)
    }

    /// Whether it waits for its member: nobody answered it or took it back, and what it asks is not said meanwhile. The one field
    /// that it is about may have been chosen by somebody else; then there is nothing left to ask, until that is undone.
    pub fn waits(&self, records: &impl Records) -> bool {
        self.is_open() && !self.is_chosen(records)
    }

    /// Whether the one field that it is about says one thing, whoever chose it; not while a part of the note is not here.
    pub fn is_chosen(&self, records: &impl Records) -> bool {
        let (Some(about), Some((_, cell))) = (self.about.settled(), self.field.settled()) else { return false };
        let whole = |state: &&State| !state.is_incomplete() && state.not_held.is_empty();
        records.state(*about).filter(whole).is_some_and(|state| !is_disputed(state, cell))
    }

    /// Whether it is about this field of this record.
    pub fn is_of(&self, record: RecordId, cell: &Cell) -> bool {
        self.about.values().contains(&&record) && self.field.values().iter().any(|(_, of)| of == cell)
    }
}

/// Whether a field says several things, and so is answered where one chooses between versions.
pub fn is_disputed(state: &State, cell: &Cell) -> bool {
    match &state.lifecycle {
        Lifecycle::Contested { .. } if *cell == Cell::lifecycle() => true,
        _ => state.cells.get(cell).is_some_and(CellState::is_conflict),
    }
}

/// Who wrote what a field says now, and when; of several the last. None while it says several things or nothing.
pub fn chosen_by(history: &History, state: &State, cell: &Cell) -> Option<(MemberId, Millis)> {
    let [only] = state.cells.get(cell).map(CellState::candidates)? else { return None };
    let steps = only.writers.iter().filter_map(|writer| history.step(*writer));
    let wrote = steps.filter_map(|step| Some((step.payload()?.stamp.device, step.author)));
    wrote.max().map(|(at, who)| (who, at))
}

/// Puts something to a member, in the draft of a new record.
pub fn put(draft: &mut Draft, base: &State, about: RecordId, whom: MemberId, words: &str) {
    ABOUT.set(draft, base, &about);
    WHOM.set(draft, base, &whom);
    WORDS.set(draft, base, words.trim());
}

/// Says which field of the record the question is about.
pub fn put_of(draft: &mut Draft, base: &State, kind: Kind, cell: &Cell) {
    FIELD.set(draft, base, &(kind, cell.clone()));
}

/// A member answers; without words she only says that it is dealt with.
pub fn answer(draft: &mut Draft, base: &State, member: MemberId, at: Millis, words: &str) {
    let words = words.trim();
    if !words.is_empty() {
        ANSWERS.set(draft, base, &member, &words.to_owned());
    }
    ANSWERED.set(draft, base, &member, &at);
}

/// A member takes the question back.
pub fn withdraw(draft: &mut Draft, base: &State, member: MemberId, at: Millis) {
    WITHDRAWN.set(draft, base, &member, &at);
}

#[cfg(test)]
mod tests;

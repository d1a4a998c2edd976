//! An alert: somebody is in danger, and the team must know.

use super::field::{Reading, Register, Set, Text};
use super::fields::fields;
use super::value::ValueId;
use super::{SetReading, present};
use crate::clock::Millis;
use crate::history::State;
use crate::ids::{MemberId, RecordId};

fields! {
    /// The encounter it came from.
    1 ENCOUNTER: Register<Option<RecordId>> = Encounter, Register(MaybeRecord);
    /// Who is in danger.
    2 PERSON: Register<Option<RecordId>> = Person, Register(MaybeRecord);
    /// When it was raised.
    3 AT: Register<Millis> = At, Register(At);
    /// How grave.
    4 LEVEL: Register<ValueId> = Level, Register(Item("vigilance"));
    /// Facts.
    5 NOTE: Text = Note, Text;
    /// When somebody called for help.
    6 CALLED: Set<Millis> = Called, Set(At);
    /// Who says they saw it.
    7 SEEN_BY: Set<MemberId> = SeenBy, Set(Member);
}

/// What an alert's record says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alert {
    /// Its record.
    pub record: RecordId,
    /// The encounter it came from.
    pub encounter: Reading<Option<RecordId>>,
    /// Who is in danger.
    pub person: Reading<Option<RecordId>>,
    /// When it was raised.
    pub at: Reading<Millis>,
    /// How grave.
    pub level: Reading<ValueId>,
    /// Facts.
    pub note: Reading<String>,
    /// When somebody called for help.
    pub called: SetReading<Millis>,
    /// Who says they saw it.
    pub seen_by: SetReading<MemberId>,
}

/// The same, by its longer name.
pub type AlertView = Alert;

impl Alert {
    /// Reads an alert.
    pub fn read(record: RecordId, state: &State) -> Self {
        Self {
            record,
            encounter: ENCOUNTER.get(state),
            person: PERSON.get(state),
            at: AT.get(state),
            level: LEVEL.get(state),
            note: NOTE.get(state),
            called: CALLED.all(state),
            seen_by: SEEN_BY.all(state),
        }
    }

    /// Whether anybody saw it.
    pub fn is_seen(&self) -> bool {
        present(&self.seen_by).next().is_some()
    }
}

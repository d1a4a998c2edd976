//! An alert: somebody is in danger, and the team must know.

use super::field::{Keyed, Reading, Register, Set, Text};
use super::fields::fields;
use super::value::ValueId;
use super::{KeyedReading, SetReading, present};
use crate::clock::Millis;
use crate::history::{Draft, History, State};
use crate::ids::{DeviceId, MemberId, RecordId};

mod standing;
pub use standing::{ANSWER_WITHIN, Advice, Standing, standing};

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
    /// When each of them saw it, by her own clock.
    8 SEEN_AT: Keyed<MemberId, Millis> = SeenAt, Keyed(Member, At);
    /// Who lifted it, and when: a false alarm, or the danger is over. One cell for each member, so that two who lift it at once
    /// agree.
    9 LIFTED: Keyed<MemberId, Millis> = Lifted, Keyed(Member, At);
}

/// The level that raises an alert.
pub const IMMEDIATE: &str = "immediate_danger";

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
    /// When each of them saw it.
    pub seen_at: KeyedReading<MemberId, Millis>,
    /// Who lifted it, and when.
    pub lifted: KeyedReading<MemberId, Millis>,
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
            seen_at: SEEN_AT.all(state),
            lifted: LIFTED.all(state),
        }
    }

    /// Whether anybody saw it.
    pub fn is_seen(&self) -> bool {
        present(&self.seen_by).next().is_some()
    }

    /// Whether somebody lifted it.
    pub fn is_lifted(&self) -> bool {
        self.lifted.iter().any(|(_, at)| !at.values().is_empty())
    }
}

/// Who raised an alert, and on which device: the author of its first revision. Nobody while that has not arrived.
pub fn raised_by(history: &History) -> Option<(MemberId, DeviceId)> {
    history.steps().find(|step| step.parents.is_empty()).map(|step| (step.author, step.device))
}

/// What a new alert says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Raise {
    /// The encounter it came from, which may still be a draft.
    pub encounter: Option<RecordId>,
    /// Who is in danger, when that is somebody known.
    pub person: Option<RecordId>,
    /// Facts.
    pub note: String,
    /// When it was raised.
    pub at: Millis,
}

impl Raise {
    /// Writes it into the draft of a new record.
    pub fn write(&self, draft: &mut Draft, base: &State) {
        AT.set(draft, base, &self.at);
        LEVEL.set(draft, base, &ValueId::new(IMMEDIATE));
        if self.encounter.is_some() {
            ENCOUNTER.set(draft, base, &self.encounter);
        }
        if self.person.is_some() {
            PERSON.set(draft, base, &self.person);
        }
        NOTE.set(draft, base, self.note.trim());
    }
}

/// A member says that she saw it.
pub fn see(draft: &mut Draft, base: &State, member: MemberId, at: Millis) {
    SEEN_BY.set(draft, base, &member, true);
    SEEN_AT.set(draft, base, &member, &at);
}

#[cfg(test)]
mod tests;

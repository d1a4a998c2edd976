//! A follow-up: something to do after an encounter.

use super::field::{Reading, Register, Text};
use super::fields::fields;
use super::value::{Day, ValueId};
use crate::history::State;
use crate::ids::{MemberId, RecordId};

fields! {
    /// For whom.
    1 PERSON: Register<Option<RecordId>> = Person, Register(MaybeRecord);
    /// After which encounter.
    2 ENCOUNTER: Register<Option<RecordId>> = Encounter, Register(MaybeRecord);
    /// What to do.
    3 ACTION: Text = Action, Text;
    /// Who does it.
    4 WHO: Register<Option<MemberId>> = Who, Register(MaybeMember);
    /// Until when.
    5 DUE: Register<Day> = Due, Register(Date);
    /// How far it got; to do when nobody says.
    6 STATE: Register<ValueId> = State, Register(Item("follow_up_state"));
}

/// What a follow-up's record says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FollowUp {
    /// Its record.
    pub record: RecordId,
    /// For whom.
    pub person: Reading<Option<RecordId>>,
    /// After which encounter.
    pub encounter: Reading<Option<RecordId>>,
    /// What to do.
    pub action: Reading<String>,
    /// Who does it.
    pub who: Reading<Option<MemberId>>,
    /// Until when.
    pub due: Reading<Day>,
    /// How far it got.
    pub state: Reading<ValueId>,
}

/// The same, by its longer name.
pub type FollowUpView = FollowUp;

impl FollowUp {
    /// Reads a follow-up.
    pub fn read(record: RecordId, state: &State) -> Self {
        Self {
            record,
            person: PERSON.get(state),
            encounter: ENCOUNTER.get(state),
            action: ACTION.get(state),
            who: WHO.get(state),
            due: DUE.get(state),
            state: STATE.get(state),
        }
    }

    /// Whether something is left to do: yes while anybody says so, or nobody says anything.
    pub fn is_open(&self) -> bool {
        let over = |state: &&ValueId| **state == "done" || **state == "dropped";
        !matches!(&self.state, Reading::Settled(state) if over(&state))
    }

    /// The day it is due; the earliest while several stand side by side.
    pub fn due_day(&self) -> Option<Day> {
        self.due.values().into_iter().min().copied()
    }
}

//! An objective of a case: what the youth wants, in her words, and the next step towards it.

use super::field::{Reading, Register, Text};
use super::fields::fields;
use super::value::{Day, ValueId};
use crate::history::State;
use crate::ids::{MemberId, RecordId};

fields! {
    /// Of which case.
    1 CASE: Register<Option<RecordId>> = Case, Register(MaybeRecord);
    /// Which part of her life.
    2 DIMENSION: Register<ValueId> = Dimension, Register(Item("dimension"));
    /// What she says she wants, in her words.
    3 WORDS: Text = InHerWords, Text;
    /// What is done next.
    4 NEXT: Text = NextStep, Text;
    /// Who does it.
    5 WHO: Register<Option<MemberId>> = Who, Register(MaybeMember);
    /// Until when.
    6 DUE: Register<Day> = Due, Register(Date);
    /// How far it got; planned when nobody says.
    7 STATE: Register<ValueId> = State, Register(Item("objective_state"));
}

/// What an objective's record says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Objective {
    /// Its record.
    pub record: RecordId,
    /// Of which case.
    pub case: Reading<Option<RecordId>>,
    /// Which part of her life.
    pub dimension: Reading<ValueId>,
    /// What she says she wants.
    pub words: Reading<String>,
    /// What is done next.
    pub next: Reading<String>,
    /// Who does it.
    pub who: Reading<Option<MemberId>>,
    /// Until when.
    pub due: Reading<Day>,
    /// How far it got.
    pub state: Reading<ValueId>,
}

/// The same, by its longer name.
pub type ObjectiveView = Objective;

impl Objective {
    /// Reads an objective.
    pub fn read(record: RecordId, state: &State) -> Self {
        Self {
            record,
            case: CASE.get(state),
            dimension: DIMENSION.get(state),
            words: WORDS.get(state),
            next: NEXT.get(state),
            who: WHO.get(state),
            due: DUE.get(state),
            state: STATE.get(state),
        }
    }

    /// Whether something is left to do: yes while anybody says so, or nobody says anything.
    pub fn is_open(&self) -> bool {
        let over = |id: &ValueId| matches!(id.as_str(), "reached" | "partial" | "dropped");
        !matches!(&self.state, Reading::Settled(id) if over(id))
    }

    /// The day it is due; the earliest while several stand side by side.
    pub fn due_day(&self) -> Option<Day> {
        self.due.values().into_iter().min().copied()
    }
}

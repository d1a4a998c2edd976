//! Where the fields of cases, objectives and decisions are written: in a register of their own, or in a period of a case.

use shared::domain::{Day, Register, ValueId, case};
use shared::history::{Draft, State};

/// Where a day is written.
#[derive(Clone, Copy)]
pub enum DayIn {
    /// In this register.
    Own(&'static Register<Day>),
    /// When this period of a case began.
    Opened(u8),
    /// When this period of a case, which is its latest, ended.
    Closed(u8),
}

impl DayIn {
    /// What is settled there.
    pub fn read(self, state: &State) -> Option<Day> {
        match self {
            Self::Own(register) => register.get(state).into_settled(),
            Self::Opened(number) => case::OPENED.get(state, &number).into_settled(),
            Self::Closed(number) => case::CLOSED.get(state, &number).into_settled(),
        }
    }

    /// Writes a day, or takes it back.
    pub fn write(self, draft: &mut Draft, base: &State, day: Option<Day>) {
        match (self, day) {
            (Self::Own(register), Some(day)) => register.set(draft, base, &day),
            (Self::Own(register), None) => register.clear(draft, base),
            (Self::Opened(number), day) => case::open(draft, base, number, day),
            (Self::Closed(_), day) => case::close(draft, base, day),
        }
    }
}

/// Where one of a list is written.
#[derive(Clone, Copy)]
pub enum ItemIn {
    /// In this register, from this list.
    Own(&'static Register<ValueId>, &'static str),
    /// Why this period of a case began.
    OpenedFor(u8),
    /// Why this period of a case, which is its latest, ended.
    ClosedFor(u8),
}

impl ItemIn {
    /// The list.
    pub fn list(self) -> &'static str {
        match self {
            Self::Own(_, list) => list,
            Self::OpenedFor(_) => "opening_reason",
            Self::ClosedFor(_) => "closing_reason",
        }
    }

    /// What is settled there.
    pub fn read(self, state: &State) -> Option<ValueId> {
        match self {
            Self::Own(register, _) => register.get(state).into_settled(),
            Self::OpenedFor(number) => case::OPENING_REASON.get(state, &number).into_settled(),
            Self::ClosedFor(number) => case::CLOSING_REASON.get(state, &number).into_settled(),
        }
    }

    /// Writes a value, or takes it back.
    pub fn write(self, draft: &mut Draft, base: &State, id: Option<&ValueId>) {
        match (self, id) {
            (Self::Own(register, _), Some(id)) => register.set(draft, base, id),
            (Self::Own(register, _), None) => register.clear(draft, base),
            (Self::OpenedFor(number), id) => case::open_for(draft, base, number, id),
            (Self::ClosedFor(_), id) => case::close_for(draft, base, id),
        }
    }
}

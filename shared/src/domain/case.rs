//! A case (*dossier*): the team accompanies somebody over time. It is opened for a reason, has a stage, people who answer for it and
//! objectives, is closed for a reason, and may be opened again.

use super::field::{Keyed, Reading, Register, Text};
use super::fields::fields;
use super::value::{Day, ValueId};
use crate::history::State;
use crate::ids::{MemberId, RecordId};

mod period;
pub use period::{Period, close, close_for, next, open, open_for, reopen};

fields! {
    /// Whose it is.
    1 PERSON: Register<Option<RecordId>> = Person, Register(MaybeRecord);
    /// On which day each period of it began. Periods are numbered from 1, so that two phones that open it again without knowing of
    /// each other mean the same period, and agree or are asked.
    2 OPENED: Keyed<u8, Day> = Opened, Keyed(Rank, Date);
    /// Why each was opened.
    3 OPENING_REASON: Keyed<u8, ValueId> = OpeningReason, Keyed(Rank, Item("opening_reason"));
    /// On which day each was closed; unset while it lasts.
    4 CLOSED: Keyed<u8, Day> = Closed, Keyed(Rank, Date);
    /// Why each was closed.
    5 CLOSING_REASON: Keyed<u8, ValueId> = ClosingReason, Keyed(Rank, Item("closing_reason"));
    /// How far they came. It may go back, and what it was before stays in the history.
    6 STAGE: Register<ValueId> = Stage, Register(Item("stage"));
    /// Since when the team has lost sight of her; unset when it has not. The stage stays what it was.
    7 LOST: Register<Day> = LostSince, Register(Date);
    /// Who answers for it.
    8 REFERENT: Register<Option<MemberId>> = Referent, Register(MaybeMember);
    /// Who else does.
    9 CO_REFERENT: Register<Option<MemberId>> = CoReferent, Register(MaybeMember);
    /// Facts, at most [`super::NOTE_MAX`] characters.
    10 NOTE: Text = Note, Text;
}

/// What a case's record says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// Its record.
    pub record: RecordId,
    /// Whose it is.
    pub person: Reading<Option<RecordId>>,
    /// Its periods, by number.
    pub periods: Vec<Period>,
    /// How far they came.
    pub stage: Reading<ValueId>,
    /// Since when the team has lost sight of her.
    pub lost: Reading<Day>,
    /// Who answers for it.
    pub referent: Reading<Option<MemberId>>,
    /// Who else does.
    pub co_referent: Reading<Option<MemberId>>,
    /// Facts.
    pub note: Reading<String>,
}

/// The same, by its longer name.
pub type CaseView = Case;

impl Case {
    /// Reads a case.
    pub fn read(record: RecordId, state: &State) -> Self {
        Self {
            record,
            person: PERSON.get(state),
            periods: period::all(state),
            stage: STAGE.get(state),
            lost: LOST.get(state),
            referent: REFERENT.get(state),
            co_referent: CO_REFERENT.get(state),
            note: NOTE.get(state),
        }
    }

    /// Whether it is open: a period of it lasts, also while another version says that it ended.
    pub fn is_open(&self) -> bool {
        self.periods.iter().any(Period::lasts)
    }

    /// Whether it was open on at least one day of those from `from` to `to`, both included, as the yearly figures count it. The day
    /// on which it was closed counts.
    pub fn was_open(&self, from: Day, to: Day) -> bool {
        self.periods.iter().any(|period| period.touches(from, to))
    }

    /// The period that was begun last.
    pub fn latest(&self) -> Option<&Period> {
        self.periods.iter().rfind(|period| !period.opened.values().is_empty())
    }

    /// Whether a member answers for it, or may.
    pub fn is_of(&self, member: MemberId) -> bool {
        [&self.referent, &self.co_referent].into_iter().any(|who| who.values().contains(&&Some(member)))
    }
}

#[cfg(test)]
mod tests;

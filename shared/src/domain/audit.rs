//! What was taken out of the notebook: one record for each export, which everybody in the team can read. It says what, of which
//! period, when and by whom, and nothing of what stood in it. It is written before the file is made.

use super::field::{Register, Text};
use super::fields::fields;
use super::kind;
use crate::clock::Millis;
use crate::history::{Draft, State};
use crate::ids::{MemberId, RecordId};

fields! {
    /// What was done, by a word that never changes: `report_csv`, `report_print`.
    1 WHAT: Register<String> = Action, Register(Words);
    /// When, by the device's clock.
    2 AT: Register<Millis> = At, Register(At);
    /// Who.
    3 BY: Register<MemberId> = Who, Register(Member);
    /// Of what: the period, and which encounters.
    4 DETAIL: Text = Note, Text;
}

/// The figures were saved as a table.
pub const REPORT_CSV: &str = "report_csv";

/// The figures were printed, which may mean a PDF file.
pub const REPORT_PRINT: &str = "report_print";

/// Something that was taken out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// Its record.
    pub record: RecordId,
    /// What was done.
    pub what: String,
    /// When.
    pub at: Option<Millis>,
    /// Who.
    pub by: Option<MemberId>,
    /// Of what.
    pub detail: String,
}

/// Notes that something was taken out.
pub fn note(draft: &mut Draft, base: &State, what: &str, detail: &str, (by, at): (MemberId, Millis)) {
    WHAT.set(draft, base, &what.to_owned());
    AT.set(draft, base, &at);
    BY.set(draft, base, &by);
    DETAIL.set(draft, base, detail);
}

impl Taken {
    /// Reads what was noted; none when the record is of another kind, or says several things.
    pub fn read(record: RecordId, state: &State) -> Option<Self> {
        let what = WHAT.get(state).into_settled().filter(|_| state.kind == Some(kind::AUDIT))?;
        let detail = DETAIL.get(state).into_settled().unwrap_or_default();
        Some(Self { record, what, at: AT.get(state).into_settled(), by: BY.get(state).into_settled(), detail })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::{member, record, written};

    #[test]
    fn what_was_taken_out_says_who_and_when() {
        let state = written(kind::AUDIT, |draft, base| note(draft, base, REPORT_CSV, "2026", (member(3), Millis(8))));
        let taken = Taken::read(record(1), &state).unwrap();
        assert_eq!((taken.what.as_str(), taken.detail.as_str()), (REPORT_CSV, "2026"));
        assert_eq!((taken.by, taken.at), (Some(member(3)), Some(Millis(8))));
        let other = written(kind::PERSON, |draft, base| note(draft, base, REPORT_CSV, "2026", (member(3), Millis(8))));
        assert_eq!(Taken::read(record(1), &other), None);
    }
}

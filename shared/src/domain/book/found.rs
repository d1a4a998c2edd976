//! What a page asks for once, by a look over everything that is placed.

use super::{Book, Placed};
use crate::ids::RecordId;

impl Book {
    /// The statements that speak of a record, by id: that it is one with another or not, or whose its encounters are.
    pub fn statements_about(&self, record: RecordId) -> Vec<RecordId> {
        let about = |placed: &Placed| match placed {
            Placed::Same { two, .. } => two.contains(&record),
            Placed::Split { person, moves } => {
                let named =
                    |moved: &crate::domain::split::Move| moved.encounter == record || moved.to.contains(&record);
                *person == record || moves.iter().any(named)
            }
            _ => false,
        };
        self.placed.iter().filter(|(_, placed)| about(placed)).map(|(statement, _)| *statement).collect()
    }

    /// The statements by which these persons may ever have been one with somebody or not, or encounters theirs, by id: every split is
    /// among them, since one that was taken back names only her whose the encounters are again.
    pub(in crate::domain) fn statements_on(&self, persons: &[RecordId]) -> Vec<RecordId> {
        let about = |placed: &Placed| match placed {
            Placed::Same { persons: true, two, .. } => two.iter().any(|end| persons.contains(end)),
            Placed::Split { .. } => true,
            _ => false,
        };
        self.placed.iter().filter(|(_, placed)| about(placed)).map(|(statement, _)| *statement).collect()
    }

    /// The follow-ups in which nothing is left to do, by id.
    pub fn closed_follow_ups(&self) -> impl Iterator<Item = RecordId> + '_ {
        let closed = |placed: &Placed| matches!(placed, Placed::FollowUp { open: false, .. });
        self.placed.iter().filter(move |(_, placed)| closed(placed)).map(|(record, _)| *record)
    }

    /// Whether a record is shown: it is here, nobody deleted it, and no other stands for it.
    pub(in crate::domain) fn is_shown(&self, record: RecordId) -> bool {
        self.shown(record).is_some()
    }

    /// Whether a record is an encounter that is shown.
    pub(in crate::domain) fn is_encounter(&self, record: RecordId) -> bool {
        matches!(self.shown(record), Some(Placed::Encounter { .. }))
    }

    /// Whether a question is open where records differ that are one and go by this one.
    pub(in crate::domain) fn is_differing(&self, record: RecordId) -> bool {
        self.differing.contains(&record)
    }

    /// Whose a case is, each by the record she goes by; several while that is in several versions.
    pub(in crate::domain) fn persons_of_case(&self, case: RecordId) -> impl Iterator<Item = RecordId> + '_ {
        let persons = match self.placed(case) {
            Some(Placed::Case { persons, .. }) => persons.as_slice(),
            _ => &[],
        };
        persons.iter().map(|person| self.lead(*person))
    }
}

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
}

//! What each note and each person adds to the figures: the counting rules.

use super::asked::{Asked, Filter};
use super::fact::Meeting;
use super::names::Names;
use crate::domain::{Book, Records};

mod case;
mod decision;
mod encounter;
mod person;
mod readings;
mod round;

/// What the rules look at.
pub(super) struct Sources<'a, R> {
    pub(super) records: &'a R,
    pub(super) book: &'a Book,
    pub(super) asked: &'a Asked,
    pub(super) filter: &'a Filter,
    /// The encounters that were read, by the record each goes by.
    pub(super) meetings: &'a std::collections::BTreeMap<crate::ids::RecordId, Meeting>,
    pub(super) names: &'a mut Names,
}

impl<R: Records> Sources<'_, R> {
    /// The encounter, when it is one of those asked for.
    pub(super) fn asked_for(&self, encounter: crate::ids::RecordId) -> Option<&Meeting> {
        let meeting = self.meetings.get(&encounter)?;
        let counts = meeting.day.is_some_and(|day| self.asked.has(day)) && self.filter.meets(meeting);
        counts.then_some(meeting)
    }
}

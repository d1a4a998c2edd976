//! A set as it is before one of its records arrives.

use super::set::Set;
use shared::domain::Records;
use shared::history::State;
use shared::ids::RecordId;

/// Everything but one record.
pub struct Without<'a>(pub &'a Set, pub RecordId);

impl Records for Without<'_> {
    fn state(&self, record: RecordId) -> Option<&State> {
        self.0.state(record).filter(|_| record != self.1)
    }

    fn records(&self) -> impl Iterator<Item = RecordId> {
        self.0.records().filter(|record| *record != self.1)
    }
}

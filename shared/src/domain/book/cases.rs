//! Decisions, cases and objectives. They are kept under the records that they name themselves; who asks by a record that is one with
//! others finds what was written about any of them, so a join or its undoing moves nothing here.

use super::{Book, Placed, Timeline};
use crate::domain::value::Day;
use crate::ids::RecordId;
use std::collections::BTreeSet;

impl Book {
    /// The decisions about a record or any that it is one with, by id.
    pub fn decisions_about(&self, record: RecordId) -> Vec<RecordId> {
        self.named_under(&self.decisions_by, record)
    }

    /// Every decision, by its time.
    pub fn decisions(&self) -> &Timeline {
        &self.decisions
    }

    /// Every case, by id.
    pub fn cases(&self) -> impl Iterator<Item = RecordId> + '_ {
        self.cases.iter().map(|(_, record)| *record)
    }

    /// The cases that are open, by id.
    pub fn open_cases(&self) -> impl Iterator<Item = RecordId> + '_ {
        self.cases.iter().filter(|(closed, _)| !closed).map(|(_, record)| *record)
    }

    /// The cases of a person or of any nickname that she is one with: open ones first, then by id. There is more than one only
    /// where two were opened without knowing of each other, or of two nicknames that were joined later.
    pub fn cases_of(&self, person: RecordId) -> Vec<RecordId> {
        let mut cases = self.named_under(&self.cases_by, person);
        cases.sort_by_key(|case| !matches!(self.placed(*case), Some(Placed::Case { open: true, .. })));
        cases
    }

    /// The objectives of a case, those left to do first, by the day they are due (without a day last), then by id.
    pub fn objectives_of(&self, case: RecordId) -> Vec<RecordId> {
        let mut objectives: Vec<RecordId> = self.objectives_by.get(&case).into_iter().flatten().copied().collect();
        let place = |record: &RecordId| match self.placed(*record) {
            Some(Placed::Objective { due, open, .. }) => (!open, due.is_none(), *due),
            _ => (true, true, None),
        };
        objectives.sort_by_key(place);
        objectives
    }

    /// The objectives left to do that have a day, by that day.
    pub fn objectives_due(&self, by: Day) -> Vec<(Day, RecordId)> {
        let all: BTreeSet<RecordId> = self.objectives_by.values().flatten().copied().collect();
        let due = |record: RecordId| match self.placed(record) {
            Some(Placed::Objective { due: Some(due), open: true, .. }) if *due <= by => Some((*due, record)),
            _ => None,
        };
        let mut due: Vec<(Day, RecordId)> = all.into_iter().filter_map(due).collect();
        due.sort_unstable();
        due
    }

    fn named_under(
        &self,
        under: &std::collections::BTreeMap<RecordId, BTreeSet<RecordId>>,
        record: RecordId,
    ) -> Vec<RecordId> {
        let all = self.class(&record).iter().filter_map(|one| under.get(one)).flatten();
        let once: BTreeSet<RecordId> = all.copied().collect();
        once.into_iter().collect()
    }
}

//! What a case and its objectives add.

use super::Sources;
use crate::domain::value::Day;
use crate::domain::year::figure::Figure;
use crate::domain::year::names::Name;
use crate::domain::year::tally::Adds;
use crate::domain::{Case, Objective, Period, Records};
use crate::ids::RecordId;

/// The periods that count: one that was closed as a duplicate was never a case of its own.
fn counting(case: &Case) -> impl Iterator<Item = &Period> {
    case.periods.iter().filter(|period| period.closing_reason.settled().is_none_or(|reason| *reason != "duplicate"))
}

/// Whether a case was open on at least one day of these.
pub(super) fn followed(case: &Case, from: Day, to: Day) -> bool {
    counting(case).any(|period| period.touches(from, to))
}

impl<R: Records> Sources<'_, R> {
    /// What a case adds. With filters, only that of somebody who was met within them.
    pub(in crate::domain::year) fn case(&self, record: RecordId, met: impl Fn(RecordId) -> bool) -> Adds {
        let mut adds = Adds::default();
        let Some(case) = self.counted(record, met) else { return adds };
        let (from, to) = (self.asked.from, self.asked.to);
        let begun = |period: &Period| period.begin().is_some_and(|day| self.asked.has(day));
        let first = counting(&case).filter_map(Period::begin).min();
        let count = |adds: &mut Adds, figure, so: bool| adds.count(figure, &[], u64::from(so));
        count(&mut adds, Figure::CasesFollowed, true);
        count(&mut adds, Figure::CasesOpened, first.is_some_and(|day| self.asked.has(day)));
        count(&mut adds, Figure::CasesReopened, counting(&case).any(|p| p.begin() != first && begun(p)));
        let ended = |period: &Period| period.end().is_some_and(|day| (from..=to).contains(&day));
        count(&mut adds, Figure::CasesClosed, counting(&case).any(|p| p.begin().is_some() && ended(p)));
        count(&mut adds, Figure::CasesActive, followed(&case, to, to));
        adds
    }

    /// What an objective adds: those of the cases followed, as they stand.
    pub(in crate::domain::year) fn objective(&mut self, record: RecordId, met: impl Fn(RecordId) -> bool) -> Adds {
        let mut adds = Adds::default();
        let Some(objective) = self.records.state(record).map(|state| Objective::read(record, state)) else {
            return adds;
        };
        let case = objective.case.settled().copied().flatten();
        if case.and_then(|case| self.counted(case, met)).is_none() {
            return adds;
        }
        let dimension = objective.dimension.settled().map_or(Name::UNKNOWN, |id| self.names.number(id.as_str()));
        // Where nobody said how far it got, it is planned.
        let state = self.names.number(objective.state.settled().map_or("planned", |id| id.as_str()));
        adds.one(Figure::Objectives, &[]);
        adds.one(Figure::ObjectivesByState, &[dimension, state]);
        adds
    }

    /// The case, when it was followed and is asked for.
    fn counted(&self, record: RecordId, met: impl Fn(RecordId) -> bool) -> Option<Case> {
        let state = self.records.state(record).filter(|_| self.book.is_shown(record));
        let case = state.map(|state| Case::read(record, state))?;
        let hers = case.person.values().into_iter().flatten().any(|person| met(self.book.lead(*person)));
        let asked = !self.asked.is_filtered() || hers;
        (asked && followed(&case, self.asked.from, self.asked.to)).then_some(case)
    }
}

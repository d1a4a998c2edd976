//! What a decision adds.

use super::Sources;
use crate::clock::Millis;
use crate::domain::year::figure::Figure;
use crate::domain::year::paris::day_of;
use crate::domain::year::tally::Adds;
use crate::domain::{Alert, Decision, Records, kind};
use crate::ids::RecordId;

impl<R: Records> Sources<'_, R> {
    /// What a decision adds: by the day on which it was taken, and by that on which somebody noted it as sent. Of two versions of
    /// what was decided none counts. With filters, only those about an encounter within them or a person met within them.
    pub(in crate::domain::year) fn decision(&self, record: RecordId, met: impl Fn(RecordId) -> bool) -> Adds {
        let mut adds = Adds::default();
        let Some(decision) = self.records.state(record).map(|state| Decision::read(record, state)) else { return adds };
        if self.asked.is_filtered() && !decision.subjects().any(|of| self.is_about(of, &met)) {
            return adds;
        }
        let (decided, sent) = match decision.decision.settled().map(crate::domain::ValueId::as_str) {
            Some("ip") => (Figure::Ip, Figure::IpSent),
            Some("signalement") => (Figure::Signalements, Figure::SignalementsSent),
            _ => return adds,
        };
        let counts = |times: Vec<&Millis>| times.into_iter().max().is_some_and(|at| self.asked.has(day_of(*at)));
        adds.count(decided, &[], u64::from(counts(decision.at.values())));
        adds.count(sent, &[], u64::from(counts(decision.sent.values())));
        adds
    }

    /// Whether what a decision is about is asked for: an encounter, whenever it was; a person who was met; an alert by either.
    fn is_about(&self, subject: RecordId, met: &impl Fn(RecordId) -> bool) -> bool {
        let of = |record: RecordId| {
            let lead = self.book.lead(record);
            met(lead) || self.meetings.get(&lead).is_some_and(|meeting| self.filter.meets(meeting))
        };
        let alert = self.records.state(subject).filter(|state| state.kind == Some(kind::ALERT));
        let named = alert.map(|state| Alert::read(subject, state));
        let by_alert = named.is_some_and(|alert| {
            let both = [alert.encounter, alert.person];
            both.iter().flat_map(|said| said.values()).flatten().any(|record| of(*record))
        });
        by_alert || of(subject)
    }
}

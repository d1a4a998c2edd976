//! What an encounter adds.

use super::Sources;
use crate::domain::Records;
use crate::domain::year::doubt::Doubt;
use crate::domain::year::figure::Figure;
use crate::domain::year::names::Name;
use crate::domain::year::tally::Adds;
use crate::ids::RecordId;

impl<R: Records> Sources<'_, R> {
    /// What an encounter adds, by the record it goes by. Without a time it adds only the doubt.
    pub(in crate::domain::year) fn encounter(&self, encounter: RecordId) -> Adds {
        let mut adds = Adds::default();
        let undated = self.meetings.get(&encounter).is_some_and(|meeting| meeting.day.is_none());
        adds.doubt(Doubt::Undated, undated);
        let Some(meeting) = self.asked_for(encounter) else { return adds };
        adds.one(Figure::Encounters, &[]);
        adds.one(Figure::EncountersByChannel, &[meeting.channel]);
        adds.one(Figure::EncountersBySector, &[meeting.sector]);
        adds.one(Figure::EncountersByMonth, &[meeting.month]);
        let (known, anonymous) = (meeting.persons.len() as u64, u64::from(meeting.anonymous));
        adds.count(Figure::Contacts, &[], known + anonymous);
        adds.count(Figure::ContactsByNaming, &[Name::KNOWN], known);
        adds.count(Figure::ContactsByNaming, &[Name::ANONYMOUS], anonymous);
        for topic in &meeting.topics {
            adds.one(Figure::EncountersByTopic, &[*topic]);
        }
        let acts = meeting.acts.iter().map(|(_, number)| u64::from(*number)).sum();
        adds.count(Figure::Acts, &[], acts);
        for (act, number) in &meeting.acts {
            adds.count(Figure::ActsByAct, &[*act], u64::from(*number));
        }
        for (material, number) in &meeting.material {
            adds.count(Figure::MaterialGiven, &[*material], u64::from(*number));
        }
        adds.count(Figure::Referrals, &[], meeting.referrals.len() as u64);
        for (outcome, done) in [(Name::DONE, true), (Name::NOT_DONE, false)] {
            let of = meeting.referrals.iter().filter(|(_, is)| *is == done);
            adds.count(Figure::ReferralsByOutcome, &[outcome], of.clone().count() as u64);
            of.for_each(|(target, _)| adds.one(Figure::ReferralsByTarget, &[outcome, *target]));
        }
        adds.doubt(Doubt::Versions, meeting.versions);
        adds.doubt(Doubt::Material, meeting.material_differs);
        adds.doubt(Doubt::Clock, meeting.clock);
        adds
    }
}

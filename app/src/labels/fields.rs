//! The names of fields.

use super::Labels;
use shared::domain::FieldName;

impl Labels<'_> {
    /// What a field is called.
    pub fn field(&self, name: FieldName) -> &'static str {
        let f = &self.words().fields;
        match name {
            FieldName::Started => f.started,
            FieldName::Ended => f.ended,
            FieldName::Channel => f.channel,
            FieldName::Sector => f.sector,
            FieldName::Platform => f.platform,
            FieldName::Teammates => f.teammates,
            FieldName::Others => f.others,
            FieldName::Debrief => f.debrief,
            FieldName::At | FieldName::Called => f.when,
            FieldName::Round => f.round,
            FieldName::Place => f.place,
            FieldName::Authors => f.authors,
            FieldName::Participants => f.persons,
            FieldName::Size => f.group_count,
            FieldName::Contact => f.contact,
            FieldName::Minority => f.minority,
            FieldName::MinoritySource => f.minority_source,
            FieldName::Prostitution => f.prostitution,
            FieldName::AgeBand => f.age,
            FieldName::Gender => f.gender,
            FieldName::Form => f.form,
            FieldName::Topics => f.topics,
            FieldName::Acts => f.acts,
            FieldName::Material => f.material,
            FieldName::Referrals => f.referrals,
            FieldName::Languages => f.spoken,
            FieldName::Mediator => f.mediator,
            FieldName::Situation => f.situation,
            FieldName::Vigilance | FieldName::Level => f.vigilance,
            FieldName::Note => f.note,
            FieldName::Name => f.nickname,
            FieldName::OtherNames => f.other_names,
            FieldName::AdultFrom => f.adult_from,
            FieldName::Origin => f.origin,
            FieldName::Informed => f.informed,
            FieldName::FirstContact => f.first_contact,
            FieldName::Person => f.person,
            FieldName::Encounter => f.encounter,
            FieldName::Action => f.follow_up,
            FieldName::Who => f.who,
            FieldName::Due => f.due,
            FieldName::State => f.state,
            FieldName::SeenBy => f.seen_by,
            FieldName::SeenAt => f.seen_at,
            FieldName::Lifted => f.lifted,
            FieldName::CheckIn => f.check_in,
            FieldName::Labels => f.label,
            FieldName::Values => f.value,
            FieldName::Retired => f.retired,
            FieldName::SectorAntenne => f.antenne,
            FieldName::Duty => f.duty,
            FieldName::Deleted => f.existence,
            FieldName::SetAside => f.set_aside,
            FieldName::Unknown(_) => f.unknown,
        }
    }
}

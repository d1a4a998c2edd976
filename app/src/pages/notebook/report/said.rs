//! What figures, their parts and what speaks against them are called.

use crate::i18n::{Messages, month_year};
use crate::labels::Labels;
use chrono::NaiveDate;
use shared::domain::ValueId;
use shared::domain::year::{Dim, Doubt, Figure};

/// What a figure is called.
pub fn figure(m: &'static Messages, figure: Figure) -> &'static str {
    let m = &m.figures;
    match figure {
        Figure::Rounds => m.rounds,
        Figure::RoundsByChannel => m.rounds_by_channel,
        Figure::Encounters => m.encounters,
        Figure::EncountersByChannel => m.encounters_by_channel,
        Figure::EncountersBySector => m.encounters_by_sector,
        Figure::EncountersByMonth => m.encounters_by_month,
        Figure::Contacts => m.contacts,
        Figure::ContactsByNaming => m.contacts_by_naming,
        Figure::Persons => m.persons,
        Figure::PersonsByAcquaintance => m.persons_by_acquaintance,
        Figure::PersonsByAgeBand => m.persons_by_age_band,
        Figure::PersonsByGender => m.persons_by_gender,
        Figure::PersonsByMinority => m.persons_by_minority,
        Figure::PersonsByStatus => m.persons_by_status,
        Figure::PersonsCrossed => m.persons_crossed,
        Figure::PersonsDiffering => m.persons_differing,
        Figure::Accompanied => m.accompanied,
        Figure::AccompaniedByStatus => m.accompanied_by_status,
        Figure::Acts => m.acts,
        Figure::ActsByAct => m.acts_by_act,
        Figure::EncountersByTopic => m.topics,
        Figure::MaterialGiven => m.material,
        Figure::Referrals => m.referrals,
        Figure::ReferralsByOutcome => m.referrals_by_outcome,
        Figure::ReferralsByTarget => m.referrals_by_target,
        Figure::Ip => m.ip,
        Figure::IpSent => m.ip_sent,
        Figure::Signalements => m.signalements,
        Figure::SignalementsSent => m.signalements_sent,
        Figure::CasesFollowed => m.cases_followed,
        Figure::CasesOpened => m.cases_opened,
        Figure::CasesReopened => m.cases_reopened,
        Figure::CasesClosed => m.cases_closed,
        Figure::CasesActive => m.cases_active,
        Figure::Objectives => m.objectives,
        Figure::ObjectivesByState => m.objectives_by_state,
    }
}

/// What speaks against a figure.
pub fn doubt(m: &'static Messages, doubt: Doubt) -> &'static str {
    let m = &m.doubts;
    match doubt {
        Doubt::Versions => m.versions,
        Doubt::Material => m.material,
        Doubt::Clock => m.clock,
        Doubt::Undated => m.undated,
        Doubt::NoMinority => m.no_minority,
        Doubt::TwiceNoted => m.twice,
        Doubt::TwoNames => m.names,
    }
}

/// A part of a figure: a value of a list, a month, or one of the counting's own words.
pub fn part(labels: &Labels<'_>, dim: Dim, value: &str) -> String {
    let m = &labels.words().report;
    let own = match value {
        "unknown" => m.not_said,
        "elsewhere" if dim == Dim::Sector => m.elsewhere,
        "known" if dim == Dim::Naming => m.known,
        "anonymous" if dim == Dim::Naming => m.anonymous,
        "new" if dim == Dim::Acquaintance => m.new,
        "met_before" if dim == Dim::Acquaintance => m.met_before,
        "done" if dim == Dim::Outcome => m.done,
        "not_done" if dim == Dim::Outcome => m.not_done,
        "first_encounter" if dim == Dim::Reading => m.first_reading,
        "closing" if dim == Dim::Reading => m.closing_reading,
        _ => "",
    };
    if !own.is_empty() {
        return own.to_owned();
    }
    if dim == Dim::Month {
        let first = format!("{value}-01").parse::<NaiveDate>();
        return first.map_or_else(|_| value.to_owned(), |first| month_year(labels.lang, first));
    }
    dim.list().map_or_else(|| value.to_owned(), |list| labels.item(list, &ValueId::new(value)))
}

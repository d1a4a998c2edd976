//! What figures, their parts and what speaks against them are called; and the period and the filters of a report.

use crate::i18n::{self, Lang, Messages, month_year};
use chrono::{Datelike, NaiveDate};
use shared::domain::year::{Dim, Doubt, Figure, year_of};
use shared::domain::{Asked, Day, Label, Lists, ValueId};

/// In which words figures are told.
#[derive(Clone, Copy, Debug)]
pub struct Words<'a> {
    /// The language.
    pub lang: Lang,
    /// The team’s lists, with names of its own.
    pub lists: &'a Lists,
}

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

impl Words<'_> {
    /// Every word of the language.
    pub const fn all(&self) -> &'static Messages {
        self.lang.messages()
    }

    /// A part of a figure: a value of a list, a month, or one of the counting's own words.
    pub fn part(&self, dim: Dim, value: &str) -> String {
        let m = &self.all().report;
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
            return first.map_or_else(|_| value.to_owned(), |first| month_year(self.lang, first));
        }
        dim.list().map_or_else(|| value.to_owned(), |list| item(self.lang, self.lists, list, &ValueId::new(value)))
    }

    /// What a figure is divided by, as the head of a column.
    pub fn dim(&self, dim: Dim) -> &'static str {
        let m = &self.all().report;
        match dim {
            Dim::Month => m.month,
            Dim::Outcome => m.outcome,
            other => other.list().and_then(|list| i18n::list_name(self.lang, list)).unwrap_or(m.what),
        }
    }

    /// A date with its year.
    pub fn date(&self, day: Day) -> String {
        day.date().map_or_else(String::new, |date| i18n::day_near(self.lang, date, NaiveDate::MIN))
    }

    /// Of which days: `Année 2026`, `Du … au …`.
    pub fn period(&self, asked: &Asked) -> String {
        let m = &self.all().report;
        let days = || m.of_days(&self.date(asked.from), &self.date(asked.to));
        whole_year(asked).map_or_else(days, |year| m.of_year(&year.to_string()))
    }

    /// Of which encounters; empty for all.
    pub fn filters(&self, asked: &Asked) -> String {
        let all = [("antenne", &asked.antenne), ("sector", &asked.sector), ("channel", &asked.channel)];
        let said = all.into_iter().filter_map(|(list, id)| Some(item(self.lang, self.lists, list, id.as_ref()?)));
        said.collect::<Vec<_>>().join(" · ")
    }
}

/// The year that is asked for, when it is a whole one.
pub fn whole_year(asked: &Asked) -> Option<i32> {
    let year = asked.from.date()?.year();
    (year_of(i16::try_from(year).ok()?)? == (asked.from, asked.to)).then_some(year)
}

/// A value of a list: the team's words, else ours, else its identifier as it is.
pub fn item(lang: Lang, lists: &Lists, list: &str, id: &ValueId) -> String {
    if let Some(label) = lists.label(list, id).map(|label| label_in(lang, label)).filter(|text| !text.is_empty()) {
        return label.to_owned();
    }
    i18n::value_label(lang, list, id.as_str()).map_or_else(|| id.as_str().to_owned(), str::to_owned)
}

/// The team's words in a language; the French where nobody translated them.
pub fn label_in(lang: Lang, label: &Label) -> &str {
    if lang == Lang::En && !label.en.is_empty() { &label.en } else { &label.fr }
}

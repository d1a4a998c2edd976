//! The fields that an encounter holds for each person, as chips.

use super::Form;
use super::missing::name_of;
use super::start::SHARED;
use crate::components::{ChipLayout, ChoiceChips};
use crate::i18n::use_messages;
use leptos::prelude::*;
use shared::domain::{Keyed, Participant, ValueId, encounter};
use shared::history::State;

/// One of those fields and its list.
#[derive(Clone, Copy)]
pub struct PerPerson {
    /// Where it is written.
    pub field: &'static Keyed<Participant, ValueId>,
    /// What can be answered.
    pub list: &'static str,
}

impl PerPerson {
    /// Prostitution: the one needed answer.
    pub const PROSTITUTION: Self = Self { field: &encounter::PROSTITUTION, list: "prostitution" };
    /// Minority.
    pub const MINORITY: Self = Self { field: &encounter::MINORITY, list: "minority" };
    /// Who verified it.
    pub const MINORITY_SOURCE: Self = Self { field: &encounter::MINORITY_SOURCE, list: "minority_source" };
    /// Estimated age.
    pub const AGE_BAND: Self = Self { field: &encounter::AGE_BAND, list: "age_band" };
    /// Gender.
    pub const GENDER: Self = Self { field: &encounter::GENDER, list: "gender" };
    /// First contact, known, back after a gap.
    pub const CONTACT: Self = Self { field: &encounter::CONTACT, list: "contact" };

    fn of(self, state: &State, who: &Participant) -> Option<ValueId> {
        self.field.get(state, who).into_settled()
    }
}

/// The chips of one field of one person. Only the needed one is not optional; each can be taken back.
#[component]
pub fn StatusChips(
    /// The form.
    form: Form,
    /// Whose.
    who: Participant,
    /// Which field.
    field: PerPerson,
    /// The question.
    label: &'static str,
    /// What is missing.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// How they stand.
    #[prop(optional)]
    layout: ChipLayout,
) -> impl IntoView {
    let m = use_messages();
    let chosen = Memo::new(move |_| form.state.with(|state| field.of(state, &who)));
    let options = form.options(field.list, move || chosen.get().into_iter().collect());
    let from_last = Memo::new(move |_| chosen.with(|now| now.is_some() && *now == form.last_value(&who, field.list)));
    let choose = move |id: Option<String>| {
        form.edit(|draft, base| match &id {
            Some(id) => field.field.set(draft, base, &who, &id.as_str().into()),
            None => field.field.clear(draft, base, &who),
        });
    };
    view! {
        <ChoiceChips
            name=name_of(field.list, &who)
            label
            options
            value=Signal::derive(move || chosen.with(|id| id.as_ref().map(|id| id.as_str().to_owned())))
            on_choose=choose
            clearable=true
            optional=field.list != "prostitution"
            hint=move || if from_last.get() { m.encounter.from_last } else { "" }
            error
            layout
        />
    }
}

impl Form {
    /// What was said of someone last time.
    pub fn last_value(self, who: &Participant, list: &str) -> Option<ValueId> {
        let status = self.last_status(who.person()?)?;
        match list {
            "prostitution" => status.prostitution,
            "minority" => status.minority,
            "minority_source" => status.minority_source,
            "age_band" => status.age_band,
            "gender" => status.gender,
            _ => None,
        }
    }

    fn answers(self, who: &Participant, of: &[PerPerson]) -> String {
        self.say(|labels| {
            self.state.with(|state| {
                let said = of.iter().filter_map(|f| f.of(state, who).map(|id| labels.item(f.list, &id)));
                said.collect::<Vec<_>>().join(" · ")
            })
        })
    }

    /// `Avérée · Mineure, supposé · 15–17 ans`.
    pub fn status_line(self, who: &Participant) -> String {
        let line = self.answers(who, &[PerPerson::PROSTITUTION, PerPerson::MINORITY, PerPerson::AGE_BAND]);
        if line.is_empty() { self.words().encounter.prostitution_missing.to_owned() } else { line }
    }

    /// What nobody has to answer, as far as it was.
    pub fn about_line(self, who: &Participant) -> String {
        self.answers(who, &[PerPerson::MINORITY, PerPerson::AGE_BAND, PerPerson::GENDER, PerPerson::CONTACT])
    }

    /// Whether the line above was taken over as it was, or changed since.
    pub fn taken_over(self, who: &Participant) -> String {
        let m = self.words();
        let same = [PerPerson::PROSTITUTION, PerPerson::MINORITY, PerPerson::AGE_BAND]
            .iter()
            .all(|f| self.state.with(|state| f.of(state, who)) == self.last_value(who, f.list));
        if same { m.encounter.from_last.to_owned() } else { String::new() }
    }

    /// Copies one person's statuses to everyone who has none.
    pub fn same_for_all(self, from: Participant) {
        let others = self.participants();
        let seen = self.state.get_untracked();
        self.edit(move |draft, base| {
            for field in SHARED {
                let Some(value) = field.get(&seen, &from).into_settled() else { continue };
                for who in others.iter().filter(|who| field.get(&seen, who).values().is_empty()) {
                    field.set(draft, base, who, &value);
                }
            }
        });
    }
}

//! Everything else, each folded away under its name with what it says so far.

use super::Form;
use super::quantities::{Acts, Material};
use super::referrals::Referrals;
use super::vigilance::Vigilance;
use crate::components::{ChipLayout, Disclosure, IconName, Section};
use crate::i18n::use_messages;
use crate::pages::notebook::pad::{SetOf, Several, ValueOf};
use leptos::prelude::*;
use shared::domain::encounter;

/// The part of the form.
#[component]
pub fn Details(form: Form) -> impl IntoView {
    let m = use_messages();
    let topics = Several { field: &encounter::TOPICS, list: "topic" };
    let languages = Several { field: &encounter::LANGUAGES, list: "language" };
    let situation = Several { field: &encounter::SITUATION, list: "situation" };
    view! {
        <Section title=m.encounter.rest>
            <div class="stack-tight">
                <Material form />
                <Disclosure title=m.encounter.topics summary=move || form.chosen(topics) icon=IconName::Message>
                    <SetOf pad=form.pad of=topics label=m.encounter.topics layout=ChipLayout::Grid />
                </Disclosure>
                <Vigilance form />
                <Acts form />
                <Referrals form />
                <Disclosure
                    title=m.encounter.spoken_mediator
                    summary=move || form.chosen(languages)
                    icon=IconName::Language
                >
                    <SetOf pad=form.pad of=languages label=m.encounter.spoken />
                    <ValueOf pad=form.pad field=&encounter::MEDIATOR list="mediator" label=m.encounter.mediator />
                </Disclosure>
                <Disclosure
                    title=m.encounter.situation
                    summary=move || form.chosen(situation)
                    icon=IconName::Info
                >
                    <SetOf pad=form.pad of=situation label=m.encounter.situation />
                    <ValueOf pad=form.pad field=&encounter::FORM list="form" label=m.encounter.form />
                </Disclosure>
            </div>
        </Section>
    }
}

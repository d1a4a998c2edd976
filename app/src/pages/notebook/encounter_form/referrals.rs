//! Referrals: to whom, and how far that got.

use super::Form;
use crate::components::{ChipLayout, ChoiceChips, Disclosure, IconName, MultiChips};
use crate::i18n::use_messages;
use leptos::prelude::*;
use shared::domain::{ValueId, encounter};

/// The state that a referral begins in.
const PROPOSED: &str = "proposed";

/// The part of the form: choose the targets, then each one's state.
#[component]
pub fn Referrals(form: Form) -> impl IntoView {
    let m = use_messages();
    let chosen = Memo::new(move |_| form.referrals());
    let options = form.options("referral_target", move || chosen.get());
    let values = Signal::derive(move || chosen.with(|ids| ids.iter().map(|id| id.0.clone()).collect()));
    let toggle = move |(id, present): (String, bool)| {
        let target = ValueId::new(id);
        form.edit(move |draft, base| {
            if present {
                encounter::REFERRALS.set(draft, base, &target, &PROPOSED.into());
            } else {
                encounter::REFERRALS.clear(draft, base, &target);
            }
        });
    };
    let summary = move || {
        form.say(|labels| {
            let said = |id: &ValueId| {
                let state = form.state.with(|s| encounter::REFERRALS.get(s, id).into_settled());
                let state = state.map_or_else(String::new, |id| labels.item("referral_state", &id));
                labels.words().fields.keyed(&labels.item("referral_target", id), &state)
            };
            chosen.with(|ids| ids.iter().map(said).collect::<Vec<_>>().join(" · "))
        })
    };
    view! {
        <Disclosure title=m.encounter.referrals summary icon=IconName::Forward>
            <MultiChips
                label=m.encounter.referral_target
                options
                values
                on_toggle=toggle
                optional=true
                layout=ChipLayout::Grid
            />
            <For each=move || chosen.get() key=|id| id.clone() let:target>
                <ReferralState form target />
            </For>
        </Disclosure>
    }
}

#[component]
fn ReferralState(form: Form, target: ValueId) -> impl IntoView {
    let (name, read, write) = (format!("referral-{}", target.as_str()), target.clone(), target.clone());
    let state = Memo::new(move |_| form.state.with(|s| encounter::REFERRALS.get(s, &read).into_settled()));
    let options = form.options("referral_state", move || state.get().into_iter().collect());
    let choose = move |id: Option<String>| {
        let (Some(id), target) = (id, write.clone()) else { return };
        form.edit(move |draft, base| encounter::REFERRALS.set(draft, base, &target, &ValueId::new(id)));
    };
    view! {
        <ChoiceChips
            name
            label=move || form.say(|labels| labels.item("referral_target", &target))
            options
            value=Signal::derive(move || state.get().map(|id| id.0))
            on_choose=choose
        />
    }
}

impl Form {
    fn referrals(self) -> Vec<ValueId> {
        let all = self.state.with(|s| encounter::REFERRALS.all(s));
        all.into_iter().filter(|(_, state)| !state.values().is_empty()).map(|(target, _)| target).collect()
    }
}

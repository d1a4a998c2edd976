//! Quantities by the tap: what was handed out, what was done.

use super::Form;
use crate::components::{Disclosure, IconName, Stepper, StepperList};
use crate::i18n::use_messages;
use leptos::prelude::*;
use shared::domain::{Quantities, ValueId, encounter};

/// What was handed out.
#[component]
pub fn Material(form: Form) -> impl IntoView {
    let m = use_messages();
    view! {
        <Disclosure
            title=m.encounter.material
            summary=move || form.counted(&encounter::MATERIAL, "material")
            icon=IconName::Bag
        >
            <Steppers form field=&encounter::MATERIAL list="material" label=m.encounter.material />
        </Disclosure>
    }
}

/// What was done. Online, ads and messages are acts too, and never encounters.
#[component]
pub fn Acts(form: Form) -> impl IntoView {
    let m = use_messages();
    view! {
        <Disclosure
            title=m.encounter.acts
            summary=move || form.counted(&encounter::ACTS, "act")
            icon=IconName::Accompaniment
        >
            <Steppers form field=&encounter::ACTS list="act" label=m.encounter.acts />
        </Disclosure>
    }
}

#[component]
fn Steppers(form: Form, field: &'static Quantities<ValueId>, list: &'static str, label: &'static str) -> impl IntoView {
    let used = Memo::new(move |_| form.state.with(|s| field.all(s)).into_iter().map(|(id, _)| id).collect::<Vec<_>>());
    let options = form.options(list, move || used.get());
    view! {
        <StepperList label>
            <For each=move || options.get() key=|option| option.id.clone() let:option>
                {
                    let id = ValueId::new(option.id);
                    let read = id.clone();
                    view! {
                        <Stepper
                            label=option.label
                            value=Memo::new(move |_| {
                                form.state.with(|s| field.get(s, &read).into_settled().unwrap_or_default())
                            })
                            on_change=move |n| {
                                let id = id.clone();
                                form.edit(move |draft, base| field.set(draft, base, &id, n));
                            }
                        />
                    }
                }
            </For>
        </StepperList>
    }
}

impl Form {
    /// `Préservatifs × 10, Boissons chaudes × 1`.
    fn counted(self, field: &'static Quantities<ValueId>, list: &str) -> String {
        self.say(|labels| {
            let all = self.state.with(|s| field.all(s));
            let said = all.into_iter().filter_map(|(id, n)| {
                let n = n.into_settled().filter(|n| *n > 0)?;
                Some(format!("{}\u{a0}× {n}", labels.item(list, &id)))
            });
            said.collect::<Vec<_>>().join(", ")
        })
    }
}

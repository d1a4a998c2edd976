//! A quantity: minus, number, plus.

use super::{Icon, IconName};
use crate::i18n::use_messages;
use leptos::prelude::*;

/// Counts something, one tap at a time.
#[component]
pub fn Stepper(
    /// What is counted.
    #[prop(into)]
    label: String,
    /// How many.
    #[prop(into)]
    value: Signal<u32>,
    /// The new number.
    #[prop(into)]
    on_change: Callback<u32>,
    /// Not fewer.
    #[prop(default = 0)]
    min: u32,
    /// Not more.
    #[prop(default = 999)]
    max: u32,
) -> impl IntoView {
    let m = use_messages();
    let (less, more) = (m.parts.less_of(&label), m.parts.more_of(&label));
    let name = label.clone();
    let at_min = move || value.get() <= min;
    let at_max = move || value.get() >= max;
    let step = move |up: bool| {
        let now = value.get_untracked();
        let next = if up { now.saturating_add(1).min(max) } else { now.saturating_sub(1).max(min) };
        if next != now {
            on_change.run(next);
        }
    };
    view! {
        <div class="stepper" role="group" aria-label=label data-zero=move || (value.get() == 0).to_string()>
            <span class="stepper-name">{name}</span>
            <span class="stepper-set">
                <button
                    type="button"
                    class="button"
                    aria-label=less
                    aria-disabled=move || at_min().then_some("true")
                    on:click=move |_| step(false)
                >
                    <Icon name=IconName::Minus />
                </button>
                <output class="stepper-value">{move || value.get()}</output>
                <button
                    type="button"
                    class="button"
                    aria-label=more
                    aria-disabled=move || at_max().then_some("true")
                    on:click=move |_| step(true)
                >
                    <Icon name=IconName::Plus />
                </button>
            </span>
        </div>
    }
}

/// Several quantities under one heading, side by side where there is room.
#[component]
pub fn StepperList(
    /// The heading.
    #[prop(into)]
    label: TextProp,
    /// The steppers.
    children: Children,
) -> impl IntoView {
    view! {
        <fieldset class="chips">
            <legend>{move || label.get()}</legend>
            <div class="stepper-list">{children()}</div>
        </fieldset>
    }
}

//! Choices a thumb can hit: real radios and checkboxes under a face.

use super::{Icon, IconName};
use crate::i18n::use_messages;
use leptos::prelude::*;

/// One value to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChipOption {
    /// The value's identifier.
    pub id: String,
    /// Its words.
    pub label: String,
    /// An icon, where the list has them.
    pub icon: Option<IconName>,
}

impl ChipOption {
    /// A choice without an icon.
    pub fn new(id: impl Into<String>, label: impl Into<String>) -> Self {
        Self { id: id.into(), label: label.into(), icon: None }
    }

    /// The same with an icon.
    #[must_use]
    pub fn with_icon(mut self, icon: IconName) -> Self {
        self.icon = Some(icon);
        self
    }
}

/// How chips stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ChipLayout {
    /// As many in a row as fit.
    #[default]
    Row,
    /// Columns of one width, read down like a list.
    Grid,
}

impl ChipLayout {
    const fn class(self) -> &'static str {
        match self {
            Self::Row => "chips-row",
            Self::Grid => "chips-grid",
        }
    }
}

fn face(option: &ChipOption) -> impl IntoView + use<> {
    let icon = option.icon.map(|name| view! { <Icon name class="chip-icon" /> });
    view! {
        <span class="chip-face">
            {icon}
            <Icon name=IconName::Check class="chip-tick" />
            {option.label.clone()}
        </span>
    }
}

fn legend(label: TextProp, hint: Option<TextProp>, optional: bool) -> impl IntoView {
    let m = use_messages();
    view! {
        <legend>
            {move || label.get()}
            {optional.then(|| view! { <span class="optional">{m.common.optional}</span> })}
            {hint.map(|hint| view! { <span class="chip-hint">{move || hint.get()}</span> })}
        </legend>
    }
}

/// One of several. With `clearable`, choosing the chosen one again takes the answer back.
#[component]
pub fn ChoiceChips(
    /// The radios' group: unique on the page.
    #[prop(into)]
    name: String,
    /// The question.
    #[prop(into)]
    label: TextProp,
    /// The answers.
    #[prop(into)]
    options: Signal<Vec<ChipOption>>,
    /// The chosen one.
    #[prop(into)]
    value: Signal<Option<String>>,
    /// What is chosen now.
    #[prop(into)]
    on_choose: Callback<Option<String>>,
    /// Whether the answer may be taken back.
    #[prop(optional)]
    clearable: bool,
    /// Whether to say that it may stay open.
    #[prop(optional)]
    optional: bool,
    /// Beside the question: where a value was taken over from.
    #[prop(optional, into)]
    hint: Option<TextProp>,
    /// What is missing, once asked for.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// How they stand.
    #[prop(optional)]
    layout: ChipLayout,
) -> impl IntoView {
    let error_id = format!("{name}-error");
    let described = error_id.clone();
    let chip = move |option: ChipOption| {
        let (id, here) = (option.id.clone(), option.id.clone());
        let chosen = move || value.with(|v| v.as_deref() == Some(id.as_str()));
        let now = chosen.clone();
        view! {
            <label class="chip">
                <input
                    type="radio"
                    name=name.clone()
                    value=option.id.clone()
                    checked=untrack(chosen.clone())
                    prop:checked=chosen
                    on:click=move |_| {
                        if !untrack(now.clone()) {
                            on_choose.run(Some(here.clone()));
                        } else if clearable {
                            on_choose.run(None);
                        }
                    }
                />
                {face(&option)}
            </label>
        }
    };
    view! {
        <fieldset class="chips" aria-describedby=move || error.with(Option::is_some).then(|| described.clone())>
            {legend(label, hint, optional)}
            <div class=layout.class()>{move || options.get().into_iter().map(chip.clone()).collect_view()}</div>
            {super::field::error_line(error_id, error)}
        </fieldset>
    }
}

/// Any of several.
#[component]
pub fn MultiChips(
    /// The question.
    #[prop(into)]
    label: TextProp,
    /// The answers.
    #[prop(into)]
    options: Signal<Vec<ChipOption>>,
    /// The chosen ones.
    #[prop(into)]
    values: Signal<Vec<String>>,
    /// One was added (true) or taken away.
    #[prop(into)]
    on_toggle: Callback<(String, bool)>,
    /// Whether to say that it may stay empty.
    #[prop(optional)]
    optional: bool,
    /// Beside the question.
    #[prop(optional, into)]
    hint: Option<TextProp>,
    /// How they stand.
    #[prop(optional)]
    layout: ChipLayout,
) -> impl IntoView {
    let chip = move |option: ChipOption| {
        let (id, here) = (option.id.clone(), option.id.clone());
        let chosen = move || values.with(|v| v.contains(&id));
        view! {
            <label class="chip">
                <input
                    type="checkbox"
                    checked=untrack(chosen.clone())
                    prop:checked=chosen
                    on:change=move |ev| on_toggle.run((here.clone(), event_target_checked(&ev)))
                />
                {face(&option)}
            </label>
        }
    };
    view! {
        <fieldset class="chips">
            {legend(label, hint, optional)}
            <div class=layout.class()>{move || options.get().into_iter().map(chip).collect_view()}</div>
        </fieldset>
    }
}

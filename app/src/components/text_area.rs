//! Longer text with its remaining count, a native list of choices, and a tick with a sentence.

use super::field::{described_by, error_line, label_line};
use super::{ChipOption, Icon, IconName};
use crate::i18n::use_messages;
use leptos::prelude::*;

/// Several lines. The count of what remains is written always and said near the end.
#[component]
pub fn TextArea(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    /// What to write.
    #[prop(into)]
    label: TextProp,
    /// What is written.
    value: RwSignal<String>,
    /// The most characters; longer text stays, with an error of yours.
    #[prop(optional)]
    max: Option<usize>,
    /// Under the label.
    #[prop(optional, into)]
    help: Option<TextProp>,
    /// A friendly doubt, such as a phone number in the text; it blocks nothing.
    #[prop(optional, into)]
    doubt: Signal<Option<String>>,
    /// What is wrong.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// Whether it may stay empty.
    #[prop(optional)]
    optional: bool,
    /// Told of every change, after `value` has it.
    #[prop(optional, into)]
    on_input: Option<Callback<String>>,
) -> impl IntoView {
    let m = use_messages();
    let described = described_by(&id, help.is_some(), error);
    let (help_id, error_id) = (format!("{id}-help"), format!("{id}-error"));
    let label_view = label_line(&id, label, optional);
    let left = move || max.map(|max| max.saturating_sub(value.with(|text| text.chars().count())));
    let near = move || left().is_some_and(|left| left <= 50);
    view! {
        <div class="field">
            {label_view}
            {help.map(|help| view! { <p class="field-help" id=help_id>{move || help.get()}</p> })}
            <textarea
                class="input"
                id=id
                rows="4"
                autocomplete="off"
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                aria-describedby=described
                prop:value=value
                on:input=move |ev| {
                    let text = event_target_value(&ev);
                    value.set(text.clone());
                    if let Some(on_input) = on_input {
                        on_input.run(text);
                    }
                }
            >
                {value.get_untracked()}
            </textarea>
            <div class="field-foot">
                <span role="status">{move || doubt.get()}</span>
                <span class="field-count" data-near=move || near().to_string()>
                    {move || left().map(|left| m.parts.remaining(left))}
                </span>
                <span class="said" role="status">
                    {move || near().then(|| left().map(|left| m.parts.remaining(left)))}
                </span>
            </div>
            {error_line(error_id, error)}
        </div>
    }
}

/// The browser's own list, for long lists such as hospitals.
#[component]
pub fn SelectField(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    label: TextProp,
    /// The answers.
    #[prop(into)]
    options: Signal<Vec<ChipOption>>,
    /// The chosen one.
    #[prop(into)]
    value: Signal<Option<String>>,
    /// What is chosen now; none for the empty first line.
    #[prop(into)]
    on_choose: Callback<Option<String>>,
    /// Whether it may stay empty.
    #[prop(optional)]
    optional: bool,
    /// What is wrong.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let described = described_by(&id, false, error);
    let error_id = format!("{id}-error");
    let label_view = label_line(&id, label, optional);
    let option = move |option: ChipOption| {
        let id = option.id.clone();
        let chosen = move || value.with(|v| v.as_deref() == Some(id.as_str()));
        view! { <option value=option.id selected=chosen>{option.label}</option> }
    };
    view! {
        <div class="field">
            {label_view}
            <span class="select">
                <select
                    class="input"
                    id=id
                    aria-invalid=move || error.with(Option::is_some).then_some("true")
                    aria-describedby=described
                    on:change=move |ev| on_choose.run(Some(event_target_value(&ev)).filter(|v| !v.is_empty()))
                >
                    <option value="" selected=move || value.with(Option::is_none)>
                        "–"
                    </option>
                    {move || options.get().into_iter().map(option).collect_view()}
                </select>
                <Icon name=IconName::ChevronDown />
            </span>
            {error_line(error_id, error)}
        </div>
    }
}

/// One tick with its sentence.
#[component]
pub fn CheckField(
    /// The sentence.
    #[prop(into)]
    label: TextProp,
    /// Whether it is ticked.
    #[prop(into)]
    checked: Signal<bool>,
    /// What it is now.
    #[prop(into)]
    on_change: Callback<bool>,
) -> impl IntoView {
    view! {
        <label class="check">
            <input
                type="checkbox"
                checked=checked.get_untracked()
                prop:checked=checked
                on:change=move |ev| on_change.run(event_target_checked(&ev))
            />
            <span>{move || label.get()}</span>
        </label>
    }
}

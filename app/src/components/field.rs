//! Text fields. None has a `name`: with scripting off, nothing can be submitted.

use super::{Icon, IconName};
use crate::i18n::use_messages;
use leptos::prelude::*;

/// The line that says what is wrong, announced when it appears. Its place is always there.
pub(super) fn error_line(id: String, error: Signal<Option<String>>) -> impl IntoView {
    view! {
        <div id=id role="alert">
            {move || {
                error
                    .get()
                    .map(|text| {
                        view! {
                            <p class="field-error">
                                <Icon name=IconName::Warning />
                                <span>{text}</span>
                            </p>
                        }
                    })
            }}
        </div>
    }
}

/// A field's label, with *facultatif* where that is so.
pub(super) fn label_line(id: &str, label: TextProp, optional: bool) -> impl IntoView + use<> {
    let m = use_messages();
    view! {
        <label class="field-label" for=id.to_owned()>
            {move || label.get()}
            {optional.then(|| view! { " " <span class="optional">{m.common.optional}</span> })}
        </label>
    }
}

/// What describes a field: its help and, when there is one, its error.
pub(super) fn described_by(
    id: &str,
    has_help: bool,
    error: Signal<Option<String>>,
) -> impl Fn() -> Option<String> + Clone + Send + use<> {
    let (help, wrong) = (format!("{id}-help"), format!("{id}-error"));
    move || match (has_help, error.with(Option::is_some)) {
        (true, true) => Some(format!("{wrong} {help}")),
        (true, false) => Some(help.clone()),
        (false, true) => Some(wrong.clone()),
        (false, false) => None,
    }
}

/// One line of text, with label, help and error. `secret` hides what is written behind a button that shows it.
#[component]
pub fn TextField(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    /// What to write.
    #[prop(into)]
    label: TextProp,
    /// What is written.
    value: RwSignal<String>,
    /// Under the label.
    #[prop(optional, into)]
    help: Option<TextProp>,
    /// What is wrong.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// The input's type: `text`, `tel`, `date`, `datetime-local`, `month`.
    #[prop(default = "text")]
    kind: &'static str,
    /// The input's `autocomplete`.
    #[prop(default = "off")]
    autocomplete: &'static str,
    /// Which on-screen keyboard: `text`, `numeric`, `tel`.
    #[prop(default = "text")]
    inputmode: &'static str,
    /// The most characters it takes.
    #[prop(optional)]
    maxlength: Option<u32>,
    /// Whether it may stay empty.
    #[prop(optional)]
    optional: bool,
    /// Hide what is written.
    #[prop(optional)]
    secret: bool,
    /// Told of every change, after `value` has it.
    #[prop(optional, into)]
    on_input: Option<Callback<String>>,
) -> impl IntoView {
    let m = use_messages();
    let shown = RwSignal::new(!secret);
    let described = described_by(&id, help.is_some(), error);
    let (help_id, error_id) = (format!("{id}-help"), format!("{id}-error"));
    let label_view = label_line(&id, label, optional);
    let toggle = secret.then(|| {
        view! {
            <button
                type="button"
                class="button button-icon"
                aria-label=move || if shown.get() { m.parts.hide_passphrase } else { m.parts.show_passphrase }
                on:click=move |_| shown.update(|shown| *shown = !*shown)
            >
                {move || view! { <Icon name=if shown.get() { IconName::Mask } else { IconName::Eye } /> }}
            </button>
        }
    });
    view! {
        <div class="field">
            {label_view}
            {help.map(|help| view! { <p class="field-help" id=help_id>{move || help.get()}</p> })}
            <div class="field-box">
                <input
                    class="input"
                    id=id
                    type=move || if shown.get() { kind } else { "password" }
                    autocomplete=autocomplete
                    autocapitalize=secret.then_some("none")
                    spellcheck=secret.then_some("false")
                    inputmode=inputmode
                    maxlength=maxlength.map(|n| n.to_string())
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
                />
                {toggle}
            </div>
            {error_line(error_id, error)}
        </div>
    }
}

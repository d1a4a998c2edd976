//! A phrase of several words, each completed from a list after three letters. Also takes words that are in no list.

use super::field::{described_by, error_line, label_line};
use super::fold::{accept, completions, fold, last_word};
use super::{Icon, IconName};
use crate::i18n::use_messages;
use leptos::{html, prelude::*};

/// How many suggestions are offered at once.
const OFFERED: usize = 4;

/// Passphrases and recovery words. Tab or Enter accepts the first suggestion; with none, Enter means done and Tab moves on.
/// What is written is hidden behind a button that shows it.
#[component]
pub fn WordsField(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    /// What to write.
    #[prop(into)]
    label: TextProp,
    /// The phrase, words separated by spaces.
    value: RwSignal<String>,
    /// The list that completes.
    #[prop(into)]
    words: Signal<&'static [&'static str]>,
    /// How many words it should have, where that is known.
    #[prop(optional)]
    expected: Option<usize>,
    /// What is wrong.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// Start with the words in view: for recovery sheets, not for passphrases.
    #[prop(optional)]
    shown: bool,
    /// The input's `autocomplete`.
    #[prop(default = "off")]
    autocomplete: &'static str,
    /// Enter with nothing left to complete.
    #[prop(optional, into)]
    on_enter: Option<Callback<()>>,
) -> impl IntoView {
    let m = use_messages();
    let shown = RwSignal::new(shown);
    let input = NodeRef::<html::Input>::new();
    let described = described_by(&id, true, error);
    let (help_id, error_id) = (format!("{id}-help"), format!("{id}-error"));
    let label_view = label_line(&id, label, false);
    let offered = Memo::new(move |_| value.with(|v| completions(words.get(), last_word(v), OFFERED)));
    let take = move |word: &str| {
        value.update(|v| *v = accept(v, word));
        if let Some(input) = input.get_untracked() {
            let _ = input.focus();
        }
    };
    let enough = move || expected.is_some_and(|n| value.with_untracked(|v| v.split_whitespace().count()) >= n);
    let on_key = move |ev: leptos::ev::KeyboardEvent| {
        let first = offered.with_untracked(|offered| offered.first().copied());
        match (ev.key().as_str(), first) {
            ("Tab", Some(word)) if !ev.shift_key() => {
                ev.prevent_default();
                take(word);
            }
            ("Enter", first) => {
                ev.prevent_default();
                // A word that stands there whole needs no completing: Enter means done.
                let whole = first.is_some_and(|word| value.with_untracked(|v| fold(word) == fold(last_word(v))));
                if let Some(word) = first {
                    take(word);
                }
                if let Some(on_enter) = on_enter.filter(|_| first.is_none() || whole || enough()) {
                    on_enter.run(());
                }
            }
            _ => {}
        }
    };
    let suggestion = move |word: &'static str| {
        view! {
            <button type="button" class="suggestion" on:click=move |_| take(word)>
                {word}
            </button>
        }
    };
    view! {
        <div class="field">
            {label_view}
            <p class="field-help" id=help_id>{m.parts.word_help}</p>
            <div class="field-box">
                <input
                    class="input"
                    id=id
                    node_ref=input
                    type=move || if shown.get() { "text" } else { "password" }
                    autocomplete=autocomplete
                    autocapitalize="none"
                    spellcheck="false"
                    enterkeyhint="next"
                    aria-invalid=move || error.with(Option::is_some).then_some("true")
                    aria-describedby=described
                    prop:value=value
                    on:input=move |ev| value.set(event_target_value(&ev))
                    on:keydown=on_key
                />
                <button
                    type="button"
                    class="button button-icon"
                    aria-label=move || if shown.get() { m.parts.hide_passphrase } else { m.parts.show_passphrase }
                    on:click=move |_| shown.update(|shown| *shown = !*shown)
                >
                    {move || view! { <Icon name=if shown.get() { IconName::Mask } else { IconName::Eye } /> }}
                </button>
            </div>
            <div class="suggestions" role="group" aria-label=m.parts.suggestions>
                {move || offered.get().into_iter().map(suggestion).collect_view()}
            </div>
            <div class="field-foot">
                <span role="status">
                    {move || {
                        expected.map(|total| m.parts.words_of(value.with(|v| v.split_whitespace().count()), total))
                    }}
                </span>
            </div>
            {error_line(error_id, error)}
        </div>
    }
}

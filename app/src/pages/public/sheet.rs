//! Secrets on paper: twelve numbered words on the screen and in print.

use super::browser;
use crate::components::*;
use crate::i18n::{use_lang, use_messages};
use leptos::prelude::*;

/// How many words a sheet has: the recovery sheet and the account sheet alike.
pub const WORDS: usize = 12;

/// The words, numbered, in two or three columns.
#[component]
pub fn SheetWords(
    /// What they are.
    title: &'static str,
    /// The words, separated by spaces.
    #[prop(into)]
    words: Signal<String>,
) -> impl IntoView {
    let numbered = move || {
        words.with(|words| words.split_whitespace().map(|word| view! { <li>{word.to_owned()}</li> }).collect_view())
    };
    view! {
        <Card title=title>
            <ol class="sheet-words" lang="fr" translate="no">
                {numbered}
            </ol>
        </Card>
    }
}

/// What only the paper says, above the words: what it is, how to use it, where, since when, who keeps it.
#[component]
pub fn Paper(
    /// What it is.
    title: &'static str,
    /// How to use it.
    how: &'static str,
    /// Whose, in a word.
    label: &'static str,
    /// Whose.
    #[prop(into)]
    whose: Signal<String>,
    /// Whether somebody signs for keeping it.
    #[prop(optional)]
    kept_by: bool,
) -> impl IntoView {
    let m = use_messages();
    let lang = use_lang();
    view! {
        <div class="print-only paper">
            <h2>{title}</h2>
            <p>{how}</p>
            <Facts>
                <Fact name=m.sheet.paper_address>{browser::origin()}</Fact>
                <Fact name=label>{move || whose.get()}</Fact>
                <Fact name=m.sheet.paper_made>{browser::today(lang)}</Fact>
                {kept_by.then(|| view! { <Fact name=m.sheet.paper_kept_by>"………………………………………"</Fact> })}
            </Facts>
        </div>
    }
}

/// Prints the page.
#[component]
pub fn PrintButton(
    /// Its words.
    words: &'static str,
) -> impl IntoView {
    view! {
        <Button icon=IconName::Print on_click=Callback::new(|()| browser::print())>
            {words}
        </Button>
    }
}

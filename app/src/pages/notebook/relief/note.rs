//! Free words on the handover: folded on the screen when they are long, whole on paper.

use super::met::Words;
use crate::components::{Icon, IconName};
use crate::i18n::use_messages;
use leptos::prelude::*;

/// From so many characters on the screen folds them.
const LONG: usize = 220;

/// The words.
#[component]
pub fn Note(words: Words) -> impl IntoView {
    let m = use_messages();
    let long = words.text.chars().count() > LONG;
    let folded = RwSignal::new(long);
    let toggle = move || {
        view! {
            <button
                type="button"
                class="button button-plain no-print"
                aria-expanded=move || if folded.get() { "false" } else { "true" }
                on:click=move |_| folded.update(|folded| *folded = !*folded)
            >
                {move || if folded.get() { m.relief.read_all } else { m.relief.fold }}
            </button>
        }
    };
    view! {
        <p class="words" class:relief-folded=move || folded.get()>
            {words.text}
        </p>
        {words
            .doubtful
            .then(|| {
                view! {
                    <p class="relief-doubt small soft no-print">
                        <Icon name=IconName::Warning />
                        {m.relief.doubtful_here}
                    </p>
                }
            })}
        {long.then(toggle)}
    }
}

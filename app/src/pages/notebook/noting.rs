//! Noter sans ouvrir: the closed notebook's small form. One thumb, forty-five seconds; the telephone first when it is grave.

mod done;
mod form;
mod start;

pub use start::NoteWithoutOpening;

use super::parts::{NotebookBar, when};
use crate::components::{EmergencyCalls, Section};
use crate::i18n::{use_lang, use_messages};
use crate::state::use_notebook;
use leptos::prelude::*;
use shared::crypto::InboxKind;

/// The form, and after it what became of the note.
#[component]
pub fn NotingPage() -> impl IntoView {
    let m = use_messages();
    let lang = use_lang();
    let notebook = use_notebook();
    let note = notebook.closed_note().unwrap_or_default();
    let time = when::time(lang, note.at.device);
    let kind = RwSignal::new(note.kind);
    let done = RwSignal::new(false);
    let alert = Memo::new(move |_| kind.get() == InboxKind::Alert);
    let title = move || if alert.get() { m.noting.alert_title } else { m.noting.title };
    let note = StoredValue::new(note);
    view! {
        <div class="app">
            <main class="app-main" id="main" tabindex="-1">
                {move || {
                    if done.get() {
                        view! { <done::Done alert=alert.get_untracked() /> }.into_any()
                    } else {
                        let time = time.clone();
                        let bar = move || view! { <NotebookBar title=title sub=time.clone() /> };
                        view! { <form::NoteForm bar note=note.get_value() kind alert done /> }.into_any()
                    }
                }}
            </main>
        </div>
    }
}

/// Every number, one under another.
#[component]
fn Calls() -> impl IntoView {
    let m = use_messages();
    view! {
        <Section title=m.unlock.emergency>
            <EmergencyCalls />
        </Section>
    }
}

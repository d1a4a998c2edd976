//! A note as a file that anyone can read: asked before it is made.

use super::{browser, use_toast};
use crate::components::{ButtonKind, Confirm, IconName};
use crate::i18n::use_messages;
use leptos::prelude::*;

/// The question, and what becomes of a yes.
#[component]
pub fn ExportDialog(
    /// Unique on the page.
    id: &'static str,
    /// Whether it is asked.
    open: RwSignal<bool>,
    /// What is written; nothing when it is gone meanwhile.
    text: Callback<(), Option<String>>,
) -> impl IntoView {
    let m = use_messages();
    let toast = use_toast();
    let save = Callback::new(move |()| {
        let saved = text.run(()).is_some_and(|text| browser::save_file("note.txt", &text));
        toast.say(if saved { m.common.exported } else { m.common.not_exported });
    });
    view! {
        <Confirm
            id
            open
            title=m.sync.export_title
            yes=m.common.export
            icon=IconName::Download
            kind=ButtonKind::Danger
            on_yes=save
        >
            <p>{m.sync.export_text}</p>
        </Confirm>
    }
}

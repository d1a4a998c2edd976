//! A note, or figures, as a file that anyone can read: asked before it is made.

use super::{browser, use_toast};
use crate::components::{Button, ButtonKind, Dialog, IconName};
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
    /// What the file is called; a note when nobody says.
    #[prop(default = "note.txt")]
    file: &'static str,
    /// What is asked; of a note when nobody says.
    #[prop(optional)]
    title: Option<&'static str>,
) -> impl IntoView {
    let m = use_messages();
    let toast = use_toast();
    let cancel = Callback::new(move |()| open.set(false));
    let save = Callback::new(move |()| {
        if let Some(text) = text.run(()) {
            let saved = browser::save_file(file, &text);
            toast.say(if saved { m.common.exported } else { m.sync.storage_failed });
        }
        open.set(false);
    });
    view! {
        <Dialog
            id
            open
            title=title.unwrap_or(m.sync.export_title)
            actions=move || {
                view! {
                    <Button on_click=cancel>{m.common.cancel}</Button>
                    <Button kind=ButtonKind::Danger icon=IconName::Download on_click=save>
                        {m.common.export}
                    </Button>
                }
            }
        >
            <p>{m.sync.export_text}</p>
        </Dialog>
    }
}

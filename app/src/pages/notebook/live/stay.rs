//! A dashboard nobody touches: it may be kept open, where somebody asks for it.

use super::super::parts::browser;
use crate::components::CheckField;
use crate::i18n::use_messages;
use crate::state::use_notebook;
use leptos::prelude::*;

/// The tick; only on a desk.
#[component]
pub fn StayOpen() -> impl IntoView {
    let m = use_messages();
    let notebook = use_notebook();
    let stays = Signal::derive(move || notebook.stays_open().get().is_some());
    let choose = Callback::new(move |stay: bool| notebook.stay_open(stay));
    browser::is_desk().then(|| {
        view! {
            <div class="stack-tight">
                <CheckField label=m.live.stay checked=stays on_change=choose />
                <p class="soft">{m.live.stay_text}</p>
            </div>
        }
    })
}

/// On another page the notebook closes by itself again. A page that is only hidden is still this one.
pub fn ends_with_the_page(path: Memo<String>) {
    let notebook = use_notebook();
    Effect::new(move |_| {
        if path.with(|path| path != "/app/live") && notebook.stays_open().get_untracked().is_some() {
            notebook.stay_open(false);
        }
    });
}

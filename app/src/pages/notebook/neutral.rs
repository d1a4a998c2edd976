//! The neutral screen. Nothing on it tells what the app is.

use crate::components::Button;
use crate::i18n::use_messages;
use crate::state::use_notebook;
use leptos::prelude::*;

/// One word and one button.
#[component]
pub fn NeutralScreen() -> impl IntoView {
    let m = use_messages();
    let notebook = use_notebook();
    let reopen = Callback::new(move |()| notebook.resume());
    view! {
        <main class="neutral" id="main">
            <h1 tabindex="-1">{m.neutral.title}</h1>
            <Button on_click=reopen>{m.neutral.reopen}</Button>
        </main>
    }
}

//! One line for coordinators while notes of colleagues are missing; what it means stands with what is sent and received.

use crate::i18n::use_messages;
use crate::state::{OpenBook, use_notebook};
use leptos::prelude::*;
use shared::member::Gap;

/// Nothing for educators, nor for what a device without access will not send any more.
#[component]
pub fn MissingLine() -> impl IntoView {
    let m = use_messages();
    let notebook = use_notebook();
    let coordinator = Memo::new(move |_| notebook.read(OpenBook::is_coordinator).unwrap_or(false));
    let count = Memo::new(move |_| {
        notebook.sync().with(|sync| {
            let missing = sync.missing.iter().filter(|gap| !gap.revoked).map(Gap::how_many);
            missing.fold(0, usize::saturating_add)
        })
    });
    move || {
        (coordinator.get() && count.get() > 0).then(|| {
            view! {
                <a class="link-target" href="/app/sent">
                    {m.missing.of_team(count.get())}
                </a>
            }
        })
    }
}

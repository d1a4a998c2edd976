//! One line for coordinators while notes of colleagues are missing; what it means stands with what is sent and received.

use crate::i18n::use_messages;
use crate::state::{OpenBook, use_notebook};
use leptos::prelude::*;

/// Nothing for educators, nor for what a device without access will not send any more.
#[component]
pub fn MissingLine() -> impl IntoView {
    let m = use_messages();
    let notebook = use_notebook();
    let coordinator = Memo::new(move |_| notebook.read(OpenBook::is_coordinator).unwrap_or(false));
    let count = Memo::new(move |_| {
        notebook.sync().with(|sync| {
            let missing = sync.missing.iter().filter(|gap| !gap.revoked).map(|gap| gap.missing);
            usize::try_from(missing.fold(0, u64::saturating_add)).unwrap_or(usize::MAX)
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

//! A reminder that stays for as long as it is true: one coordinator is one too few.

use crate::components::{Notice, Tone};
use crate::i18n::use_messages;
use crate::state::{OpenBook, use_notebook};
use leptos::prelude::*;

/// Shown to the only coordinator. There is no way to dismiss it but a second one.
#[component]
pub fn LoneCoordinator() -> impl IntoView {
    let m = use_messages();
    let notebook = use_notebook();
    let alone = Memo::new(move |_| notebook.read(is_alone).unwrap_or(false));
    move || {
        alone.get().then(|| {
            view! {
                <Notice tone=Tone::Warning title=m.governing.alone>
                    <p>{m.governing.alone_why}</p>
                    <a class="link-target" href="/app/team/invite">
                        {m.governing.alone_how}
                    </a>
                </Notice>
            }
        })
    }
}

fn is_alone(open: &OpenBook) -> bool {
    open.is_coordinator() && open.directory.coordinators().count() == 1
}

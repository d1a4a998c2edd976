//! The account sheet of somebody who has just come into a team by herself: its words, its code, and what only the paper says.

use super::browser;
use super::sheet::{Paper, SheetWords};
use crate::components::*;
use crate::i18n::use_messages;
use leptos::prelude::*;

/// The sheet.
#[component]
pub fn AccountSheet(
    /// Its twelve words.
    words: RwSignal<String>,
    /// Whose.
    name: RwSignal<String>,
) -> impl IntoView {
    let m = use_messages();
    let code = move || {
        let matrix = words.with(|words| browser::qr(words));
        (!matrix.is_empty()).then(|| view! { <QrCode matrix /> })
    };
    view! {
        <p class="no-print">{m.account_sheet.why} " " {m.account_sheet.keep}</p>
        <Paper
            title=m.account_sheet.paper_title
            how=m.account_sheet.paper_use
            label=m.create.your_name
            whose=name
        />
        <SheetWords title=m.account_sheet.words words=words />
        <figure class="stack">
            <figcaption class="soft no-print">{m.account_sheet.scan}</figcaption>
            {code}
        </figure>
        <p class="soft no-print">{m.account_sheet.lost}</p>
    }
}

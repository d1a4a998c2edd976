//! How old what is shown is: always there, in an icon and words.

use super::super::parts::use_tick;
use crate::components::{Icon, IconName};
use crate::i18n::{use_lang, use_messages};
use crate::labels::Labels;
use crate::state::connection::Connection;
use crate::state::use_notebook;
use leptos::prelude::*;

/// Live, catching up, or offline since when.
#[component]
pub fn ConnectionLine() -> impl IntoView {
    let m = use_messages();
    let (notebook, lang, now) = (use_notebook(), use_lang(), use_tick());
    let stands = Memo::new(move |_| notebook.sync().with(crate::state::SyncState::connection));
    let said = Memo::new(move |_| {
        let now = now.get();
        match stands.get() {
            Connection::Live => m.live.live.to_owned(),
            Connection::Catching => m.live.catching.to_owned(),
            Connection::Offline(since) => {
                let when = since.and_then(|at| notebook.read(|open| Labels::of(open, lang, now).when(at)));
                when.map_or_else(|| m.live.offline.to_owned(), |when| m.live.offline_since(&when))
            }
        }
    });
    let (name, icon) = (
        move || match stands.get() {
            Connection::Live => "live",
            Connection::Catching => "catching",
            Connection::Offline(_) => "offline",
        },
        move || match stands.get() {
            Connection::Live => IconName::Check,
            Connection::Catching => IconName::Held,
            Connection::Offline(_) => IconName::Warning,
        },
    );
    view! {
        <div class="connection" role="status" aria-label=m.live.connection data-state=name>
            {move || view! { <Icon name=icon() /> }}
            <p>
                <strong>{said}</strong>
                {move || {
                    matches!(stands.get(), Connection::Offline(_))
                        .then(|| view! { <span class="connection-text">{m.live.offline_text}</span> })
                }}
            </p>
        </div>
    }
}

//! Every round, the latest first.

use super::parts::{NoteRows, NotebookBar, round_row, select};
use crate::components::{ActionBar, ButtonKind, EmptyState, IconName, LinkButton, Page};
use crate::i18n::{use_lang, use_messages};
use crate::labels::Labels;
use crate::state::use_notebook;
use leptos::prelude::*;

/// The list; the round under way is its first row.
#[component]
pub fn RoundsPage() -> impl IntoView {
    let m = use_messages();
    let lang = use_lang();
    let notebook = use_notebook();
    let rows = Memo::new(move |_| {
        let rows = notebook.read(|open| {
            let labels = Labels::of(open, lang, notebook.now());
            let rounds = select::rounds(open);
            rounds.iter().map(|(record, state)| round_row(open, &labels, *record, state)).collect::<Vec<_>>()
        });
        rows.unwrap_or_default()
    });
    let empty = Memo::new(move |_| rows.with(Vec::is_empty));
    view! {
        <Page
            bar=move || view! { <NotebookBar title=m.round.list back="/app" /> }
            actions=move || {
                view! {
                    <ActionBar>
                        <LinkButton href="/app/rounds/new" kind=ButtonKind::Primary icon=IconName::Plus>
                            {m.tonight.start_round}
                        </LinkButton>
                    </ActionBar>
                }
            }
        >
            {move || {
                if empty.get() {
                    view! { <EmptyState icon=IconName::Lantern title=m.round.list_none /> }.into_any()
                } else {
                    view! { <NoteRows rows /> }.into_any()
                }
            }}
        </Page>
    }
}

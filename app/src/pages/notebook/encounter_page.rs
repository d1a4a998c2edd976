//! One encounter: every fact, who wrote it, where it is, and what can be done with it.

mod actions;
mod body;

use super::parts::{NotebookBar, record_param};
use crate::components::{EmptyState, IconName, Page};
use crate::i18n::{use_lang, use_messages};
use crate::labels::{EncounterLine, Labels, encounter_line};
use crate::state::use_notebook;
use actions::EncounterActions;
use body::EncounterBody;
use leptos::prelude::*;
use shared::ids::RecordId;

/// The page at `/app/encounters/:id`.
#[component]
pub fn EncounterPage() -> impl IntoView {
    let m = use_messages();
    let record = record_param();
    let title = line_of(record);
    let heading =
        move || title.with(|line| if line.who.is_empty() { m.encounter.title.to_owned() } else { line.who.clone() });
    view! {
        <Page
            bar=move || {
                view! {
                    <NotebookBar
                        title=heading
                        sub=move || title.with(|line| line.sub.clone())
                        back="/app/encounters"
                    />
                }
            }
            actions=move || move || record.get().map(|record| view! { <EncounterActions record /> })
        >
            {move || match record.get() {
                Some(record) => view! { <EncounterBody record /> }.into_any(),
                None => {
                    view! { <EmptyState icon=IconName::List title=m.common.not_found_title text=m.common.not_found /> }
                        .into_any()
                }
            }}
        </Page>
    }
}

/// The encounter's two lines.
fn line_of(record: Memo<Option<RecordId>>) -> Memo<EncounterLine> {
    let (notebook, lang) = (use_notebook(), use_lang());
    Memo::new(move |_| {
        let line = notebook.read(|open| {
            let labels = Labels::of(open, lang, notebook.now());
            Some(encounter_line(&labels, &*open.seen(record.get()?)?))
        });
        line.flatten().unwrap_or_default()
    })
}

/// The encounter beside a list, under a heading of its own.
#[component]
pub fn EncounterBeside(
    /// Which.
    record: RecordId,
) -> impl IntoView {
    let line = line_of(Memo::new(move |_| Some(record)));
    view! {
        <div class="page-head">
            <h2 class="round-title">{move || line.get().who}</h2>
            <p class="soft">{move || line.get().sub}</p>
        </div>
        <EncounterBody record />
        <EncounterActions record />
    }
}

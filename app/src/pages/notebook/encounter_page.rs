//! One encounter: every fact, who wrote it, where it is, and what can be done with it.

mod actions;
mod body;

pub use body::EncounterBody;

use super::parts::{NotebookBar, record_param};
use crate::components::{EmptyState, IconName, Page};
use crate::i18n::{use_lang, use_messages};
use crate::labels::{Labels, encounter_line};
use crate::state::use_notebook;
pub use actions::EncounterActions;
use leptos::prelude::*;

/// The page at `/app/encounters/:id`.
#[component]
pub fn EncounterPage() -> impl IntoView {
    let m = use_messages();
    let (notebook, lang) = (use_notebook(), use_lang());
    let record = record_param();
    let title = Memo::new(move |_| {
        let line = notebook.read(|open| {
            let labels = Labels::of(open, lang, notebook.now());
            Some(encounter_line(&labels, open.replica.state(record.get()?)?))
        });
        line.flatten().unwrap_or_default()
    });
    let heading = move || title.with(|line| if line.who.is_empty() { m.encounter.title.to_owned() } else { line.who.clone() });
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

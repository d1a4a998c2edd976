//! One person: what is known, and everything over time.

mod body;
mod timeline;

pub use body::PersonBody;

use super::parts::{NotebookBar, record_param};
use crate::components::{ActionBar, ButtonKind, EmptyState, IconName, LinkButton, Page};
use crate::i18n::{use_lang, use_messages};
use crate::labels::{Labels, also};
use crate::state::use_notebook;
use leptos::prelude::*;
use shared::domain::Person;
use shared::ids::RecordId;

/// The page at `/app/persons/:id`.
#[component]
pub fn PersonPage() -> impl IntoView {
    let m = use_messages();
    let (notebook, lang) = (use_notebook(), use_lang());
    let record = record_param();
    let names = Memo::new(move |_| {
        let names = notebook.read(|open| {
            let id = record.get()?;
            let person = Person::read(id, open.replica.state(id)?);
            Some((person.shown_name(), also(&Labels::of(open, lang, notebook.now()), &person)))
        });
        names.flatten().unwrap_or_default()
    });
    view! {
        <Page
            bar=move || {
                view! {
                    <NotebookBar
                        title=move || names.with(|(name, _)| name.clone().unwrap_or_else(|| m.person.nameless.to_owned()))
                        sub=move || names.with(|(_, also)| also.clone())
                        back="/app/persons"
                    />
                }
            }
            actions=move || move || record.get().map(|record| view! { <PersonActions record /> })
        >
            {move || match record.get() {
                Some(record) => view! { <PersonBody record /> }.into_any(),
                None => {
                    view! { <EmptyState icon=IconName::Person title=m.common.not_found_title text=m.common.not_found /> }
                        .into_any()
                }
            }}
        </Page>
    }
}

/// The foot of a person's page: noting an encounter with her comes first.
#[component]
pub fn PersonActions(
    /// Who.
    record: RecordId,
) -> impl IntoView {
    let m = use_messages();
    view! {
        <ActionBar>
            <LinkButton href=format!("/app/persons/{record}/edit") icon=IconName::Draft>
                {m.person.change}
            </LinkButton>
            <LinkButton
                href=format!("/app/encounters/new?person={record}")
                kind=ButtonKind::Primary
                icon=IconName::Plus
            >
                {m.person.note_encounter}
            </LinkButton>
        </ActionBar>
    }
}

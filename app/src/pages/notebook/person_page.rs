//! One person: what is known, and everything over time.

mod body;
mod timeline;

use super::parts::{NotebookBar, record_param};
use crate::components::{ActionBar, ButtonKind, EmptyState, IconName, LinkButton, Page};
use crate::i18n::{use_lang, use_messages};
use crate::labels::{Labels, also};
use crate::state::use_notebook;
use body::PersonBody;
use leptos::prelude::*;
use shared::domain::Person;
use shared::ids::RecordId;

/// The page at `/app/persons/:id`.
#[component]
pub fn PersonPage() -> impl IntoView {
    let m = use_messages();
    let record = record_param();
    let names = names_of(record);
    view! {
        <Page
            bar=move || {
                view! {
                    <NotebookBar
                        title=move || names.with(|(name, _)| name.clone())
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

/// What to call her, and her other nicknames.
fn names_of(record: Memo<Option<RecordId>>) -> Memo<(String, String)> {
    let m = use_messages();
    let (notebook, lang) = (use_notebook(), use_lang());
    Memo::new(move |_| {
        let names = notebook.read(|open| {
            let id = record.get()?;
            let person = Person::read(id, &*open.seen(id)?);
            let name = person.shown_name().unwrap_or_else(|| m.person.nameless.to_owned());
            Some((name, also(&Labels::of(open, lang, notebook.now()), &person)))
        });
        names.flatten().unwrap_or_else(|| (m.fields.person.to_owned(), String::new()))
    })
}

/// A person beside a list, under a heading of her own.
#[component]
pub fn PersonBeside(
    /// Who.
    record: RecordId,
) -> impl IntoView {
    let names = names_of(Memo::new(move |_| Some(record)));
    view! {
        <div class="page-head">
            <h2 class="round-title">{move || names.get().0}</h2>
            <p class="soft">{move || names.get().1}</p>
        </div>
        <PersonBody record />
        <PersonActions record />
    }
}

/// The foot of a person's page: noting an encounter with her comes first.
#[component]
fn PersonActions(
    /// Who.
    record: RecordId,
) -> impl IntoView {
    let m = use_messages();
    let notebook = use_notebook();
    // Who has not arrived cannot be changed or met again here.
    let here = Memo::new(move |_| notebook.read(|open| open.replica.state(record).is_some()).unwrap_or_default());
    let bar = move || {
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
    };
    move || here.get().then(bar)
}

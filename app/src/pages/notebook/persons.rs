//! Every person: found at once, however the nickname is spelt; else the one met last comes first.

use super::parts::{NoteRow, NotebookBar};
use super::person_page::PersonBeside;
use super::split::{Chosen, Split};
use crate::components::{ActionBar, Button, ButtonKind, EmptyState, IconName, LinkButton, Page, TextField};
use crate::i18n::{use_lang, use_messages};
use crate::labels::{Labels, also, last_seen};
use crate::state::{OpenBook, use_notebook};
use leptos::prelude::*;
use shared::domain::Person;
use shared::ids::RecordId;
use std::cmp::Reverse;

/// How many rows at first, and how many more at a time.
const STEP: usize = 60;

/// The page at `/app/persons`.
#[component]
pub fn PersonsPage() -> impl IntoView {
    let m = use_messages();
    let (notebook, lang) = (use_notebook(), use_lang());
    let (query, shown) = (RwSignal::new(String::new()), RwSignal::new(STEP));
    let found =
        Memo::new(move |_| notebook.read(|open| find(open, query.get().trim(), shown.get())).unwrap_or_default());
    let rows = Memo::new(move |_| {
        notebook
            .read(|open| {
                let labels = Labels::of(open, lang, notebook.now());
                found.with(|(records, _)| records.iter().filter_map(|id| row(open, &labels, *id)).collect::<Vec<_>>())
            })
            .unwrap_or_default()
    });
    let chosen = Chosen::new();
    let empty = move || {
        let (title, text) = if query.with(|query| query.trim().is_empty()) {
            (m.person.empty, m.person.empty_text)
        } else {
            (m.person.search_none, m.person.search_none_text)
        };
        view! { <EmptyState icon=IconName::Person title text /> }
    };
    let list = move || {
        view! {
            <Page
                bar=move || view! { <NotebookBar title=m.person.list /> }
                actions=move || {
                    view! {
                        <ActionBar>
                            <LinkButton href="/app/persons/new" kind=ButtonKind::Primary icon=IconName::Plus>
                                {m.person.new}
                            </LinkButton>
                        </ActionBar>
                    }
                }
            >
                <TextField id="persons-search" label=m.person.search help=m.person.search_help value=query />
                <div class="cluster">
                    <a class="link-target" href="/app/cases">
                        {m.cases.list}
                    </a>
                    <a class="link-target" href="/app/decisions">
                        {m.decisions.list}
                    </a>
                </div>
                <p class="said" role="status">
                    {move || (!query.with(String::is_empty)).then(|| m.parts.results(rows.with(Vec::len)))}
                </p>
                {move || rows.with(Vec::is_empty).then(empty)}
                {move || rows.with(|rows| !rows.is_empty()).then(|| chosen.rows(rows.get()))}
                {move || {
                    found
                        .with(|(_, more)| *more)
                        .then(|| {
                            view! {
                                <Button wide=true on_click=move |()| shown.update(|n| *n += STEP)>
                                    {m.common.more}
                                </Button>
                            }
                        })
                }}
            </Page>
        }
    };
    view! {
        <Split
            list
            chosen
            detail=|record| view! { <PersonBeside record /> }.into_any()
        />
    }
}

/// Persons by how well they fit, else by when they were last met; and whether there are more.
fn find(open: &OpenBook, query: &str, limit: usize) -> (Vec<RecordId>, bool) {
    let mut records: Vec<RecordId> = if query.is_empty() {
        let mut all: Vec<_> = open.book.persons().collect();
        all.sort_by_key(|record| (Reverse(open.book.last_contact(*record)), *record));
        all
    } else {
        open.persons.find_once(&open.book, query, limit + 1).into_iter().map(|found| found.record).collect()
    };
    let more = records.len() > limit;
    records.truncate(limit);
    (records, more)
}

fn row(open: &OpenBook, labels: &Labels<'_>, record: RecordId) -> Option<NoteRow> {
    let person = Person::read(record, &*open.seen(record)?);
    let parts = [also(labels, &person), last_seen(labels, open, record)];
    Some(NoteRow {
        href: format!("/app/persons/{record}"),
        lead: String::new(),
        machine: String::new(),
        title: person.shown_name().unwrap_or_else(|| labels.words().person.nameless.to_owned()),
        sub: parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
        state: open.state_of(record),
    })
}

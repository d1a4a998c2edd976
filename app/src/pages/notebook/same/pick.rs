//! "C'est la même que…": choosing the other one by hand.

use super::super::parts::NotebookBar;
use super::{Of, param};
use crate::components::{EmptyState, IconName, ListRow, Page, Rows, SearchField};
use crate::i18n::{use_lang, use_messages};
use crate::labels::{Labels, encounter_line, person_option};
use crate::state::{OpenBook, use_notebook};
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;
use shared::ids::RecordId;

/// How far from an encounter another may be to be offered: half a day each way, in milliseconds.
const NEAR: i64 = 12 * 60 * 60 * 1000;
/// How many answers a search gives.
const ANSWERS: usize = 8;

/// The page at `/app/same/encounters/:a` and `/app/same/persons/:a`.
#[component]
pub fn SamePick(
    /// What is chosen.
    of: Of,
) -> impl IntoView {
    let m = use_messages();
    let (notebook, lang) = (use_notebook(), use_lang());
    let record = param("a");
    let name = Memo::new(move |_| {
        let read = notebook.read(|open| Some(of.name(open, &Labels::of(open, lang, notebook.now()), record.get()?)));
        read.flatten().unwrap_or_default()
    });
    let title = if of == Of::Persons { m.same.choose_person } else { m.same.choose_encounter };
    let back = move || record.get().map_or_else(|| "/app".to_owned(), |record| of.href(record));
    view! {
        <Page bar=move || view! { <NotebookBar title sub=move || name.get() back=back /> }>
            {move || match (record.get(), of) {
                (Some(record), Of::Persons) => view! { <PickPerson record /> }.into_any(),
                (Some(record), Of::Encounters) => view! { <PickEncounter record /> }.into_any(),
                (None, _) => {
                    view! { <EmptyState icon=IconName::Versions title=m.common.not_found_title text=m.common.not_found /> }
                        .into_any()
                }
            }}
        </Page>
    }
}

#[component]
fn PickPerson(record: RecordId) -> impl IntoView {
    let m = use_messages();
    let (notebook, lang, navigate) = (use_notebook(), use_lang(), use_navigate());
    let query = RwSignal::new(String::new());
    let found = Memo::new(move |_| {
        let name = query.get();
        let read = notebook.read(|open| {
            let labels = Labels::of(open, lang, notebook.now());
            let others = open.persons.find_once(&open.book, name.trim(), ANSWERS + 1).into_iter();
            let others = others.filter(|hit| hit.record != open.book.lead(record));
            others.filter_map(|hit| person_option(&labels, open, hit.record)).take(ANSWERS).collect::<Vec<_>>()
        });
        read.unwrap_or_default()
    });
    let choose = move |id: String| {
        if let Ok(other) = id.parse::<RecordId>() {
            navigate(&Of::Persons.pair_from([record, other], record), leptos_router::NavigateOptions::default());
        }
    };
    view! {
        <SearchField
            id="same-person"
            label=m.person.search
            help=m.same.choose_person_help
            query
            results=found
            on_choose=choose
        />
    }
}

#[component]
fn PickEncounter(record: RecordId) -> impl IntoView {
    let m = use_messages();
    let (notebook, lang) = (use_notebook(), use_lang());
    let near = Memo::new(move |_| {
        let read = notebook.read(|open| near(open, &Labels::of(open, lang, notebook.now()), record));
        read.unwrap_or_default()
    });
    let row = |(href, title, sub): (String, String, String)| view! { <ListRow href title sub /> };
    view! {
        <p class="soft">{m.same.choose_encounter_help}</p>
        {move || {
            let near = near.get();
            if near.is_empty() {
                return view! { <EmptyState icon=IconName::Moon title=m.same.choose_encounter_none /> }.into_any();
            }
            view! { <Rows>{near.into_iter().map(row).collect_view()}</Rows> }.into_any()
        }}
    }
}

/// Encounters about the same time, the nearest first.
fn near(open: &OpenBook, labels: &Labels<'_>, record: RecordId) -> Vec<(String, String, String)> {
    let at = open.seen(record).and_then(|state| crate::labels::at(&state));
    let Some(at) = at else { return Vec::new() };
    let lead = open.book.lead(record);
    let others = open.book.last_night(at.plus(-NEAR), at.plus(NEAR)).into_iter().filter(|other| *other != lead);
    let mut others: Vec<(i64, RecordId)> = others
        .filter_map(|other| {
            let theirs = crate::labels::at(&*open.seen(other)?)?;
            Some((theirs.since(at).abs(), other))
        })
        .collect();
    others.sort_unstable();
    let told = |(_, other): (i64, RecordId)| {
        let state = open.seen(other)?;
        let line = encounter_line(labels, &state);
        Some((Of::Encounters.pair_from([record, other], record), Of::Encounters.name(open, labels, other), line.sub))
    };
    others.into_iter().filter_map(told).collect()
}

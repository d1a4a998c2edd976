//! Opening a case, and changing one.

use super::super::encounter_new::{change, resume};
use super::super::not_found::NotFound;
use super::super::pad::{NoteField, Pad, Start, ValueOf};
use super::super::parts::{NotebookBar, record_param};
use super::fields::{DayField, ItemField, MemberField};
use super::places::{DayIn, ItemIn};
use super::writing::WritingPage;
use crate::components::{ButtonKind, ChipLayout, EmptyState, IconName, LinkButton, Notice, Page};
use crate::i18n::use_messages;
use crate::labels::{Names, local};
use crate::state::{DraftHandle, use_notebook};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use shared::domain::{Case, Day, case, kind};
use shared::history::{Draft, State};
use shared::ids::RecordId;
use std::sync::Arc;

/// The page at `/app/cases/new?person=`; `?draft=` goes on with one begun before.
#[component]
pub fn CaseNew() -> impl IntoView {
    let m = use_messages();
    let notebook = use_notebook();
    let (resumed, person) = use_query_map().with_untracked(|query| {
        let id = |name: &str| query.get(name).and_then(|id| id.parse::<RecordId>().ok());
        (id("draft"), id("person"))
    });
    let draft = match (resumed, person) {
        (Some(record), _) => resume(notebook, record).filter(|draft| draft.kind() == kind::CASE),
        (None, Some(_)) => notebook.draft(None, kind::CASE),
        (None, None) => None,
    };
    let Some(draft) = draft else {
        return view! { <Nobody /> }.into_any();
    };
    let fresh = draft.is_new() && draft.state().with_untracked(|state| state.cells.is_empty());
    let start = fresh.then(|| -> Start {
        let today = Day::from_date(local(notebook.now()).date());
        let me = notebook.peek(|open| open.me);
        Arc::new(move |draft: &mut Draft, base: &State| {
            case::PERSON.set(draft, base, &person);
            case::open(draft, base, 1, Some(today));
            case::REFERENT.set(draft, base, &me);
        })
    });
    let title = if draft.is_new() { m.cases.open } else { m.cases.change };
    let saved = if draft.is_new() { m.cases.opened } else { m.cases.saved };
    view! { <CaseForm draft start title saved button=draft.is_new().then_some(m.cases.open) /> }.into_any()
}

/// The page at `/app/cases/:id/edit`.
#[component]
pub fn CaseEdit() -> impl IntoView {
    let m = use_messages();
    let notebook = use_notebook();
    let draft = record_param().get_untracked().and_then(|record| change(notebook, record, kind::CASE));
    match draft {
        Some(draft) => {
            view! { <CaseForm draft start=None title=m.cases.change saved=m.cases.saved button=None /> }.into_any()
        }
        None => view! { <NotFound /> }.into_any(),
    }
}

#[component]
fn CaseForm(
    draft: DraftHandle,
    start: Option<Start>,
    title: &'static str,
    saved: &'static str,
    button: Option<&'static str>,
) -> impl IntoView {
    let m = use_messages();
    let notebook = use_notebook();
    let pad = Pad::new(notebook, draft, start);
    let (record, is_new) = (draft.record(), draft.is_new());
    let (person, number) = pad.state.with_untracked(|state| {
        let case = Case::read(record, state);
        (case.person.settled().copied().flatten(), case.latest().map_or(1, |period| period.number))
    });
    let page = format!("/app/cases/{record}");
    let back = match person {
        Some(person) if is_new => format!("/app/persons/{person}"),
        None if is_new => "/app/cases".to_owned(),
        _ => page.clone(),
    };
    let name = person.and_then(|person| notebook.peek(|open| open.record(person)).flatten()).unwrap_or_default();
    let other = Memo::new(move |_| {
        notebook.read(|open| open.book.cases_of(person?).into_iter().find(|one| *one != record)).flatten()
    });
    view! {
        <WritingPage pad title sub=name back done=page saved button>
            {move || {
                other
                    .get()
                    .filter(|_| is_new)
                    .map(|other| {
                        view! {
                            <Notice>
                                <p>{m.cases.there_already}</p>
                                <a class="link-target" href=format!("/app/cases/{other}")>
                                    {m.cases.see}
                                </a>
                            </Notice>
                        }
                    })
            }}
            <DayField pad of=DayIn::Opened(number) id="opened" label=m.cases.opened_on />
            <ItemField pad of=ItemIn::OpenedFor(number) label=m.cases.opening_reason />
            <ValueOf pad field=&case::STAGE list="stage" label=m.cases.stage layout=ChipLayout::Grid />
            <MemberField pad field=&case::REFERENT id="referent" label=m.cases.referent />
            <MemberField pad field=&case::CO_REFERENT id="co-referent" label=m.cases.co_referent />
            <NoteField pad field=&case::NOTE />
        </WritingPage>
    }
}

/// A case is somebody's: the way to choose her. Also where a draft is gone.
#[component]
fn Nobody() -> impl IntoView {
    let m = use_messages();
    view! {
        <Page bar=move || view! { <NotebookBar title=m.cases.open back="/app/cases" /> }>
            <EmptyState
                icon=IconName::Person
                title=m.cases.nobody
                text=m.cases.nobody_text
                action=move || {
                    view! {
                        <LinkButton href="/app/persons" kind=ButtonKind::Primary>
                            {m.cases.choose_person}
                        </LinkButton>
                    }
                }
            />
        </Page>
    }
}

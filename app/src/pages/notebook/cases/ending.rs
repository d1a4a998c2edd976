//! Closing a case with its reason, and opening it again.

use super::super::encounter_new::change;
use super::super::not_found::NotFound;
use super::super::pad::{Pad, Start};
use super::super::parts::{NotebookBar, record_param};
use super::fields::{DayField, ItemField};
use super::places::{DayIn, ItemIn};
use super::writing::WritingPage;
use crate::components::{EmptyState, IconName, LinkButton, Page};
use crate::i18n::use_messages;
use crate::labels::{Names, local};
use crate::state::{DraftHandle, use_notebook};
use leptos::prelude::*;
use shared::domain::{Case, Day, FieldName, case, kind};
use shared::history::{Draft, State};
use shared::ids::RecordId;
use std::sync::Arc;

/// The page at `/app/cases/:id/close`.
#[component]
pub fn CaseClose() -> impl IntoView {
    view! { <Ending closing=true /> }
}

/// The page at `/app/cases/:id/reopen`.
#[component]
pub fn CaseReopen() -> impl IntoView {
    view! { <Ending closing=false /> }
}

#[component]
fn Ending(closing: bool) -> impl IntoView {
    let m = use_messages();
    let notebook = use_notebook();
    let draft = record_param().get_untracked().and_then(|record| change(notebook, record, kind::CASE));
    let Some(draft) = draft else {
        return view! { <NotFound /> }.into_any();
    };
    // A colleague, or this form in another tab, may have done it already. A draft that did so goes on.
    if Case::read(draft.record(), &draft.base()).is_open() != closing {
        let (title, why) = if closing { (m.cases.close, m.cases.closed_is) } else { (m.cases.reopen, m.cases.is_open) };
        let page = format!("/app/cases/{}", draft.record());
        let there = page.clone();
        return view! {
            <Page bar=move || view! { <NotebookBar title back=page.clone() /> }>
                <EmptyState
                    icon=IconName::Sheet
                    title=why
                    action=move || view! { <LinkButton href=there.clone()>{m.cases.see}</LinkButton> }
                />
            </Page>
        }
        .into_any();
    }
    if closing { view! { <CloseForm draft /> }.into_any() } else { view! { <ReopenForm draft /> }.into_any() }
}

/// Whose case it is, and its page.
fn whose(draft: DraftHandle) -> (RecordId, String, String) {
    let notebook = use_notebook();
    let record = draft.record();
    let name = notebook.peek(|open| open.record(record)).flatten().unwrap_or_default();
    (record, name, format!("/app/cases/{record}"))
}

#[component]
fn CloseForm(draft: DraftHandle) -> impl IntoView {
    let m = use_messages();
    let notebook = use_notebook();
    let (record, name, page) = whose(draft);
    let today = Day::from_date(local(notebook.now()).date());
    let begun = draft.state().with_untracked(|state| !Case::read(record, state).is_open());
    let start: Option<Start> = (!begun)
        .then(|| -> Start { Arc::new(move |draft: &mut Draft, base: &State| case::close(draft, base, Some(today))) });
    let pad = Pad::new(notebook, draft, start);
    let number = pad.state.with_untracked(|s| Case::read(record, s).latest().map_or(1, |period| period.number));
    view! {
        <WritingPage
            pad
            title=m.cases.close
            sub=name
            back=page.clone()
            done=page
            saved=m.cases.closed
            button=Some(m.cases.close)
            needs=still_open
        >
            <p class="soft">{m.cases.close_text}</p>
            <DayField pad of=DayIn::Closed(number) id="closed" label=m.cases.closed_on />
            <ItemField pad of=ItemIn::ClosedFor(number) label=m.cases.closing_reason />
        </WritingPage>
    }
}

#[component]
fn ReopenForm(draft: DraftHandle) -> impl IntoView {
    let m = use_messages();
    let notebook = use_notebook();
    let (record, name, page) = whose(draft);
    let today = Day::from_date(local(notebook.now()).date());
    let number = case::next(&draft.base());
    let begun = draft.state().with_untracked(|state| Case::read(record, state).is_open());
    let start: Option<Start> = (!begun)
        .then(|| -> Start { Arc::new(move |draft: &mut Draft, base: &State| case::reopen(draft, base, today, None)) });
    let pad = Pad::new(notebook, draft, start);
    view! {
        <WritingPage
            pad
            title=m.cases.reopen
            sub=name
            back=page.clone()
            done=page
            saved=m.cases.reopened
            button=Some(m.cases.reopen)
            needs=still_closed
        >
            <p class="soft">{m.cases.reopen_text}</p>
            <DayField pad of=DayIn::Opened(number) id="opened" label=m.cases.reopened_on />
            <ItemField pad of=ItemIn::OpenedFor(number) label=m.cases.reopening_reason />
        </WritingPage>
    }
}

fn still_open(state: &State) -> Option<FieldName> {
    Case::read(RecordId::from_bytes([0; 16]), state).is_open().then_some(FieldName::Closed)
}

fn still_closed(state: &State) -> Option<FieldName> {
    (!Case::read(RecordId::from_bytes([0; 16]), state).is_open()).then_some(FieldName::Opened)
}

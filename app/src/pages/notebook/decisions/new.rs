//! Writing a decision: a new one about something, or a change to one.

use super::super::encounter_new::{change, resume};
use super::super::not_found::NotFound;
use super::super::pad::Start;
use super::super::parts::record_param;
use super::form::DecisionForm;
use crate::state::use_notebook;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use shared::domain::{decision, kind};
use shared::history::{Draft, State};
use shared::ids::RecordId;
use std::sync::Arc;

/// The page at `/app/decisions/new?about=`; `?draft=` goes on with one begun before.
#[component]
pub fn DecisionNew() -> impl IntoView {
    let notebook = use_notebook();
    let (resumed, about) = use_query_map().with_untracked(|query| {
        let id = |name: &str| query.get(name).and_then(|id| id.parse::<RecordId>().ok());
        (id("draft"), id("about"))
    });
    let draft = match (resumed, about) {
        (Some(record), _) => resume(notebook, record).filter(|draft| draft.kind() == kind::DECISION),
        (None, Some(_)) => notebook.draft(None, kind::DECISION),
        (None, None) => None,
    };
    let Some(draft) = draft else {
        return view! { <NotFound /> }.into_any();
    };
    let fresh = draft.is_new() && draft.state().with_untracked(|state| state.cells.is_empty());
    let start = fresh.then(|| -> Start {
        let (at, me) = (notebook.now(), notebook.peek(|open| open.me));
        Arc::new(move |draft: &mut Draft, base: &State| {
            if let Some(about) = &about {
                decision::ABOUT.set(draft, base, about, true);
            }
            if let Some(me) = &me {
                decision::BY.set(draft, base, me, true);
            }
            decision::AT.set(draft, base, &at);
        })
    });
    view! { <DecisionForm draft start about /> }.into_any()
}

/// The page at `/app/decisions/:id/edit`.
#[component]
pub fn DecisionEdit() -> impl IntoView {
    let notebook = use_notebook();
    let draft = record_param().get_untracked().and_then(|record| change(notebook, record, kind::DECISION));
    match draft {
        Some(draft) => view! { <DecisionForm draft start=None about=None /> }.into_any(),
        None => view! { <NotFound /> }.into_any(),
    }
}

//! Writing an objective: a new one of a case, or a change to one.

use super::super::encounter_new::{change, resume};
use super::super::not_found::NotFound;
use super::super::pad::{Pad, Start, ValueOf};
use super::super::parts::record_param;
use super::fields::{DayField, ItemField, MemberField, WordsField};
use super::places::{DayIn, ItemIn};
use super::writing::WritingPage;
use crate::components::ChipLayout;
use crate::i18n::use_messages;
use crate::labels::Names;
use crate::state::{DraftHandle, use_notebook};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use shared::domain::{kind, objective};
use shared::history::{Draft, State};
use shared::ids::RecordId;
use std::sync::Arc;

/// The page at `/app/objectives/new?case=`; `?draft=` goes on with one begun before.
#[component]
pub fn ObjectiveNew() -> impl IntoView {
    let notebook = use_notebook();
    let (resumed, case) = use_query_map().with_untracked(|query| {
        let id = |name: &str| query.get(name).and_then(|id| id.parse::<RecordId>().ok());
        (id("draft"), id("case"))
    });
    let draft = match (resumed, case) {
        (Some(record), _) => resume(notebook, record).filter(|draft| draft.kind() == kind::OBJECTIVE),
        (None, Some(_)) => notebook.draft(None, kind::OBJECTIVE),
        (None, None) => None,
    };
    match draft {
        Some(draft) => view! { <ObjectiveForm draft case /> }.into_any(),
        None => view! { <NotFound /> }.into_any(),
    }
}

/// The page at `/app/objectives/:id/edit`.
#[component]
pub fn ObjectiveEdit() -> impl IntoView {
    let notebook = use_notebook();
    let draft = record_param().get_untracked().and_then(|record| change(notebook, record, kind::OBJECTIVE));
    match draft {
        Some(draft) => view! { <ObjectiveForm draft case=None /> }.into_any(),
        None => view! { <NotFound /> }.into_any(),
    }
}

#[component]
fn ObjectiveForm(draft: DraftHandle, case: Option<RecordId>) -> impl IntoView {
    let m = use_messages();
    let notebook = use_notebook();
    let fresh = draft.is_new() && draft.state().with_untracked(|state| state.cells.is_empty());
    let start: Option<Start> = fresh
        .then(|| -> Start { Arc::new(move |draft: &mut Draft, base: &State| objective::CASE.set(draft, base, &case)) });
    let pad = Pad::new(notebook, draft, start);
    let case = pad.state.with_untracked(|s| objective::CASE.get(s).into_settled()).flatten();
    let name = case.and_then(|case| notebook.peek(|open| open.record(case)).flatten()).unwrap_or_default();
    let of_case = case.map_or_else(|| "/app/cases".to_owned(), |case| format!("/app/cases/{case}"));
    let (title, back, done) = if draft.is_new() {
        (m.objectives.new, of_case.clone(), of_case)
    } else {
        let page = format!("/app/objectives/{}", draft.record());
        (m.objectives.change, page.clone(), page)
    };
    view! {
        <WritingPage pad title sub=name back done saved=m.objectives.saved>
            <ItemField pad of=ItemIn::Own(&objective::DIMENSION, "dimension") label=m.objectives.dimension />
            <WordsField
                pad
                field=&objective::WORDS
                id="youth-words"
                label=m.objectives.words
                help=m.objectives.words_help
                optional=true
            />
            <WordsField
                pad
                field=&objective::NEXT
                id="next-step"
                label=m.objectives.next
                help=m.objectives.next_help
            />
            <MemberField pad field=&objective::WHO id="who" label=m.objectives.who />
            <DayField pad of=DayIn::Own(&objective::DUE) id="due" label=m.objectives.due optional=true />
            <ValueOf
                pad
                field=&objective::STATE
                list="objective_state"
                label=m.objectives.state
                layout=ChipLayout::Grid
            />
        </WritingPage>
    }
}

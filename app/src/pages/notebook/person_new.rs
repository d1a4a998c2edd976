//! A new person, or one begun before.

use super::encounter_new::resume;
use super::parts::{NotebookBar, use_toast};
use super::person_edit::PersonForm;
use crate::components::{EmptyState, IconName, LinkButton, Page};
use crate::i18n::use_messages;
use crate::pages::notebook::pad::Pad;
use crate::state::use_notebook;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};
use shared::domain::kind;
use shared::ids::RecordId;

/// The page at `/app/persons/new`; `?draft=` goes on with one begun before.
#[component]
pub fn PersonNew() -> impl IntoView {
    let m = use_messages();
    let (notebook, toast, navigate) = (use_notebook(), use_toast(), use_navigate());
    let resumed = use_query_map().with_untracked(|query| query.get("draft").and_then(|id| id.parse::<RecordId>().ok()));
    let draft = match resumed {
        Some(record) => resume(notebook, record),
        None => notebook.draft(None, kind::PERSON),
    };
    let Some(draft) = draft else {
        return view! {
            <Page bar=move || view! { <NotebookBar title=m.person.new back="/app/persons" /> }>
                <EmptyState
                    icon=IconName::Draft
                    title=m.encounter.draft_gone
                    text=m.encounter.draft_gone_text
                    action=move || view! { <LinkButton href="/app">{m.common.go_home}</LinkButton> }
                />
            </Page>
        }
        .into_any();
    };
    let record = draft.record();
    let go = move |to: String| navigate(&to, NavigateOptions { replace: true, ..Default::default() });
    let leave = go.clone();
    view! {
        <PersonForm
            pad=Pad::new(notebook, draft, None)
            title=if draft.is_new() { m.person.new } else { m.person.change }
            back="/app/persons"
            on_saved=Callback::new(move |said: &'static str| {
                toast.say(said);
                go(format!("/app/persons/{record}"));
            })
            on_discarded=Callback::new(move |()| leave("/app/persons".to_owned()))
        />
    }
    .into_any()
}

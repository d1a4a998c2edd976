//! Raising an alert by hand. Nothing is asked: numbers first, one button; a few facts may be written and are kept like any draft.

use super::super::pad::{DiscardDraft, KeptLine, NoteField, Pad};
use super::super::parts::{NotebookBar, Problem, use_toast};
use crate::components::{ActionBar, Button, ButtonKind, EmergencyCalls, IconName, Notice, Page, Tone};
use crate::i18n::use_messages;
use crate::state::{DraftHandle, Notebook, SaveError, use_notebook};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};
use shared::domain::{ValueId, alert, kind};
use shared::ids::RecordId;

/// The page at `/app/alerts/new`; `?draft=` goes on with what was written while the notebook was closed.
#[component]
pub fn AlertNew() -> impl IntoView {
    let m = use_messages();
    let notebook = use_notebook();
    let asked = use_query_map().with_untracked(|query| query.get("draft").and_then(|id| id.parse().ok()));
    match begun(notebook, asked).or_else(|| notebook.draft(None, kind::ALERT)) {
        Some(draft) => view! { <Form draft /> }.into_any(),
        None => view! {
            <Page bar=move || view! { <NotebookBar title=m.alerts.new_title back="/app" /> }>
                <EmergencyCalls />
                <Notice tone=Tone::Warning>
                    <p>{m.unlock.auto_locked}</p>
                </Notice>
            </Page>
        }
        .into_any(),
    }
}

fn begun(notebook: Notebook, asked: Option<RecordId>) -> Option<DraftHandle> {
    let cards = notebook.drafts().get_untracked();
    let card =
        cards.iter().find(|card| card.kind == kind::ALERT && Some(card.record) == asked && !card.key.is_settling())?;
    notebook.resume_draft(card.key)
}

#[component]
fn Form(draft: DraftHandle) -> impl IntoView {
    let m = use_messages();
    let (notebook, toast) = (use_notebook(), use_toast());
    let pad = Pad::new(notebook, draft, None);
    let state = draft.state();
    let written = Memo::new(move |_| state.with(|state| !state.cells.is_empty()));
    let (busy, problem) = (RwSignal::new(false), RwSignal::new(None::<&'static str>));
    let navigate = use_navigate();
    let away = navigate.clone();
    let leave = Callback::new(move |()| away("/app", NavigateOptions::default()));
    let raise = Callback::new(move |()| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        problem.set(None);
        let now = notebook.now();
        draft.edit(|draft, base| {
            // What was written while the notebook was closed has its own time.
            if alert::AT.get(&draft.over(base)).is_unset() {
                alert::AT.set(draft, base, &now);
            }
            alert::LEVEL.set(draft, base, &ValueId::new(alert::IMMEDIATE));
        });
        let (navigate, record) = (navigate.clone(), draft.record());
        spawn_local(async move {
            match draft.save().await {
                Ok(_) => {
                    toast.say(m.alerts.raised);
                    let replace = NavigateOptions { replace: true, ..NavigateOptions::default() };
                    navigate(&format!("/app/alerts/{record}"), replace);
                }
                Err(SaveError::Waiting) => drop(problem.try_set(Some(m.alerts.not_sent_text))),
                Err(why) => drop(problem.try_set(Some(why.say(m)))),
            }
            busy.try_set(false);
        });
    });
    view! {
        <Page
            writing=true
            bar=move || view! { <NotebookBar title=m.alerts.new_title back="/app" /> }
            actions=move || {
                view! {
                    <ActionBar>
                        <Button kind=ButtonKind::Danger icon=IconName::Warning busy on_click=raise>
                            {m.alerts.raise}
                        </Button>
                    </ActionBar>
                }
            }
        >
            <EmergencyCalls />
            <p>{m.alerts.raise_text}</p>
            <Problem said=problem title=m.alerts.not_sent />
            <NoteField pad field=&alert::NOTE />
            {move || {
                written
                    .get()
                    .then(|| {
                        view! {
                            <div class="between">
                                <KeptLine pad />
                                <DiscardDraft draft on_discarded=leave />
                            </div>
                        }
                    })
            }}
        </Page>
    }
}

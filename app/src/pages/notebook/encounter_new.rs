//! Writing an encounter down: a new one, one begun before, or a change to one that is there.

use super::encounter_form::{EncounterForm, Form, Saved, Start};
use super::parts::{NotebookBar, record_param, use_toast};
use crate::components::{EmptyState, IconName, LinkButton, Page};
use crate::i18n::use_messages;
use crate::state::{DraftHandle, Notebook, use_notebook};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};
use shared::domain::{follow_up, kind};
use shared::history::Kind;
use shared::ids::RecordId;

/// A new encounter. `?draft=` goes on with one begun before, `?person=` has someone in it already.
#[component]
pub fn EncounterNew() -> impl IntoView {
    let notebook = use_notebook();
    // Read once: what the address says later, when another page is on its way, is not about this form.
    let (resumed, person) = use_query_map().with_untracked(|query| {
        let id = |name: &str| query.get(name).and_then(|id| id.parse::<RecordId>().ok());
        (id("draft"), id("person"))
    });
    match resumed {
        Some(record) => view! { <Writing draft=resume_encounter(notebook, record) /> }.into_any(),
        None => match person {
            Some(person) => view! { <Writing draft=notebook.draft(None, kind::ENCOUNTER) person /> }.into_any(),
            None => view! { <Writing draft=notebook.draft(None, kind::ENCOUNTER) /> }.into_any(),
        },
    }
}

/// A change to an encounter: its next step, over what it says now.
#[component]
pub fn EncounterEdit() -> impl IntoView {
    let notebook = use_notebook();
    let draft = record_param().get_untracked().and_then(|record| change(notebook, record, kind::ENCOUNTER));
    view! { <Writing draft /> }
}

/// The draft of a change to a record that is here. One that has not arrived cannot be changed: it would be begun anew.
pub fn change(notebook: Notebook, record: RecordId, kind: Kind) -> Option<DraftHandle> {
    let here = notebook.peek(|open| open.replica.state(record).is_some()).unwrap_or_default();
    if here { notebook.draft(Some(record), kind) } else { None }
}

/// The draft about a record that was begun on this device, this tab's or another's.
pub fn resume(notebook: Notebook, record: RecordId) -> Option<DraftHandle> {
    let cards = notebook.drafts().get_untracked();
    let card = cards.iter().find(|card| card.record == record && !card.key.is_settling())?;
    notebook.resume_draft(card.key)
}

/// The same for an encounter; something to do leads to the encounter that it follows.
fn resume_encounter(notebook: Notebook, record: RecordId) -> Option<DraftHandle> {
    let draft = resume(notebook, record)?;
    match draft.kind() {
        kind::ENCOUNTER => Some(draft),
        kind::FOLLOW_UP => {
            let of = draft.state().with_untracked(|state| follow_up::ENCOUNTER.get(state).into_settled())??;
            resume(notebook, of).or_else(|| change(notebook, of, kind::ENCOUNTER))
        }
        _ => None,
    }
}

#[component]
fn Writing(
    /// What is written; none when it is gone.
    draft: Option<DraftHandle>,
    /// Someone who is in it already.
    #[prop(optional)]
    person: Option<RecordId>,
) -> impl IntoView {
    let m = use_messages();
    let notebook = use_notebook();
    let Some(draft) = draft else {
        return view! { <Gone /> }.into_any();
    };
    let fresh = draft.is_new() && draft.state().with_untracked(|state| state.cells.is_empty());
    let form = Form::new(notebook, draft, fresh.then(|| start(notebook, person)));
    let (title, back) = match (draft.is_new(), person) {
        (true, Some(person)) => (m.encounter.new, format!("/app/persons/{person}")),
        (true, None) => (m.encounter.new, "/app".to_owned()),
        (false, _) => (m.encounter.change, format!("/app/encounters/{}", draft.record())),
    };
    keep_in_address(form);
    let (toast, navigate, after) = (use_toast(), use_navigate(), back.clone());
    let leave = move || navigate(&after, NavigateOptions { replace: true, ..Default::default() });
    let left = leave.clone();
    view! {
        <EncounterForm
            form
            title
            back
            on_saved=Callback::new(move |saved| {
                toast.say(match saved {
                    Saved::Now => m.encounter.saved,
                    Saved::Later => m.admission.can_write_text,
                });
                leave();
            })
            on_discarded=Callback::new(move |()| left())
        />
    }
    .into_any()
}

/// What a new encounter takes over: now, the writer, her open round.
fn start(notebook: Notebook, person: Option<RecordId>) -> Start {
    let start = Start { at: notebook.now(), ..Start::default() };
    let fill = |start: Start| {
        notebook.peek(|open| {
            let round = open.book.open_round(open.me);
            let state = round.and_then(|round| Some((round, open.replica.state(round)?)));
            let start = Start { author: Some(open.me), ..start.clone() };
            let start = state.map_or(start.clone(), |(round, state)| start.in_round(round, state));
            Start { person: person.map(|person| (person, open.book.last_status(person))), ..start }
        })
    };
    fill(start.clone()).unwrap_or(start)
}

/// Once something is written, the address names the draft: a phone that locks itself comes back to it.
fn keep_in_address(form: Form) {
    if !form.draft.is_new() {
        return;
    }
    let navigate = use_navigate();
    let record = form.draft.record();
    Effect::new(move |done: Option<bool>| {
        if done == Some(true) {
            return true;
        }
        let touched = !form.untouched() && form.state.with(|state| !state.cells.is_empty());
        if touched {
            let options = NavigateOptions { replace: true, scroll: false, ..Default::default() };
            navigate(&format!("/app/encounters/new?draft={record}"), options);
        }
        touched
    });
}

/// The draft was saved, thrown away, or never was.
#[component]
fn Gone() -> impl IntoView {
    let m = use_messages();
    view! {
        <Page bar=move || view! { <NotebookBar title=m.encounter.new back="/app" /> }>
            <EmptyState
                icon=IconName::Draft
                title=m.encounter.draft_gone
                text=m.encounter.draft_gone_text
                action=move || view! { <LinkButton href="/app">{m.common.go_home}</LinkButton> }
            />
        </Page>
    }
}

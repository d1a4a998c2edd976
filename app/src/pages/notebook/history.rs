//! The history of a note: who wrote what, when, from what to what; what was said of it, chosen and undone. Newest first; nothing is
//! ever taken out of it.

mod told;

use super::parts::{NotebookBar, record_param, use_toast};
use super::versions::Versions;
use crate::components::{
    Button, ButtonKind, Change, EmptyState, IconName, Moment, Notice, Page, Timeline, TimelineDay, Tone,
};
use crate::i18n::{use_lang, use_messages};
use crate::labels::Labels;
use crate::state::use_notebook;
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::domain::kind;
use shared::history::Kind;
use shared::ids::{RecordId, RevisionId};
use told::Step;

/// The page at `/app/…/:id/history`.
#[component]
pub fn HistoryPage(
    /// The kind of note, which says where *back* leads.
    kind: Kind,
) -> impl IntoView {
    let m = use_messages();
    let record = record_param();
    let back = move || match record.get() {
        // Follow-ups stand on one page.
        _ if kind == kind::FOLLOW_UP => "/app/follow-ups".to_owned(),
        _ if kind == kind::TEAM_SETTINGS => "/app/team/lists".to_owned(),
        Some(record) => format!("{}/{record}", folder(kind)),
        None => "/app".to_owned(),
    };
    view! {
        <Page bar=move || view! { <NotebookBar title=m.history.title back=back /> }>
            {move || match record.get() {
                Some(record) => view! { <Steps record /> }.into_any(),
                None => view! { <EmptyState icon=IconName::History title=m.common.not_found_title /> }.into_any(),
            }}
        </Page>
    }
}

/// Where notes of a kind are.
fn folder(kind: Kind) -> &'static str {
    match kind {
        kind::ENCOUNTER => "/app/encounters",
        kind::PERSON => "/app/persons",
        kind::ROUND => "/app/rounds",
        kind::ALERT => "/app/alerts",
        kind::CASE => "/app/cases",
        kind::OBJECTIVE => "/app/objectives",
        kind::DECISION => "/app/decisions",
        _ => "/app",
    }
}

#[component]
fn Steps(record: RecordId) -> impl IntoView {
    let m = use_messages();
    let (notebook, lang) = (use_notebook(), use_lang());
    let days = Memo::new(move |_| {
        notebook.read(|open| told::days(&Labels::of(open, lang, notebook.now()), open, record)).unwrap_or_default()
    });
    let toast = use_toast();
    let undo = move |revision: RevisionId| {
        let kind = notebook.peek(|open| open.replica.state(record).and_then(|state| state.kind)).flatten();
        let Some(kind) = kind else { return };
        spawn_local(async move {
            toast.say(match notebook.undo(record, kind, revision).await {
                Ok(true) => m.settle.undone,
                Ok(false) => m.settle.undo_late,
                Err(why) => why.say(m),
            });
        });
    };
    let step = move |step: Step| {
        let begun = step.first;
        // What a note began with came from nothing: only what it says is told.
        let change = move |(field, from, to): (String, String, String)| {
            if begun && from.is_empty() && !to.is_empty() {
                let said = if to == m.history.added { field } else { m.fields.keyed(&field, &to) };
                return view! { <p>{said}</p> }.into_any();
            }
            view! { <Change field from to /> }.into_any()
        };
        let doubt = |text: &'static str| view! { <Notice tone=Tone::Warning><p>{text}</p></Notice> };
        view! {
            <Moment title=step.title time=step.time datetime=step.machine.unwrap_or_default()>
                <div class="changes">
                    {step.doubts.into_iter().map(doubt).collect_view()}
                    {step
                        .href
                        .map(|href| view! { <a class="link-target" href=href>{m.settle.to_note}</a> })}
                    {step.of.map(|of| view! { <p>{of}</p> })}
                    {step.changes.into_iter().map(change).collect_view()}
                    {step
                        .undo
                        .map(|revision| {
                            view! {
                                <div>
                                    <Button
                                        kind=ButtonKind::Plain
                                        icon=IconName::Undo
                                        on_click=move |()| undo(revision)
                                    >
                                        {m.story.undo_step}
                                    </Button>
                                </div>
                            }
                        })}
                </div>
            </Moment>
        }
    };
    view! {
        <Versions record />
        {move || {
            let days = days.get();
            if days.is_empty() {
                return view! { <EmptyState icon=IconName::History title=m.common.not_here /> }.into_any();
            }
            let day = move |(date, steps): (String, Vec<Step>)| {
                view! { <TimelineDay date first_level=true>{steps.into_iter().map(step).collect_view()}</TimelineDay> }
            };
            view! { <Timeline>{days.into_iter().map(day).collect_view()}</Timeline> }.into_any()
        }}
    }
}

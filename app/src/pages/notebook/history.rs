//! The history of a note: who wrote what, when, from what to what. Newest first; nothing is ever taken out of it.

use super::parts::{NotebookBar, record_param};
use super::versions::Versions;
use crate::components::{Change, EmptyState, IconName, Moment, Notice, Page, Timeline, TimelineDay, Tone};
use crate::i18n::{machine, time, use_lang, use_messages};
use crate::labels::{Labels, local};
use crate::state::use_notebook;
use leptos::prelude::*;
use shared::domain::{self, kind, story};
use shared::history::Kind;
use shared::ids::RecordId;

/// One step, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Step {
    title: String,
    time: String,
    machine: Option<String>,
    doubts: Vec<&'static str>,
    changes: Vec<(String, String, String)>,
}

/// The page at `/app/…/:id/history`.
#[component]
pub fn HistoryPage(
    /// The kind of note, which says where *back* leads.
    kind: Kind,
) -> impl IntoView {
    let m = use_messages();
    let record = record_param();
    let back = move || record.get().map_or_else(|| "/app".to_owned(), |record| format!("{}/{record}", folder(kind)));
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
        let read = notebook.read(|open| {
            let labels = Labels::of(open, lang, notebook.now());
            let moments = open.replica.history(record).map(story).unwrap_or_default();
            by_day(&labels, &moments)
        });
        read.unwrap_or_default()
    });
    let step = |step: Step| {
        let change = |(field, from, to): (String, String, String)| view! { <Change field from to /> };
        let doubt = |text: &'static str| view! { <Notice tone=Tone::Warning><p>{text}</p></Notice> };
        view! {
            <Moment title=step.title time=step.time datetime=step.machine.unwrap_or_default()>
                <div class="changes">
                    {step.doubts.into_iter().map(doubt).collect_view()}
                    {step.changes.into_iter().map(change).collect_view()}
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

/// Steps that follow each other on one day stand together; one whose time cannot be read stands under its own heading.
fn by_day(labels: &Labels<'_>, moments: &[domain::Moment]) -> Vec<(String, Vec<Step>)> {
    let mut days: Vec<(String, Vec<Step>)> = Vec::new();
    for moment in moments {
        let date = match moment.when() {
            Some(at) => labels.date(local(at).date()),
            None => labels.words().history.no_date.to_owned(),
        };
        let step = told(labels, moment);
        match days.last_mut().filter(|(day, _)| *day == date) {
            Some((_, steps)) => steps.push(step),
            None => days.push((date, vec![step])),
        }
    }
    days
}

fn told(labels: &Labels<'_>, moment: &domain::Moment) -> Step {
    let m = labels.words();
    let who = labels.names.member(moment.author);
    let gone = moment.changes.iter().find(|change| change.field == domain::FieldName::Deleted);
    let what = match gone.map(|change| &change.to) {
        Some(domain::Value::Bool(true)) => m.history.deleted,
        Some(_) => m.history.restored,
        None if moment.resolves => m.history.chosen,
        None if moment.first => m.history.created,
        None => m.history.changed,
    };
    let mut doubts = Vec::new();
    if moment.unreadable {
        doubts.push(m.history.unreadable);
    }
    if moment.not_held {
        doubts.push(m.state.held);
    }
    if moment.erased {
        doubts.push(m.history.erased);
    }
    if moment.stamp.is_skewed() {
        doubts.push(m.history.clock_off);
    }
    let at = moment.when().map(local);
    let changes = moment.changes.iter().filter(|change| change.field != domain::FieldName::Deleted);
    Step {
        title: m.history.who_what(&who, what),
        time: at.map(|at| time(labels.lang, at.time())).unwrap_or_default(),
        machine: at.map(machine),
        doubts,
        changes: changes.map(|change| labels.change(change)).collect(),
    }
}

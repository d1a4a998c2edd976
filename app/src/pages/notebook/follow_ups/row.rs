//! Follow-ups as rows, each with its one button: done, or not done after all.

use super::super::parts::{select, use_toast, when};
use super::write;
use crate::components::{Button, ButtonKind, EmptyState, Icon, IconName};
use crate::i18n::{use_lang, use_messages};
use crate::labels::{Labels, Names};
use crate::state::{Notebook, OpenBook, use_notebook};
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::domain::{encounter, follow_up};
use shared::ids::RecordId;
use std::collections::BTreeSet;

/// One follow-up, said.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Row {
    record: RecordId,
    action: String,
    about: Option<(String, String)>,
    due: Option<String>,
    overdue: bool,
    who: Option<String>,
    closed: bool,
}

/// The open follow-ups, soonest due first. One that was just done stays until the page is left, so that it can be taken back.
#[component]
pub fn DueRows(
    /// Only the reader's.
    #[prop(optional, into)]
    mine: Signal<bool>,
    /// Not more than these.
    #[prop(default = usize::MAX)]
    most: usize,
) -> impl IntoView {
    let m = use_messages();
    let lang = use_lang();
    let notebook = use_notebook();
    let touched = RwSignal::new(BTreeSet::new());
    let rows = Memo::new(move |_| {
        let touched = touched.get();
        let rows = notebook.read(|open| {
            let labels = Labels::of(open, lang, notebook.now());
            let due = select::follow_ups(open, &touched);
            let wanted = due.into_iter().filter(|due| !mine.get() || due.who == Some(open.me));
            wanted.take(most).map(|due| row(open, &labels, notebook, due)).collect::<Vec<_>>()
        });
        rows.unwrap_or_default()
    });
    move || {
        let rows = rows.get();
        if rows.is_empty() {
            return view! { <EmptyState icon=IconName::Phone title=m.tonight.follow_ups_none /> }.into_any();
        }
        let rows = rows.into_iter().map(|row| view! { <DueRow row touched /> }).collect_view();
        view! { <ul class="rows">{rows}</ul> }.into_any()
    }
}

fn row(open: &OpenBook, labels: &Labels<'_>, notebook: Notebook, due: select::Due) -> Row {
    let state = open.replica.state(due.record);
    let action = state.map(|state| follow_up::ACTION.get(state).values().into_iter().cloned().collect::<Vec<_>>());
    // After all that was said of who is who.
    let person = match open.book.promised_to(due.record) {
        [person] => Some(*person),
        _ => None,
    };
    let met = state.and_then(|state| follow_up::ENCOUNTER.get(state).into_settled().flatten());
    let about = person
        .and_then(|id| Some((format!("/app/persons/{id}"), open.record(id)?)))
        .or_else(|| met.and_then(|id| Some((format!("/app/encounters/{id}"), met_said(open, labels, id)?))));
    let m = labels.words();
    Row {
        record: due.record,
        action: action.map(|versions| versions.join(" / ")).unwrap_or_default(),
        about,
        due: due.day.map(|day| m.tonight.follow_up_due(&when::due(labels.lang, day, notebook.now()))),
        overdue: !due.closed && due.day.is_some_and(|day| when::is_overdue(day, notebook.now())),
        who: due.who.map(|who| open.member_name(who)),
        closed: due.closed,
    }
}

/// Who was met, for a follow-up that names no person.
pub(super) fn met_said(open: &OpenBook, labels: &Labels<'_>, record: RecordId) -> Option<String> {
    let state = open.seen(record)?;
    Some(labels.people(&state, &encounter::PARTICIPANTS.present(&state)))
}

#[component]
fn DueRow(row: Row, touched: RwSignal<BTreeSet<RecordId>>) -> impl IntoView {
    let m = use_messages();
    let (record, closed) = (row.record, row.closed);
    let busy = RwSignal::new(false);
    let toast = use_toast();
    let notebook = use_notebook();
    let toggle = Callback::new(move |()| {
        busy.set(true);
        spawn_local(async move {
            match write::state(m, notebook, record, if closed { "to_do" } else { "done" }).await {
                Ok(()) => drop(touched.try_update(|touched| touched.insert(record))),
                Err(why) => toast.say(why),
            }
            busy.try_set(false);
        });
    });
    view! {
        <li class="action-row" data-overdue=row.overdue.to_string()>
            <span class="row-main">
                <span class="row-title">{row.action}</span>
                {row.about.map(|(href, name)| view! { <a class="link-target" href=href>{name}</a> })}
                <span class="row-sub">
                    {row.overdue.then(|| view! { <Icon name=IconName::Warning /> })}
                    {[row.overdue.then(|| m.tonight.overdue.to_owned()), row.due, row.who]
                        .into_iter()
                        .flatten()
                        .collect::<Vec<_>>()
                        .join(" · ")}
                </span>
            </span>
            <Button
                kind=ButtonKind::Quiet
                busy=busy
                icon=if closed { IconName::Undo } else { IconName::Check }
                on_click=toggle
            >
                {if closed { m.common.undo } else { m.tonight.follow_up_done }}
            </Button>
        </li>
    }
}

//! Objectives as rows: what is next, who, by when, how far it got.

use super::super::parts::when;
use crate::components::{EmptyState, IconName, LinkButton, ListRow, NoteState, Rows, Section, StatusBadge};
use crate::i18n::{use_lang, use_messages};
use crate::labels::Labels;
use crate::state::{OpenBook, use_notebook};
use leptos::prelude::*;
use shared::clock::Millis;
use shared::domain::{Objective, objective};
use shared::history::State;
use shared::ids::RecordId;

/// One objective, said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObjectiveLine {
    /// Its record.
    pub record: RecordId,
    /// What is next, or its dimension while nobody said.
    pub title: String,
    /// Dimension, state, who, by when.
    pub sub: String,
    /// Whether its day has passed and something is left to do.
    pub overdue: bool,
    /// Where the note is.
    pub state: NoteState,
}

/// Says an objective.
pub fn objective_line(open: &OpenBook, labels: &Labels<'_>, now: Millis, record: RecordId) -> Option<ObjectiveLine> {
    let state = open.replica.state(record)?;
    let objective = Objective::read(record, state);
    let dimension: Vec<String> =
        objective.dimension.values().into_iter().map(|id| labels.item("dimension", id)).collect();
    let next: Vec<&str> = objective.next.values().into_iter().map(String::as_str).collect();
    let overdue = objective.is_open() && objective.due_day().is_some_and(|day| when::is_overdue(day, now));
    let m = labels.words();
    let who = objective.who.values().into_iter().flatten().map(|id| labels.names.member(*id)).collect::<Vec<_>>();
    let due = objective.due_day().filter(|_| objective.is_open());
    let due = due.map(|day| m.tonight.follow_up_due(&when::due(labels.lang, day, now)));
    let parts = [
        Some(dimension.join(" / ")).filter(|_| !next.is_empty()),
        Some(state_of(labels, state)),
        Some(who.join(" / ")),
        overdue.then(|| m.tonight.overdue.to_owned()),
        due,
    ];
    Some(ObjectiveLine {
        record,
        title: if next.is_empty() { dimension.join(" / ") } else { next.join(" / ") },
        sub: parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
        overdue,
        state: open.state_of(record),
    })
}

/// How far it got; planned while nobody says.
pub fn state_of(labels: &Labels<'_>, state: &State) -> String {
    let said = objective::STATE.get(state);
    let said: Vec<String> = said.values().into_iter().map(|id| labels.item("objective_state", id)).collect();
    if said.is_empty() { labels.item("objective_state", &"planned".into()) } else { said.join(" / ") }
}

/// The objectives of a case, what is left to do first.
#[component]
pub fn ObjectiveRows(
    /// Which case.
    case: RecordId,
    /// Whether one more may be written.
    writable: Signal<bool>,
) -> impl IntoView {
    let m = use_messages();
    let (notebook, lang) = (use_notebook(), use_lang());
    let lines = Memo::new(move |_| {
        let read = notebook.read(|open| {
            let (now, labels) = (notebook.now(), Labels::of(open, lang, notebook.now()));
            let all = open.book.objectives_of(case).into_iter();
            all.filter_map(|record| objective_line(open, &labels, now, record)).collect::<Vec<_>>()
        });
        read.unwrap_or_default()
    });
    let row = |line: ObjectiveLine| {
        let (state, overdue) = (line.state, line.overdue);
        view! {
            <ListRow
                href=format!("/app/objectives/{}", line.record)
                title=line.title
                sub=line.sub
                lead=move || overdue.then(|| view! { <crate::components::Icon name=IconName::Warning /> })
                end=move || view! { <StatusBadge state short=true /> }
            />
        }
    };
    view! {
        <Section title=m.objectives.list>
            {move || {
                let lines = lines.get();
                if lines.is_empty() {
                    view! { <EmptyState icon=IconName::Flag title=m.objectives.none /> }.into_any()
                } else {
                    view! { <Rows>{lines.into_iter().map(row).collect_view()}</Rows> }.into_any()
                }
            }}
            {move || {
                writable
                    .get()
                    .then(|| {
                        view! {
                            <LinkButton
                                href=format!("/app/objectives/new?case={case}")
                                icon=IconName::Plus
                                wide=true
                            >
                                {m.objectives.add}
                            </LinkButton>
                        }
                    })
            }}
        </Section>
    }
}

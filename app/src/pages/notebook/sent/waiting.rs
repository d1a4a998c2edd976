//! The notes that are on this phone only.

use super::super::parts::{NoteRow, NoteRows, encounter_row, round_row};
use crate::components::{EmptyState, IconName, Section};
use crate::i18n::{use_lang, use_messages, value_label};
use crate::labels::{Labels, Names};
use crate::state::{OpenBook, use_notebook};
use leptos::prelude::*;
use shared::domain::kind;
use shared::history::State;
use shared::ids::RecordId;
use std::collections::BTreeSet;

/// Every note with something that the team does not have yet.
#[component]
pub fn WaitingSection() -> impl IntoView {
    let m = use_messages();
    let lang = use_lang();
    let notebook = use_notebook();
    let rows = Memo::new(move |_| {
        let rows = notebook.read(|open| {
            let labels = Labels::of(open, lang, notebook.now());
            let here = open.unsent.values().filter(|(_, refused)| refused.is_none()).map(|(record, _)| *record);
            let records: BTreeSet<RecordId> = here.collect();
            let known = records.into_iter().filter_map(|record| Some((record, open.replica.state(record)?)));
            // What the device tells of itself is nobody's note.
            let known = known.filter(|(_, state)| state.kind != Some(kind::DEVICE));
            known.map(|(record, state)| row(open, &labels, record, state)).collect::<Vec<_>>()
        });
        rows.unwrap_or_default()
    });
    let empty = Memo::new(move |_| rows.with(Vec::is_empty));
    view! {
        <Section title=m.state.here>
            {move || {
                if empty.get() {
                    view! { <EmptyState icon=IconName::WithTeam title=m.state.waiting_long(0) /> }.into_any()
                } else {
                    view! {
                        <p class="soft">{m.state.here_why}</p>
                        <NoteRows rows />
                    }
                        .into_any()
                }
            }}
        </Section>
    }
}

/// Any note as a row.
pub fn row(open: &OpenBook, labels: &Labels<'_>, record: RecordId, state: &State) -> NoteRow {
    let plain = |href: String, kind: &str, title: String| NoteRow {
        href,
        lead: String::new(),
        machine: String::new(),
        title,
        sub: value_label(labels.lang, "record_kind", kind).unwrap_or_default().to_owned(),
        state: open.state_of(record),
    };
    match state.kind {
        Some(kind::ENCOUNTER) => encounter_row(open, labels, record, state),
        Some(kind::ROUND) => round_row(open, labels, record, state),
        Some(kind::PERSON) => {
            plain(format!("/app/persons/{record}"), "person", open.record(record).unwrap_or_default())
        }
        Some(kind::FOLLOW_UP) => {
            let action = shared::domain::follow_up::ACTION.get(state).into_settled().unwrap_or_default();
            plain("/app/follow-ups".to_owned(), "follow_up", action)
        }
        Some(kind::CASE) => plain(format!("/app/cases/{record}"), "case", open.record(record).unwrap_or_default()),
        Some(kind::OBJECTIVE) => {
            let next = shared::domain::objective::NEXT.get(state).into_settled().unwrap_or_default();
            plain(format!("/app/objectives/{record}"), "objective", next)
        }
        Some(kind::DECISION) => {
            let title = super::super::decisions::decision_title(labels, state);
            plain(format!("/app/decisions/{record}"), "decision", title)
        }
        Some(kind @ (kind::SAME_PERSON | kind::SAME_ENCOUNTER)) => {
            let (m, persons) = (&labels.words().same, kind == kind::SAME_PERSON);
            let (folder, title) =
                if persons { ("persons", m.persons_title) } else { ("encounters", m.encounters_title) };
            let two = shared::domain::same::TWO.present(state);
            let two: Vec<String> = two.iter().map(ToString::to_string).collect();
            NoteRow {
                sub: String::new(),
                ..plain(format!("/app/same/{folder}/{}", two.join("/")), "", title.to_owned())
            }
        }
        Some(kind::SPLIT) => {
            let who = shared::domain::split::PERSON.get(state).into_settled().flatten();
            let href = who.map_or_else(|| "/app/persons".to_owned(), |who| format!("/app/persons/{who}"));
            NoteRow { sub: String::new(), ..plain(href, "", labels.words().same.split.to_owned()) }
        }
        Some(kind::ASK) => plain(
            "/app/morning".to_owned(),
            "question",
            shared::domain::Ask::read(record, state).words.into_settled().unwrap_or_default(),
        ),
        Some(kind::REPORT | kind::AUDIT) => NoteRow {
            sub: String::new(),
            ..plain("/app/report".to_owned(), "", labels.words().report.title.to_owned())
        },
        Some(kind::IMPORT) => NoteRow {
            sub: String::new(),
            ..plain("/app/import".to_owned(), "", labels.words().fields.import.to_owned())
        },
        _ => plain("/app/team/lists".to_owned(), "team", labels.words().team.lists.to_owned()),
    }
}

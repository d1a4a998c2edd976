//! Which note it is, and where its own page is.

use super::super::decisions::decision_title;
use super::super::parts::round_title;
use crate::labels::{Labels, Names, encounter_line};
use crate::state::OpenBook;
use shared::domain::{Value, decision, kind, objective};
use shared::ids::RecordId;

/// What a note is called: who was met, a nickname, a round's place. Empty while it is not here.
pub fn title_of(open: &OpenBook, labels: &Labels<'_>, record: RecordId) -> String {
    let Some(state) = open.replica.state(record) else { return String::new() };
    let m = labels.words();
    match state.kind {
        Some(kind::ENCOUNTER) => encounter_line(labels, state).who,
        Some(kind::PERSON) => open.record(record).unwrap_or_else(|| m.fields.person.to_owned()),
        Some(kind::ROUND) => round_title(labels, state),
        Some(kind::FOLLOW_UP) => labels.follow_action(state),
        Some(kind::ALERT) => m.alerts.title.to_owned(),
        Some(kind::TEAM_SETTINGS) => m.settle.of_settings.to_owned(),
        Some(kind::CASE) => m.cases.of(&open.record(record).unwrap_or_else(|| m.cases.nobody_named.to_owned())),
        Some(kind::OBJECTIVE) => {
            let dimensions = objective::DIMENSION.get(state);
            let said: Vec<String> = dimensions.values().into_iter().map(|id| labels.item("dimension", id)).collect();
            if said.is_empty() {
                m.objectives.title.to_owned()
            } else {
                m.fields.keyed(m.objectives.title, &said.join(" / "))
            }
        }
        // Of two decisions, what they are about tells which is which.
        Some(kind::DECISION) => {
            let about = decision::ABOUT.present(state).into_iter().map(|one| labels.value(&Value::Record(one)));
            [decision_title(labels, state)].into_iter().chain(about).collect::<Vec<_>>().join(" · ")
        }
        Some(kind::SAME_PERSON | kind::SAME_ENCOUNTER | kind::SPLIT) => m.settle.of_same.to_owned(),
        _ => m.fields.unknown.to_owned(),
    }
}

/// The note's own page.
pub fn href_of(open: &OpenBook, record: RecordId) -> String {
    let kind = open.replica.state(record).and_then(|state| state.kind);
    match kind {
        Some(kind::ENCOUNTER) => format!("/app/encounters/{record}"),
        Some(kind::PERSON) => format!("/app/persons/{record}"),
        Some(kind::ROUND) => format!("/app/rounds/{record}"),
        Some(kind::ALERT) => format!("/app/alerts/{record}"),
        Some(kind::CASE) => format!("/app/cases/{record}"),
        Some(kind::OBJECTIVE) => format!("/app/objectives/{record}"),
        Some(kind::DECISION) => format!("/app/decisions/{record}"),
        Some(kind::FOLLOW_UP) => "/app/follow-ups".to_owned(),
        Some(kind::TEAM_SETTINGS) => "/app/team/lists".to_owned(),
        Some(kind::SAME_ENCOUNTER) => "/app/encounters".to_owned(),
        Some(kind::SAME_PERSON | kind::SPLIT) => "/app/persons".to_owned(),
        _ => "/app".to_owned(),
    }
}

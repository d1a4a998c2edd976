//! Where each thing is settled.

use super::super::parts::FROM_MORNING;
use super::super::same::whose_href;
use super::super::tonight::drafts::draft_href;
use super::begun::decision_about;
use crate::i18n::Messages;
use crate::state::{Notebook, OpenBook};
use leptos::prelude::Get as _;
use shared::domain::kind;
use shared::domain::morning::{Item, Reason};
use shared::ids::RecordId;

/// The page that settles an item, and what its link says; none where it is settled beside the list, or on another phone.
pub fn settled_at(
    m: &'static Messages,
    notebook: Notebook,
    open: &OpenBook,
    item: &Item,
) -> Option<(String, &'static str)> {
    let w = &m.morning;
    let record = item.record;
    let two = |persons: bool, other: RecordId| {
        let what = if persons { "persons" } else { "encounters" };
        Some((format!("/app/same/{what}/{record}/{other}?{FROM_MORNING}"), w.compare))
    };
    match &item.reason {
        Reason::Alert => Some((format!("/app/alerts/{record}"), w.alert_do)),
        Reason::Vigilance { .. } => Some(match decision_about(notebook, open, record) {
            // Whoever began one goes on with it, and writes no second.
            Some(card) => (format!("{}&{FROM_MORNING}", draft_href(notebook, &card)), w.decide_on),
            None => (format!("/app/decisions/new?about={record}&{FROM_MORNING}"), w.decide),
        }),
        Reason::Versions => Some((format!("/app/settle/{record}?{FROM_MORNING}"), w.choose_version)),
        Reason::Differing { other: Some(other) } => two(open.replica.kind(record) == Some(kind::PERSON), *other),
        Reason::Disagreement { other, .. } if open.replica.kind(record) != open.replica.kind(*other) => {
            Some((format!("{}?{FROM_MORNING}", whose_href(record, *other)), w.whose))
        }
        Reason::Disagreement { other, persons } => two(*persons, *other),
        // Only a coordinator takes lists up, or back.
        Reason::ImportedTwice { .. } => {
            open.is_coordinator().then(|| (format!("/app/import?{FROM_MORNING}"), w.imported_twice_do))
        }
        Reason::SameEncounter { other, .. } => two(false, *other),
        Reason::SamePerson { other, .. } => two(true, *other),
        Reason::Lacks(_) => Some((edit_of(open, record)?, w.complete)),
        Reason::Differing { other: None } => Some((edit_of(open, record)?, w.complete)),
        Reason::Asked | Reason::Late => Some((page_of(open, record)?, w.look)),
        Reason::Draft { .. } => {
            let cards = notebook.drafts().get();
            let card = cards.iter().find(|card| card.record == record)?;
            Some((draft_href(notebook, card), w.resume))
        }
        Reason::LeftOn { .. } => None,
        Reason::Estimate { encounter, .. } => Some((format!("/app/encounters/{encounter}/edit"), w.estimate_other)),
        Reason::Majority { .. } => Some((format!("/app/persons/{record}/edit"), w.majority_no)),
        Reason::Round { ended: false } => Some((format!("/app/rounds/{record}/end"), w.end)),
        Reason::Round { ended: true } => Some((format!("/app/rounds/{record}"), w.look)),
    }
}

/// The page that shows a record.
pub fn page_of(open: &OpenBook, record: RecordId) -> Option<String> {
    Some(match open.replica.kind(record)? {
        kind::ENCOUNTER => format!("/app/encounters/{record}"),
        kind::PERSON => format!("/app/persons/{record}"),
        kind::ROUND => format!("/app/rounds/{record}"),
        kind::ALERT => format!("/app/alerts/{record}"),
        kind::FOLLOW_UP => "/app/follow-ups".to_owned(),
        kind::DECISION => format!("/app/decisions/{record}"),
        kind::CASE => format!("/app/cases/{record}"),
        kind::OBJECTIVE => format!("/app/objectives/{record}"),
        kind::TEAM_SETTINGS => "/app/team/lists".to_owned(),
        _ => return None,
    })
}

/// The page on which a record is written on.
fn edit_of(open: &OpenBook, record: RecordId) -> Option<String> {
    let page = page_of(open, record)?;
    let edits = matches!(open.replica.kind(record)?, kind::ENCOUNTER | kind::PERSON);
    Some(if edits { format!("{page}/edit") } else { page })
}

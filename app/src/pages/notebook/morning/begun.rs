//! What was begun on this device and is not saved: what it lacks, and that a decision in a hurry is one of these.

use super::told;
use crate::i18n::list;
use crate::labels::Labels;
use crate::state::{DraftCard, Notebook, OpenBook};
use leptos::prelude::Get as _;
use shared::domain::morning::{Item, Reason};
use shared::domain::{decision, kind, missing};
use shared::ids::RecordId;

/// Why something is in the list, with what is begun about it on this device. A draft tells what it lacks; what was serious stays where
/// it is until a decision is saved, however much of one is written.
pub fn why(notebook: Notebook, open: &OpenBook, labels: &Labels<'_>, item: &Item) -> String {
    let (why, w) = (told::why(open, labels, item), &labels.words().morning);
    match &item.reason {
        Reason::Draft { .. } => match lacks(notebook, labels, item.record) {
            Some(lacks) => format!("{why} · {lacks}"),
            None => why,
        },
        Reason::Vigilance { .. } if decision_about(notebook, open, item.record).is_some() => {
            format!("{why} · {}", w.decision_begun)
        }
        _ => why,
    }
}

/// The decision about an encounter, or an alert that came from it, that somebody began on this device and did not save.
pub fn decision_about(notebook: Notebook, open: &OpenBook, record: RecordId) -> Option<DraftCard> {
    let mut drafts = notebook.drafts().get();
    drafts.retain(|card| card.kind == kind::DECISION);
    if drafts.is_empty() {
        return None;
    }
    let matter = decision::matter(&open.replica, &open.book, record);
    let about = |card: &DraftCard| {
        let said = notebook.draft_state(card.key).map(|state| decision::ABOUT.present(&state)).unwrap_or_default();
        said.iter().any(|one| matter.contains(one))
    };
    drafts.into_iter().find(about)
}

/// What a draft still lacks before it can be saved.
fn lacks(notebook: Notebook, labels: &Labels<'_>, record: RecordId) -> Option<String> {
    let card = notebook.drafts().get().into_iter().find(|card| card.record == record)?;
    let state = notebook.draft_state(card.key)?;
    let fields: Vec<String> =
        missing(card.kind, &state).into_iter().map(|field| labels.field(field).to_lowercase()).collect();
    (!fields.is_empty()).then(|| labels.words().morning.lacks(&list(labels.lang, &fields)))
}

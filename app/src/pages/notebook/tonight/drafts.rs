//! What was begun and not saved. It waits here, after a dead battery too.

use super::super::parts::when;
use crate::components::{ListRow, NoteState, Rows, Section, StatusBadge};
use crate::i18n::{Lang, use_lang, use_messages, value_label};
use crate::state::{DraftCard, Notebook, use_notebook};
use leptos::prelude::*;
use shared::domain::kind;
use shared::history::Kind;

/// The drafts of this device; nothing when there are none.
#[component]
pub fn Drafts() -> impl IntoView {
    let m = use_messages();
    let lang = use_lang();
    let notebook = use_notebook();
    let drafts = notebook.drafts();
    let begun = move |card: &DraftCard| {
        let said = when::said(lang, card.begun, notebook.now());
        if card.key.is_noted() { m.noting.at(&said) } else { said }
    };
    let row = move |card: DraftCard| {
        let kind = kind_name(lang, card.kind).unwrap_or(m.state.draft);
        let title = if card.key.is_settling() { m.settle.begun(kind) } else { kind.to_owned() };
        view! {
            <ListRow
                href=draft_href(notebook, &card)
                title=title
                sub=begun(&card)
                end=|| view! { <StatusBadge state=NoteState::Draft /> }
            />
        }
    };
    move || {
        let cards: Vec<DraftCard> =
            drafts.get().into_iter().filter(|card| kind_name(lang, card.kind).is_some()).collect();
        (!cards.is_empty()).then(|| {
            view! {
                <Section title=m.tonight.drafts>
                    <Rows>{cards.into_iter().map(row).collect_view()}</Rows>
                </Section>
            }
        })
    }
}

/// The kinds that have a page to go on writing on.
pub fn kind_name(lang: Lang, kind: Kind) -> Option<&'static str> {
    let id = match kind {
        kind::ROUND => "round",
        kind::ENCOUNTER => "encounter",
        kind::PERSON => "person",
        kind::FOLLOW_UP => "follow_up",
        kind::ALERT => "alert",
        kind::CASE => "case",
        kind::OBJECTIVE => "objective",
        kind::DECISION => "decision",
        _ => return None,
    };
    value_label(lang, "record_kind", id)
}

/// Where a draft goes on: a change to a round is its end; every other page finds the draft by its record.
pub fn draft_href(notebook: Notebook, card: &DraftCard) -> String {
    let record = card.record;
    if card.key.is_settling() {
        return format!("/app/settle/{record}");
    }
    let exists = notebook.peek(|open| open.replica.state(record).is_some()).unwrap_or(false);
    match (card.kind, exists) {
        (kind::ROUND, true) => format!("/app/rounds/{record}/end?draft={record}"),
        (kind::ROUND, false) => "/app/rounds/new".to_owned(),
        (kind::ALERT, _) => format!("/app/alerts/new?draft={record}"),
        (kind::PERSON, true) => format!("/app/persons/{record}/edit"),
        (kind::PERSON, false) => format!("/app/persons/new?draft={record}"),
        (kind::CASE, _) => format!("/app/cases/new?draft={record}"),
        (kind::OBJECTIVE, _) => format!("/app/objectives/new?draft={record}"),
        (kind::DECISION, _) => format!("/app/decisions/new?draft={record}"),
        _ => format!("/app/encounters/new?draft={record}"),
    }
}

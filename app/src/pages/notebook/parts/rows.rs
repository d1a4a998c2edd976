//! Notes as rows of a list.

use super::{crew, select, when};
use crate::components::{ListRow, NoteState, Rows, StatusBadge};
use crate::i18n::machine;
use crate::labels::{Labels, encounter_line, local};
use crate::state::OpenBook;
use leptos::prelude::*;
use shared::domain::round;
use shared::history::State;
use shared::ids::RecordId;

/// One note, said in two lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteRow {
    /// Where it leads.
    pub href: String,
    /// Its time or date, in words.
    pub lead: String,
    /// The same for machines.
    pub machine: String,
    /// Who, or which.
    pub title: String,
    /// Where, and what is known.
    pub sub: String,
    /// Where the note is.
    pub state: NoteState,
}

/// An encounter: when, who, where.
pub fn encounter_row(open: &OpenBook, labels: &Labels<'_>, record: RecordId, state: &State) -> NoteRow {
    let line = encounter_line(labels, state);
    let at = select::at(state);
    let notes = open.parts(record).len();
    let joined = if notes > 1 { labels.words().same.merged_notes(notes) } else { String::new() };
    NoteRow {
        href: format!("/app/encounters/{record}"),
        lead: at.map(|at| when::time(labels.lang, at)).unwrap_or_default(),
        machine: at.map(|at| machine(local(at))).unwrap_or_default(),
        title: line.who,
        sub: [line.sub, joined].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
        state: open.state_of(record),
    }
}

/// A round: when, where, with whom.
pub fn round_row(open: &OpenBook, labels: &Labels<'_>, record: RecordId, state: &State) -> NoteRow {
    let m = labels.words();
    let at = select::started(state);
    let with = crew(open, labels.lang, state);
    let count = m.common.encounters(select::of_round(open, record).len());
    NoteRow {
        href: format!("/app/rounds/{record}"),
        lead: String::new(),
        machine: at.map(|at| machine(local(at))).unwrap_or_default(),
        title: round_title(labels, state),
        sub: [at.map(|at| labels.when(at)), (!with.is_empty()).then(|| m.round.with(&with)), Some(count)]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" · "),
        state: open.state_of(record),
    }
}

/// What a round is called: `Rue, secteur 2`.
pub fn round_title(labels: &Labels<'_>, state: &State) -> String {
    let channel = round::CHANNEL.get(state).into_settled().map(|id| labels.item("channel", &id));
    let sector = round::SECTOR.get(state).into_settled().map(|id| labels.item("sector", &id));
    let place = sector.or_else(|| round::PLATFORM.get(state).into_settled().map(|id| labels.item("platform", &id)));
    match (channel, place) {
        (Some(channel), Some(place)) => format!("{channel}, {place}"),
        (Some(only), None) | (None, Some(only)) => only,
        (None, None) => labels.words().round.unknown_round.to_owned(),
    }
}

/// Rows in one frame.
#[component]
pub fn NoteRows(
    /// The notes, in order.
    #[prop(into)]
    rows: Signal<Vec<NoteRow>>,
) -> impl IntoView {
    let row = |row: NoteRow| {
        let NoteRow { href, lead, machine, title, sub, state } = row;
        view! {
            <ListRow
                href=href
                lead=move || {
                    (!lead.is_empty()).then(|| view! { <time datetime=machine.clone()>{lead.clone()}</time> })
                }
                title=title
                sub=sub
                end=move || view! { <StatusBadge state short=true /> }
            />
        }
    };
    view! { <Rows>{move || rows.get().into_iter().map(row).collect_view()}</Rows> }
}

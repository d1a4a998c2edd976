//! The decisions about a person, an encounter or an alert, on its page, and the way to write one.

use super::decision_title;
use crate::components::{IconName, LinkButton, ListRow, NoteState, Rows, Section, StatusBadge};
use crate::i18n::{use_lang, use_messages};
use crate::labels::Labels;
use crate::state::{OpenBook, use_notebook};
use leptos::prelude::*;
use shared::domain::{Decision, kind, missing};
use shared::ids::RecordId;
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// A decision in two lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    record: RecordId,
    /// What was decided.
    pub title: String,
    /// When; whether it was sent, is to be looked at again, or lacks something.
    pub sub: String,
    /// Where it is.
    pub state: NoteState,
}

/// The section.
#[component]
pub fn DecisionsOn(
    /// About what.
    record: RecordId,
) -> impl IntoView {
    let m = use_messages();
    let (notebook, lang) = (use_notebook(), use_lang());
    let lines = Memo::new(move |_| {
        let read = notebook.read(|open| {
            open.replica.state(record)?;
            Some(about(open, &Labels::of(open, lang, notebook.now()), record))
        });
        read.flatten()
    });
    let row = |line: Line| {
        let state = line.state;
        view! {
            <ListRow
                href=format!("/app/decisions/{}", line.record)
                title=line.title
                sub=line.sub
                end=move || view! { <StatusBadge state short=true /> }
            />
        }
    };
    move || {
        lines.get().map(|lines| {
            view! {
                <Section title=m.decisions.list>
                    {lines.is_empty().then(|| view! { <p class="soft">{m.decisions.none}</p> })}
                    {(!lines.is_empty())
                        .then(|| view! { <Rows>{lines.into_iter().map(row).collect_view()}</Rows> })}
                    <LinkButton href=format!("/app/decisions/new?about={record}") icon=IconName::Plus>
                        {m.decisions.new}
                    </LinkButton>
                </Section>
            }
        })
    }
}

/// The decisions about a record, latest first; of a person also those about her encounters.
fn about(open: &OpenBook, labels: &Labels<'_>, record: RecordId) -> Vec<Line> {
    let mut all: BTreeSet<RecordId> = open.book.decisions_about(record).into_iter().collect();
    if open.replica.kind(record) == Some(kind::PERSON) {
        all.extend(open.book.encounters_of(record).iter().flat_map(|met| open.book.decisions_about(*met)));
    }
    let mut lines: Vec<_> = all.into_iter().filter_map(|one| line(open, labels, one)).collect();
    lines.sort_by_key(|(at, line)| (Reverse(*at), line.record));
    lines.into_iter().map(|(_, line)| line).collect()
}

/// Says a decision in two lines, with when it was made.
pub fn line(open: &OpenBook, labels: &Labels<'_>, record: RecordId) -> Option<(Option<shared::clock::Millis>, Line)> {
    let state = open.replica.state(record)?;
    let (m, decision) = (labels.words(), Decision::read(record, state));
    let at = decision.at.values().into_iter().max().copied();
    let sent = decision.sent.values().into_iter().max().copied();
    let review = decision.review.values().into_iter().min().and_then(|day| day.date());
    let unsent = decision.writes_outside() && sent.is_none();
    let parts = [
        at.map(|at| labels.when(at)),
        sent.map(|at| m.decisions.sent_when(&labels.when(at))),
        unsent.then(|| m.decisions.not_sent.to_owned()),
        review.filter(|_| !unsent && sent.is_none()).map(|date| m.decisions.review_on(&labels.date(date))),
        (!missing(kind::DECISION, state).is_empty()).then(|| m.decisions.incomplete.to_owned()),
    ];
    let sub = parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    Some((at, Line { record, title: decision_title(labels, state), sub, state: open.state_of(record) }))
}

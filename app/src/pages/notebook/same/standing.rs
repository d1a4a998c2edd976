//! What the team has said of two, and who said it.

use crate::components::{Notice, Tone};
use crate::i18n::use_messages;
use crate::labels::{Labels, local, written_by};
use crate::state::OpenBook;
use leptos::prelude::*;
use shared::domain::same::SAID;
use shared::domain::{FieldName, Matter, Said, Value, describe, kind, story};
use shared::history::CellState;
use shared::ids::RecordId;

use super::Of;

/// What stands between two records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nobody ever said anything.
    Open,
    /// They are one.
    Joined,
    /// They are one by way of others.
    Through,
    /// They are two.
    Distinct,
    /// What was said is undone.
    Undone,
    /// Several things are said.
    Disputed,
    /// A part of what was said is not here.
    Partly,
    /// They are said to be one, and it does not count: two whom that would tie are said to be distinct.
    Clash(Vec<[RecordId; 2]>),
}

impl Standing {
    /// What stands between two.
    pub fn of(open: &OpenBook, one: RecordId, other: RecordId) -> Self {
        let together = open.book.members(one).contains(&other);
        match (open.said(one, other), together) {
            (Some(Said::Joined), true) => Self::Joined,
            (Some(Said::Joined), false) => Self::Clash(clash(open, one, other)),
            (Some(Said::Disputed), _) if partly(open, one, other) => Self::Partly,
            (Some(Said::Disputed), _) => Self::Disputed,
            (Some(Said::Distinct), _) => Self::Distinct,
            (Some(Said::Undone) | None, true) => Self::Through,
            (Some(Said::Undone), false) => Self::Undone,
            (None, false) => Self::Open,
        }
    }
}

/// Whether a part of a statement about two has not arrived: whatever is said now may not be the last word.
fn partly(open: &OpenBook, one: RecordId, other: RecordId) -> bool {
    let who = open.book.who();
    let mut statements = who.persons.each(one, other).chain(who.encounters.each(one, other));
    statements.any(|(record, _)| open.lacks_part(record))
}

/// Those who are said to be distinct though this join is on the way between them.
fn clash(open: &OpenBook, one: RecordId, other: RecordId) -> Vec<[RecordId; 2]> {
    let pair = [one.min(other), one.max(other)];
    let apart = |matter: Matter| match matter {
        Matter::Clash { two, joins } if joins.contains(&pair) => Some(two),
        _ => None,
    };
    open.book.who().matters().into_iter().filter_map(apart).collect()
}

/// Who said what of two, latest first, in words.
pub fn log(open: &OpenBook, labels: &Labels<'_>, one: RecordId, other: RecordId) -> Vec<String> {
    let who = open.book.who();
    let statements = who.persons.each(one, other).chain(who.encounters.each(one, other));
    let mut all = Vec::new();
    for moment in statements.filter_map(|(record, _)| open.replica.history(record)).flat_map(story) {
        let said = moment.changes.iter().find(|change| change.field == FieldName::Said).map(|change| &change.to);
        let Some(said @ Value::Item { .. }) = said else { continue };
        let by = labels.words().same.said_by(&labels.names.member(moment.author), &labels.value(said));
        let when = moment.when();
        let line = when.map_or_else(|| by.clone(), |at| format!("{by}, {}", labels.when(at)));
        all.push((when.map(local), line));
    }
    all.sort_by_key(|(when, _)| std::cmp::Reverse(*when));
    all.into_iter().map(|(_, line)| line).collect()
}

/// What stands side by side of two, each with who says it and since when: what is to be chosen between.
pub fn voices(open: &OpenBook, labels: &Labels<'_>, one: RecordId, other: RecordId) -> Vec<String> {
    let who = open.book.who();
    let statements = who.persons.each(one, other).chain(who.encounters.each(one, other));
    let mut all = Vec::new();
    for (record, _) in statements {
        let Some(state) = open.replica.state(record) else { continue };
        let said = state.cells.get(&SAID.cell()).map(CellState::candidates).unwrap_or_default();
        all.extend(said.iter().map(|side| {
            let what = labels.value(&describe(kind::SAME_PERSON, &SAID.cell(), &side.value).value);
            let by = written_by(labels, open, &[record], &side.writers);
            labels.words().same.said_by(&by, &what)
        }));
    }
    all.sort_unstable();
    all.dedup();
    all
}

/// What stands, in a message; nothing while nobody said anything.
#[component]
pub fn StandingNotice(
    /// What they are.
    of: Of,
    /// What stands.
    standing: Standing,
    /// Those said to be distinct, by name and where they are compared.
    apart: Vec<(String, String)>,
    /// While the team does not agree: who says what.
    voices: Vec<String>,
) -> impl IntoView {
    let m = use_messages();
    let (tone, title, text) = match (&standing, of) {
        (Standing::Open, _) => return ().into_any(),
        (Standing::Joined, Of::Encounters) => (Tone::Ok, m.same.joined_title, m.same.encounters_joined_text),
        (Standing::Joined, Of::Persons) => (Tone::Ok, m.same.joined_title, m.same.persons_joined_text),
        (Standing::Through, _) => (Tone::Ok, m.same.joined_title, m.same.through_text),
        (Standing::Distinct, _) => (Tone::Info, m.same.distinct_title, m.same.distinct_text),
        (Standing::Undone, _) => (Tone::Info, m.same.undone_title, m.same.undone_text),
        (Standing::Disputed, _) => (Tone::Warning, m.same.disputed_title, m.same.disputed_text),
        (Standing::Partly, _) => (Tone::Warning, m.same.disputed_title, m.same.partly_text),
        (Standing::Clash(_), _) => (Tone::Warning, m.same.clash_title, m.same.clash_text),
    };
    let link = |(name, href): (String, String)| {
        view! {
            <a class="link-target" href=href>
                {m.same.waiting_for}
                " · "
                {name}
            </a>
        }
    };
    view! {
        <Notice tone title>
            <p>{text}</p>
            {(!voices.is_empty())
                .then(|| {
                    let line = |text: String| view! { <li>{text}</li> };
                    view! { <ul class="voices">{voices.into_iter().map(line).collect_view()}</ul> }
                })}
            {apart.into_iter().map(link).collect_view()}
        </Notice>
    }
    .into_any()
}

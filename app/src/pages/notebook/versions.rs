//! What a note cannot say with one voice: parts that have not arrived, and fields with several versions. Here nothing is hidden and
//! nothing is chosen; the way to choosing stands below them.

use crate::components::{IconName, LinkButton, NoteState, Notice, StatusBadge, Tone, VersionsList};
use crate::i18n::{use_lang, use_messages};
use crate::labels::{Labels, contested};
use crate::state::use_notebook;
use leptos::prelude::*;
use shared::domain::kind;
use shared::history::{Lifecycle, State};
use shared::ids::RecordId;

/// The notices and lists of one record; nothing while it is whole and settled.
#[component]
pub fn Versions(
    /// Which.
    record: RecordId,
) -> impl IntoView {
    let m = use_messages();
    let (notebook, lang) = (use_notebook(), use_lang());
    let incomplete = Memo::new(move |_| {
        notebook.read(|open| open.replica.state(record).is_some_and(State::is_incomplete)).unwrap_or_default()
    });
    let held = Memo::new(move |_| {
        notebook
            .read(|open| open.replica.state(record).is_some_and(|state| !state.not_held.is_empty()))
            .unwrap_or_default()
    });
    let deleted = Memo::new(move |_| {
        notebook
            .read(|open| open.replica.state(record).is_some_and(|state| state.lifecycle == Lifecycle::Deleted))
            .unwrap_or_default()
    });
    let all = Memo::new(move |_| {
        notebook.read(|open| contested(&Labels::of(open, lang, notebook.now()), open, record)).unwrap_or_default()
    });
    view! {
        {move || {
            deleted.get().then(|| view! { <Notice tone=Tone::Warning title=m.encounter.deleted><p>{m.history.deleted_text}</p></Notice> })
        }}
        {move || {
            incomplete
                .get()
                .then(|| {
                    view! {
                        <Notice tone=Tone::Warning title=m.versions.incomplete>
                            <p>{m.versions.incomplete_why}</p>
                        </Notice>
                    }
                })
        }}
        {move || held.get().then(|| view! { <Notice title=m.state.held><p>{m.state.team_why}</p></Notice> })}
        {move || {
            let all = all.get();
            (!all.is_empty())
                .then(|| {
                    view! {
                        <div class="stack">
                            {all
                                .into_iter()
                                .map(|one| view! { <VersionsList field=one.field versions=one.versions /> })
                                .collect_view()}
                            <ChooseLink record />
                        </div>
                    }
                })
        }}
    }
}

/// The way to the page on which one chooses.
#[component]
pub fn ChooseLink(
    /// Between the versions of what.
    record: RecordId,
) -> impl IntoView {
    let m = use_messages();
    view! {
        <LinkButton href=format!("/app/settle/{record}") icon=IconName::Versions>
            {m.settle.choose}
        </LinkButton>
    }
}

/// A change to this note that was begun here and not saved: the way back to it.
#[component]
pub fn HalfWritten(
    /// Which.
    record: RecordId,
) -> impl IntoView {
    let drafts = use_notebook().drafts();
    let href = Memo::new(move |_| {
        let kind = drafts.with(|cards| {
            cards.iter().find(|card| card.record == record && !card.key.is_settling()).map(|card| card.kind)
        });
        let folder = match kind? {
            kind::PERSON => "persons",
            kind::CASE => "cases",
            kind::OBJECTIVE => "objectives",
            kind::DECISION => "decisions",
            _ => "encounters",
        };
        Some(format!("/app/{folder}/new?draft={record}"))
    });
    move || {
        href.get().map(|href| {
            view! {
                <a class="counter-link" href=href>
                    <StatusBadge state=NoteState::Draft />
                </a>
            }
        })
    }
}

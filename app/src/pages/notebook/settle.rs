//! Choosing between the versions of one note, field by field. Every choice is kept at once; saving writes them as one step over
//! everything that was seen, and one tap undoes that by another. What arrives meanwhile is shown and never written over.

mod act;
mod asked;
mod field;
mod other;
mod which;

pub use other::Another;
pub use which::title_of;

use super::parts::{NotebookBar, browser, came_from, record_param};
use super::versions::Versions;
use crate::components::{EmptyState, IconName, Notice, Page, Tone};
use crate::i18n::{use_lang, use_messages};
use crate::labels::Labels;
use crate::state::{DraftHandle, use_notebook};
use asked::{Asked, Told, tell};
use leptos::prelude::*;
use shared::history::Cell;
use shared::ids::{RecordId, RevisionId};
use std::collections::BTreeSet;
use which::href_of;

/// What the page remembers while one is on it.
#[derive(Clone, Copy)]
struct Desk {
    record: RecordId,
    /// The steps that were here when one began to choose: what is not among them has just arrived.
    known: RwSignal<BTreeSet<RevisionId>>,
    /// The cells to look at anew, because something arrived there.
    again: RwSignal<Vec<Cell>>,
    /// The step that was just written here.
    done: RwSignal<Option<RevisionId>>,
    /// Grows when the choices begin anew.
    turn: RwSignal<u32>,
}

/// The page at `/app/settle/:id`.
#[component]
pub fn SettlePage() -> impl IntoView {
    let record = record_param();
    let m = use_messages();
    move || match record.get() {
        Some(record) => view! { <Settle record /> }.into_any(),
        None => view! {
            <Page bar=move || view! { <NotebookBar title=m.settle.title back="/app" /> }>
                <EmptyState icon=IconName::Versions title=m.common.not_found_title text=m.common.not_found />
            </Page>
        }
        .into_any(),
    }
}

#[component]
fn Settle(record: RecordId) -> impl IntoView {
    let m = use_messages();
    let (notebook, lang) = (use_notebook(), use_lang());
    let desk = Desk {
        record,
        known: RwSignal::new(act::steps(notebook, record)),
        again: RwSignal::new(Vec::new()),
        done: RwSignal::new(None),
        turn: RwSignal::new(0),
    };
    let of = Memo::new(move |_| {
        notebook.read(|open| title_of(open, &Labels::of(open, lang, notebook.now()), record)).unwrap_or_default()
    });
    let note = Memo::new(move |_| notebook.read(|open| href_of(open, record)).unwrap_or_else(|| "/app".to_owned()));
    let list = came_from();
    let back = Memo::new(move |_| list.map_or_else(|| note.get(), str::to_owned));
    let told = Memo::new(move |_| {
        let known = desk.known.get();
        notebook.read(|open| tell(open, &Labels::of(open, lang, notebook.now()), record, &known)).flatten()
    });
    let here = Memo::new(move |_| told.with(Option::is_some));
    move || {
        if !here.get() {
            return view! {
                <Page bar=move || view! { <NotebookBar title=m.settle.title back=move || back.get() /> }>
                    <Versions record />
                    <EmptyState icon=IconName::Versions title=m.common.not_found_title text=m.common.not_found />
                </Page>
            }
            .into_any();
        }
        desk.turn.get();
        let draft = notebook.settling(record);
        view! { <Form desk draft told of back note /> }.into_any()
    }
}

#[component]
fn Form(
    desk: Desk,
    /// The choices; none when nothing can be written on what is here.
    draft: Option<DraftHandle>,
    told: Memo<Option<Told>>,
    of: Memo<String>,
    /// Where *back* leads: to the list that one came from, else to the note.
    back: Memo<String>,
    /// The note's own page.
    note: Memo<String>,
) -> impl IntoView {
    let m = use_messages();
    let notebook = use_notebook();
    // What arrives takes the choices along where nothing has changed for them, and asks again elsewhere.
    Effect::new(move |_| {
        notebook.version();
        let mut asked_again = notebook.follow_settling(desk.record);
        if !asked_again.is_empty() {
            desk.again.update(|again| again.append(&mut asked_again));
        }
    });
    let asked = Memo::new(move |_| told.with(|told| told.as_ref().map(|told| told.asked.clone()).unwrap_or_default()));
    let kind = told.with_untracked(|told| told.as_ref().map(|told| told.kind));
    let incomplete = Memo::new(move |_| told.with(|told| told.as_ref().is_some_and(|told| told.incomplete)));
    let any = Memo::new(move |_| asked.with(|asked| !asked.is_empty()));
    let cells = Memo::new(move |_| draft.map(|draft| draft.asserted().get()).unwrap_or_default());
    let deletes = Memo::new(move |_| cells.with(field::deletes));
    let key = |asked: &Asked| (asked.cell.clone(), asked.sides.clone(), asked.seen.clone(), asked.joined.clone());
    let each = move || {
        let all = asked.get();
        // Deleting leaves nothing else to choose.
        if deletes.get() { all.into_iter().filter(|one| one.exists).collect::<Vec<_>>() } else { all }
    };
    view! {
        <Page
            bar=move || view! { <NotebookBar title=m.settle.title sub=move || of.get() back=move || back.get() /> }
            actions=move || {
                view! {
                    {move || {
                        draft.filter(|_| any.get()).map(|draft| view! { <act::Save desk draft asked cells /> })
                    }}
                }
            }
        >
            {kind.map(|kind| view! { <act::Done desk kind asked back note told /> })}
            {move || any.get().then(|| view! { <p class="soft">{m.settle.why}</p> })}
            {move || {
                incomplete.get().then(|| view! { <Notice tone=Tone::Warning><p>{m.settle.incomplete}</p></Notice> })
            }}
            {draft
                .zip(kind)
                .map(|(draft, kind)| {
                    view! {
                        <For
                            each=each
                            key=key
                            children=move |asked| view! { <field::Field desk draft kind asked cells /> }
                        />
                    }
                })}
            {move || deletes.get().then(|| view! { <Notice tone=Tone::Warning><p>{m.settle.deleted_then}</p></Notice> })}
        </Page>
    }
}

/// The title takes the focus: what had it is gone.
fn focus_title() {
    request_animation_frame(browser::focus_title);
}

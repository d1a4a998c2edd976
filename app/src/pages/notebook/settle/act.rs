//! Saving the choices, and taking that back.

use super::asked::{Asked, Told};
use super::{Desk, focus_title};
use crate::components::{ActionBar, Button, ButtonKind, EmptyState, IconName, LinkButton, Notice, Tone};
use crate::i18n::use_messages;
use crate::pages::notebook::ask::answer_by_choosing;
use crate::pages::notebook::parts::{Problem, use_toast};
use crate::state::{DraftHandle, Notebook, use_notebook};
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::domain::settle::is_ready;
use shared::history::{Cell, Kind};
use shared::ids::{RecordId, RevisionId};
use std::collections::{BTreeMap, BTreeSet};

/// The steps of a record that are here.
pub fn steps(notebook: Notebook, record: RecordId) -> BTreeSet<RevisionId> {
    let steps = notebook.peek(|open| Some(open.replica.history(record)?.steps().map(|step| step.id).collect()));
    steps.flatten().unwrap_or_default()
}

/// The foot: how much is chosen, and *save*.
#[component]
pub fn Save(
    desk: Desk,
    draft: DraftHandle,
    asked: Memo<Vec<Asked>>,
    cells: Memo<BTreeMap<Cell, Vec<u8>>>,
) -> impl IntoView {
    let m = use_messages();
    let notebook = use_notebook();
    let (busy, problem) = (RwSignal::new(false), RwSignal::new(None::<&'static str>));
    let count = move || {
        let chosen =
            |asked: &Vec<Asked>| cells.with(|cells| asked.iter().filter(|one| cells.contains_key(&one.cell)).count());
        asked.with(|asked| if super::field::deletes(&cells.get()) { (1, 1) } else { (chosen(asked), asked.len()) })
    };
    let save = move |()| {
        problem.set(None);
        let first = asked.with_untracked(|asked| asked.iter().any(|one| one.exists));
        let ready = notebook.peek(|open| {
            let state = open.replica.state(desk.record)?;
            draft.with(|draft| is_ready(draft, state))
        });
        if ready.flatten() != Some(true) {
            let none = cells.with_untracked(BTreeMap::is_empty);
            problem.set(Some(if none || !first { m.settle.nothing_chosen } else { m.settle.exists_first }));
            return;
        }
        busy.set(true);
        let chosen: Vec<Cell> = cells.with_untracked(|cells| cells.keys().cloned().collect());
        spawn_local(async move {
            match draft.save().await {
                Ok(revision) => {
                    desk.known.try_set(steps(notebook, desk.record));
                    desk.again.try_set(Vec::new());
                    desk.done.try_set(Some(revision));
                    desk.turn.try_update(|turn| *turn += 1);
                    focus_title();
                    answer_by_choosing(notebook, desk.record, chosen).await;
                }
                Err(why) => drop(problem.try_set(Some(why.say(m)))),
            }
            busy.try_set(false);
        });
    };
    view! {
        <Problem said=problem />
        <ActionBar>
            <span class="settle-count" role="status">{move || { let (n, of) = count(); m.settle.chosen(n, of) }}</span>
            <Button kind=ButtonKind::Primary icon=IconName::Check busy on_click=save>
                {m.settle.save}
            </Button>
        </ActionBar>
    }
}

/// What was just written, with the way back; or that there is nothing to choose.
#[component]
pub fn Done(
    desk: Desk,
    kind: Kind,
    asked: Memo<Vec<Asked>>,
    back: Memo<String>,
    note: Memo<String>,
    told: Memo<Option<Told>>,
) -> impl IntoView {
    let m = use_messages();
    let (notebook, toast) = (use_notebook(), use_toast());
    let busy = RwSignal::new(false);
    let undo = move |revision: RevisionId| {
        busy.set(true);
        spawn_local(async move {
            let undone = notebook.undo(desk.record, kind, revision).await;
            toast.say(match &undone {
                Ok(true) => m.settle.undone,
                Ok(false) => m.settle.undo_late,
                Err(why) => why.say(m),
            });
            if undone.is_ok() {
                desk.known.try_set(steps(notebook, desk.record));
                desk.done.try_set(None);
                desk.turn.try_update(|turn| *turn += 1);
                focus_title();
            }
            busy.try_set(false);
        });
    };
    let chosen = move || told.with(|told| told.as_ref().and_then(|told| told.chosen.clone()));
    let none = move || asked.with(Vec::is_empty);
    let links = move || {
        let (back, note) = (back.get(), note.get());
        let list = (back != note).then(|| view! { <LinkButton href=back>{m.morning.back}</LinkButton> });
        view! {
            {list}
            <LinkButton href=note icon=IconName::Forward>{m.settle.to_note}</LinkButton>
        }
    };
    move || {
        match desk.done.get() {
        Some(revision) => view! {
            <Notice tone=Tone::Ok title=m.settle.done live=true>
                <p>{m.settle.done_text}</p>
                <div class="settle-done">
                    <Button icon=IconName::Undo busy on_click=move |()| undo(revision)>{m.settle.undo}</Button>
                    {links()}
                </div>
            </Notice>
            {(!none()).then(|| view! { <h2 class="section-title">{m.settle.left}</h2> })}
        }
        .into_any(),
        None if none() => view! {
            <EmptyState icon=IconName::Check title=m.settle.nothing text=chosen().unwrap_or_else(|| m.settle.nothing_text.to_owned()) />
            {links()}
        }
        .into_any(),
        None => ().into_any(),
    }
    }
}

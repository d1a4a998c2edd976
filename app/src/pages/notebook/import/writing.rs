//! Writing what was looked at: the import's own record first, then row by row in batches, each kept on disk before the next begins. A
//! closed tab costs nothing that was written, and the same file chosen again goes on from there.

use super::table::{Outcome, Stage, Table};
use crate::components::{IconName, LinkButton, Notice, Progress, Tone};
use crate::i18n::use_messages;
use crate::state::{Notebook, SaveError};
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::domain::import::{Plan, mark};
use shared::domain::kind;
use shared::history::Draft;
use std::sync::Arc;

/// So many records are written before the page may draw and take a tap again: some 50 ms of sealing, and one transaction.
const BATCH: usize = 40;

/// Begins, or goes on.
pub fn begin(notebook: Notebook, table: Table) {
    let Some(plan) = table.plan.get_untracked() else { return };
    let Some(loaded) = table.loaded.get_untracked() else { return };
    let Some(import) = table.import(notebook, &plan) else { return };
    let total = plan.records();
    table.far.set((0, total));
    table.stage.set(Stage::Writing);
    spawn_local(async move {
        // Before anything else it is known that an import was begun: so it can be gone on with, or undone, whatever happens.
        let begun = match &loaded.begun {
            Some(_) => Ok(()),
            None => {
                let write = notebook.write(Some(import.record), kind::IMPORT, |draft, base| {
                    import.write(draft, base);
                    mark(draft, import.record);
                });
                write.await.map(|_| ())
            }
        };
        let mut done = 0;
        let written = match begun {
            Ok(()) => rows(notebook, table, &plan, &mut done).await,
            Err(why) => Err(why),
        };
        let outcome = Outcome {
            persons: plan.count(kind::PERSON),
            encounters: plan.count(kind::ENCOUNTER),
            refused: plan.refused(),
            stopped: written.err().map(|why| (done, total, why)),
        };
        if table.stage.try_set(Stage::Written(outcome)).is_none() {
            table.loaded.try_set(None);
            table.setting.try_set(None);
        }
    });
}

/// Row by row: what a row makes is never in two batches, so an encounter and whom it names come together.
async fn rows(notebook: Notebook, table: Table, plan: &Arc<Plan>, done: &mut usize) -> Result<(), SaveError> {
    let mut batch: Vec<Draft> = Vec::new();
    let mut left = plan.taken().peekable();
    while let Some(row) = left.next() {
        batch.extend_from_slice(row);
        if batch.len() < BATCH && left.peek().is_some() {
            continue;
        }
        let count = batch.len();
        notebook.bring(core::mem::take(&mut batch)).await?;
        *done += count;
        table.far.try_set((*done, plan.records()));
        TimeoutFuture::new(0).await;
    }
    Ok(())
}

/// How far it is.
#[component]
pub fn Progressing(table: Table) -> impl IntoView {
    let m = use_messages();
    let far = table.far;
    view! {
        <Progress
            label=m.import.writing.to_owned()
            text=move || m.import.far(far.get().0, far.get().1)
            done=Signal::derive(move || far.get().0)
            total=Signal::derive(move || far.get().1)
        />
        <p>{m.import.keep_open}</p>
    }
}

/// What was written, or how far it came.
#[component]
pub fn Written(outcome: Outcome) -> impl IntoView {
    let m = use_messages();
    let Outcome { persons, encounters, refused, stopped } = outcome;
    match stopped {
        Some((done, of, why)) => view! {
            <Notice tone=Tone::Danger title=m.import.stopped live=true>
                <p>{m.import.written_of(done, of)} ". " {why.say(m)}</p>
                <p>{m.import.stopped_text}</p>
            </Notice>
        }
        .into_any(),
        None => view! {
            <Notice
                tone=Tone::Ok
                title=m.import.written(&m.import.persons(persons), &m.import.encounters(encounters))
                live=true
            >
                {(refused > 0).then(|| view! { <p>{m.import.left_out(refused)}</p> })}
                <p>{m.import.delete_file}</p>
            </Notice>
            <div>
                <LinkButton href="/app/persons" icon=IconName::Person>
                    {m.import.see_persons}
                </LinkButton>
            </div>
        }
        .into_any(),
    }
}

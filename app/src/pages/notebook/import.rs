//! Taking up a list that the team kept before: a CSV file is read on this device, understood column by column, looked at as a whole,
//! and only then written; and imports that were made before, with the way back from each.

mod columns;
mod earlier;
mod file;
mod here;
mod look;
mod reading;
mod said;
mod table;
mod unmatched;
mod writing;

use super::parts::NotebookBar;
use crate::components::{ActionBar, Button, ButtonKind, EmptyState, IconName, Notice, Page, Section};
use crate::i18n::use_messages;
use crate::state::{OpenBook, use_notebook};
use columns::Columns;
use earlier::Earlier;
use file::Choosing;
use leptos::prelude::*;
use look::Look;
use table::{Stage, Table};
use writing::{Progressing, Written};

/// The page at `/app/import`.
#[component]
pub fn ImportPage() -> impl IntoView {
    let m = use_messages();
    let notebook = use_notebook();
    let coordinates = Memo::new(move |_| notebook.read(OpenBook::is_coordinator).unwrap_or(false));
    let table = Table::new();
    let actions = move || {
        let ready = move || coordinates.get() && table.stage.with(|stage| *stage == Stage::Looking);
        move || ready().then(|| view! { <Actions table /> })
    };
    view! {
        <div class="wide">
            <Page
                bar=move || view! { <NotebookBar title=m.import.title sub=move || table.name() back="/app/team" /> }
                actions=actions
            >
                {move || {
                    if coordinates.get() {
                        view! { <Stages table /> }.into_any()
                    } else {
                        view! { <EmptyState icon=IconName::Sheet title=m.import.only_coordination /> }.into_any()
                    }
                }}
            </Page>
        </div>
    }
}

/// What is shown, by how far it is.
#[component]
fn Stages(table: Table) -> impl IntoView {
    let m = use_messages();
    move || match table.stage.get() {
        Stage::Choosing => view! {
            <div class="stack">
                <Choosing table />
                <Section title=m.import.earlier>
                    <Earlier />
                </Section>
            </div>
        }
        .into_any(),
        Stage::Looking if table.goes_on() => view! {
            <div class="stack import">
                <Notice title=m.import.begun>
                    <p>{m.import.begun_text}</p>
                </Notice>
                <Look table />
            </div>
        }
        .into_any(),
        Stage::Looking => view! {
            <div class="columns import">
                <div class="column">
                    <Columns table />
                </div>
                <div class="column">
                    <Look table />
                </div>
            </div>
        }
        .into_any(),
        Stage::Writing => view! { <Progressing table /> }.into_any(),
        Stage::Written(outcome) => view! {
            <div class="stack">
                <Written outcome />
                <Choosing table />
                <Section title=m.import.earlier>
                    <Earlier />
                </Section>
            </div>
        }
        .into_any(),
    }
}

/// Taking it, or another file.
#[component]
fn Actions(table: Table) -> impl IntoView {
    let m = use_messages();
    let rows = move || table.plan.with(|plan| plan.as_ref().map_or(0, |plan| plan.taken().count()));
    let too_much = move || table.setting.with(|setting| setting.as_ref().is_some_and(|setting| setting.is_too_large()));
    let words = move || if table.goes_on() { m.import.go_on.to_owned() } else { m.import.take(rows()) };
    let notebook = use_notebook();
    view! {
        <ActionBar>
            <Button icon=IconName::Back on_click=move |()| table.put_away()>
                {m.import.another}
            </Button>
            <Button
                kind=ButtonKind::Primary
                icon=IconName::Check
                disabled=Signal::derive(move || rows() == 0 || too_much())
                on_click=move |()| writing::begin(notebook, table)
            >
                {words}
            </Button>
        </ActionBar>
    }
}

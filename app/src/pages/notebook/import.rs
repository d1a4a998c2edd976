//! Taking up a list that the team kept before: a CSV file is read on this device, understood column by column, looked at as a whole,
//! and only then written; and imports that were made before, with the way back from each.

mod attention;
mod columns;
mod earlier;
mod file;
mod here;
mod look;
mod one;
mod table;
mod unmatched;
mod writing;

use super::parts::{NotebookBar, came_from};
use crate::components::{ActionBar, Button, ButtonKind, Dialog, EmptyState, IconName, Notice, Page, Section, Tone};
use crate::i18n::{use_lang, use_messages};
use crate::state::{OpenBook, use_notebook};
use attention::Attention;
use columns::Columns;
use earlier::Earlier;
use file::{Choosing, whose};
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
    let back = came_from().unwrap_or("/app/team");
    let actions = move || {
        let ready = move || coordinates.get() && table.stage.with(|stage| *stage == Stage::Looking);
        move || ready().then(|| view! { <Actions table /> })
    };
    view! {
        <div class="wide">
            <Page
                bar=move || view! { <NotebookBar title=m.import.title sub=move || table.name() back=back /> }
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
    let (notebook, lang) = (use_notebook(), use_lang());
    let begun = move || {
        let import = table.loaded.with_untracked(|loaded| loaded.as_ref()?.begun.clone())?;
        whose(notebook, lang, &[import]).pop()
    };
    move || match table.stage.get() {
        Stage::Choosing => view! {
            <div class="stack">
                <Attention />
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
                    {begun().map(|line| view! { <p>{line}</p> })}
                    <p>{m.import.begun_text}</p>
                </Notice>
                <Look table />
            </div>
        }
        .into_any(),
        Stage::Looking => view! {
            <div class="columns import">
                <div class="column">
                    <Others table />
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
                <Attention />
                <Choosing table />
                <Section title=m.import.earlier>
                    <Earlier />
                </Section>
            </div>
        }
        .into_any(),
    }
}

/// Other imports of the file: by whom and when.
#[component]
fn Others(table: Table) -> impl IntoView {
    let m = use_messages();
    let (notebook, lang) = (use_notebook(), use_lang());
    move || {
        let others = table.others.get();
        (!others.is_empty()).then(|| {
            let lines = whose(notebook, lang, &others).into_iter().map(|line| view! { <p>{line}</p> }).collect_view();
            view! {
                <Notice tone=Tone::Warning title=m.import.known_file live=true>
                    {lines}
                    <p>{m.import.repeats}</p>
                </Notice>
            }
        })
    }
}

/// Taking it, or another file. Where an import of the file has arrived meanwhile, that is asked first.
#[component]
fn Actions(table: Table) -> impl IntoView {
    let m = use_messages();
    let rows = move || table.plan.with(|plan| plan.as_ref().map_or(0, |plan| plan.taken().count()));
    let too_much = move || table.setting.with(|setting| setting.as_ref().is_some_and(|setting| setting.is_too_large()));
    let words = move || if table.goes_on() { m.import.go_on.to_owned() } else { m.import.take(rows()) };
    let notebook = use_notebook();
    let asking = RwSignal::new(false);
    let take = move |()| {
        if table.has_news() {
            asking.set(true);
        } else {
            writing::begin(notebook, table);
        }
    };
    let anyway = move |()| {
        asking.set(false);
        writing::begin(notebook, table);
    };
    view! {
        <Dialog
            id="import-again"
            open=asking
            title=m.import.known_file
            actions=move || {
                view! {
                    <Button on_click=move |()| asking.set(false)>{m.import.look_first}</Button>
                    <Button kind=ButtonKind::Danger icon=IconName::Check on_click=anyway>
                        {m.import.anyway}
                    </Button>
                }
            }
        >
            <p>{m.import.repeats}</p>
        </Dialog>
        <ActionBar>
            <Button icon=IconName::Back on_click=move |()| table.put_away()>
                {m.import.another}
            </Button>
            <Button
                kind=ButtonKind::Primary
                icon=IconName::Check
                disabled=Signal::derive(move || rows() == 0 || too_much())
                on_click=take
            >
                {words}
            </Button>
        </ActionBar>
    }
}

//! Every decision of the team: first those that were put off to a day that has come, then the latest.

use super::super::parts::{NoteRow, NoteRows, NotebookBar};
use super::about::named;
use super::section::line;
use crate::components::{Button, EmptyState, Icon, IconName, Page, Section};
use crate::i18n::{use_lang, use_messages};
use crate::labels::{Labels, day_of, local};
use crate::state::{OpenBook, use_notebook};
use leptos::prelude::*;
use shared::clock::Millis;
use shared::domain::decision;
use shared::ids::RecordId;

/// How many rows at first, and how many more at a time.
const STEP: usize = 60;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Listed {
    waiting: Vec<NoteRow>,
    others: Vec<NoteRow>,
    more: bool,
}

/// The page at `/app/decisions`.
#[component]
pub fn DecisionsPage() -> impl IntoView {
    let m = use_messages();
    let (notebook, lang) = (use_notebook(), use_lang());
    let shown = RwSignal::new(STEP);
    let listed = Memo::new(move |_| {
        let read = notebook.read(|open| {
            let now = notebook.now();
            list(open, &Labels::of(open, lang, now), now, shown.get())
        });
        read.unwrap_or_default()
    });
    let section = |title: &'static str, rows: Vec<NoteRow>| {
        let rows = Signal::stored(rows);
        view! {
            <Section title>
                <NoteRows rows />
            </Section>
        }
    };
    view! {
        <Page bar=move || view! { <NotebookBar title=m.decisions.list sub=m.decisions.list_why back="/app/persons" /> }>
            {move || {
                let Listed { waiting, others, more } = listed.get();
                let none = waiting.is_empty() && others.is_empty();
                let title = if waiting.is_empty() { m.decisions.all } else { m.decisions.others_list };
                view! {
                    {none
                        .then(|| {
                            view! {
                                <EmptyState icon=IconName::Sheet title=m.decisions.none text=m.decisions.none_text />
                            }
                        })}
                    {(!waiting.is_empty()).then(|| section(m.decisions.waiting, waiting))}
                    {(!others.is_empty()).then(|| section(title, others))}
                    {more
                        .then(|| {
                            view! {
                                <Button wide=true on_click=move |()| shown.update(|n| *n += STEP)>
                                    {m.common.more}
                                </Button>
                            }
                        })}
                }
            }}
        </Page>
    }
}

/// On *Ce matin*: how many decisions wait to be looked at again; else the way to all of them.
#[component]
pub fn ReviewLine() -> impl IntoView {
    let m = use_messages();
    let notebook = use_notebook();
    let waiting = Memo::new(move |_| notebook.read(|open| waiting(open, notebook.now()).len()).unwrap_or_default());
    view! {
        <a class="link-target" href="/app/decisions">
            <Icon name=IconName::Sheet />
            {move || {
                let waiting = waiting.get();
                if waiting == 0 { m.decisions.list.to_owned() } else { m.decisions.to_review(waiting) }
            }}
        </a>
    }
}

/// The decisions that are to be looked at again today.
pub fn waiting(open: &OpenBook, now: Millis) -> Vec<RecordId> {
    decision::to_review(&open.replica, &open.book, day_of(local(now).date()))
}

fn list(open: &OpenBook, labels: &Labels<'_>, now: Millis, most: usize) -> Listed {
    let waiting = waiting(open, now);
    let rest: Vec<RecordId> = open.book.decisions().iter().filter(|one| !waiting.contains(one)).copied().collect();
    Listed {
        more: rest.len() > most,
        others: rest.iter().take(most).filter_map(|one| row(open, labels, *one)).collect(),
        waiting: waiting.iter().filter_map(|one| row(open, labels, *one)).collect(),
    }
}

/// A decision in one line: what, about whom, when it is looked at again.
pub fn say(open: &OpenBook, labels: &Labels<'_>, record: RecordId) -> Option<String> {
    row(open, labels, record).map(|row| format!("{} · {}", row.title, row.sub))
}

/// What was decided; about whom, when, and what of it is still to be done.
fn row(open: &OpenBook, labels: &Labels<'_>, record: RecordId) -> Option<NoteRow> {
    let (_, line) = line(open, labels, record)?;
    let about = decision::ABOUT.present(open.replica.state(record)?);
    let about: Vec<String> = about.into_iter().filter_map(|one| named(open, labels, one)).collect();
    Some(NoteRow {
        href: format!("/app/decisions/{record}"),
        lead: String::new(),
        machine: String::new(),
        title: line.title,
        sub: [about.join(", "), line.sub].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
        state: line.state,
    })
}

//! The notes that were not accepted: read, export, try again.

use super::super::parts::{browser, use_toast};
use crate::components::{Button, ButtonKind, Dialog, IconName, NoteState, Notice, Section, StatusBadge, Tone};
use crate::i18n::{use_lang, use_messages};
use crate::labels::{Labels, facts};
use crate::state::{OpenBook, use_notebook};
use leptos::prelude::*;
use shared::ids::{RecordId, RevisionId};
use shared::wire::RefusalReason;

/// One refusal, said.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Refusal {
    revision: RevisionId,
    record: Option<RecordId>,
    title: String,
    href: Option<String>,
    why: &'static str,
}

/// Nothing while everything was accepted.
#[component]
pub fn RefusedSection() -> impl IntoView {
    let m = use_messages();
    let lang = use_lang();
    let notebook = use_notebook();
    let exporting = RwSignal::new(None::<RecordId>);
    let refused = Memo::new(move |_| notebook.sync().with(|sync| sync.refused.clone()));
    let told = Memo::new(move |_| {
        let tell = |(revision, reason): (RevisionId, RefusalReason)| {
            let record = notebook.record_of(revision);
            let note = record.and_then(|record| {
                notebook.read(|open| {
                    let state = open.replica.state(record)?;
                    Some(super::waiting::row(open, &Labels::of(open, lang, notebook.now()), record, state))
                })?
            });
            let (title, href) = note.map_or((m.history.unreadable.to_owned(), None), |row| (row.title, Some(row.href)));
            Refusal { revision, record, title, href, why: m.problems.refusal(reason) }
        };
        refused.get().into_iter().map(tell).collect::<Vec<_>>()
    });
    view! {
        {move || {
            let told = told.get();
            (!told.is_empty())
                .then(|| {
                    view! {
                        <Section title=m.sync.refused_title>
                            <Notice tone=Tone::Warning>
                                <p>{m.sync.refused_text}</p>
                            </Notice>
                            <ul class="rows">
                                {told
                                    .into_iter()
                                    .map(|refusal| view! { <Row refusal exporting /> })
                                    .collect_view()}
                            </ul>
                        </Section>
                    }
                })
        }}
        <ExportDialog exporting />
    }
}

#[component]
fn Row(refusal: Refusal, exporting: RwSignal<Option<RecordId>>) -> impl IntoView {
    let m = use_messages();
    let record = refusal.record;
    let export = Callback::new(move |()| exporting.set(record));
    let title = match refusal.href {
        Some(href) => view! { <a class="link-target" href=href>{refusal.title}</a> }.into_any(),
        None => view! { <span class="row-title">{refusal.title}</span> }.into_any(),
    };
    view! {
        <li class="action-row">
            <span class="row-main">
                {title} <span class="row-sub">{refusal.why}</span>
                <StatusBadge state=NoteState::Refused />
            </span>
            {record
                .is_some()
                .then(|| {
                    view! {
                        <Button icon=IconName::Download on_click=export>
                            {m.common.export}
                        </Button>
                    }
                })}
        </li>
    }
}

/// A file can be read by whoever finds it: asked before it is made.
#[component]
fn ExportDialog(exporting: RwSignal<Option<RecordId>>) -> impl IntoView {
    let m = use_messages();
    let lang = use_lang();
    let notebook = use_notebook();
    let toast = use_toast();
    let open = RwSignal::new(false);
    // Each follows the other one way only: setting a signal to what it is already would still wake the other, for ever.
    Effect::new(move |_| {
        if exporting.with(Option::is_some) {
            open.set(true);
        }
    });
    Effect::new(move |_| {
        if !open.get() && exporting.with_untracked(Option::is_some) {
            exporting.set(None);
        }
    });
    let cancel = Callback::new(move |()| open.set(false));
    let save = Callback::new(move |()| {
        let text = exporting
            .get_untracked()
            .and_then(|record| notebook.peek(|book| text_of(book, &Labels::of(book, lang, notebook.now()), record))?);
        if let Some(text) = text {
            let saved = browser::save_file("note.txt", &text);
            toast.say(if saved { m.common.exported } else { m.sync.storage_failed });
        }
        open.set(false);
    });
    view! {
        <Dialog
            id="export"
            open
            title=m.sync.export_title
            actions=move || {
                view! {
                    <Button on_click=cancel>{m.common.cancel}</Button>
                    <Button kind=ButtonKind::Danger icon=IconName::Download on_click=save>
                        {m.common.export}
                    </Button>
                }
            }
        >
            <p>{m.sync.export_text}</p>
        </Dialog>
    }
}

/// A note in plain lines: each field, each value.
fn text_of(open: &OpenBook, labels: &Labels<'_>, record: RecordId) -> Option<String> {
    let state = open.replica.state(record)?;
    let lines = facts(labels, state).into_iter().map(|fact| format!("{}\n  {}", fact.name, fact.lines.join("\n  ")));
    Some(lines.collect::<Vec<_>>().join("\n"))
}

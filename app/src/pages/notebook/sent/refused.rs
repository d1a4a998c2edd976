//! The notes that were not accepted: read, export, try again.

use super::super::parts::ExportDialog;
use crate::components::{Button, IconName, NoteState, Notice, Section, StatusBadge, Tone};
use crate::i18n::{use_lang, use_messages};
use crate::labels::{Labels, plain_text};
use crate::state::use_notebook;
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
    let (exporting, open) = (RwSignal::new(None::<RecordId>), RwSignal::new(false));
    let text = Callback::new(move |()| {
        let record = exporting.get_untracked()?;
        notebook.peek(|book| {
            let state = book.replica.state(record)?;
            Some(plain_text(&Labels::of(book, lang, notebook.now()), state))
        })?
    });
    let export = Callback::new(move |record| {
        exporting.set(Some(record));
        open.set(true);
    });
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
                                    .map(|refusal| view! { <Row refusal export /> })
                                    .collect_view()}
                            </ul>
                        </Section>
                    }
                })
        }}
        <ExportDialog id="export" open text />
    }
}

#[component]
fn Row(refusal: Refusal, export: Callback<RecordId>) -> impl IntoView {
    let m = use_messages();
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
            {refusal
                .record
                .map(|record| {
                    view! {
                        <Button icon=IconName::Download on_click=move |()| export.run(record)>
                            {m.common.export}
                        </Button>
                    }
                })}
        </li>
    }
}

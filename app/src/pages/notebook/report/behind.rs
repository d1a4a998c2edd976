//! What a figure counts, or what speaks against it: the notes and persons themselves.

use super::super::parts::{NoteRow, NoteRows, NotebookBar};
use super::super::sent::note_row;
use super::address::use_address;
use super::said;
use crate::components::{EmptyState, IconName, Page};
use crate::i18n::{machine, use_lang, use_messages};
use crate::labels::{Labels, local};
use crate::state::{OpenBook, use_notebook};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use shared::domain::year::{Doubt, Figure};
use shared::ids::RecordId;

/// The page at `/app/report/behind`.
#[component]
pub fn BehindPage() -> impl IntoView {
    let m = use_messages();
    let (notebook, lang, address, query) = (use_notebook(), use_lang(), use_address(), use_query_map());
    let what = Memo::new(move |_| query.with(|query| What::of(&|name| query.get(name))));
    let title = move || match what.get() {
        Some(What::Figure(figure, _)) => said::figure(m, figure),
        Some(What::Doubt(doubt)) => said::doubt(m, doubt),
        None => m.report.behind,
    };
    let of = Memo::new(move |_| {
        let read = notebook.read(|open| match what.get() {
            Some(What::Figure(figure, at)) => {
                let labels = Labels::of(open, lang, notebook.now());
                let parts = figure.dims().iter().zip(&at).map(|(dim, value)| said::part(&labels, *dim, value));
                parts.collect::<Vec<_>>().join(" · ")
            }
            _ => String::new(),
        });
        read.unwrap_or_default()
    });
    let rows = Memo::new(move |_| {
        let read = notebook.read(|open| {
            let found = what.get().filter(|_| open.is_coordinator()).map(|what| {
                address.with(|address| {
                    open.figures(&address.asked, |year, figures| match &what {
                        What::Figure(figure, at) => {
                            year.behind(*figure, &at.iter().map(String::as_str).collect::<Vec<_>>())
                        }
                        What::Doubt(doubt) => {
                            let of = figures.warnings.iter().filter(|warning| warning.doubt == *doubt);
                            of.flat_map(|warning| warning.records.clone()).collect()
                        }
                    })
                })
            });
            listed(open, &Labels::of(open, lang, notebook.now()), found.unwrap_or_default())
        });
        read.unwrap_or_default()
    });
    view! {
        <Page bar=move || {
            view! { <NotebookBar title sub=move || of.get() back=move || address.with(super::Address::href) /> }
        }>
            {move || {
                if rows.with(Vec::is_empty) {
                    view! {
                        <EmptyState
                            icon=IconName::List
                            title=m.report.behind_none
                            text=m.report.behind_none_text
                        />
                    }
                        .into_any()
                } else {
                    view! { <NoteRows rows /> }.into_any()
                }
            }}
        </Page>
    }
}

/// What is looked behind.
#[derive(Clone, Debug, PartialEq, Eq)]
enum What {
    Figure(Figure, Vec<String>),
    Doubt(Doubt),
}

impl What {
    fn of(get: &dyn Fn(&str) -> Option<String>) -> Option<Self> {
        if let Some(key) = get("doubt") {
            return Doubt::ALL.into_iter().find(|doubt| doubt.key() == key).map(Self::Doubt);
        }
        let key = get("figure")?;
        let figure = *Figure::ALL.iter().find(|figure| figure.key() == key)?;
        let at = get("at").unwrap_or_default();
        let at: Vec<String> = at.split(',').filter(|word| !word.is_empty()).map(str::to_owned).collect();
        Some(Self::Figure(figure, at))
    }
}

/// The records as rows, the latest first; persons by name.
fn listed(open: &OpenBook, labels: &Labels<'_>, records: Vec<RecordId>) -> Vec<NoteRow> {
    let row = |record: RecordId| {
        let state = open.seen(record)?;
        let at = open.book.time_of(record);
        let mut row = note_row(open, labels, record, &state);
        if let Some(at) = at {
            let date = labels.date(local(at).date());
            row.sub = if row.sub.is_empty() { date } else { format!("{date} · {}", row.sub) };
            row.machine = machine(local(at));
            row.lead = String::new();
        }
        Some((core::cmp::Reverse(at), row))
    };
    let mut rows: Vec<_> = records.into_iter().filter_map(row).collect();
    rows.sort_by(|(a, one), (b, other)| (a, &one.title).cmp(&(b, &other.title)));
    rows.into_iter().map(|(_, row)| row).collect()
}

//! Every encounter, the last night first; on a desk the chosen one stands beside the list.

use super::encounter_page::EncounterBeside;
use super::parts::{NoteRow, NotebookBar, SyncNotices, encounter_row};
use super::split::{Chosen, Split};
use crate::components::fold::fold;
use crate::components::{Button, EmptyState, IconName, Page, Section, TextField};
use crate::i18n::{Lang, day, night_of, use_lang, use_messages};
use crate::labels::{Labels, at, encounter_line, local};
use crate::state::{Notebook, use_notebook};
use chrono::NaiveDate;
use leptos::prelude::*;
use shared::clock::Millis;
use shared::ids::RecordId;

/// How many rows at first, and how many more at a time.
const STEP: usize = 60;

/// One night and its encounters.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Night {
    title: String,
    rows: Vec<NoteRow>,
}

/// The page at `/app/encounters`.
#[component]
pub fn EncountersPage() -> impl IntoView {
    let m = use_messages();
    let (notebook, lang) = (use_notebook(), use_lang());
    let (query, shown) = (RwSignal::new(String::new()), RwSignal::new(STEP));
    let words = Memo::new(move |_| fold(query.get().trim()));
    // Folded once for each change of the notebook, and only while somebody filters.
    let filtering = Memo::new(move |_| words.with(|words| !words.is_empty()));
    let folded = Memo::new(move |_| if filtering.get() { folded(notebook, lang) } else { Vec::new() });
    let found = Memo::new(move |_| {
        let limit = shown.get() + 1;
        if filtering.get() {
            let fits = |text: &str| words.with(|words| words.split_whitespace().all(|word| text.contains(word)));
            let all = folded.get();
            all.into_iter().filter(|(_, text)| fits(text)).map(|(id, _)| id).take(limit).collect::<Vec<_>>()
        } else {
            notebook.read(|open| open.book.encounters().iter().copied().take(limit).collect()).unwrap_or_default()
        }
    });
    let nights =
        Memo::new(move |_| found.with(|found| nights(notebook, lang, found.get(..shown.get()).unwrap_or(found))));
    let chosen = Chosen::new();
    let more = Memo::new(move |_| found.with(Vec::len) > shown.get());
    let list = move || {
        view! {
            <Page bar=move || view! { <NotebookBar title=m.encounter.list /> }>
                <SyncNotices />
                <TextField
                    id="encounters-filter"
                    label=m.encounter.filter
                    help=m.encounter.filter_help
                    value=query
                    optional=true
                />
                {move || {
                    found
                        .with(Vec::is_empty)
                        .then(|| {
                            view! {
                                <EmptyState
                                    icon=IconName::List
                                    title=m.encounter.list_none
                                    text=m.encounter.list_none_text
                                />
                            }
                        })
                }}
                {move || {
                    nights
                        .get()
                        .into_iter()
                        .map(|night| {
                            view! { <Section title=night.title>{chosen.rows(night.rows)}</Section> }
                        })
                        .collect_view()
                }}
                {move || {
                    more.get()
                        .then(|| {
                            view! {
                                <Button wide=true on_click=move |()| shown.update(|n| *n += STEP)>
                                    {m.encounter.earlier}
                                </Button>
                            }
                        })
                }}
            </Page>
        }
    };
    view! {
        <Split
            list
            chosen
            detail=|record| view! { <EncounterBeside record /> }.into_any()
        />
    }
}

/// What can be filtered by: who, how, where, which status, the date.
fn folded(notebook: Notebook, lang: Lang) -> Vec<(RecordId, String)> {
    let read = notebook.read(|open| {
        let labels = Labels::of(open, lang, notebook.now());
        let text = |(at, id): (Millis, RecordId)| {
            let line = encounter_line(&labels, &*open.seen(id)?);
            Some((id, fold(&format!("{} {} {}", line.who, line.sub, day(lang, local(at).date())))))
        };
        open.book.encounters().dated().filter_map(text).collect()
    });
    read.unwrap_or_default()
}

/// These encounters, night by night; what has no time stands last.
fn nights(notebook: Notebook, lang: Lang, records: &[RecordId]) -> Vec<Night> {
    let m = lang.messages();
    let read = notebook.read(|open| {
        let labels = Labels::of(open, lang, notebook.now());
        let tonight = night_of(labels.now);
        let mut nights: Vec<(Option<NaiveDate>, Night)> = Vec::new();
        for id in records {
            let Some(state) = open.seen(*id) else { continue };
            let night = at(&state).map(|at| night_of(local(at)));
            let row = encounter_row(open, &labels, *id, &state);
            match nights.last_mut().filter(|(last, _)| *last == night) {
                Some((_, last)) => last.rows.push(row),
                None => {
                    let title = match night.map(|date| (date, (tonight - date).num_days())) {
                        None => m.history.no_date.to_owned(),
                        Some((_, 0)) => m.tonight.recent.to_owned(),
                        Some((_, 1)) => m.encounter.last_night.to_owned(),
                        Some((date, _)) => labels.date(date),
                    };
                    nights.push((night, Night { title, rows: vec![row] }));
                }
            }
        }
        nights.into_iter().map(|(_, night)| night).collect()
    });
    read.unwrap_or_default()
}

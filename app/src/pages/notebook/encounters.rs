//! Every encounter, the last night first; on a desk the chosen one stands beside the list.

use super::encounter_page::EncounterBeside;
use super::parts::{NoteRow, NotebookBar, SyncNotices, encounter_row};
use super::split::{Chosen, Split};
use crate::components::fold::fold;
use crate::components::{Button, EmptyState, IconName, Page, Section, TextField};
use crate::i18n::{day_near, night_of, use_lang, use_messages};
use crate::labels::{Labels, at, local};
use crate::state::use_notebook;
use leptos::prelude::*;

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
    let rows = Memo::new(move |_| {
        notebook
            .read(|open| {
                let labels = Labels::of(open, lang, notebook.now());
                let state = |id| open.replica.state(id);
                open.book
                    .encounters()
                    .iter()
                    .filter_map(|id| Some((*id, at(state(*id)?)?, state(*id)?)))
                    .map(|(id, at, state)| (local(at), encounter_row(open, &labels, id, state)))
                    .collect::<Vec<_>>()
            })
            .unwrap_or_default()
    });
    let found = Memo::new(move |_| {
        let wanted = fold(query.get().trim());
        let fits = |row: &NoteRow| {
            wanted.split_whitespace().all(|word| fold(&format!("{} {}", row.title, row.sub)).contains(word))
        };
        rows.with(|rows| rows.iter().filter(|(_, row)| fits(row)).cloned().collect::<Vec<_>>())
    });
    let nights = Memo::new(move |_| {
        let today = night_of(local(notebook.now()));
        let mut nights: Vec<(chrono::NaiveDate, Night)> = Vec::new();
        for (at, row) in found.with(|found| found.iter().take(shown.get()).cloned().collect::<Vec<_>>()) {
            let date = night_of(at);
            match nights.last_mut().filter(|(night, _)| *night == date) {
                Some((_, night)) => night.rows.push(row),
                None => {
                    let title = match (today - date).num_days() {
                        0 => m.tonight.recent.to_owned(),
                        1 => m.encounter.last_night.to_owned(),
                        _ => day_near(lang, date, today),
                    };
                    nights.push((date, Night { title, rows: vec![row] }));
                }
            }
        }
        nights.into_iter().map(|(_, night)| night).collect::<Vec<_>>()
    });
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

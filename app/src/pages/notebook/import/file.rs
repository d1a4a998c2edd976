//! Choosing a file, and what is said of one that cannot be taken.

use super::reading;
use super::table::{Loaded, Table};
use crate::components::{Notice, Tone};
use crate::i18n::{Messages, use_lang, use_messages};
use crate::labels::Labels;
use crate::state::{Notebook, OpenBook, use_notebook};
use js_sys::Uint8Array;
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::domain::import::{Import, MAX_BYTES, Setting, Sheet, Unreadable, came};
use shared::domain::year::day_of;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, HtmlInputElement};

/// What is said of the file that was chosen last.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Said {
    /// It cannot be read.
    Wrong(&'static str),
    /// It was taken up already: by whom and when, and whether that was undone.
    Known(String, bool),
}

/// The choice.
#[component]
pub fn Choosing(table: Table) -> impl IntoView {
    let m = use_messages();
    let (notebook, lang) = (use_notebook(), use_lang());
    let said = RwSignal::new(None::<Said>);
    let choose = move |input: HtmlInputElement| {
        let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
        // The same file can be chosen again.
        input.set_value("");
        said.set(None);
        spawn_local(async move {
            let read = read(&file).await;
            let outcome = match read {
                Ok(sheet) => {
                    let tell = |import: &Import| {
                        let told = notebook.peek(|open| {
                            let labels = Labels::of(open, lang, notebook.now());
                            m.import.known_when(&open.member_name(import.by), &labels.when(import.at))
                        });
                        told.unwrap_or_default()
                    };
                    take(notebook, table, file.name(), sheet).map(|(import, gone)| Said::Known(tell(&import), gone))
                }
                Err(None) => Some(Said::Wrong(m.import.not_read)),
                Err(Some(why)) => Some(Said::Wrong(wrong(m, why))),
            };
            said.try_set(outcome);
        });
    };
    view! {
        <p>{m.import.intro}</p>
        <div class="field">
            <label class="field-label" for="import-file">
                {m.import.file}
            </label>
            <input
                class="input"
                type="file"
                id="import-file"
                accept=".csv,.txt,.tsv,text/csv,text/plain,text/tab-separated-values"
                aria-describedby="import-file-help"
                on:change=move |ev| {
                    if let Some(input) = ev.target().and_then(|target| target.dyn_into().ok()) {
                        choose(input);
                    }
                }
            />
            <p class="field-help" id="import-file-help">
                {m.import.file_help}
            </p>
        </div>
        {move || match said.get() {
            None => ().into_any(),
            Some(Said::Wrong(why)) => view! {
                <Notice tone=Tone::Danger live=true>
                    <p>{why}</p>
                </Notice>
            }
            .into_any(),
            Some(Said::Known(when, gone)) => view! {
                <Notice tone=Tone::Warning title=m.import.known_file live=true>
                    <p>{when} " " {if gone { m.import.known_back } else { m.import.known_text }}</p>
                </Notice>
            }
            .into_any(),
        }}
    }
}

/// Reads a file; no reason where the browser itself could not.
async fn read(file: &File) -> Result<Sheet, Option<Unreadable>> {
    if file.size() > MAX_BYTES as f64 {
        return Err(Some(Unreadable::TooLarge));
    }
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(|_| None)?;
    Sheet::read(&Uint8Array::new(&buffer).to_vec()).map_err(Some)
}

/// Puts a file on the table. One that was taken up whole is not: its import is answered, and whether all of it was undone.
fn take(notebook: Notebook, table: Table, name: String, sheet: Sheet) -> Option<(Import, bool)> {
    let known = notebook.peek(|open| {
        let import = reading::import_of(open, &sheet.digest)?;
        let here = came(&open.replica, &import);
        let gone = here.iter().all(|record| is_gone(open, *record));
        Some((here.len() < import.records as usize, gone, import))
    });
    let begun = match known.flatten() {
        Some((false, gone, import)) => return Some((import, gone)),
        Some((true, _, import)) => Some(import),
        None => None,
    };
    let (record, seed) = match &begun {
        Some(import) => (import.record, import.seed),
        None => (notebook.random_id(), notebook.import_seed()),
    };
    let setting = Setting::guessed(&sheet, day_of(notebook.now()));
    table.take(Loaded { name, sheet, record, seed, begun }, setting);
    None
}

fn is_gone(open: &OpenBook, record: shared::ids::RecordId) -> bool {
    open.replica.state(record).is_some_and(|state| state.lifecycle == shared::history::Lifecycle::Deleted)
}

fn wrong(m: &'static Messages, why: Unreadable) -> &'static str {
    let m = &m.import;
    match why {
        Unreadable::Empty => m.empty,
        Unreadable::TooLarge => m.too_large,
        Unreadable::Workbook => m.workbook,
        Unreadable::Binary => m.binary,
        Unreadable::OpenQuote => m.open_quote,
        Unreadable::NoRows => m.no_rows,
        Unreadable::TooManyRows => m.too_many_rows,
        Unreadable::TooManyColumns => m.too_many_columns,
    }
}

//! Choosing a file, and what is said of one that cannot be taken.

use super::table::{Loaded, Table};
use crate::components::{Button, IconName, Notice, Tone};
use crate::i18n::{Lang, Messages, use_lang, use_messages};
use crate::labels::Labels;
use crate::state::{Notebook, use_notebook};
use js_sys::Uint8Array;
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::domain::import::{Before, Import, MAX_BYTES, Setting, Sheet, Unreadable, before};
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
    Known(Vec<String>, bool),
}

/// The choice.
#[component]
pub fn Choosing(table: Table) -> impl IntoView {
    let m = use_messages();
    let (notebook, lang) = (use_notebook(), use_lang());
    let said = RwSignal::new(None::<Said>);
    // A file that is known, until the coordinator says that it is to be taken all the same.
    let kept = RwSignal::new(None::<(String, Sheet)>);
    let choose = move |input: HtmlInputElement| {
        let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
        // The same file can be chosen again.
        input.set_value("");
        said.set(None);
        kept.set(None);
        spawn_local(async move {
            let sheet = match read(&file).await {
                Ok(sheet) => sheet,
                Err(why) => {
                    said.try_set(Some(Said::Wrong(why.map_or(m.import.not_read, |why| wrong(m, why)))));
                    return;
                }
            };
            let (imports, gone) = match known(notebook, &sheet) {
                Before::Never => return lay(notebook, table, file.name(), sheet, None),
                Before::Begun(import) => return lay(notebook, table, file.name(), sheet, Some(import)),
                Before::Taken(imports) => (imports, false),
                Before::Undone(import) => (vec![import], true),
            };
            table.told.try_set(imports.iter().map(|import| import.record).collect());
            kept.try_set(Some((file.name(), sheet)));
            said.try_set(Some(Said::Known(whose(notebook, lang, &imports), gone)));
        });
    };
    let anyway = move |()| {
        if let Some((name, sheet)) = kept.try_update(Option::take).flatten() {
            lay(notebook, table, name, sheet, None);
        }
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
                    {when.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}
                    <p>{if gone { m.import.known_back } else { m.import.known_text }}</p>
                    <div>
                        <Button icon=IconName::Sheet on_click=anyway>
                            {if gone { m.import.afresh } else { m.import.anyway }}
                        </Button>
                    </div>
                </Notice>
            }
            .into_any(),
        }}
    }
}

/// By whom and when.
pub fn whose(notebook: Notebook, lang: Lang, imports: &[Import]) -> Vec<String> {
    let told = notebook.peek(|open| {
        let labels = Labels::of(open, lang, notebook.now());
        let tell =
            |import: &Import| labels.words().import.known_when(&open.member_name(import.by), &labels.when(import.at));
        imports.iter().map(tell).collect()
    });
    told.unwrap_or_default()
}

/// Reads a file; no reason where the browser itself could not.
async fn read(file: &File) -> Result<Sheet, Option<Unreadable>> {
    if file.size() > MAX_BYTES as f64 {
        return Err(Some(Unreadable::TooLarge));
    }
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(|_| None)?;
    Sheet::read(&Uint8Array::new(&buffer).to_vec()).map_err(Some)
}

/// What is known of a file: whether it can be looked at, gone on with, or is here already.
fn known(notebook: Notebook, sheet: &Sheet) -> Before {
    notebook.peek(|open| before(&open.replica, &open.book, &sheet.digest)).unwrap_or(Before::Never)
}

/// Puts a file on the table, as an import that was begun or as a new one.
fn lay(notebook: Notebook, table: Table, name: String, sheet: Sheet, begun: Option<Import>) {
    let (record, seed) = match &begun {
        Some(import) => (import.record, import.seed),
        None => (notebook.random_id(), notebook.import_seed()),
    };
    let setting = Setting::guessed(&sheet, day_of(notebook.now()));
    table.take(Loaded { name, sheet, record, seed, begun }, setting);
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

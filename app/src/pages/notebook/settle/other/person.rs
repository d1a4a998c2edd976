//! Another person, by one of her nicknames.

use crate::components::SearchField;
use crate::i18n::{use_lang, use_messages};
use crate::labels::{Labels, Names, person_option};
use crate::state::use_notebook;
use leptos::prelude::*;
use shared::ids::RecordId;

/// How many answers a search gives.
const ANSWERS: usize = 5;

/// The field in which she is looked for.
#[component]
pub fn Somebody(
    /// Unique on the page.
    id: String,
    /// Who was chosen here before.
    person: Option<RecordId>,
    /// Who is chosen.
    on_write: Callback<RecordId>,
) -> impl IntoView {
    let m = use_messages();
    let (notebook, lang) = (use_notebook(), use_lang());
    let (chosen, query) = (RwSignal::new(person), RwSignal::new(String::new()));
    let name = move || notebook.read(|open| open.record(chosen.get()?)).flatten();
    let found = Memo::new(move |_| {
        let name = query.get();
        let read = notebook.read(|open| {
            let labels = Labels::of(open, lang, notebook.now());
            let hits = open.persons.find_once(&open.book, name.trim(), ANSWERS).into_iter();
            hits.filter_map(|hit| person_option(&labels, open, hit.record)).collect::<Vec<_>>()
        });
        read.unwrap_or_default()
    });
    let choose = move |id: String| {
        if let Ok(person) = id.parse::<RecordId>() {
            chosen.set(Some(person));
            query.set(String::new());
            on_write.run(person);
        }
    };
    view! {
        <div role="status">{move || name().map(|name| view! { <p class="row-title">{name}</p> })}</div>
        <SearchField id label=m.person.search query results=found on_choose=choose />
    }
}

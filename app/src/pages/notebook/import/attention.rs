//! What asks for a coordinator's attention: a file that was taken up twice, and an import that is not whole here. Each import that is
//! spoken of can be undone on the spot.

use super::one::OneImport;
use crate::components::{Button, IconName, Notice, Tone};
use crate::i18n::use_lang;
use crate::labels::Labels;
use crate::state::{OpenBook, use_notebook};
use leptos::prelude::*;
use shared::domain::import::{Import, Stand, came, imports, stand, twice};
use shared::ids::RecordId;

/// So many imports are looked at for whether they are whole: that reads their records.
const LATEST: usize = 5;

/// One thing that is said.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Said {
    title: &'static str,
    lines: Vec<String>,
    /// The imports that it is about, and what the button says that opens each.
    about: Vec<(RecordId, String)>,
}

/// What is said, and the import that was chosen of it.
#[component]
pub fn Attention() -> impl IntoView {
    let (notebook, lang) = (use_notebook(), use_lang());
    let opened = RwSignal::new(None::<RecordId>);
    let all = Memo::new(move |_| {
        let said = notebook.read(|open| {
            let labels = Labels::of(open, lang, notebook.now());
            doubles(open, &labels).into_iter().chain(partly(open, &labels)).collect::<Vec<_>>()
        });
        said.unwrap_or_default()
    });
    let button = move |(record, words): (RecordId, String)| {
        view! {
            <Button icon=IconName::Undo on_click=move |()| opened.set(Some(record))>
                {words}
            </Button>
        }
    };
    let notice = move |said: Said| {
        view! {
            <Notice tone=Tone::Warning title=said.title live=true>
                {said.lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}
                <div class="import-all">{said.about.into_iter().map(button).collect_view()}</div>
            </Notice>
        }
    };
    // Apart from what is said, which changes while the chosen one is undone.
    view! {
        {move || all.get().into_iter().map(notice).collect_view()}
        {move || opened.get().map(|record| view! { <OneImport record /> })}
    }
}

/// Files that are there twice.
fn doubles(open: &OpenBook, labels: &Labels<'_>) -> Vec<Said> {
    let m = labels.words();
    let who = |import: &Import| (open.member_name(import.by), labels.when(import.at));
    let by = |import: &Import| m.import.by(&who(import).0, &who(import).1);
    let undo = |import: &Import| (import.record, m.import.undo_of(&who(import).0, &who(import).1));
    let said = twice(&open.replica, &open.book).into_iter().map(|pair| Said {
        title: m.import.twice,
        lines: vec![
            m.import.twice_of(&pair.second.name, &by(&pair.first), &by(&pair.second), pair.rows),
            m.import.twice_text.to_owned(),
        ],
        about: vec![undo(&pair.first), undo(&pair.second)],
    });
    said.collect()
}

/// Imports of which not all is here. Which of the two it is, stopped or not arrived yet, only the phone that writes it knows.
fn partly(open: &OpenBook, labels: &Labels<'_>) -> Vec<Said> {
    let m = labels.words();
    let said = imports(&open.replica).into_iter().take(LATEST).filter_map(|import| {
        let (here, planned) = (came(&open.replica, &import).len(), import.records as usize);
        let stands = here < planned && stand(&open.replica, &open.book, &import) != Stand::Undone;
        stands.then(|| {
            let (who, when) = (open.member_name(import.by), labels.when(import.at));
            let far = m.import.written_of(here, planned);
            let mine = import.by == open.me;
            Said {
                title: if mine { m.import.stopped } else { m.import.partly },
                lines: vec![
                    format!("{}, {} · {far}", import.name, m.import.by(&who, &when)),
                    if mine { m.import.stopped_text } else { m.import.partly_text }.to_owned(),
                ],
                about: if here > 0 { vec![(import.record, m.import.undo_of(&who, &when))] } else { Vec::new() },
            }
        })
    });
    said.collect()
}

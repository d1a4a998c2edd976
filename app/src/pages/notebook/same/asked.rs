//! Where records that are one do not say the same: each thing with what stands there, who said so, and one tap to choose.

use super::super::parts::use_toast;
use super::{Of, value_said};
use crate::components::{Button, IconName, Section};
use crate::i18n::{use_lang, use_messages};
use crate::labels::{Labels, written_by};
use crate::state::{OpenBook, SaveError, use_notebook};
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::domain::{FieldName, describe, kind};
use shared::history::{Cell, Shape, State};
use shared::ids::RecordId;

mod another;

/// One answer that can be given.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Choice {
    words: String,
    by: String,
    value: Vec<u8>,
}

/// One thing that is asked.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Question {
    cell: Cell,
    field: String,
    choices: Vec<Choice>,
}

/// Everything that is asked about one encounter or person, and what was answered, which can be asked again.
#[component]
pub fn Asked(
    /// What it is.
    of: Of,
    /// By any of its records.
    record: RecordId,
) -> impl IntoView {
    let m = use_messages();
    let (notebook, lang, toast) = (use_notebook(), use_lang(), use_toast());
    let asked = Memo::new(move |_| {
        let read = notebook.read(|open| ask(open, &Labels::of(open, lang, notebook.now()), of, record));
        read.unwrap_or_default()
    });
    let answered = Memo::new(move |_| {
        let read = notebook.read(|open| answered(open, &Labels::of(open, lang, notebook.now()), of, record));
        read.unwrap_or_default()
    });
    let busy = RwSignal::new(false);
    let done = move |outcome: Result<(), SaveError>, said: &'static str| {
        busy.try_set(false);
        toast.say(outcome.map_or_else(|error| error.say(m), |()| said));
        super::super::parts::browser::focus("#asked");
    };
    let choose = move |cell: Cell, value: Vec<u8>| {
        if !busy.get_untracked() {
            busy.set(true);
            spawn_local(async move { done(notebook.answer(record, cell, value).await, m.same.saved_answer) });
        }
    };
    let again = move |cell: Cell| {
        busy.set(true);
        spawn_local(async move { done(notebook.unanswer(record, cell).await, m.same.saved_undone) });
    };
    let question = move |question: Question| {
        let cell = question.cell;
        let other = another::Ask {
            of,
            record,
            cell: cell.clone(),
            first: question.choices.first().map(|one| one.value.clone()),
        };
        let write = Callback::new(move |(cell, value)| choose(cell, value));
        let choice = move |one: Choice| {
            let (cell, value) = (cell.clone(), one.value);
            view! {
                <li>
                    <button type="button" class="choice" on:click=move |_| choose(cell.clone(), value.clone())>
                        <span class="grow">
                            <span class="choice-title">{one.words}</span>
                            <span class="choice-why">{one.by}</span>
                        </span>
                    </button>
                </li>
            }
        };
        view! {
            <fieldset class="asked">
                <legend>{question.field}</legend>
                <ul class="stack-tight">{question.choices.into_iter().map(choice).collect_view()}</ul>
                <another::WriteAnother ask=other busy on_choose=write />
            </fieldset>
        }
    };
    let settled = move |(cell, words): (Cell, String)| {
        view! {
            <li class="action-row">
                <span class="row-main">
                    <span class="row-title">{words}</span>
                    <span class="row-sub">{m.same.answered}</span>
                </span>
                <Button icon=IconName::Undo busy on_click=move |()| again(cell.clone())>
                    {m.same.ask_again}
                </Button>
            </li>
        }
    };
    // What is being written into one question stays while another is answered.
    let (some, any) = (
        Memo::new(move |_| asked.with(|asked| !asked.is_empty())),
        Memo::new(move |_| asked.with(|asked| !asked.is_empty()) || answered.with(|answered| !answered.is_empty())),
    );
    move || {
        if !any.get() {
            return ().into_any();
        }
        view! {
            <div id="asked" tabindex="-1">
                <Section title=m.same.questions>
                    {move || some.get().then(|| view! { <p class="soft">{m.same.questions_text}</p> })}
                    <For each=move || asked.get() key=Clone::clone children=question />
                    {move || {
                        let answered = answered.get();
                        (!answered.is_empty())
                            .then(|| view! { <ul class="rows">{answered.into_iter().map(settled).collect_view()}</ul> })
                    }}
                </Section>
            </div>
        }
        .into_any()
    }
}

fn kind_of(of: Of) -> shared::history::Kind {
    if of == Of::Persons { kind::PERSON } else { kind::ENCOUNTER }
}

/// A field with whose it is.
fn field(labels: &Labels<'_>, of: Of, state: &State, cell: &Cell) -> (FieldName, String) {
    let told = describe(kind_of(of), cell, &[]);
    let name = labels.field(told.field);
    let key = told.key.map(|key| labels.key(state, &key));
    (told.field, key.map_or_else(|| name.to_owned(), |key| labels.words().fields.keyed(name, &key)))
}

fn ask(open: &OpenBook, labels: &Labels<'_>, of: Of, record: RecordId) -> Vec<Question> {
    let m = labels.words();
    let Some(state) = open.seen(record) else { return Vec::new() };
    let question = |asked: shared::domain::Question| {
        let (name, said) = field(labels, of, &state, &asked.cell);
        if asked.cell.shape == Shape::MEMBER {
            // A key of a set belongs or does not.
            let (why, yes, no) = match name {
                FieldName::Participants => (m.same.extra, m.same.extra_yes, m.same.extra_no),
                _ => (m.same.language, m.same.language_yes, m.same.language_no),
            };
            let choice = |words: &str, yes: bool| Choice {
                words: words.to_owned(),
                by: String::new(),
                value: vec![u8::from(yes)],
            };
            let choices = vec![choice(yes, true), choice(no, false)];
            return Question { cell: asked.cell, field: format!("{said}. {why}"), choices };
        }
        let choice = |side: &shared::domain::Side| {
            let words = value_said(open, labels, &describe(kind_of(of), &asked.cell, &side.value).value);
            Choice {
                words: if words.is_empty() { m.history.nothing.to_owned() } else { words },
                by: written_by(labels, open, &side.records, &side.writers),
                value: side.value.clone(),
            }
        };
        Question { field: said, choices: asked.sides.iter().map(choice).collect(), cell: asked.cell }
    };
    open.questions(record).into_iter().map(question).collect()
}

fn answered(open: &OpenBook, labels: &Labels<'_>, of: Of, record: RecordId) -> Vec<(Cell, String)> {
    let Some(state) = open.seen(record) else { return Vec::new() };
    let told = |cell: Cell| {
        let (_, name) = field(labels, of, &state, &cell);
        let value = state.cells.get(&cell).and_then(|said| said.value());
        let value =
            value.map(|value| value_said(open, labels, &describe(kind_of(of), &cell, value).value)).unwrap_or_default();
        let words = if value.is_empty() { name } else { labels.words().fields.keyed(&name, &value) };
        (cell, words)
    };
    open.book.answered(&open.replica, record).into_iter().map(told).collect()
}

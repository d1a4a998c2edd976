//! Another value than those that stand.

mod person;
mod place;

use crate::components::{ChipLayout, ChipOption, ChoiceChips, Stepper, TextArea, TextField};
use crate::i18n::{machine, use_lang, use_messages};
use crate::labels::{Labels, instant, local};
use crate::state::use_notebook;
use chrono::{NaiveDate, NaiveDateTime};
use leptos::prelude::*;
use shared::domain::settle::{Other, encode};
use shared::domain::{Day, Month, NOTE_MAX, Place, Value, ValueId, describe};
use shared::history::{Cell, Kind, Shape};
use shared::ids::RecordId;

/// A value that was written, none once it was taken out again, and whether letter by letter.
pub type Written = (Option<Vec<u8>>, bool);

/// The field in which it is written.
#[component]
pub fn Another(
    /// Unique on the page.
    id: String,
    /// Of which note.
    record: RecordId,
    /// What is written, each time that it changes.
    on_write: Callback<Written>,
    kind: Kind,
    cell: Cell,
    other: Other,
    /// What was written here before.
    value: Option<Vec<u8>>,
    /// What to start from.
    first: Vec<u8>,
) -> impl IntoView {
    let m = use_messages();
    let (notebook, lang) = (use_notebook(), use_lang());
    let max = (cell.shape == Shape::TEXT).then_some(NOTE_MAX);
    let told = |bytes: &[u8]| describe(kind, &cell, bytes).value;
    let before = value.as_deref().map(told);
    let from = before.clone().unwrap_or_else(|| told(&first));
    let cell = StoredValue::new(cell);
    let write = move |value: Value, typed: bool| {
        if let Some(bytes) = cell.with_value(|cell| encode(kind, cell, &value)) {
            on_write.run((Some(bytes), typed));
        }
    };
    let empty = move || on_write.run((None, false));
    let id = format!("{id}-other");
    let name = id.clone();
    let chips = move |options: Vec<ChipOption>,
                      chosen: Option<String>,
                      to: fn(&str, Option<&'static str>) -> Option<Value>,
                      list: Option<&'static str>| {
        let now = RwSignal::new(chosen);
        let choose = move |id: Option<String>| {
            let Some(id) = id else { return };
            if let Some(value) = to(&id, list) {
                now.set(Some(id));
                write(value, false);
            }
        };
        view! {
            <ChoiceChips name=name.clone() label=m.settle.other_value options value=now on_choose=choose layout=ChipLayout::Grid />
        }
        .into_any()
    };
    match other {
        Other::Words => {
            let words = if let Value::Text(words) = from { words } else { String::new() };
            if before.is_none() {
                write(Value::Text(words.clone()), false);
            }
            let text = RwSignal::new(words);
            let typed = Callback::new(move |words: String| write(Value::Text(words.trim().to_owned()), true));
            match max {
                Some(max) => {
                    view! { <TextArea id label=m.settle.other_words value=text max on_input=typed /> }.into_any()
                }
                None => view! { <TextArea id label=m.settle.other_words value=text on_input=typed /> }.into_any(),
            }
        }
        Other::Number => {
            let number = if let Value::Number(number) = from { number } else { 0 };
            if before.is_none() {
                write(Value::Number(number), false);
            }
            let now = RwSignal::new(number);
            let step = move |number: u32| {
                now.set(number);
                write(Value::Number(number), false);
            };
            view! { <Stepper label=m.settle.other_value value=now on_change=step /> }.into_any()
        }
        Other::Item(list) => {
            let chosen = if let Some(Value::Item { id, .. }) = &before { Some(id.clone()) } else { None };
            let of = chosen.clone().into_iter().collect::<Vec<_>>();
            let options = notebook.peek(|open| Labels::of(open, lang, notebook.now()).options(list, &of));
            let to = |id: &str, list: Option<&'static str>| Some(Value::Item { list: list?, id: ValueId::from(id) });
            chips(options.unwrap_or_default(), chosen.map(|id| id.0), to, Some(list))
        }
        Other::Member => {
            let chosen = if let Some(Value::Member(id)) = &before { Some(id.to_string()) } else { None };
            let options = notebook.peek(|open| {
                let there = open.directory.members().filter(|member| !member.removed);
                there
                    .map(|member| ChipOption::new(member.card.id.to_string(), open.member_name(member.card.id)))
                    .collect()
            });
            let to = |id: &str, _: Option<&'static str>| id.parse().ok().map(Value::Member);
            chips(options.unwrap_or_default(), chosen, to, None)
        }
        Other::Day => {
            let day = if let Some(Value::Day(day)) = before { day.date() } else { None };
            let text = RwSignal::new(day.map(|day| day.to_string()).unwrap_or_default());
            let typed = Callback::new(move |text: String| match NaiveDate::parse_from_str(&text, "%Y-%m-%d") {
                Ok(date) => write(Value::Day(Day::from_date(date)), false),
                Err(_) => empty(),
            });
            view! { <TextField id label=m.settle.other_value value=text kind="date" on_input=typed /> }.into_any()
        }
        Other::At => {
            let at = if let Value::At(at) = from { Some(local(at)) } else { None };
            let text = RwSignal::new(at.map(|at| machine(at).chars().take(16).collect::<String>()).unwrap_or_default());
            let typed = Callback::new(move |text: String| {
                let parsed = text.get(..16).and_then(|text| NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").ok());
                match parsed {
                    Some(at) => write(Value::At(instant(at)), false),
                    None => empty(),
                }
            });
            view! { <TextField id label=m.settle.other_value value=text kind="datetime-local" on_input=typed /> }
                .into_any()
        }
        Other::Month => {
            let month = if let Some(Value::Month(month)) = before { Some(month) } else { None };
            let said = month.map(|month| format!("{:04}-{:02}", month.year, month.month));
            let text = RwSignal::new(said.unwrap_or_default());
            let typed = Callback::new(move |text: String| {
                let parsed =
                    text.split_once('-').and_then(|(year, month)| Month::new(year.parse().ok()?, month.parse().ok()?));
                match parsed {
                    Some(month) => write(Value::Month(month), false),
                    None => empty(),
                }
            });
            view! { <TextField id label=m.settle.other_value value=text kind="month" on_input=typed /> }.into_any()
        }
        Other::Place => {
            let place = if let Some(Value::Place(place)) = before { Some(place) } else { None };
            let written = Callback::new(move |(place, typed): (Option<Place>, bool)| match place {
                Some(place) => write(Value::Place(place), typed),
                None => empty(),
            });
            view! { <place::Somewhere id record place on_write=written /> }.into_any()
        }
        Other::Person => {
            let person = if let Some(Value::Record(person)) = before { Some(person) } else { None };
            let written = Callback::new(move |person| write(Value::Record(person), false));
            view! { <person::Somebody id person on_write=written /> }.into_any()
        }
    }
}

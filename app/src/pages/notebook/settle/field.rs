//! One field with several values: each as a choice with who, when and on which device; for texts both together; something else.

use super::Desk;
use super::asked::{Asked, SideLine};
use super::other::{Another, Written};
use crate::components::{Icon, IconName, Notice, Tone};
use crate::i18n::use_messages;
use crate::pages::notebook::ask::AboutField;
use crate::state::DraftHandle;
use leptos::prelude::*;
use shared::domain::NOTE_MAX;
use shared::domain::Value;
use shared::domain::settle::{Other, both, encode, text};
use shared::history::cell::YES;
use shared::history::{Cell, Draft, Kind, Shape, State};
use std::collections::BTreeMap;

/// The choice that is no side.
const BOTH: usize = usize::MAX;
/// The choice to write something else.
const OTHER: usize = usize::MAX - 1;

/// Whether the choices say that the note is to be deleted.
pub fn deletes(cells: &BTreeMap<Cell, Vec<u8>>) -> bool {
    cells.get(&Cell::lifecycle()).is_some_and(|value| value == YES)
}

/// The question of one field.
#[component]
pub fn Field(
    desk: Desk,
    draft: DraftHandle,
    kind: Kind,
    asked: Asked,
    /// What is chosen so far.
    cells: Memo<BTreeMap<Cell, Vec<u8>>>,
) -> impl IntoView {
    let m = use_messages();
    let Asked { cell, name, sides, seen, joined, other, exists, unseen } = asked;
    let cell = StoredValue::new(cell);
    let values = StoredValue::new(sides.iter().map(|side| side.value.clone()).collect::<Vec<_>>());
    let together = together(kind, &cell.get_value(), &sides);
    let long = together.as_ref().is_some_and(|(words, _)| words.chars().count() > NOTE_MAX);
    let together = StoredValue::new(together);
    let place_of = move |value: &Vec<u8>| {
        let of_both = together.with_value(|both| both.as_ref().is_some_and(|(_, bytes)| bytes == value));
        let place = values.with_value(|values| values.iter().position(|side| side == value));
        place.unwrap_or(if of_both { BOTH } else { OTHER })
    };
    let chosen_value = move || cells.with(|cells| cell.with_value(|cell| cells.get(cell).cloned()));
    // What was written before a lock stands in its field again.
    let writing = RwSignal::new(untrack(chosen_value).is_some_and(|value| place_of(&value) == OTHER));
    let chosen = Memo::new(move |_| {
        let value = chosen_value();
        if writing.get() { Some(OTHER) } else { value.as_ref().map(place_of) }
    });
    let choose = move |place: usize| {
        let value = match place {
            BOTH => together.with_value(|both| both.as_ref().map(|(_, bytes)| bytes.clone())),
            place => values.with_value(|values| values.get(place).cloned()),
        };
        writing.set(place == OTHER);
        cell.with_value(|cell| desk.again.update(|again| again.retain(|one| one != cell)));
        let cell = cell.get_value();
        draft.edit(move |draft, _| match value {
            Some(value) => draft.assert(cell, value),
            None => draft.withdraw(&cell),
        });
    };
    let again = Memo::new(move |_| desk.again.with(|again| cell.with_value(|cell| again.contains(cell))));
    let group = format!("settle-{:?}", cell.get_value());
    let pick = {
        let group = group.clone();
        move |place: usize, face: AnyView| {
            let (now, was) = (move || chosen.get() == Some(place), untrack(|| chosen.get() == Some(place)));
            view! {
                <label class="chip pick">
                    <input
                        type="radio"
                        name=group.clone()
                        checked=was
                        prop:checked=now
                        on:click=move |_| {
                            if chosen.get_untracked() != Some(place) {
                                choose(place);
                            }
                        }
                    />
                    <span class="chip-face">
                        <Icon name=IconName::Check class="chip-tick" />
                        {face}
                    </span>
                </label>
            }
        }
    };
    let marked = sides.iter().any(|side| side.pieces.iter().any(|(_, only)| *only));
    let several = sides.len() > 2;
    let seen = if exists {
        None
    } else if seen.is_empty() {
        Some(m.settle.seen_nothing(&name))
    } else {
        Some(m.settle.seen(&seen))
    };
    let picks: Vec<_> =
        sides.into_iter().enumerate().map(|(place, side)| pick(place, face(m, side).into_any())).collect();
    let keep_both = together.get_value().map(|(words, _)| {
        let title = if several { m.settle.both_all } else { m.settle.both };
        pick(BOTH, view! { <span class="pick-main"><span class="pick-title">{title}</span><span class="pick-text">{words}</span></span> }.into_any())
    });
    let label = if matches!(other, Some(Other::Words)) { m.settle.other } else { m.settle.other_value };
    let another = other.map(|_| {
        pick(OTHER, view! { <span class="pick-main"><span class="pick-title">{label}</span></span> }.into_any())
    });
    view! {
        <fieldset class="chips settle-field">
            <legend>{name}</legend>
            {move || {
                again.get().then(|| view! { <Notice tone=Tone::Warning live=true><p>{m.settle.again}</p></Notice> })
            }}
            {exists.then(|| view! { <Unseen unseen /> })}
            {seen.map(|seen| view! { <p class="small soft">{seen}</p> })}
            {(!joined.is_empty()).then(|| view! { <p class="small soft">{m.settle.joined(&joined.join(", "))}</p> })}
            {marked.then(|| view! { <p class="small soft"><mark class="only">{m.settle.only_here}</mark></p> })}
            <div class="picks">{picks} {keep_both} {another}</div>
            {move || {
                (long && chosen.get() == Some(BOTH))
                    .then(|| view! { <Notice tone=Tone::Warning><p>{m.settle.long}</p></Notice> })
            }}
            {move || {
                other
                    .filter(|_| chosen.get() == Some(OTHER))
                    .map(|other| {
                        let id = group.clone();
                        let first = chosen_value_or(together.get_value().map(|(_, bytes)| bytes), values);
                        let value = untrack(chosen_value);
                        let write = move |(bytes, typed): Written| {
                            let cell = cell.get_value();
                            let change = move |draft: &mut Draft, _: &State| match bytes {
                                Some(bytes) => draft.assert(cell, bytes),
                                None => draft.withdraw(&cell),
                            };
                            if typed { draft.edit_text(change) } else { draft.edit(change) }
                        };
                        let (record, on_write) = (desk.record, Callback::new(write));
                        view! { <Another id record on_write kind cell=cell.get_value() other value first /> }
                    })
            }}
            <AboutField record=desk.record cell=cell.get_value() />
        </fieldset>
    }
}

/// What stands in the field for something else before anything is written there: both, else the first.
fn chosen_value_or(both: Option<Vec<u8>>, values: StoredValue<Vec<Vec<u8>>>) -> Vec<u8> {
    both.or_else(|| values.with_value(|values| values.first().cloned())).unwrap_or_default()
}

/// All texts one under another, and the bytes of that; only for a text, and where it is none of them.
fn together(kind: Kind, cell: &Cell, sides: &[SideLine]) -> Option<(String, Vec<u8>)> {
    if cell.shape != Shape::TEXT {
        return None;
    }
    let texts: Vec<String> = sides.iter().map(|side| text(&side.value)).collect();
    let words = both(texts.iter().map(String::as_str));
    let bytes = encode(kind, cell, &Value::Text(words.clone()))?;
    (!sides.iter().any(|side| side.value == bytes)).then_some((words, bytes))
}

/// One value: what it says, who wrote it.
fn face(m: &'static crate::i18n::Messages, side: SideLine) -> impl IntoView {
    let said = if side.pieces.is_empty() {
        let said = if side.said.is_empty() { m.history.nothing.to_owned() } else { side.said };
        view! { <span class="pick-title">{said}</span> }.into_any()
    } else {
        let piece = |(text, only): (String, bool)| {
            if only { view! { <mark class="only">{text}</mark> }.into_any() } else { text.into_any() }
        };
        let none = side.said.is_empty().then_some(m.history.nothing);
        view! { <span class="pick-text">{none} {side.pieces.into_iter().map(piece).collect_view()}</span> }.into_any()
    };
    view! {
        <span class="pick-main">
            {said}
            {side.by.into_iter().map(|by| view! { <span class="pick-by">{by}</span> }).collect_view()}
            {side.fresh.then(|| view! { <span class="pick-by pick-fresh"><Icon name=IconName::Warning />{m.settle.arrived}</span> })}
        </span>
    }
}

/// What a delete had not seen.
#[component]
fn Unseen(unseen: Vec<(String, String)>) -> impl IntoView {
    let m = use_messages();
    let line = |(name, said): (String, String)| {
        let said = if said.is_empty() { m.history.nothing.to_owned() } else { said };
        view! { <li>{m.fields.keyed(&name, &said)}</li> }
    };
    view! {
        <p class="small soft">{m.settle.exists_why}</p>
        <p class="small">{m.settle.written_meanwhile}</p>
        <ul class="settle-unseen">{unseen.into_iter().map(line).collect_view()}</ul>
    }
}

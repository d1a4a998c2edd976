//! Where records that are one differ and neither is right: another answer.

use super::super::Of;
use crate::components::{Button, ButtonKind, Disclosure, IconName};
use crate::i18n::use_messages;
use crate::pages::notebook::settle::Another;
use leptos::prelude::*;
use shared::domain::settle::other;
use shared::history::Cell;
use shared::ids::RecordId;

/// What another answer is to be given to.
#[derive(Clone, Debug)]
pub struct Ask {
    /// What the records are.
    pub of: Of,
    /// One of them.
    pub record: RecordId,
    /// The question.
    pub cell: Cell,
    /// What words and numbers start from.
    pub first: Option<Vec<u8>>,
}

/// The fold in which it is written, and the button that keeps it. Nothing where only what stands can be chosen.
#[component]
pub fn WriteAnother(
    /// What is asked.
    ask: Ask,
    /// Whether an answer is being kept.
    busy: RwSignal<bool>,
    /// The answer.
    on_choose: Callback<(Cell, Vec<u8>)>,
) -> impl IntoView {
    let m = use_messages();
    let Ask { of, record, cell, first } = ask;
    let kind = super::kind_of(of);
    let other = other(kind, &cell)?;
    let written = RwSignal::new(None::<Vec<u8>>);
    let of_cell = StoredValue::new(cell.clone());
    let keep = move |()| {
        if let Some(value) = written.get_untracked() {
            on_choose.run((of_cell.get_value(), value));
        }
    };
    let on_write = Callback::new(move |(value, _): (Option<Vec<u8>>, bool)| written.set(value));
    let none = Signal::derive(move || written.with(Option::is_none));
    let (id, first) = (format!("asked-{cell:?}"), first.unwrap_or_default());
    Some(view! {
        <Disclosure title=m.settle.other_value icon=IconName::Plus>
            <Another id record on_write kind cell other value=None first />
            <Button kind=ButtonKind::Primary icon=IconName::Check busy disabled=none on_click=keep>
                {m.same.keep_answer}
            </Button>
        </Disclosure>
    })
}

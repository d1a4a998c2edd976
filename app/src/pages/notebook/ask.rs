//! Putting something to a colleague, and answering.

mod field;
mod mine;
mod new;

pub use field::{AboutField, answer_by_choosing};
pub use mine::{Answered, AsksToMe};
pub use new::{AskLink, AskNew};

use crate::labels::Labels;
use crate::state::OpenBook;
use shared::domain::{Ask, describe};
use shared::history::{Cell, Kind};
use shared::ids::RecordId;

/// What a field of a record is called, with whose it is.
fn field_name(open: &OpenBook, labels: &Labels<'_>, record: RecordId, kind: Kind, cell: &Cell) -> String {
    let told = describe(kind, cell, &[]);
    let name = labels.field(told.field);
    let key = told.key.map(|key| match open.seen(record) {
        Some(state) => labels.key(&state, &key),
        None => labels.value(&key),
    });
    key.map_or_else(|| name.to_owned(), |key| labels.words().fields.keyed(name, &key))
}

/// The field that a question is about; none when it is about the whole note.
pub fn field_of(open: &OpenBook, labels: &Labels<'_>, ask: &Ask) -> Option<String> {
    let record = ask.about.settled().copied()?;
    let (kind, cell) = ask.field.settled()?;
    Some(field_name(open, labels, record, *kind, cell))
}

//! What book, index of persons and figures know of one record, as bytes in a snapshot: unlocking reads these instead of every record's
//! state, and counting a period reads them instead of every note.

use super::book::{Book, Mark, Placed, Records};
use super::search::PersonIndex;
use super::year::to_keep;
use crate::ids::RecordId;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

#[derive(Serialize, Deserialize)]
struct Card<C, P, N> {
    /// What it adds to the figures by itself. It comes first and as bytes, so that an opening passes over it and a counting need not
    /// read the rest.
    counted: C,
    placed: Option<P>,
    names: Vec<N>,
    mark: Mark,
}

/// A record's card.
pub fn card(records: &impl Records, book: &Book, persons: &PersonIndex, record: RecordId) -> Vec<u8> {
    let counted = records.kept(record).map_or_else(|| to_keep(records, record).into(), Cow::Borrowed);
    let (placed, names) = (book.placed(record), persons.names(record).collect());
    postcard::to_allocvec(&Card { counted, placed, names, mark: book.mark_of(record) }).unwrap_or_default()
}

/// Puts a record where its card says; false when these bytes are no card.
pub fn restore(book: &mut Book, persons: &mut PersonIndex, record: RecordId, bytes: &[u8]) -> bool {
    let Ok(card) = postcard::from_bytes::<Card<&[u8], Placed, &str>>(bytes) else { return false };
    book.mark(record, card.mark);
    book.put(record, card.placed);
    if !card.names.is_empty() {
        persons.set(record, card.names);
    }
    true
}

/// What a card says that its record adds to the figures by itself.
pub(in crate::domain) fn counted(card: &[u8]) -> Option<&[u8]> {
    postcard::take_from_bytes(card).ok().map(|(counted, _)| counted)
}

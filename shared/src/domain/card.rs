//! What book and index of persons know of one record, as bytes in a snapshot: unlocking reads these instead of every record's state.

use super::book::{Book, Mark, Placed};
use super::search::PersonIndex;
use crate::ids::RecordId;
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
struct Card<P, N> {
    placed: Option<P>,
    names: Vec<N>,
    /// Came last: an older version's card ends before it, and then every revision is read.
    mark: Mark,
}

/// A record's card.
pub fn card(book: &Book, persons: &PersonIndex, record: RecordId) -> Vec<u8> {
    let card = Card { placed: book.placed(record), names: persons.names(record).collect(), mark: book.mark_of(record) };
    postcard::to_allocvec(&card).unwrap_or_default()
}

/// Puts a record where its card says; false when these bytes are no card.
pub fn restore(book: &mut Book, persons: &mut PersonIndex, record: RecordId, bytes: &[u8]) -> bool {
    let Ok(Card { placed, names, mark }) = postcard::from_bytes::<Card<Placed, &str>>(bytes) else { return false };
    book.mark(record, mark);
    book.put(record, placed);
    if !names.is_empty() {
        persons.set(record, names);
    }
    true
}

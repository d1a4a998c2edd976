//! Decisions that wait to be looked at again.

use super::{ABOUT, Decided, decided, decided::says};
use crate::domain::Book;
use crate::domain::book::Records;
use crate::domain::value::Day;
use crate::ids::RecordId;

/// The decisions by which something was put off to a day that has come, the earliest day first, then those that name no day. One
/// whose matters were all decided since, or put off once more, is not among them.
pub fn to_review(records: &impl Records, book: &Book, today: Day) -> Vec<RecordId> {
    let waits = |decision: &RecordId| {
        let day = match says(records, *decision) {
            Decided::Until(day) if !Decided::Until(day).holds(today) => day,
            _ => return None,
        };
        let about = records.state(*decision).map(|state| ABOUT.present(state)).unwrap_or_default();
        let settled = |matter: &RecordId| decided(records, book, *matter).holds(today);
        (about.is_empty() || !about.iter().all(settled)).then_some((day.is_none(), day, *decision))
    };
    let mut waiting: Vec<_> = book.decisions().iter().filter_map(waits).collect();
    waiting.sort_unstable();
    waiting.into_iter().map(|(_, _, decision)| decision).collect()
}

//! Alerts that still ask for somebody.

use crate::domain::alert::{Alert, raised_by, standing};
use crate::domain::book::{Book, Mark};
use crate::ids::RecordId;
use crate::member::Replica;

/// The alerts that nobody lifted and nobody but the one who raised it says that she saw, by id. However old: silence does not end one.
pub fn unanswered(replica: &Replica, book: &Book) -> Vec<RecordId> {
    let waits = |record: &RecordId| {
        let Some(state) = replica.state(*record) else { return false };
        let by = replica.history(*record).and_then(raised_by).map(|(member, _)| member);
        let alert = Alert::read(*record, state);
        // Whether it is answered does not depend on the hour, nor on how many numbers the team has.
        let stands = standing(crate::clock::Millis(0), &alert, by, 0);
        stands.is_open() && stands.seen.is_empty()
    };
    book.marked(Mark::ALERT).filter(waits).collect()
}

//! Probable duplicates. A pair is of the night when one of the two was met then; it stands where the later of the two belongs.

use super::super::{Item, Night, Reason, Waits};
use super::{item, met_in_the_night};
use crate::ids::RecordId;

pub(super) fn pairs(night: &Night<'_>, items: &mut Vec<Item>) {
    for pair in night.encounters {
        let of = |record: RecordId| night.book.time_of(record);
        let (record, other) = later(pair.one, pair.other, of);
        let reason = Reason::SameEncounter { other, score: pair.score };
        items.push(item(night, reason, record, of(record), Waits::Team));
    }
    for pair in night.persons {
        let of = |record: RecordId| night.book.last_contact(record);
        let (record, other) = later(pair.one, pair.other, of);
        let reason = Reason::SamePerson { other, score: pair.score };
        let mut item = item(night, reason, record, of(record), Waits::Team);
        item.older = met_in_the_night(night, record).is_none();
        items.push(item);
    }
}

/// The two, the later first; the lesser id first where nothing tells.
fn later<T: Ord>(one: RecordId, other: RecordId, of: impl Fn(RecordId) -> T) -> (RecordId, RecordId) {
    if of(other) > of(one) { (other, one) } else { (one, other) }
}

//! Asking the log again for what a gap in a device's counters tells to be missing.

use super::Position;
use crate::member::seen::Gap;
use crate::wire::pull::{Cursor, MAX_PAGE};

/// How far back to ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// From a page before the last revision that stands before a gap. A device sends in the order of its counters, but for alerts, which
    /// overtake what waits with them.
    Near,
    /// From the log's beginning: wherever it stands, it is found.
    Whole,
}

/// From where to pull once more, after a synchronisation has come to rest; none when there is no use in it. `total` is how many
/// revisions the server says it has, `held` how many of them this device has seen. What a phone holds back is not at the server
/// either: then the two are equal, and nothing is asked.
pub fn ask_again(gaps: &[Gap], position: Position, total: u64, held: u64, reach: Reach) -> Option<Cursor> {
    let cursor = position.cursor?;
    let nearest = gaps.iter().map(|gap| gap.after).min()?.saturating_sub(MAX_PAGE.into());
    let seq = match reach {
        Reach::Near => nearest.min(cursor.seq),
        Reach::Whole => 0,
    };
    (total > held).then_some(Cursor { seq, ..cursor })
}

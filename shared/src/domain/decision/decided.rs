//! Whether the team has decided about a record.

use super::{DECISION, DEFERRED, REVIEW};
use crate::domain::book::Records;
use crate::domain::field::Reading;
use crate::domain::value::Day;
use crate::domain::{Book, alert, kind};
use crate::history::Lifecycle;
use crate::ids::RecordId;
use std::collections::BTreeSet;

/// How far the team got with a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decided {
    /// Nobody decided anything.
    Not,
    /// It was put off, until this day; none where nobody named one.
    Until(Option<Day>),
    /// It was decided: written to somebody, or to do nothing.
    Done,
}

impl Decided {
    /// Whether nothing has to be decided on a day: it was decided, or put off until a later one.
    pub fn holds(self, today: Day) -> bool {
        match self {
            Self::Not => false,
            Self::Until(day) => day.is_some_and(|day| day > today),
            Self::Done => true,
        }
    }
}

/// How far the team got with an encounter, an alert or a person. An alert and the encounter that it came from are one matter: a
/// decision about either is about both. A decision about a person is not taken for one about what is noted of her later.
///
/// A decision counts with whatever it says while two versions of it stand side by side (that there are two is asked elsewhere), and
/// with a newer version's value. One that was deleted, or of which a part is missing on this device, does not count: asking twice
/// costs less than not asking.
pub fn decided(records: &impl Records, book: &Book, record: RecordId) -> Decided {
    let of = matter(records, book, record);
    let decisions: BTreeSet<RecordId> = of.into_iter().flat_map(|one| book.decisions_about(one)).collect();
    decisions.into_iter().map(|decision| says(records, decision)).fold(Decided::Not, stronger)
}

/// What is one matter with a record: all that is one with it, and of an encounter the alerts that came from it, of an alert the
/// encounter it came from.
pub fn matter(records: &impl Records, book: &Book, record: RecordId) -> BTreeSet<RecordId> {
    let mut matter: BTreeSet<RecordId> = book.members(record).into_iter().collect();
    match records.state(record).and_then(|state| state.kind) {
        Some(kind::ALERT) => {
            let from = records.state(record).map(|state| alert::ENCOUNTER.get(state));
            let from: Vec<RecordId> = from.iter().flat_map(Reading::values).filter_map(|one| *one).collect();
            matter.extend(from.into_iter().flat_map(|encounter| book.members(encounter)));
        }
        Some(kind::ENCOUNTER) => {
            let of = |alert: &&RecordId| {
                let Some(state) = records.state(**alert) else { return false };
                alert::ENCOUNTER.get(state).values().iter().any(|one| one.is_some_and(|one| matter.contains(&one)))
            };
            let raised: Vec<RecordId> = book.alerts().iter().filter(of).copied().collect();
            matter.extend(raised);
        }
        _ => {}
    }
    matter
}

/// What one decision comes to.
pub(super) fn says(records: &impl Records, decision: RecordId) -> Decided {
    let Some(state) = records.state(decision).filter(|s| s.lifecycle != Lifecycle::Deleted && !s.is_incomplete())
    else {
        return Decided::Not;
    };
    let put_off = match DECISION.get(state) {
        Reading::Unset => return Decided::Not,
        Reading::Newer => false,
        Reading::Settled(id) => id == DEFERRED,
        Reading::Several(versions) => versions.iter().all(|one| one.value.as_ref().is_none_or(|id| *id == DEFERRED)),
    };
    if put_off { Decided::Until(REVIEW.get(state).values().into_iter().min().copied()) } else { Decided::Done }
}

/// Of two decisions about one matter: what was decided stands over what was put off, and the later day over the earlier.
fn stronger(one: Decided, other: Decided) -> Decided {
    match (one, other) {
        (Decided::Done, _) | (_, Decided::Done) => Decided::Done,
        (Decided::Until(one), Decided::Until(other)) => Decided::Until(one.max(other)),
        (Decided::Not, decided) | (decided, Decided::Not) => decided,
    }
}

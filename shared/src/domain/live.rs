//! *En direct*: who is out, and what this night has given so far.
//!
//! Pure, and kept up to date record by record: a revision that arrives costs what the night costs, never what the year costs, and the
//! state is always what making it anew would give. Encounters that are one count once, because everything is read through
//! [`Book::reads`]. Nothing here counts by team-mate, and nothing must: educators are not watched. What nobody said is told apart from
//! zero ([`Of::Unsaid`]), and so is what two people said differently ([`Of::Unsure`]).

use super::book::{Placed, Records};
use super::{Book, kind};
use crate::clock::Millis;
use crate::history::Kind;
use crate::ids::RecordId;
use std::collections::{BTreeMap, BTreeSet};

mod alerts;
mod line;
mod out;
mod period;
#[cfg(test)]
mod tests;
mod tonight;

pub use alerts::unanswered;
use line::Line;
pub use out::{Asked, Out, Phone, out};
pub use period::Period;
pub use tonight::{Filter, Of, Place, Tonight};

/// The night as it stands, and the rounds that last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Live {
    from: Millis,
    /// What each encounter of the night adds, by the record it goes by.
    lines: BTreeMap<RecordId, Line>,
    /// The rounds that began and that nobody ended, by their beginning.
    rounds: BTreeSet<(Millis, RecordId)>,
}

/// Kinds that change nothing about who is who: only the record itself is to be read again.
const BY_THEMSELVES: [Kind; 9] = [
    kind::ROUND,
    kind::ENCOUNTER,
    kind::FOLLOW_UP,
    kind::ALERT,
    kind::DECISION,
    kind::CASE,
    kind::OBJECTIVE,
    kind::ASK,
    kind::DEVICE,
];

impl Live {
    /// The night that began at `from`, read anew.
    pub fn of(records: &impl Records, book: &Book, from: Millis) -> Self {
        let open = book.rounds().dated().filter(|(_, round)| lasts(book, *round)).collect();
        let mut live = Self { from, lines: BTreeMap::new(), rounds: open };
        live.fill(records, book);
        live
    }

    /// When the night began.
    pub fn from(&self) -> Millis {
        self.from
    }

    /// Looks again at records that changed, came or went, after the book did.
    pub fn update(&mut self, records: &impl Records, book: &Book, touched: &[RecordId]) {
        let by_itself = |record: &RecordId| {
            let kind = records.state(*record).and_then(|state| state.kind);
            kind.is_some_and(|kind| BY_THEMSELVES.contains(&kind))
        };
        if touched.iter().all(by_itself) {
            self.lines.retain(|_, line| !line.members.iter().any(|member| touched.contains(member)));
        } else {
            // Somebody is another person now, or an answer was given: any note of the night may read otherwise.
            self.lines.clear();
        }
        self.rounds.retain(|(_, round)| !touched.contains(round));
        let open = touched.iter().filter_map(|round| match book.placed(*round) {
            Some(Placed::Round { started, open: true, .. }) => Some((*started, *round)),
            _ => None,
        });
        self.rounds.extend(open);
        self.fill(records, book);
    }

    /// The rounds that last, the one begun last first.
    pub fn rounds(&self) -> impl Iterator<Item = RecordId> + '_ {
        self.rounds.iter().rev().map(|(_, round)| *round)
    }

    /// Reads what is not read yet, and drops what is no longer of the night.
    fn fill(&mut self, records: &impl Records, book: &Book) {
        let shown: BTreeSet<RecordId> = book.encounters().between(self.from, Millis(i64::MAX)).collect();
        self.lines.retain(|lead, line| shown.contains(lead) && book.class(lead) == line.members);
        for lead in shown {
            if !self.lines.contains_key(&lead)
                && let Some(line) = Line::of(records, book, lead)
            {
                self.lines.insert(lead, line);
            }
        }
    }
}

fn lasts(book: &Book, round: RecordId) -> bool {
    matches!(book.placed(round), Some(Placed::Round { open: true, .. }))
}

//! Who is who: which records are one person or one encounter, as the team says, and what such a one reads like.
//!
//! Everything here is a function of the **set** of statements ([`super::same`], [`super::split`]) and of the records they name; in
//! what order they came cannot matter. Nothing is written into what is joined and nothing is deleted, so undoing a statement brings
//! back what was there before it, and a note that arrives late for either of two lands on the one.
//!
//! - [`Ties`]: what is said of pairs, and the classes that follow; [`Moves`]: whose the encounters of a split are.
//! - [`One`]: several records read as one, as if their values had been written in one record in parallel; what differs is asked.
//! - [`Edit`]: what to write when somebody joins, parts, undoes, splits or answers, as a plan.

mod between;
mod edit;
mod gather;
mod matter;
mod moves;
mod one;
mod rules;
mod ties;
mod unnamed;
mod whose;

pub use edit::Edit;
pub use matter::Matter;
pub use moves::Moves;
pub use one::{One, Question, Side};
pub use ties::Ties;
pub use whose::Claim;

pub use rules::SAME_TIME;

pub(super) use gather::{Gathered, Sources, gather};

use super::kind;
use super::same::Said;
use crate::history::Kind;
use crate::ids::RecordId;

/// What is said of who is who.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Who {
    /// Which persons are one.
    pub persons: Ties,
    /// Which encounters are one.
    pub encounters: Ties,
    /// Whose the encounters are that a split moved.
    pub moves: Moves,
}

impl Who {
    /// What is said of two records, in either order; none when nobody ever said anything. Cheap: one look into a map.
    pub fn said(&self, one: RecordId, other: RecordId) -> Option<Said> {
        self.persons.said(one, other).or_else(|| self.encounters.said(one, other))
    }

    /// What somebody must settle about statements themselves, in a fixed order.
    pub fn matters(&self) -> Vec<Matter> {
        matter::all(self)
    }
}

/// The kind of statement that joins two of a kind.
fn same_kind(of: Kind) -> Option<Kind> {
    match of {
        kind::PERSON => Some(kind::SAME_PERSON),
        kind::ENCOUNTER => Some(kind::SAME_ENCOUNTER),
        _ => None,
    }
}

#[cfg(test)]
mod tests;

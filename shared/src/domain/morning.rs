//! *Ce matin*: what a night left to settle, round by round, and how far the team has come with it.
//!
//! Pure: from the replica, the book and a few things that the caller knows ([`Night`]) to a [`Queue`]; the same on every device that
//! holds the same notes. Nothing is stored: what was settled is told from the records themselves ([`settled`]), so that two people
//! who work at once see one count.
//!
//! **What is in it.** Of the night, from its beginning on: everything [`Reason`] names. Of before, what is still open of these:
//! alerts that nobody acknowledged, serious encounters without a decision, records in several versions, what the team disagrees on,
//! probable duplicates, lists that were taken up twice, rounds that were never ended, questions to members; and of the last [`LATE`] notes that lack something, and
//! notes that came to a round after it was validated. Rounds that ended before are not asked about: who never validated is not to begin with last year.
//! Age and majority are asked of those who were met in the night: then somebody can tell.

use self::settled::settled;
use super::Book;
use super::alike::Suggestion;
use super::value::Month;
use crate::clock::Millis;
use crate::history::Kind;
use crate::ids::{DeviceId, MemberId, RecordId, TeamId};
use crate::member::Replica;

mod age;
mod gather;
mod group;
mod item;
mod phones;
mod settled;
#[cfg(test)]
mod tests;
mod when;

pub use group::{Group, Whose};
pub use item::{Item, Reason, Waits};
pub use phones::{Phone, phones};
pub use when::since;

/// How far back a round that nobody validated makes the night begin, in milliseconds: 7 days.
pub const BACK: i64 = 7 * 24 * 60 * 60 * 1000;

/// How far back notes that lack something, and those that came late to a validated round, are looked for, in milliseconds: 31 days.
pub const LATE: i64 = 31 * 24 * 60 * 60 * 1000;

/// A draft on this device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Here {
    /// The record it is about, which may not exist yet.
    pub record: RecordId,
    /// Its kind.
    pub kind: Kind,
    /// When it was begun.
    pub begun: Millis,
    /// Whether it was noted while the notebook was closed.
    pub noted: bool,
    /// The round it says that it belongs to.
    pub round: Option<RecordId>,
}

/// What the list is made from.
#[derive(Clone, Copy)]
pub struct Night<'a> {
    /// Every record.
    pub replica: &'a Replica,
    /// The book of them.
    pub book: &'a Book,
    /// The team.
    pub team: TeamId,
    /// This device: what it holds itself is in `drafts`.
    pub device: DeviceId,
    /// The team's devices that are not revoked, with whose they are.
    pub devices: &'a [(DeviceId, MemberId)],
    /// When the night began; [`since`] tells, from 18:00 of the evening before where the team works.
    pub from: Millis,
    /// Now.
    pub now: Millis,
    /// The month that it is where the team works.
    pub month: Month,
    /// Probable same encounters on which the team has not ruled, the likeliest first.
    pub encounters: &'a [Suggestion],
    /// Probable same persons, as well.
    pub persons: &'a [Suggestion],
    /// Whether a decision of the team stands on an encounter, an alert or a person.
    pub decided: &'a dyn Fn(RecordId) -> bool,
    /// The drafts on this device.
    pub drafts: &'a [Here],
}

/// What is to be settled, and how far that is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Queue {
    /// Round by round, the first begun first; then what belongs to none; then what is older than the night. Before all of them what
    /// is urgent and older, and the rounds with something urgent. None is empty.
    pub groups: Vec<Group>,
    /// How many things of the night were to be settled and are.
    pub settled: usize,
}

impl Queue {
    /// The queue as it stands.
    pub fn of(night: &Night<'_>) -> Self {
        let items = gather::items(night);
        let open = items.iter().map(|item| night.book.lead(item.record)).collect();
        Self { groups: group::grouped(night, items), settled: settled(night, &open) }
    }

    /// Every item, in the order of the list.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.groups.iter().flat_map(|group| &group.items)
    }

    /// How many things of the night there are, settled ones too: "7 of 12". Older ones are no part of it.
    pub fn total(&self) -> usize {
        self.settled + self.items().filter(|item| !item.older).count()
    }
}

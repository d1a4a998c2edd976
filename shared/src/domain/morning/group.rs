//! The list round by round.

use super::{Item, Night, Reason};
use crate::ids::{DeviceId, RecordId};
use core::cmp::Reverse;
use std::collections::BTreeSet;

/// What a part of the list is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// A round of the night.
    Round(RecordId),
    /// What belongs to no round of the night.
    Outside,
    /// What is older than the night: danger before the rounds, the rest after them.
    Older,
}

/// A part of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// What it is about.
    pub whose: Whose,
    /// What is to be settled, in the order of [`Reason::rank`]; the likeliest and then the oldest first.
    pub items: Vec<Item>,
}

impl Group {
    /// Whether its round can be validated without waiting for these devices: it was ended, and nothing else is open in it.
    pub fn can_validate(&self, except: &[DeviceId]) -> bool {
        let asked = self.items.iter().any(|item| matches!(item.reason, Reason::Round { ended: true }));
        asked && self.items.iter().all(|item| item.lets_validate(except))
    }

    /// How many things stand before the round's own.
    pub fn before(&self) -> usize {
        self.items.iter().filter(|item| !matches!(item.reason, Reason::Round { .. })).count()
    }
}

pub(super) fn grouped(night: &Night<'_>, mut items: Vec<Item>) -> Vec<Group> {
    let urgent = items.iter().filter(|item| !item.older && item.reason.is_urgent());
    let urgent: BTreeSet<Option<RecordId>> = urgent.map(|item| item.round).collect();
    let place = |item: &Item| {
        let round = item.round.filter(|_| !item.older);
        let began = round.and_then(|round| night.book.time_of(round));
        // Somebody in danger about whom nothing was decided stands first, however old it is; then the rounds in which somebody is.
        // Then rounds by their beginning, what has none after them, and what else is older last.
        let part = if item.older { if item.reason.is_urgent() { 0 } else { 2 } } else { 1 };
        (part, !urgent.contains(&round), round.is_none(), began, round)
    };
    items.sort_by_cached_key(|item| {
        let at = (item.at.is_none(), item.at);
        (place(item), item.reason.rank(), Reverse(item.reason.score()), at, item.key())
    });
    items.dedup_by_key(|item| item.key());
    let mut groups: Vec<Group> = Vec::new();
    for item in items {
        let whose = match item.round {
            _ if item.older => Whose::Older,
            Some(round) => Whose::Round(round),
            None => Whose::Outside,
        };
        match groups.last_mut().filter(|last| last.whose == whose) {
            Some(group) => group.items.push(item),
            None => groups.push(Group { whose, items: vec![item] }),
        }
    }
    groups
}

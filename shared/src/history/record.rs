//! The set of a record's revisions, as far as this replica has them.

use super::header::Context;
use super::payload::Payload;
use super::state::{self, State};
use crate::ids::{CircleId, DeviceId, MemberId, RecordId, RevisionId};
use core::cmp::Reverse;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};

/// Why a revision that is here cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Unreadable {
    /// Its key is not here (yet).
    NoKey,
    /// The key that is here does not open it, or it was tampered with.
    DoesNotOpen,
    /// It opened, and a newer version's format was inside.
    NewerFormat,
    /// It opened, and no payload was inside.
    Malformed,
    /// The server calls it erased, and no entry of the directory says so: it is withheld.
    Withheld,
}

/// What is known of a revision's payload.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Content {
    /// Here, but not readable.
    Unreadable(Unreadable),
    /// Held by the team, not on this device.
    NotHeld,
    /// Read.
    Open(Payload),
    /// Erased for everyone: counts as known and asserts nothing.
    Erased,
}

impl Content {
    /// Of two things known about one revision, the higher is kept, in whatever order they arrive.
    fn rank(&self) -> (u8, Option<Unreadable>) {
        match self {
            Self::Unreadable(why) => (0, Some(*why)),
            Self::NotHeld => (1, None),
            Self::Open(_) => (2, None),
            Self::Erased => (3, None),
        }
    }
}

/// One revision as history needs it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Its id.
    pub id: RevisionId,
    /// The heads its author had seen.
    pub parents: Vec<RevisionId>,
    /// Who.
    pub author: MemberId,
    /// On which device.
    pub device: DeviceId,
    /// The device's count.
    pub counter: u64,
    /// Under which epoch of the circle's key.
    pub epoch: u32,
    /// Its payload, as far as known.
    pub content: Content,
}

impl Step {
    /// The step of a verified header.
    pub fn new(id: RevisionId, context: &Context, content: Content) -> Self {
        let Context { parents, author, device, counter, epoch, .. } = context.clone();
        Self { id, parents, author, device, counter, epoch, content }
    }

    /// The payload, when it was read.
    pub fn payload(&self) -> Option<&Payload> {
        if let Content::Open(payload) = &self.content { Some(payload) } else { None }
    }
}

/// A record: the set of its revisions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct History {
    record: RecordId,
    circle: CircleId,
    steps: BTreeMap<RevisionId, Step>,
}

impl History {
    /// A record of which nothing is here yet.
    pub fn new(record: RecordId, circle: CircleId) -> Self {
        Self { record, circle, steps: BTreeMap::new() }
    }

    /// The record's id.
    pub fn record(&self) -> RecordId {
        self.record
    }

    /// The circle whose keys seal it.
    pub fn circle(&self) -> CircleId {
        self.circle
    }

    /// Adds a revision or what more is known of it; tells whether anything changed. Order and repetition do not matter.
    pub fn insert(&mut self, step: Step) -> bool {
        match self.steps.get_mut(&step.id) {
            None => {
                self.steps.insert(step.id, step);
                true
            }
            Some(known) if step.content.rank() > known.content.rank() => {
                known.content = step.content;
                true
            }
            Some(_) => false,
        }
    }

    /// Forgets every payload, as erased; tells whether anything changed.
    pub fn erase(&mut self) -> bool {
        let mut left = self.steps.values_mut().filter(|step| step.content != Content::Erased).peekable();
        let some = left.peek().is_some();
        left.for_each(|step| step.content = Content::Erased);
        some
    }

    /// A revision.
    pub fn step(&self, id: RevisionId) -> Option<&Step> {
        self.steps.get(&id)
    }

    /// All revisions, by id.
    pub fn steps(&self) -> impl Iterator<Item = &Step> {
        self.steps.values()
    }

    /// How many revisions are known.
    pub fn len(&self) -> usize {
        self.steps.len()
    }

    /// Whether none is.
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }

    /// The revisions that no known revision names as a parent, ascending.
    pub fn heads(&self) -> Vec<RevisionId> {
        let mut parents: Vec<&RevisionId> = self.steps.values().flat_map(|step| &step.parents).collect();
        parents.sort_unstable();
        self.steps.keys().filter(|id| parents.binary_search(id).is_err()).copied().collect()
    }

    /// Parents that are named and not here.
    pub fn missing(&self) -> BTreeSet<RevisionId> {
        self.steps.values().flat_map(|step| &step.parents).filter(|id| !self.steps.contains_key(id)).copied().collect()
    }

    /// The record's state: a pure function of the set of revisions.
    pub fn state(&self) -> State {
        state::of(self)
    }

    /// The revisions in an order in which parents come first; otherwise by counter and id, so that everyone sees the same.
    pub fn in_order(&self) -> Vec<&Step> {
        // By id, so that a step's place here stands for its id.
        let steps: Vec<&Step> = self.steps.values().collect();
        let place = |id: &RevisionId| steps.binary_search_by(|step| step.id.cmp(id)).ok();
        let mut edges: Vec<(usize, usize)> = Vec::new();
        for (child, step) in steps.iter().enumerate() {
            edges.extend(step.parents.iter().filter_map(place).map(|parent| (parent, child)));
        }
        edges.sort_unstable();
        edges.dedup();
        let mut awaited = vec![0_usize; steps.len()];
        edges.iter().for_each(|&(_, child)| awaited[child] += 1);
        let turn = |place: usize| Reverse((steps[place].counter, place));
        let mut ready: BinaryHeap<_> = (0..steps.len()).filter(|&place| awaited[place] == 0).map(turn).collect();
        let mut order = Vec::with_capacity(steps.len());
        while let Some(Reverse((_, place))) = ready.pop() {
            order.push(steps[place]);
            let first = edges.partition_point(|&(parent, _)| parent < place);
            for &(_, child) in edges[first..].iter().take_while(|&&(parent, _)| parent == place) {
                awaited[child] -= 1;
                if awaited[child] == 0 {
                    ready.push(turn(child));
                }
            }
        }
        // A cycle needs a SHA-256 collision; whatever it is, it still shows.
        order.extend(steps.iter().zip(awaited).filter(|(_, left)| *left > 0).map(|(step, _)| *step));
        order
    }
}

//! A record's history as it is told: who, when, and each change from what its author saw to what she wrote.

use super::describe::{FieldName, Value, describe};
use crate::clock::{Millis, Stamp};
use crate::history::cell::YES;
use crate::history::state::Ancestry;
use crate::history::{Cell, Content, History, Kind, Payload, Step};
use crate::ids::{DeviceId, MemberId, RecordId, RevisionId};
use std::collections::{BTreeMap, BTreeSet};

mod about;
mod person;
pub use about::{About, Saying, Told, whole_story};
pub use person::{Heard, heard};

/// One cell that a revision changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The field.
    pub field: FieldName,
    /// Which key, for sets, quantities and what is held per participant.
    pub key: Option<Value>,
    /// What its author saw: nothing, one value, or those that stood side by side.
    pub from: Vec<Value>,
    /// What she wrote.
    pub to: Value,
}

/// One revision, told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// Which.
    pub revision: RevisionId,
    /// Who wrote it.
    pub author: MemberId,
    /// On which device.
    pub device: DeviceId,
    /// When, as far as the device knew; empty when the revision cannot be read: ask [`Moment::when`].
    pub stamp: Stamp,
    /// What changed.
    pub changes: Vec<Change>,
    /// Whether it is the record's first.
    pub first: bool,
    /// Whether it settled something that stood in several versions.
    pub resolves: bool,
    /// The step that it undoes.
    pub undoes: Option<RevisionId>,
    /// The import that wrote it, or took it back.
    pub import: Option<RecordId>,
    /// Whether this device cannot read it.
    pub unreadable: bool,
    /// Whether the team holds its content and this device does not.
    pub not_held: bool,
    /// Whether its content was erased for everyone.
    pub erased: bool,
}

impl Moment {
    /// When it was written; none when that cannot be read.
    pub fn when(&self) -> Option<Millis> {
        let read = !self.unreadable && !self.not_held && !self.erased;
        read.then_some(self.stamp.device)
    }
}

/// A record's history, newest first: no revision stands below one that it knew of.
pub fn story(history: &History) -> Vec<Moment> {
    let steps = history.in_order();
    let ancestry = Ancestry::of(&steps);
    let mut writers: BTreeMap<&Cell, Vec<usize>> = BTreeMap::new();
    let mut moments = Vec::with_capacity(steps.len());
    for (index, step) in steps.iter().enumerate() {
        let mut moment = blank(step);
        if let Some(payload) = step.payload() {
            moment.stamp = payload.stamp;
            let ends = payload.cells.contains_key(&Cell::lifecycle());
            moment.resolves = ends && contested(index, &writers, &ancestry, &steps);
            moment.undoes = payload.cells.keys().find_map(Cell::undone);
            moment.import = payload.cells.keys().find_map(Cell::imported);
            for (cell, value) in payload.cells.iter().filter(|(cell, _)| !cell.only_tells()) {
                let before = seen(cell, index, writers.get(cell).map_or(&[], Vec::as_slice), &ancestry, &steps);
                moment.resolves |= before.len() > 1;
                moment.changes.extend(change(payload, cell, value, before, moment.undoes.is_some()));
            }
            for cell in payload.cells.keys() {
                writers.entry(cell).or_default().push(index);
            }
        }
        moments.push(moment);
    }
    moments.reverse();
    once(moments)
}

/// What brings several values back is written in as many steps, and told as one moment.
fn once(moments: Vec<Moment>) -> Vec<Moment> {
    let mut told: Vec<Moment> = Vec::with_capacity(moments.len());
    for moment in moments {
        let same = |last: &&mut Moment| {
            moment.undoes.is_some() && last.undoes == moment.undoes && last.device == moment.device
        };
        match told.last_mut().filter(same) {
            Some(last) => last.changes.extend(moment.changes),
            None => told.push(moment),
        }
    }
    told
}

fn blank(step: &Step) -> Moment {
    Moment {
        revision: step.id,
        author: step.author,
        device: step.device,
        stamp: Stamp::default(),
        changes: Vec::new(),
        first: step.parents.is_empty(),
        resolves: false,
        undoes: None,
        import: None,
        unreadable: matches!(step.content, Content::Unreadable(_)),
        not_held: step.content == Content::NotHeld,
        erased: step.content == Content::Erased,
    }
}

/// The distinct values that stood in a cell for the author of the step at `index`.
fn seen<'a>(
    cell: &Cell,
    index: usize,
    writers: &[usize],
    ancestry: &Ancestry,
    steps: &[&'a Step],
) -> BTreeSet<&'a [u8]> {
    let known: Vec<usize> = writers.iter().copied().filter(|&w| ancestry.is_ancestor(w, index)).collect();
    let payloads = ancestry.maximal(&known).into_iter().filter_map(|w| steps[w].payload());
    payloads.filter_map(|payload: &Payload| payload.cells.get(cell)).map(Vec::as_slice).collect()
}

/// Whether the author of the step at `index` saw the record deleted by one who had not seen what another wrote. (Deleting it, or
/// bringing it back, when everybody had seen everything, is no choice between versions.)
fn contested(index: usize, writers: &BTreeMap<&Cell, Vec<usize>>, ancestry: &Ancestry, steps: &[&Step]) -> bool {
    let lifecycle = Cell::lifecycle();
    let known = |w: &usize| ancestry.is_ancestor(*w, index);
    let said: Vec<usize> = writers.get(&lifecycle).into_iter().flatten().copied().filter(known).collect();
    let says_deleted =
        |w: &usize| steps[*w].payload().and_then(|p| p.cells.get(&lifecycle)).is_some_and(|value| value == YES);
    let deletes: Vec<usize> = ancestry.maximal(&said).into_iter().filter(says_deleted).collect();
    let unseen = |w: usize| !deletes.iter().any(|&d| d == w || ancestry.is_ancestor(w, d));
    !deletes.is_empty() && writers.values().flatten().copied().filter(known).any(unseen)
}

/// What is told of a cell; nothing when it says what it said, unless that is one of several values that were brought back.
fn change(payload: &Payload, cell: &Cell, value: &[u8], before: BTreeSet<&[u8]>, back: bool) -> Option<Change> {
    let kind: Kind = payload.kind;
    if !back && before.len() == 1 && before.contains(value) {
        return None;
    }
    let told = describe(kind, cell, value);
    let from = before.into_iter().map(|value| describe(kind, cell, value).value).collect();
    Some(Change { field: told.field, key: told.key, from, to: told.value })
}

#[cfg(test)]
mod tests;

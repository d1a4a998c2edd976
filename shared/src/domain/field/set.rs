//! Keys that belong or do not.

use super::{Reading, bytes, cells_of, read};
use crate::history::cell::{NO, YES};
use crate::history::{Cell, Draft, Shape, State};
use core::marker::PhantomData;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A set of keys.
#[derive(Debug)]
pub struct Set<K> {
    field: u16,
    of: PhantomData<fn() -> K>,
}

impl<K: Serialize + DeserializeOwned> Set<K> {
    /// The set with this number.
    pub const fn new(field: u16) -> Self {
        Self { field, of: PhantomData }
    }

    /// The field's number.
    pub(in crate::domain) fn number(&self) -> u16 {
        self.field
    }

    /// The cell of one key.
    pub fn cell(&self, key: &K) -> Cell {
        Cell::member(self.field, bytes(key))
    }

    /// The key of a cell of this set.
    pub fn key(&self, cell: &Cell) -> Option<K> {
        let mine = cell.shape == Shape::MEMBER && cell.field == self.field;
        if mine { read(&cell.key) } else { None }
    }

    /// Whether a key belongs.
    pub fn get(&self, state: &State, key: &K) -> Reading<bool> {
        Reading::of(state.cells.get(&self.cell(key)), yes)
    }

    /// Every key that was ever added or removed, with what is said of it; unreadable keys of newer versions are left out.
    pub fn all(&self, state: &State) -> Vec<(K, Reading<bool>)> {
        let keyed = |(cell, cell_state)| Some((self.key(cell)?, Reading::of(Some(cell_state), yes)));
        cells_of(state, Shape::MEMBER, self.field).filter_map(keyed).collect()
    }

    /// The keys that belong, settled.
    pub fn present(&self, state: &State) -> Vec<K> {
        self.all(state).into_iter().filter(|(_, r)| r.settled() == Some(&true)).map(|(key, _)| key).collect()
    }

    /// A person adds (or removes) a key.
    pub fn set(&self, draft: &mut Draft, base: &State, key: &K, present: bool) {
        let cell = self.cell(key);
        if !present && !base.cells.contains_key(&cell) {
            draft.withdraw(&cell);
        } else {
            draft.change(base, cell, if present { YES } else { NO }.to_vec());
        }
    }
}

fn yes(value: &[u8]) -> Option<bool> {
    match value {
        YES => Some(true),
        NO => Some(false),
        _ => None,
    }
}

//! One number per key.

use super::{Reading, bytes, cells_of, read};
use crate::history::{Cell, Draft, Shape, State};
use core::marker::PhantomData;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// Numbers by key. Parallel numbers for one key are a conflict, never a sum.
#[derive(Debug)]
pub struct Quantities<K> {
    field: u16,
    of: PhantomData<fn() -> K>,
}

impl<K: Serialize + DeserializeOwned> Quantities<K> {
    /// The quantity with this number.
    pub const fn new(field: u16) -> Self {
        Self { field, of: PhantomData }
    }

    /// The cell of one key.
    pub fn cell(&self, key: &K) -> Cell {
        Cell::quantity(self.field, bytes(key))
    }

    /// The key of a cell of this quantity.
    pub fn key(&self, cell: &Cell) -> Option<K> {
        let mine = cell.shape == Shape::QUANTITY && cell.field == self.field;
        if mine { read(&cell.key) } else { None }
    }

    /// The number for a key.
    pub fn get(&self, state: &State, key: &K) -> Reading<u32> {
        Reading::of(state.cells.get(&self.cell(key)), read)
    }

    /// Every key with a number.
    pub fn all(&self, state: &State) -> Vec<(K, Reading<u32>)> {
        let keyed = |(cell, cell_state)| Some((self.key(cell)?, Reading::of(Some(cell_state), read)));
        cells_of(state, Shape::QUANTITY, self.field).filter_map(keyed).collect()
    }

    /// A person sets a number; zero for a key that had none asserts nothing.
    pub fn set(&self, draft: &mut Draft, base: &State, key: &K, number: u32) {
        let cell = self.cell(key);
        if number == 0 && !base.cells.contains_key(&cell) {
            draft.withdraw(&cell);
        } else {
            draft.change(base, cell, bytes(&number));
        }
    }
}

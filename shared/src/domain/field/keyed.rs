//! One value per key.

use super::{CLEARED, Reading, bytes, cells_of, read};
use crate::history::{Cell, Draft, Shape, State};
use core::marker::PhantomData;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A register for each key: the status of each participant, the state of each referral.
#[derive(Debug)]
pub struct Keyed<K, T> {
    field: u16,
    of: PhantomData<fn() -> (K, T)>,
}

impl<K: Serialize + DeserializeOwned, T: Serialize + DeserializeOwned> Keyed<K, T> {
    /// The registers with this number.
    pub const fn new(field: u16) -> Self {
        Self { field, of: PhantomData }
    }

    /// The cell of one key.
    pub fn cell(&self, key: &K) -> Cell {
        Cell { shape: Shape::REGISTER, field: self.field, key: bytes(key) }
    }

    /// The key of a cell of this field.
    pub fn key(&self, cell: &Cell) -> Option<K> {
        let mine = cell.shape == Shape::REGISTER && cell.field == self.field;
        if mine { read(&cell.key) } else { None }
    }

    /// The value for a key.
    pub fn get(&self, state: &State, key: &K) -> Reading<T> {
        Reading::of(state.cells.get(&self.cell(key)), read)
    }

    /// Every key that was ever given a value; unreadable keys of newer versions are left out.
    pub fn all(&self, state: &State) -> Vec<(K, Reading<T>)> {
        let keyed = |(cell, cell_state)| Some((self.key(cell)?, Reading::of(Some(cell_state), read)));
        cells_of(state, Shape::REGISTER, self.field).filter_map(keyed).collect()
    }

    /// A person gives a key its value.
    pub fn set(&self, draft: &mut Draft, base: &State, key: &K, value: &T) {
        draft.change(base, self.cell(key), bytes(value));
    }

    /// A person takes a key's value back.
    pub fn clear(&self, draft: &mut Draft, base: &State, key: &K) {
        super::clear(draft, base, self.cell(key), CLEARED);
    }
}

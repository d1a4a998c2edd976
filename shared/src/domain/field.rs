//! Typed names of cells. A field's number is part of the format: never reuse one.

use crate::history::cell::{NO, YES};
use crate::history::{Cell, CellState, Draft, State};
use crate::ids::RevisionId;
use core::marker::PhantomData;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// One of several values of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version<T> {
    /// The value; none when a newer version of Lanterne wrote something this one cannot read.
    pub value: Option<T>,
    /// The revisions that assert it; empty in a draft.
    pub writers: Vec<RevisionId>,
}

/// What a field says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading<T> {
    /// Nobody wrote anything.
    Unset,
    /// One value.
    Settled(T),
    /// One value that a newer version wrote and this one cannot read; it is kept.
    Newer,
    /// Several values, written without knowing of each other.
    Several(Vec<Version<T>>),
}

impl<T> Reading<T> {
    fn of(state: Option<&CellState>, decode: impl Fn(&[u8]) -> Option<T>) -> Self {
        let Some(state) = state else { return Self::Unset };
        match state.candidates() {
            [] => Self::Unset,
            [only] => decode(&only.value).map_or(Self::Newer, Self::Settled),
            several => Self::Several(
                several.iter().map(|c| Version { value: decode(&c.value), writers: c.writers.clone() }).collect(),
            ),
        }
    }

    /// The settled value.
    pub fn settled(&self) -> Option<&T> {
        if let Self::Settled(value) = self { Some(value) } else { None }
    }

    /// The settled value, given away.
    pub fn into_settled(self) -> Option<T> {
        if let Self::Settled(value) = self { Some(value) } else { None }
    }

    /// Every readable value: one when settled, several in a conflict.
    pub fn values(&self) -> Vec<&T> {
        match self {
            Self::Settled(value) => vec![value],
            Self::Several(versions) => versions.iter().filter_map(|v| v.value.as_ref()).collect(),
            Self::Unset | Self::Newer => Vec::new(),
        }
    }

    /// Whether several values stand side by side.
    pub fn is_conflict(&self) -> bool {
        matches!(self, Self::Several(_))
    }
}

fn bytes<T: Serialize>(value: &T) -> Vec<u8> {
    postcard::to_allocvec(value).unwrap_or_default()
}

fn read<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    match postcard::take_from_bytes(bytes) {
        Ok((value, [])) => Some(value),
        _ => None,
    }
}

/// One value.
#[derive(Debug)]
pub struct Register<T> {
    field: u16,
    of: PhantomData<fn() -> T>,
}

impl<T: Serialize + DeserializeOwned> Register<T> {
    /// The register with this number.
    pub const fn new(field: u16) -> Self {
        Self { field, of: PhantomData }
    }

    /// Its cell.
    pub fn cell(&self) -> Cell {
        Cell::register(self.field)
    }

    /// What it says.
    pub fn get(&self, state: &State) -> Reading<T> {
        Reading::of(state.cells.get(&self.cell()), read)
    }

    /// A person sets it; `base` is the state the draft was opened on.
    pub fn set(&self, draft: &mut Draft, base: &State, value: &T) {
        draft.change(base, self.cell(), bytes(value));
    }

    /// The value that a revision asserts, for telling the history.
    pub fn read(&self, value: &[u8]) -> Option<T> {
        read(value)
    }
}

/// A text, whole.
#[derive(Debug)]
pub struct Text {
    field: u16,
}

impl Text {
    /// The text with this number.
    pub const fn new(field: u16) -> Self {
        Self { field }
    }

    /// Its cell.
    pub fn cell(&self) -> Cell {
        Cell::text(self.field)
    }

    /// What it says.
    pub fn get(&self, state: &State) -> Reading<String> {
        Reading::of(state.cells.get(&self.cell()), read)
    }

    /// A person writes it.
    pub fn set(&self, draft: &mut Draft, base: &State, value: &str) {
        draft.change(base, self.cell(), bytes(&value));
    }
}

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

    /// The cell of one key.
    pub fn cell(&self, key: &K) -> Cell {
        Cell::member(self.field, bytes(key))
    }

    /// The key of a cell of this set.
    pub fn key(&self, cell: &Cell) -> Option<K> {
        let mine = cell.shape == crate::history::Shape::MEMBER && cell.field == self.field;
        if mine { read(&cell.key) } else { None }
    }

    /// Whether a key belongs.
    pub fn get(&self, state: &State, key: &K) -> Reading<bool> {
        Reading::of(state.cells.get(&self.cell(key)), yes)
    }

    /// Every key that was ever added or removed, with what is said of it; unreadable keys of newer versions are left out.
    pub fn all(&self, state: &State) -> Vec<(K, Reading<bool>)> {
        let keyed = |(cell, cell_state)| Some((self.key(cell)?, Reading::of(Some(cell_state), yes)));
        state.cells.iter().filter_map(keyed).collect()
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
        let mine = cell.shape == crate::history::Shape::QUANTITY && cell.field == self.field;
        if mine { read(&cell.key) } else { None }
    }

    /// The number for a key.
    pub fn get(&self, state: &State, key: &K) -> Reading<u32> {
        Reading::of(state.cells.get(&self.cell(key)), read)
    }

    /// Every key with a number.
    pub fn all(&self, state: &State) -> Vec<(K, Reading<u32>)> {
        let keyed = |(cell, cell_state)| Some((self.key(cell)?, Reading::of(Some(cell_state), read)));
        state.cells.iter().filter_map(keyed).collect()
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

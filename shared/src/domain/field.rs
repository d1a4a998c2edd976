//! Typed names of cells. A field's number is part of the format: never reuse one.

use crate::history::{Candidate, Cell, CellState, Draft, Shape, State};
use crate::ids::RevisionId;
use core::marker::PhantomData;
use serde::Serialize;
use serde::de::DeserializeOwned;

mod keyed;
mod quantities;
mod set;
pub use keyed::Keyed;
pub use quantities::Quantities;
pub use set::Set;

/// The value of a register or text that a person emptied; no type of value encodes to nothing.
pub(super) const CLEARED: &[u8] = &[];

/// One of several values of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version<T> {
    /// The value; none when it was taken back, or when a newer version of Lanterne wrote something this one cannot read.
    pub value: Option<T>,
    /// Whether these revisions took the value back.
    pub cleared: bool,
    /// The revisions that assert it; empty in a draft.
    pub writers: Vec<RevisionId>,
}

/// What a field says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading<T> {
    /// Nobody wrote anything, or it was taken back.
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
            [only] if only.value == CLEARED => Self::Unset,
            [only] => decode(&only.value).map_or(Self::Newer, Self::Settled),
            several => {
                let version = |c: &Candidate| Version {
                    value: decode(&c.value),
                    cleared: c.value == CLEARED,
                    writers: c.writers.clone(),
                };
                Self::Several(several.iter().map(version).collect())
            }
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

    /// Whether nobody wrote anything.
    pub fn is_unset(&self) -> bool {
        matches!(self, Self::Unset)
    }
}

impl Reading<bool> {
    /// Whether the key belongs, or somebody says so: what a screen must show.
    pub fn may_be(&self) -> bool {
        self.values().contains(&&true)
    }
}

/// The cells of one field in one shape, by key.
pub(super) fn cells_of(state: &State, shape: Shape, field: u16) -> impl Iterator<Item = (&Cell, &CellState)> {
    let from = Cell { shape, field, key: Vec::new() };
    state.cells.range(from..).take_while(move |(cell, _)| cell.shape == shape && cell.field == field)
}

fn clear(draft: &mut Draft, base: &State, cell: Cell, cleared: &[u8]) {
    if base.cells.contains_key(&cell) {
        draft.change(base, cell, cleared.to_vec());
    } else {
        draft.withdraw(&cell);
    }
}

pub(super) fn bytes<T: Serialize>(value: &T) -> Vec<u8> {
    postcard::to_allocvec(value).unwrap_or_default()
}

pub(super) fn read<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
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

    /// A person takes the value back.
    pub fn clear(&self, draft: &mut Draft, base: &State) {
        clear(draft, base, self.cell(), CLEARED);
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

    /// A person writes it; writing nothing takes the text back.
    pub fn set(&self, draft: &mut Draft, base: &State, value: &str) {
        if value.is_empty() {
            clear(draft, base, self.cell(), CLEARED);
        } else {
            draft.change(base, self.cell(), bytes(&value));
        }
    }
}

#[cfg(test)]
mod tests;

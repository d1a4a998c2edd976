//! The smallest thing that can be asserted, and so the smallest thing that can come in several versions.

use crate::ids::{RecordId, RevisionId};
use serde::{Deserialize, Serialize};

/// What kind of value a cell holds. A shape from a newer version is kept as its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Shape(pub u8);

impl Shape {
    /// One value.
    pub const REGISTER: Self = Self(0);
    /// A text, kept whole: machines never merge within it.
    pub const TEXT: Self = Self(1);
    /// Whether one key belongs to a set.
    pub const MEMBER: Self = Self(2);
    /// The number for one key of a quantity; parallel numbers are never added up.
    pub const QUANTITY: Self = Self(3);
}

/// The name of a cell within its record.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Cell {
    /// Which shape of value.
    pub shape: Shape,
    /// Which field, by the domain's numbering; 0 is reserved for history itself.
    pub field: u16,
    /// Which key of a set or quantity; empty for registers and texts.
    pub key: Vec<u8>,
}

/// The value that says yes in a set or a lifecycle cell.
pub const YES: &[u8] = &[1];
/// The value that says no.
pub const NO: &[u8] = &[0];

impl Cell {
    /// A register of the domain.
    pub fn register(field: u16) -> Self {
        Self { shape: Shape::REGISTER, field, key: Vec::new() }
    }

    /// A text of the domain.
    pub fn text(field: u16) -> Self {
        Self { shape: Shape::TEXT, field, key: Vec::new() }
    }

    /// Membership of `key` in a set.
    pub fn member(field: u16, key: Vec<u8>) -> Self {
        Self { shape: Shape::MEMBER, field, key }
    }

    /// The number for `key` of a quantity.
    pub fn quantity(field: u16, key: Vec<u8>) -> Self {
        Self { shape: Shape::QUANTITY, field, key }
    }

    /// Whether the record is deleted ([`YES`]) or was brought back ([`NO`]).
    pub fn lifecycle() -> Self {
        Self::register(0)
    }

    /// Says ([`YES`]) that a person set an unreadable revision aside.
    pub fn set_aside(revision: RevisionId) -> Self {
        Self::member(0, revision.as_bytes().to_vec())
    }

    /// Says ([`YES`]) that a revision brings back what stood before `revision`. It is for telling the history and decides nothing.
    pub fn undoes(revision: RevisionId) -> Self {
        Self { shape: Shape::REGISTER, field: 0, key: revision.as_bytes().to_vec() }
    }

    /// Says ([`YES`]) that a revision was written by an import, by its being taken back or brought again. It is for telling the history
    /// and for knowing what nobody else has touched, and decides nothing.
    pub fn import(import: RecordId) -> Self {
        Self { shape: Shape::REGISTER, field: 0, key: import.as_bytes().to_vec() }
    }

    /// Whether the cell only tells why its revision was written: no state holds it.
    pub(crate) fn only_tells(&self) -> bool {
        self.undone().is_some() || self.imported().is_some()
    }

    /// Whether the cell belongs to history itself, not to the domain.
    pub fn is_reserved(&self) -> bool {
        self.field == 0
    }

    /// The revision that a [`Cell::set_aside`] cell names.
    pub(crate) fn sets_aside(&self) -> Option<RevisionId> {
        let named = self.shape == Shape::MEMBER && self.field == 0;
        if named { self.key.as_slice().try_into().ok().map(RevisionId::from_bytes) } else { None }
    }

    /// The revision that a [`Cell::undoes`] cell names.
    pub(crate) fn undone(&self) -> Option<RevisionId> {
        let named = self.shape == Shape::REGISTER && self.field == 0;
        if named { self.key.as_slice().try_into().ok().map(RevisionId::from_bytes) } else { None }
    }

    /// The import that a [`Cell::import`] cell names: told from [`Cell::undoes`] by the length of its key.
    pub(crate) fn imported(&self) -> Option<RecordId> {
        let named = self.shape == Shape::REGISTER && self.field == 0;
        if named { self.key.as_slice().try_into().ok().map(RecordId::from_bytes) } else { None }
    }
}

//! Filling in a record's fields, as a form does.

use super::Act;
use rand_core::CryptoRng;
use serde::Serialize;
use serde::de::DeserializeOwned;
use shared::clock::{Millis, Stamp};
use shared::domain::field::{Keyed, Quantities, Register, Set, Text};
use shared::history::{Draft, Kind, State};
use shared::ids::{CircleId, RecordId};

/// What is being filled in.
pub struct Sheet {
    draft: Draft,
    blank: State,
}

impl Sheet {
    /// A sheet for a new record.
    pub fn new(rng: &mut impl CryptoRng, kind: Kind) -> Self {
        Self::of(RecordId::random(rng), kind)
    }

    /// A sheet for changes to a record.
    pub fn of(record: RecordId, kind: Kind) -> Self {
        let draft = Draft::create(record, kind, CircleId::TERRAIN, Stamp::default());
        Self { draft, blank: State::empty() }
    }

    /// The record.
    pub fn record(&self) -> RecordId {
        self.draft.record
    }

    /// Sets a field.
    pub fn set<T: Serialize + DeserializeOwned>(&mut self, field: &Register<T>, value: &T) -> &mut Self {
        field.set(&mut self.draft, &self.blank, value);
        self
    }

    /// Writes a text.
    pub fn text(&mut self, field: &Text, words: &str) -> &mut Self {
        field.set(&mut self.draft, &self.blank, words);
        self
    }

    /// Puts a key into a set.
    pub fn add<K: Serialize + DeserializeOwned>(&mut self, field: &Set<K>, key: &K) -> &mut Self {
        field.set(&mut self.draft, &self.blank, key, true);
        self
    }

    /// Sets a number.
    pub fn count<K>(&mut self, field: &Quantities<K>, key: &K, number: usize) -> &mut Self
    where
        K: Serialize + DeserializeOwned,
    {
        field.set(&mut self.draft, &self.blank, key, u32::try_from(number).unwrap_or(u32::MAX));
        self
    }

    /// Sets a field for one key.
    pub fn keyed<K, T>(&mut self, field: &Keyed<K, T>, key: &K, value: &T) -> &mut Self
    where
        K: Serialize + DeserializeOwned,
        T: Serialize + DeserializeOwned,
    {
        field.set(&mut self.draft, &self.blank, key, value);
        self
    }

    /// Deletes the record.
    pub fn delete(&mut self) -> &mut Self {
        self.draft.delete();
        self
    }

    /// Hands the sheet in.
    pub fn by(&self, author: usize, at: Millis) -> Act {
        let Draft { record, kind, .. } = self.draft;
        Act { author, at, record, kind, cells: self.draft.cells().clone() }
    }
}

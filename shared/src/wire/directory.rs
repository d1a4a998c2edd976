//! `GET /api/v1/directory` and `POST /api/v1/directory`.

use crate::directory::SignedEntry;
use crate::ids::EntryHash;
use serde::{Deserialize, Serialize};

/// No append has more entries than this.
pub const MAX_ENTRIES: usize = 1000;

/// The chain from some entry on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DirectoryPage {
    /// How many entries the whole chain has.
    pub len: u64,
    /// The entries asked for, in order.
    pub entries: Vec<SignedEntry>,
}

/// Entries to append, in order; those that the chain already has are passed over. All or nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Append {
    /// At most [`MAX_ENTRIES`].
    pub entries: Vec<SignedEntry>,
}

/// The chain's end after an append.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Appended {
    /// How many entries the chain has.
    pub len: u64,
    /// The hash of the last.
    pub head: EntryHash,
}

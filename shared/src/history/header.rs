//! The clear part of a revision: who, on which device, after what, for which record, under which key. Never what.

use crate::canonical::is_encoding;
use crate::ids::{CiphertextHash, CircleId, DeviceId, KeyId, MemberId, RecordId, RevisionId, TeamId};
use serde::{Deserialize, Serialize};

/// The first byte of every header this version writes.
pub const FORMAT: u8 = 1;

/// No revision has more parents than this.
pub const MAX_PARENTS: usize = 64;

/// A header without the ciphertext's hash; its bytes are the seal's associated data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Context {
    /// [`FORMAT`].
    pub format: u8,
    /// The team whose log this belongs to.
    pub team: TeamId,
    /// The circle whose members can open it.
    pub circle: CircleId,
    /// The record this is a step of.
    pub record: RecordId,
    /// The heads its author had seen, strictly ascending; empty for a record's first revision.
    pub parents: Vec<RevisionId>,
    /// Who wrote it.
    pub author: MemberId,
    /// On which device, whose key signs it.
    pub device: DeviceId,
    /// The device's own count of revisions, from 1: a gap makes withholding visible.
    pub counter: u64,
    /// The device's previous revision; none exactly when `counter` is 1.
    pub previous: Option<RevisionId>,
    /// The epoch of the circle key that wraps the record key.
    pub epoch: u32,
    /// The record key that seals the payload.
    pub key_id: KeyId,
}

impl Context {
    /// The canonical bytes.
    pub fn encode(&self) -> Vec<u8> {
        // Writing into a growing vector cannot fail for types without unsized sequences.
        postcard::to_allocvec(self).unwrap_or_default()
    }
}

/// What a revision's signature covers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// Everything but the ciphertext.
    pub context: Context,
    /// The hash of the sealed payload, nonce included.
    pub ciphertext: CiphertextHash,
}

/// Why bytes are not a header.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum HeaderError {
    /// Written by a version that this one does not know.
    #[error("unknown header format {0}")]
    UnknownFormat(u8),
    /// Cut short, or no header at all.
    #[error("malformed header")]
    Malformed,
    /// The same content has other, canonical bytes.
    #[error("header is not canonical")]
    NotCanonical,
    /// More than [`MAX_PARENTS`].
    #[error("too many parents")]
    TooManyParents,
}

impl Header {
    /// The canonical bytes, which are also the context's bytes followed by the hash.
    pub fn encode(&self) -> Vec<u8> {
        postcard::to_allocvec(self).unwrap_or_default()
    }

    /// The id of a revision with these header bytes.
    pub fn id(bytes: &[u8]) -> RevisionId {
        RevisionId::of(bytes)
    }

    /// Reads a header, refusing every encoding but the canonical one.
    ///
    /// # Errors
    /// [`HeaderError`] says what is wrong with the bytes.
    pub fn decode(bytes: &[u8]) -> Result<Self, HeaderError> {
        match bytes.first() {
            None => return Err(HeaderError::Malformed),
            Some(&format) if format != FORMAT => return Err(HeaderError::UnknownFormat(format)),
            Some(_) => {}
        }
        let (header, rest): (Self, _) = postcard::take_from_bytes(bytes).map_err(|_| HeaderError::Malformed)?;
        let context = &header.context;
        if context.parents.len() > MAX_PARENTS {
            return Err(HeaderError::TooManyParents);
        }
        let ascending = context.parents.windows(2).all(|pair| pair[0] < pair[1]);
        let chained = context.counter >= 1 && (context.counter == 1) == context.previous.is_none();
        if !rest.is_empty() || !ascending || !chained || !is_encoding(&header, bytes) {
            return Err(HeaderError::NotCanonical);
        }
        Ok(header)
    }
}

#[cfg(test)]
mod tests;

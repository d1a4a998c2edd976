//! What travels between a device and the server: one version byte, then postcard.
//!
//! Bodies have the media type [`MEDIA_TYPE`]; errors are RFC 9457 problems in JSON with a kind from [`ProblemKind`].
//! `docs/sync-protocol.md` tells the same in prose.

pub mod account;
pub mod directory;
pub mod invitation;
pub mod problem;
pub mod pull;
pub mod push;
pub mod recovery;
pub mod wake;

pub use problem::ProblemKind;
pub use push::RefusalReason;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The version this code speaks.
pub const VERSION: u8 = 1;

/// The media type of every binary body.
pub const MEDIA_TYPE: &str = "application/vnd.lanterne.v1";

/// The request header that names, as a hyphenated UUID, the member whose notebook is open. Optional. A session of another member's is
/// none then: several members share a browser, and a browser has one cookie.
pub const MEMBER_HEADER: &str = "lanterne-member";

/// No request body is larger than this, in bytes, unless the server's operator allows more. A device with more to push, or with
/// larger revisions, sends smaller batches.
pub const MAX_BODY: usize = 4 * 1024 * 1024;

/// Why bytes are no message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WireError {
    /// Another version wrote this.
    #[error("unknown wire version {0}")]
    UnknownVersion(u8),
    /// Cut short, too long, or no message of the expected kind.
    #[error("malformed message")]
    Malformed,
}

/// The message's bytes.
pub fn encode<T: Serialize>(message: &T) -> Vec<u8> {
    postcard::to_extend(message, vec![VERSION]).unwrap_or_default()
}

/// Reads a message that fills the bytes exactly.
///
/// # Errors
/// [`WireError`], without any part of the content.
pub fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, WireError> {
    match bytes.split_first() {
        Some((&VERSION, body)) => match postcard::take_from_bytes(body) {
            Ok((message, [])) => Ok(message),
            _ => Err(WireError::Malformed),
        },
        Some((&version, _)) => Err(WireError::UnknownVersion(version)),
        None => Err(WireError::Malformed),
    }
}

/// An Ed25519 signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signature(pub [u8; 64]);

impl Serialize for Signature {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (mut left, mut right) = ([0; 32], [0; 32]);
        left.copy_from_slice(&self.0[..32]);
        right.copy_from_slice(&self.0[32..]);
        (left, right).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Signature {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (left, right) = <([u8; 32], [u8; 32])>::deserialize(deserializer)?;
        let mut bytes = [0; 64];
        bytes[..32].copy_from_slice(&left);
        bytes[32..].copy_from_slice(&right);
        Ok(Self(bytes))
    }
}

#[cfg(test)]
mod tests;

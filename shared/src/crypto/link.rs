//! The fragment of a link: a version byte, a 128-bit secret, the team's fingerprint, the team, in base64url.

use super::error::CryptoError;
use crate::ids::{EntryHash, TeamId};
use base64ct::{Base64UrlUnpadded, Encoding};
use zeroize::Zeroizing;

/// Writes the parts one after another.
pub(super) fn write(parts: &[&[u8]]) -> String {
    Base64UrlUnpadded::encode_string(&Zeroizing::new(parts.concat()))
}

/// The bytes of a whole link or only its fragment, as it was scanned or pasted.
///
/// # Errors
/// [`CryptoError::Malformed`].
pub(super) fn bytes(link: &str) -> Result<Zeroizing<Vec<u8>>, CryptoError> {
    let fragment = link.trim().rsplit('#').next().unwrap_or_default();
    Base64UrlUnpadded::decode_vec(fragment).map(Zeroizing::new).map_err(|_| CryptoError::Malformed)
}

/// Secret, root and team, when they are all that follows the version byte.
///
/// # Errors
/// [`CryptoError::Malformed`].
pub(super) fn parts(rest: &[u8]) -> Result<([u8; 16], EntryHash, TeamId), CryptoError> {
    let malformed = CryptoError::Malformed;
    let (secret, rest) = rest.split_first_chunk::<16>().ok_or(malformed)?;
    let (root, team) = rest.split_first_chunk::<32>().ok_or(malformed)?;
    let team = team.try_into().map_err(|_| malformed)?;
    Ok((*secret, EntryHash::from_bytes(*root), TeamId::from_bytes(team)))
}

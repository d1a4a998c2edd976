//! What is kept as a version byte, then postcard.

use super::error::CryptoError;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// The bytes of `value` in version `format`.
pub(super) fn write<T: Serialize>(format: u8, value: &T) -> Vec<u8> {
    postcard::to_extend(value, vec![format]).unwrap_or_default()
}

/// Reads what fills the bytes exactly.
///
/// # Errors
/// [`CryptoError::UnknownFormat`] for another version, else [`CryptoError::Malformed`].
pub(super) fn read<T: DeserializeOwned>(format: u8, bytes: &[u8]) -> Result<T, CryptoError> {
    match bytes.split_first() {
        Some((&found, body)) if found == format => match postcard::take_from_bytes(body) {
            Ok((value, [])) => Ok(value),
            _ => Err(CryptoError::Malformed),
        },
        Some((&found, _)) => Err(CryptoError::UnknownFormat(found)),
        None => Err(CryptoError::Malformed),
    }
}

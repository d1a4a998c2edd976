//! The key of everything a device keeps for itself: drafts, snapshots, settings.

use super::aead;
use super::error::CryptoError;
use super::keys::key_bytes;
use super::pad::{self, pad, unpad};
use crate::sensitive::Secret32;
use rand_core::CryptoRng;
use zeroize::Zeroizing;

const BOUND_AS: &[u8] = b"lanterne store 1\0";

/// Seals what stays on this device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoreKey(Secret32);

impl StoreKey {
    /// Draws a new key.
    pub fn random(rng: &mut impl CryptoRng) -> Self {
        Self(Secret32::random(rng))
    }

    pub(super) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        key_bytes(bytes).map(Self)
    }

    pub(super) fn secret(&self) -> &Secret32 {
        &self.0
    }

    /// Seals `plain` for one `place`, padded as notes are: bytes copied to another place do not open there.
    pub fn seal(&self, rng: &mut impl CryptoRng, place: &[u8], plain: &[u8]) -> Vec<u8> {
        aead::encrypt(rng, &self.0, &[BOUND_AS, place].concat(), &pad(plain, pad::NOTE))
    }

    /// Opens what was sealed for this `place`.
    ///
    /// # Errors
    /// [`CryptoError::DoesNotOpen`] when key, place or bytes are others.
    pub fn open(&self, place: &[u8], sealed: &[u8]) -> Result<Vec<u8>, CryptoError> {
        let padded: Zeroizing<Vec<u8>> =
            aead::decrypt(&self.0, &[BOUND_AS, place].concat(), sealed).ok_or(CryptoError::DoesNotOpen)?;
        unpad(&padded).map(<[u8]>::to_vec).ok_or(CryptoError::Malformed)
    }
}

//! A vault's second lock: the phone's own screen lock, through WebAuthn's PRF extension. Beside the passphrase and never instead of
//! it: what is wrapped is the stretched passphrase, so that opening goes the same way from there on, and a vault that was locked
//! anew (another passphrase, another salt) is not opened by it any more.

use super::aead;
use super::derive::derive;
use super::error::CryptoError;
use super::stretch::Stretched;
use super::vault::{Unlocked, Vault};
use super::versioned;
use crate::sensitive::Secret32;
use core::fmt;
use rand_core::CryptoRng;
use serde::{Deserialize, Serialize};

/// The first byte of every screen lock this version writes.
const FORMAT: u8 = 1;

/// What an authenticator answered to a salt: the same 32 bytes each time, for whoever passes the phone's screen lock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrfOutput(Secret32);

impl PrfOutput {
    /// The authenticator's bytes; `None` when they are not 32.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(|bytes| Self(Secret32::new(bytes)))
    }
}

/// How a phone's screen lock opens one vault. Kept in clear beside the vault: without the authenticator it opens nothing.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScreenLock {
    /// Which credential of the authenticator.
    pub credential: Vec<u8>,
    /// What the authenticator is asked with.
    pub salt: [u8; 32],
    wrapped: Vec<u8>,
}

impl fmt::Debug for ScreenLock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ScreenLock")
    }
}

fn key(output: &PrfOutput) -> Secret32 {
    derive(&[output.0.reveal()], b"lanterne screen lock 1\0")
}

impl ScreenLock {
    /// Wraps what opens `vault` under the authenticator's `output` for `salt`.
    ///
    /// # Errors
    /// [`CryptoError::WrongKey`] when `stretched` does not open the vault: nothing is wrapped that would be of no use.
    pub fn wrap(
        rng: &mut impl CryptoRng,
        output: &PrfOutput,
        credential: Vec<u8>,
        salt: [u8; 32],
        vault: &Vault,
        stretched: &Stretched,
    ) -> Result<Self, CryptoError> {
        vault.unlock(stretched)?;
        let mut lock = Self { credential, salt, wrapped: Vec::new() };
        lock.wrapped = aead::encrypt(rng, &key(output), &lock.bound(vault), stretched.reveal());
        Ok(lock)
    }

    /// Team, member, account, device, the passphrase's salt and cost; credential and salt.
    fn bound(&self, vault: &Vault) -> Vec<u8> {
        [b"lanterne screen lock 1\0", &vault.bound()[..], &self.salt, &self.credential].concat()
    }

    /// Opens the vault with what the authenticator answered.
    ///
    /// # Errors
    /// [`CryptoError::DoesNotOpen`] when output, vault or bytes are others; the vault's own errors when it was locked anew with the
    /// same salt, or damaged.
    pub fn unlock(&self, output: &PrfOutput, vault: &Vault) -> Result<(Stretched, Unlocked), CryptoError> {
        let bytes = aead::decrypt(&key(output), &self.bound(vault), &self.wrapped).ok_or(CryptoError::DoesNotOpen)?;
        let bytes: [u8; 32] = bytes.as_slice().try_into().map_err(|_| CryptoError::Malformed)?;
        let stretched = Stretched::from_bytes(bytes);
        let unlocked = vault.unlock(&stretched)?;
        Ok((stretched, unlocked))
    }

    /// The bytes to store: a version byte, then postcard.
    pub fn encode(&self) -> Vec<u8> {
        versioned::write(FORMAT, self)
    }

    /// Reads what [`ScreenLock::encode`] wrote.
    ///
    /// # Errors
    /// [`CryptoError::UnknownFormat`] or [`CryptoError::Malformed`].
    pub fn decode(bytes: &[u8]) -> Result<Self, CryptoError> {
        versioned::read(FORMAT, bytes)
    }
}

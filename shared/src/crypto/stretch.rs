//! Argon2id: makes each guess at a passphrase cost 64 MiB and a noticeable fraction of a second.

use crate::sensitive::Secret32;

/// A passphrase after Argon2id. One run serves the device's vault and the server's account, with the same salt and parameters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretched(Secret32);

impl Stretched {
    /// Takes the bytes that a worker computed.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(Secret32::new(bytes))
    }

    /// The bytes, to be handed from the worker to the page that asked.
    pub fn reveal(&self) -> &[u8; 32] {
        self.0.reveal()
    }
}

/// Stretches a passphrase.
///
/// # Errors
/// [`WeakParameters`](super::CryptoError::WeakParameters) for parameters below the hard-coded minimum, whoever asks for them;
/// [`Kdf`](super::CryptoError::Kdf) when there is not enough memory.
#[cfg(feature = "argon")]
pub fn stretch(
    passphrase: &super::Passphrase,
    salt: &[u8; 16],
    params: crate::wire::account::KdfParams,
) -> Result<Stretched, super::CryptoError> {
    use super::CryptoError;
    use argon2::{Algorithm, Argon2, Params, Version};

    if !params.is_acceptable() {
        return Err(CryptoError::WeakParameters);
    }
    let params = Params::new(params.memory_kib, params.passes, params.lanes, Some(32)).map_err(|_| CryptoError::Kdf)?;
    let mut out = zeroize::Zeroizing::new([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(passphrase.as_bytes(), salt, out.as_mut_slice())
        .map_err(|_| CryptoError::Kdf)?;
    Ok(Stretched::from_bytes(*out))
}

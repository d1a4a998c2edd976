//! Why something did not open. No variant carries content.

use crate::history::{PayloadError, Unreadable};

/// Why a key, a name, a vault or an account does not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CryptoError {
    /// The key (or the passphrase it comes from) is another one.
    #[error("wrong key")]
    WrongKey,
    /// The right key does not open it: it was tampered with or belongs elsewhere.
    #[error("does not open")]
    DoesNotOpen,
    /// Cut short, or no such thing at all.
    #[error("malformed")]
    Malformed,
    /// Written by a version that this one does not know.
    #[error("unknown format {0}")]
    UnknownFormat(u8),
    /// The key derivation asks for less than the minimum, or for more than a phone can do.
    #[error("key derivation parameters are not acceptable")]
    WeakParameters,
    /// The key derivation failed: most likely there was not enough memory.
    #[error("key derivation failed")]
    Kdf,
}

/// Why a sealed payload does not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// The header names another key than the one given.
    #[error("wrong key")]
    WrongKey,
    /// Header or ciphertext are not those that were sealed.
    #[error("does not open")]
    DoesNotOpen,
    /// It opened, and a newer version's format was inside.
    #[error("unknown payload format {0}")]
    NewerFormat(u8),
    /// It opened, and no payload was inside.
    #[error("malformed payload")]
    Malformed,
}

impl From<PayloadError> for OpenError {
    fn from(error: PayloadError) -> Self {
        match error {
            PayloadError::UnknownFormat(format) => Self::NewerFormat(format),
            PayloadError::Malformed => Self::Malformed,
        }
    }
}

impl From<OpenError> for Unreadable {
    fn from(error: OpenError) -> Self {
        match error {
            OpenError::WrongKey => Self::NoKey,
            OpenError::DoesNotOpen => Self::DoesNotOpen,
            OpenError::NewerFormat(_) => Self::NewerFormat,
            OpenError::Malformed => Self::Malformed,
        }
    }
}

//! Why somebody did not get in.

use crate::i18n::Messages;
use crate::store::StorageTrouble;
use crate::sync::Trouble;

/// Nothing was left half done: the same may be tried again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum VaultError {
    /// Not a whole invitation link.
    #[error("not an invitation link")]
    BadLink,
    /// Not the words of an account sheet.
    #[error("not the words of an account sheet")]
    BadWords,
    /// Fewer than four different words.
    #[error("the passphrase is too weak")]
    WeakPassphrase,
    /// The key derivation failed: most often too little memory.
    #[error("key derivation failed")]
    Kdf,
    /// The server said no, did not answer, or this device could not keep the vault.
    #[error("{0}")]
    Trouble(Trouble),
}

impl VaultError {
    /// In words.
    pub fn say(self, m: &Messages) -> &'static str {
        match self {
            Self::BadLink => m.join.bad_link,
            Self::BadWords => m.sign_in.account_code_bad,
            Self::WeakPassphrase => m.passphrase.too_weak,
            Self::Kdf => m.unlock.no_memory,
            Self::Trouble(trouble) => trouble.say(m),
        }
    }
}

impl From<Trouble> for VaultError {
    fn from(trouble: Trouble) -> Self {
        Self::Trouble(trouble)
    }
}

impl From<StorageTrouble> for VaultError {
    fn from(trouble: StorageTrouble) -> Self {
        Self::Trouble(Trouble::Storage(trouble))
    }
}

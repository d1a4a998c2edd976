//! From a passphrase to an open notebook.

use crate::i18n::Messages;
use shared::ids::MemberId;

/// Somebody who is known on this device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VaultCard {
    /// Who.
    pub member: MemberId,
    /// Her first name.
    pub name: String,
}

/// Why the notebook did not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum UnlockError {
    /// Not the passphrase.
    #[error("wrong passphrase")]
    Wrong,
    /// The key derivation failed: most often too little memory.
    #[error("key derivation failed")]
    Kdf,
    /// What is stored could not be read.
    #[error("the storage failed")]
    Storage,
    /// The team revoked this device.
    #[error("revoked")]
    Revoked,
}

impl UnlockError {
    /// In words.
    pub fn say(self, m: &Messages) -> &'static str {
        match self {
            Self::Wrong => m.unlock.wrong,
            Self::Kdf => m.unlock.no_memory,
            Self::Storage => m.sync.storage_failed,
            Self::Revoked => m.unlock.revoked,
        }
    }
}

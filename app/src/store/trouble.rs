//! Why something could not be kept.

use crate::i18n::Messages;

/// What went wrong with the browser's storage. What was to be kept is still in memory, and on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StorageTrouble {
    /// No room left.
    #[error("no room left")]
    Full,
    /// The connection died (browsers do that in the background) and could not be opened again.
    #[error("the connection to the storage was lost")]
    Lost,
    /// Another tab is of a newer version and changed the storage.
    #[error("a newer version changed the storage")]
    NewerVersion,
    /// Nothing can be kept at all, or a row could not be read.
    #[error("the storage failed")]
    Failed,
}

impl StorageTrouble {
    /// In words.
    pub fn say(self, m: &Messages) -> &'static str {
        match self {
            Self::Full => m.sync.quota_text,
            Self::Lost => m.sync.storage_lost,
            Self::NewerVersion => m.sync.other_tab,
            Self::Failed => m.sync.storage_failed,
        }
    }
}

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
    /// Another tab wrote in between; nothing was changed.
    #[error("another tab was faster")]
    Raced,
    /// Nothing can be kept at all, or a row could not be read.
    #[error("the storage failed")]
    Failed,
}

impl StorageTrouble {
    /// In words.
    pub fn say(self, m: &Messages) -> &'static str {
        match self {
            Self::Full => m.sync.quota_text,
            Self::Lost | Self::Raced => m.sync.storage_lost,
            Self::NewerVersion => m.sync.other_tab,
            Self::Failed => m.sync.storage_failed,
        }
    }

    /// Tells the trouble from the names of the errors that IndexedDB reports, wherever they stand in `text`.
    pub fn of(text: &str) -> Self {
        let has = |name: &str| text.contains(name);
        if has("QuotaExceededError") {
            Self::Full
        } else if has("VersionError") {
            Self::NewerVersion
        } else if has("InvalidStateError")
            || has("AbortError")
            || has("UnknownError")
            || has("TransactionInactiveError")
        {
            // A closed connection, a backing store that went away, a transaction that died with it.
            Self::Lost
        } else {
            Self::Failed
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_of_errors_tell_what_can_be_done_about_them() {
        let cases = [
            ("DOM exception: QuotaExceededError: The quota has been exceeded.", StorageTrouble::Full),
            ("QuotaExceededError", StorageTrouble::Full),
            (
                "failed to open new transaction: InvalidStateError: The database connection is closing.",
                StorageTrouble::Lost,
            ),
            ("DOM exception: UnknownError: Connection to Indexed Database server lost.", StorageTrouble::Lost),
            ("DOM exception: VersionError: The requested version (1) is less than (2).", StorageTrouble::NewerVersion),
            ("DOM exception: DataError: no key", StorageTrouble::Failed),
            ("", StorageTrouble::Failed),
        ];
        for (text, trouble) in cases {
            assert_eq!(StorageTrouble::of(text), trouble, "{text}");
        }
    }
}

//! How far the notebook is open.

use crate::i18n::Messages;

/// What the shell shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Looking who is known here.
    Starting,
    /// Nobody is known on this device: join or sign in.
    Stranger,
    /// Somebody is known and has to say her passphrase.
    Locked,
    /// Closed, and a note is being written all the same.
    Noting,
    /// Nothing may be seen. After *masquer* a tap leads to [`Phase::Locked`]; after a look at another app, back, when that was short.
    Masked,
    /// Unlocked, and not admitted to the team yet: writing is possible, reading is not.
    Waiting,
    /// Unlocked.
    Open,
    /// It could not start.
    Failed(StartError),
}

/// Why the notebook could not start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StartError {
    /// The browser keeps nothing here (private window, storage switched off).
    NoStorage,
    /// Another tab is of a newer version and changed the storage.
    NewerVersion,
}

impl StartError {
    /// In words.
    pub fn say(self, m: &Messages) -> &'static str {
        match self {
            Self::NoStorage => m.sync.storage_failed,
            Self::NewerVersion => m.sync.other_tab,
        }
    }
}

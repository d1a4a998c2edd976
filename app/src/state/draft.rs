//! What a person is writing, kept sealed on the device while she writes.

use super::inner::Inner;
use super::saving;
use super::writing::{self, When};
use crate::i18n::Messages;
use crate::store::StorageTrouble;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::clock::Millis;
use shared::history::{Cell, Draft, Kind, State};
use shared::ids::{RecordId, RevisionId};
use std::collections::BTreeMap;
use std::rc::Rc;

/// A draft among the drafts of this device: one per record and tab.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct DraftKey {
    /// What is written about.
    pub record: RecordId,
    /// In which tab.
    pub tab: [u8; 16],
}

impl DraftKey {
    /// In the place of a tab, for what was noted without opening and nobody has gone on with.
    pub const NOTED: [u8; 16] = *b"noted while shut";

    /// In the place of a tab, for the choices between versions of a record.
    pub const SETTLING: [u8; 16] = *b"choosing version";

    /// Whether it holds choices between versions.
    pub fn is_settling(&self) -> bool {
        self.tab == Self::SETTLING
    }

    /// Whether it was noted without opening.
    pub fn is_noted(&self) -> bool {
        self.tab == Self::NOTED
    }

    /// The name it is kept under.
    pub(super) fn name(&self) -> String {
        format!("{}.{}", self.record, uuid::Uuid::from_bytes(self.tab))
    }
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Saving {
    /// It is.
    #[default]
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
    /// More was written than a note holds.
    #[error("too large")]
    TooLarge,
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
            Self::TooLarge => m.problems.refused_large,
            Self::Storage(trouble) => trouble.say(m),
        }
    }
}

impl From<StorageTrouble> for SaveError {
    fn from(trouble: StorageTrouble) -> Self {
        Self::Storage(trouble)
    }
}

/// One draft. The handle can be copied into every callback of a form; after the draft was saved, discarded or locked away it does
/// nothing any more.
#[derive(Clone, Copy)]
pub struct DraftHandle {
    inner: StoredValue<Rc<Inner>, LocalStorage>,
    key: DraftKey,
    kind: Kind,
    new: bool,
}

impl DraftHandle {
    /// The handle of a draft that is on the desk.
    pub(super) fn of(inner: StoredValue<Rc<Inner>, LocalStorage>, key: DraftKey) -> Option<Self> {
        inner.with_value(|held| {
            let desk = held.desk.borrow();
            let Draft { kind, ref parents, .. } = desk.get(&key)?.draft;
            Some(Self { inner, key, kind, new: parents.is_empty() })
        })
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
        let Self { inner, key, .. } = *self;
        let version = inner.with_value(|held| held.desk.borrow().get(&key).map(|writing| writing.version.clone()));
        Memo::new(move |before: Option<&State>| {
            if let Some(version) = &version {
                version.track();
            }
            let seen = inner
                .try_with_value(|held| held.desk.borrow().get(&key).map(|writing| writing.draft.over(&writing.base)));
            // Saved or locked away: what was seen stays until the form goes.
            seen.flatten().or_else(|| before.cloned()).unwrap_or_else(State::empty)
        })
    }

    /// Looks at the draft as it is now; `None` when it is gone. Tracks nothing.
    pub fn with<R>(&self, read: impl FnOnce(&Draft) -> R) -> Option<R> {
        self.inner
            .try_with_value(|held| held.desk.borrow().get(&self.key).map(|writing| read(&writing.draft)))
            .flatten()
    }

    /// What the draft asserts.
    pub fn asserted(&self) -> Memo<BTreeMap<Cell, Vec<u8>>> {
        let Self { inner, key, .. } = *self;
        let version = inner.with_value(|held| held.desk.borrow().get(&key).map(|writing| writing.version.clone()));
        Memo::new(move |_| {
            if let Some(version) = &version {
                version.track();
            }
            let cells =
                inner.try_with_value(|held| held.desk.borrow().get(&key).map(|writing| writing.draft.cells().clone()));
            cells.flatten().unwrap_or_default()
        })
    }

    /// The state that the draft was opened on, without what was changed since.
    pub fn base(&self) -> State {
        let held = |held: &Rc<Inner>| held.desk.borrow().get(&self.key).map(|writing| writing.base.clone());
        self.inner.try_with_value(held).flatten().unwrap_or_else(State::empty)
    }

    /// Whether nothing was changed so far. Tracks nothing.
    pub fn is_empty(&self) -> bool {
        let held = |held: &Rc<Inner>| held.desk.borrow().get(&self.key).is_none_or(|writing| writing.draft.is_empty());
        self.inner.try_with_value(held).unwrap_or(true)
    }

    /// Whether the record does not exist yet.
    pub fn is_new(&self) -> bool {
        self.new
    }

    /// A tap: changes the draft (the second argument is the state it was opened on) and keeps it at once.
    pub fn edit(&self, change: impl FnOnce(&mut Draft, &State)) {
        self.inner.try_with_value(|held| writing::edit(held, self.key, change, When::Now));
    }

    /// Typing: changes the draft and keeps it within 250 ms, and before the page is hidden or replaced.
    pub fn edit_text(&self, change: impl FnOnce(&mut Draft, &State)) {
        self.inner.try_with_value(|held| writing::edit(held, self.key, change, When::Soon));
    }

    /// Whether it is kept.
    pub fn saving(&self) -> Signal<Saving> {
        let key = self.key;
        let saving = self.inner.with_value(|held| held.desk.borrow().get(&key).map(|writing| writing.saving.clone()));
        Signal::derive(move || saving.as_ref().map_or(Saving::Kept, |saving| saving.get()))
    }

    /// Makes it a note: signed, sealed, queued for sending, and the draft gone, all in one durable transaction. Resolves when the
    /// browser has it on disk.
    ///
    /// # Errors
    /// [`SaveError`]; the draft stays.
    pub async fn save(self) -> Result<RevisionId, SaveError> {
        let inner = self.inner.try_get_value().ok_or(SaveError::Locked)?;
        saving::save(&inner, self.key).await
    }

    /// Throws it away.
    pub async fn discard(self) {
        if let Some(inner) = self.inner.try_get_value() {
            saving::discard(&inner, self.key).await;
        }
    }
}

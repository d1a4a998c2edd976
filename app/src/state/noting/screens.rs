//! What screens call.

use super::{Noting, Unreadable, keep, lease, receiver};
use crate::i18n::Messages;
use crate::state::draft::Saving;
use crate::state::inner::Inner;
use crate::state::phase::Phase;
use crate::state::{Notebook, clock};
use crate::store::StorageTrouble;
use leptos::prelude::*;
use shared::crypto::{InboxKind, InboxNote, InboxOwner, Vault};
use shared::ids::{MemberId, RecordId};
use std::rc::Rc;

/// Why nothing can be noted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotingTrouble {
    /// The notebook has to be opened once first.
    #[error("no key to note to")]
    NoKey,
    /// What is stored could not be read.
    #[error("{0}")]
    Storage(StorageTrouble),
}

impl NotingTrouble {
    /// In words.
    pub fn say(self, m: &Messages) -> &'static str {
        match self {
            Self::NoKey => m.noting.open_first,
            Self::Storage(trouble) => trouble.say(m),
        }
    }
}

impl From<StorageTrouble> for NotingTrouble {
    fn from(trouble: StorageTrouble) -> Self {
        Self::Storage(trouble)
    }
}

impl Notebook {
    /// Begins a note of `member`'s while her notebook stays closed; [`Phase::Noting`] follows.
    ///
    /// # Errors
    /// [`NotingTrouble`].
    pub async fn note_closed(&self, member: MemberId, kind: InboxKind) -> Result<(), NotingTrouble> {
        let inner = self.inner();
        let at = inner.heard.stamp();
        let noting = begin(&inner, member, InboxNote { kind, at, ..InboxNote::default() }).await?;
        inner.closed.noting.replace(Some(noting));
        inner.closed.saving.set(Saving::Kept);
        inner.touched.set(clock::clocks());
        inner.phase.set(Phase::Noting);
        Ok(())
    }

    /// The note that is being written.
    pub fn closed_note(&self) -> Option<InboxNote> {
        self.inner().closed.noting.borrow().as_ref().map(|noting| noting.note.clone())
    }

    /// Changes it; kept within 250 ms.
    pub fn write_closed(&self, change: impl FnOnce(&mut InboxNote)) {
        keep::edit(&self.inner(), change);
    }

    /// Whether it is kept.
    pub fn closed_saving(&self) -> Signal<Saving> {
        self.inner().closed.saving.into()
    }

    /// Ends it; resolves when it is on disk.
    ///
    /// # Errors
    /// [`StorageTrouble`]: it stays on the screen.
    pub async fn finish_closed(&self) -> Result<(), StorageTrouble> {
        keep::finish(&self.inner()).await
    }

    /// Back to the closed notebook.
    pub fn leave_noting(&self) {
        let inner = self.inner();
        if inner.closed.is_noting() {
            keep::end(&inner, Phase::Locked);
        } else {
            // Finished: it is on disk already.
            inner.phase.set(Phase::Locked);
            keep::recount(&inner);
        }
    }

    /// What could not be taken up.
    pub fn unreadable(&self) -> Signal<Unreadable> {
        self.inner().closed.unreadable.into()
    }
}

async fn begin(inner: &Rc<Inner>, member: MemberId, note: InboxNote) -> Result<Noting, NotingTrouble> {
    let bytes = inner.known.get(member).await?.ok_or(StorageTrouble::Failed)?;
    let vault = Vault::decode(&bytes).map_err(|_| StorageTrouble::Failed)?;
    let store = inner.closed.store(member);
    let to = receiver::find(&store, &vault).await?.ok_or(NotingTrouble::NoKey)?;
    let key = RecordId::random(&mut clock::rng()).to_string();
    inner.closed.ours.borrow_mut().insert(key.clone());
    let lease = lease::Lease::take(&key);
    let owner = InboxOwner { team: vault.team, member, device: vault.device };
    Ok(Noting { owner, to, key, store, note, in_hand: false, again: false, timer: None, lease })
}

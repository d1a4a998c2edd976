//! The handle that screens hold.

use super::inner::Inner;
use super::{DraftCard, DraftHandle, DraftKey, OpenBook, Phase, SyncState, Trouble, UnlockError, VaultCard, clock};
use leptos::prelude::*;
use shared::clock::{Millis, Stamp};
use shared::directory::Role;
use shared::history::Kind;
use shared::ids::{InvitationId, MemberId, RecordId, RevisionId};
use shared::wire::invitation::Invitation;
use std::rc::Rc;

/// The notebook. Copy it wherever it is needed.
#[derive(Clone, Copy)]
pub struct Notebook {
    inner: StoredValue<Rc<Inner>, LocalStorage>,
}

/// The notebook of this page.
pub fn use_notebook() -> Notebook {
    expect_context::<Notebook>()
}

impl Notebook {
    /// Makes the notebook, gives it to every component below, and starts it. Once per page, in the outermost component.
    pub fn provide() -> Self {
        let notebook = Self { inner: StoredValue::new_local(Rc::new(Inner::new())) };
        provide_context(notebook);
        notebook
    }

    fn inner(&self) -> Rc<Inner> {
        self.inner.get_value()
    }

    /// How far the notebook is open.
    pub fn phase(&self) -> Signal<Phase> {
        self.inner().phase.into()
    }

    /// Who is known on this device.
    pub fn vaults(&self) -> Signal<Vec<VaultCard>> {
        self.inner().vaults.into()
    }

    /// Opens a member's notebook.
    ///
    /// # Errors
    /// [`UnlockError`]; nothing is changed then.
    pub async fn unlock(&self, member: MemberId, passphrase: String) -> Result<(), UnlockError> {
        let _ = (member, passphrase);
        Err(UnlockError::Wrong)
    }

    /// Keeps what is being written, then drops keys, views and everything that was decrypted.
    pub fn lock(&self) {
        self.inner().phase.set(Phase::Locked);
    }

    /// Hides everything behind a neutral screen until [`Notebook::resume`].
    pub fn mask(&self) {
        self.inner().phase.set(Phase::Masked);
    }

    /// Ends [`Notebook::mask`], or locks when too much time has gone by.
    pub fn resume(&self) {}

    /// Grows with each change of what [`Notebook::read`] reads. Tracks.
    pub fn version(&self) -> u64 {
        self.inner().version.get()
    }

    /// Reads from the open notebook; `None` while it is locked or nothing has arrived. Tracks every change.
    pub fn read<R>(&self, read: impl FnOnce(&OpenBook) -> R) -> Option<R> {
        let inner = self.inner();
        inner.version.track();
        inner.open.borrow().as_ref().map(read)
    }

    /// [`Notebook::read`] without tracking, for callbacks.
    pub fn peek<R>(&self, read: impl FnOnce(&OpenBook) -> R) -> Option<R> {
        self.inner().open.borrow().as_ref().map(read)
    }

    /// How sending and receiving stand.
    pub fn sync(&self) -> Signal<SyncState> {
        self.inner().sync.into()
    }

    /// Exchanges with the team now, whatever was planned.
    pub fn sync_now(&self) {}

    /// The record of a revision that waits or was refused.
    pub fn record_of(&self, revision: RevisionId) -> Option<RecordId> {
        let _ = revision;
        None
    }

    /// Where to write: resumes this tab's draft of `record`, else opens one on the record as it is now; without a record, begins a
    /// new one of `kind`. `None` while locked, or when the record's kind is not known.
    pub fn draft(&self, record: Option<RecordId>, kind: Kind) -> Option<DraftHandle> {
        let _ = (record, kind);
        None
    }

    /// The drafts kept on this device, also those of other tabs, latest first.
    pub fn drafts(&self) -> Signal<Vec<DraftCard>> {
        self.inner().drafts.into()
    }

    /// Goes on with a kept draft, which becomes this tab's.
    pub fn resume_draft(&self, key: DraftKey) -> Option<DraftHandle> {
        let _ = key;
        None
    }

    /// Throws a kept draft away.
    pub fn discard_draft(&self, key: DraftKey) {
        let _ = key;
    }

    /// Makes an invitation, sends it to the server, and answers the link to give away. It opens nothing by itself.
    ///
    /// # Errors
    /// [`Trouble`]; inviting needs a network.
    pub async fn invite(&self, role: Role, label: String) -> Result<String, Trouble> {
        let _ = (role, label);
        Err(Trouble::Locked)
    }

    /// The team's invitations, newest first; coordinators only.
    ///
    /// # Errors
    /// [`Trouble`].
    pub async fn invitations(&self) -> Result<Vec<Invitation>, Trouble> {
        Err(Trouble::Locked)
    }

    /// The label that this coordinator gave to an invitation of hers.
    pub fn invitation_label(&self, invitation: &Invitation) -> Option<String> {
        let _ = invitation;
        None
    }

    /// Withdraws an invitation; somebody who has answered it and was not admitted loses her access.
    ///
    /// # Errors
    /// [`Trouble`].
    pub async fn withdraw(&self, invitation: InvitationId) -> Result<(), Trouble> {
        let _ = invitation;
        Err(Trouble::Locked)
    }

    /// The words of the account sheet: with the passphrase they sign this member in on another device.
    pub fn account_words(&self) -> Option<String> {
        None
    }

    /// The device's clock.
    pub fn now(&self) -> Millis {
        clock::now()
    }

    /// What this device knows about time now.
    pub fn stamp(&self) -> Stamp {
        self.inner().heard.stamp()
    }

    /// A fresh id.
    pub fn random_id(&self) -> RecordId {
        RecordId::random(&mut clock::rng())
    }
}

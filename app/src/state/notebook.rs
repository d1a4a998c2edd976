//! The handle that screens hold.

use super::inner::Inner;
use super::{DraftCard, DraftHandle, DraftKey, OpenBook, Phase, SaveError, SyncState, UnlockError, VaultCard};
use super::{alike, clock, drafting, exchange, saving, this_tab, unlocking, watch};
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::clock::{Millis, Stamp};
use shared::domain::Phone;
use shared::history::{Draft, Kind, State};
use shared::ids::{MemberId, RecordId, RevisionId};
use shared::sensitive::Sensitive;
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
        let inner = Rc::new(Inner::new());
        let notebook = Self { inner: StoredValue::new_local(inner.clone()) };
        provide_context(notebook);
        watch::watch(&inner);
        spawn_local(async move {
            inner.tab.set(this_tab::find().await);
            unlocking::look_around(&inner).await;
        });
        notebook
    }

    pub(super) fn inner(&self) -> Rc<Inner> {
        self.inner.get_value()
    }

    /// The handle of a draft that is on the desk.
    pub(super) fn handle(&self, key: DraftKey) -> Option<DraftHandle> {
        DraftHandle::of(self.inner, key)
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
        unlocking::passphrase::unlock(&self.inner(), member, Sensitive::new(passphrase)).await
    }

    /// Keeps what is being written, then drops keys, views and everything that was decrypted.
    pub fn lock(&self) {
        unlocking::lock(&self.inner());
    }

    /// Hides everything behind a neutral screen and locks: keys and views are gone before this returns.
    pub fn mask(&self) {
        unlocking::hide(&self.inner());
    }

    /// From the neutral screen to what is next: the closed notebook, or, where the page was only hidden, what was there.
    pub fn resume(&self) {
        let inner = self.inner();
        if inner.ticket().is_none() && !inner.closed.is_noting() {
            inner.phase.set(Phase::Locked);
        } else if clock::clocks().is_due(inner.touched.get()) {
            unlocking::lock(&inner);
        } else {
            watch::unmask(&inner);
        }
    }

    /// Grows with each change of what [`Notebook::read`] reads. Tracks.
    pub fn version(&self) -> u64 {
        self.inner().version.get()
    }

    /// Reads from the open notebook; `None` while it is locked or nothing has arrived. Tracks every change.
    pub fn read<R>(&self, read: impl FnOnce(&OpenBook) -> R) -> Option<R> {
        let inner = self.inner();
        inner.version.track();
        // What is read may ask for what nobody has compared yet.
        let read = |open: &OpenBook| (read(open), open.waits_for_comparing());
        let (said, waits) = self.peek(read)?;
        // Later: somebody may be reading around this.
        if waits && inner.comparing.get() != inner.ticket() {
            spawn_local(async move { alike::work(&inner) });
        }
        Some(said)
    }

    /// [`Notebook::read`] without tracking, for callbacks.
    pub fn peek<R>(&self, read: impl FnOnce(&OpenBook) -> R) -> Option<R> {
        let inner = self.inner();
        let session = inner.session.borrow();
        session.as_ref().and_then(|session| session.open.as_ref()).map(read)
    }

    /// How sending and receiving stand.
    pub fn sync(&self) -> Signal<SyncState> {
        self.inner().sync.into()
    }

    /// Exchanges with the team now, whatever was planned, and looks for what is missing wherever it may be.
    pub fn sync_now(&self) {
        exchange::nudge(&self.inner(), exchange::Why::Asked);
    }

    /// The record of a revision that waits or was refused.
    pub fn record_of(&self, revision: RevisionId) -> Option<RecordId> {
        let inner = self.inner();
        let session = inner.session.borrow();
        session.as_ref()?.outbox.values().find(|row| row.id == revision).map(|row| row.record)
    }

    /// Where to write: resumes this tab's draft of `record`, else opens one on the record as it is now; without a record, begins a
    /// new one of `kind`. `None` while locked, or when the record's kind is not known.
    pub fn draft(&self, record: Option<RecordId>, kind: Kind) -> Option<DraftHandle> {
        let key = drafting::draft(&self.inner(), record, kind)?;
        DraftHandle::of(self.inner, key)
    }

    /// Writes a revision at once, beside whatever is being written: an alert waits for no form. `None` begins a new record. Answers
    /// the record, once the browser has the revision on disk.
    ///
    /// # Errors
    /// [`SaveError`]; nothing was written, but for `Waiting`: then it is kept, and becomes a revision when she is admitted.
    pub async fn write(
        &self,
        record: Option<RecordId>,
        kind: Kind,
        change: impl FnOnce(&mut Draft, &State),
    ) -> Result<RecordId, SaveError> {
        let inner = self.inner();
        let record = record.unwrap_or_else(|| self.random_id());
        let key = drafting::aside(&inner, record, kind, change).ok_or(SaveError::Locked)?;
        let saved = saving::save(&inner, key).await;
        if !matches!(saved, Ok(_) | Err(SaveError::Waiting)) {
            saving::discard(&inner, key).await;
        }
        saved.map(|_| record)
    }

    /// The team's numbers on duty, also while locked.
    pub fn duty(&self) -> Signal<Vec<Phone>> {
        self.inner().duty.into()
    }

    /// When an alert was raised here that nobody had answered when the notebook closed.
    pub fn unanswered(&self) -> Signal<Option<Millis>> {
        self.inner().unanswered.into()
    }

    /// The drafts kept on this device, also those of other tabs, latest first.
    pub fn drafts(&self) -> Signal<Vec<DraftCard>> {
        self.inner().drafts.into()
    }

    /// Goes on with a kept draft, which becomes this tab's.
    pub fn resume_draft(&self, key: DraftKey) -> Option<DraftHandle> {
        let key = drafting::resume(&self.inner(), key)?;
        DraftHandle::of(self.inner, key)
    }

    /// What a kept draft says, without going on with it.
    pub fn draft_state(&self, key: DraftKey) -> Option<State> {
        let inner = self.inner();
        let desk = inner.desk.borrow();
        desk.get(&key).map(|writing| writing.draft.over(&writing.base))
    }

    /// Makes a kept draft a note as it stands.
    ///
    /// # Errors
    /// [`SaveError`]; the draft stays.
    pub async fn save_draft(&self, key: DraftKey) -> Result<RevisionId, SaveError> {
        saving::save(&self.inner(), key).await
    }

    /// Throws a kept draft away.
    pub fn discard_draft(&self, key: DraftKey) {
        let inner = self.inner();
        spawn_local(async move { saving::discard(&inner, key).await });
    }

    /// The words of the account sheet: with the passphrase they sign this member in on another device.
    pub fn account_words(&self) -> Option<String> {
        let inner = self.inner();
        let session = inner.session.borrow();
        session.as_ref().map(|session| session.unlocked.account_secret.words())
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

//! From a passphrase to an open notebook, and back.

use super::inner::Inner;
use super::phase::{Phase, StartError};
use super::session::Session;
use super::{clock, exchange, tabs, writing};
use crate::i18n::Messages;
use crate::store::{MemberStore, StorageTrouble, persisted};
use crate::vault::stretched;
use leptos::prelude::*;
use shared::crypto::{CryptoError, Passphrase, Vault};
use shared::ids::MemberId;
use shared::sensitive::Sensitive;
use std::rc::Rc;

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

impl From<StorageTrouble> for UnlockError {
    fn from(_: StorageTrouble) -> Self {
        Self::Storage
    }
}

/// Looks who is known here.
pub(super) async fn look_around(inner: &Inner) {
    super::duty::look(inner).await;
    let phase = match inner.known.all().await {
        Ok(vaults) => {
            let cards = vaults.iter().filter_map(|bytes| Vault::decode(bytes).ok());
            let cards: Vec<_> = cards.map(|Vault { member, name, .. }| VaultCard { member, name }).collect();
            let phase = if cards.is_empty() { Phase::Stranger } else { Phase::Locked };
            inner.vaults.set(cards);
            phase
        }
        Err(StorageTrouble::NewerVersion) => Phase::Failed(StartError::NewerVersion),
        Err(_) => Phase::Failed(StartError::NoStorage),
    };
    inner.phase.set(phase);
}

/// Opens a member's notebook.
pub(super) async fn unlock(inner: &Rc<Inner>, member: MemberId, typed: Sensitive<String>) -> Result<(), UnlockError> {
    let bytes = inner.known.get(member).await?.ok_or(UnlockError::Storage)?;
    let vault = Vault::decode(&bytes).map_err(|_| UnlockError::Storage)?;
    let passphrase = Passphrase::new(typed.reveal());
    drop(typed);
    let stretched = stretched(&passphrase, &vault.salt, vault.kdf).await.map_err(|_| UnlockError::Kdf)?;
    let unlocked = vault.unlock(&stretched).map_err(|error| match error {
        CryptoError::WrongKey => UnlockError::Wrong,
        _ => UnlockError::Storage,
    })?;
    let store = Rc::new(MemberStore::of(member));
    let mut loaded = store.load().await?;
    let drafts = std::mem::take(&mut loaded.drafts);
    lock(inner);
    let ticket = inner.tickets.get() + 1;
    inner.tickets.set(ticket);
    let session = Session::open(ticket, vault, unlocked, store, loaded);
    if session.open.as_ref().is_some_and(super::OpenBook::is_revoked) {
        return Err(UnlockError::Revoked);
    }
    let first_load = session.position.cursor.is_none();
    inner.session.replace(Some(session));
    writing::read_kept(inner, &drafts);
    inner.tabs.replace(tabs::Tabs::open(inner, member, ticket));
    inner.sync.update(|sync| sync.first_load = first_load);
    inner.touched.set(clock::clocks());
    inner.masked.set(false);
    inner.phase.set(inner.open_phase());
    inner.unanswered.set(None);
    inner.changed();
    super::duty::follow(inner);
    exchange::begin(inner, ticket);
    if let Some(promised) = persisted().await {
        inner.sync.update(|sync| sync.persistent = Some(promised));
    }
    Ok(())
}

/// Keeps what is being written, then drops keys, views and everything that was decrypted. What is kept is sealed before this
/// returns; writing it needs no key.
pub(super) fn lock(inner: &Rc<Inner>) {
    close(inner, Phase::Locked);
}

/// Locks behind the neutral screen: whoever takes the phone from her hand finds neither a note nor a name.
pub(super) fn hide(inner: &Rc<Inner>) {
    close(inner, Phase::Masked);
}

fn close(inner: &Rc<Inner>, phase: Phase) {
    if inner.session.borrow().is_none() {
        return;
    }
    inner.will_return();
    let waits = |session: &Session| session.open.as_ref().and_then(super::OpenBook::unanswered);
    inner.unanswered.set(inner.session.borrow().as_ref().and_then(waits));
    writing::keep_all_and_forget(inner);
    exchange::end(inner);
    inner.tabs.take();
    inner.masked.set(false);
    inner.drafts.set(Vec::new());
    let ended = inner.session.take();
    inner.phase.set(phase);
    drop(ended);
    let persistent = inner.sync.with_untracked(|sync| sync.persistent);
    inner.sync.set(super::SyncState { persistent, ..Default::default() });
    inner.version.update(|version| *version += 1);
}

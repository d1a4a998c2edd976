//! From what somebody knows or has to an open notebook, and back.

pub(super) mod code;
pub(super) mod coming_back;
pub(super) mod passphrase;
pub(super) mod screen;

use super::inner::Inner;
use super::patience::Patience;
use super::phase::{Phase, StartError};
use super::reading::{self, Kept};
use super::session::Session;
use super::{clock, exchange, noting, snapshot, tabs, writing};
use crate::i18n::Messages;
use crate::store::{Beside, Here, MemberStore, StorageTrouble, persisted};
use crate::sync::Trouble;
use crate::sync::http::speak_for;
use crate::sync::later::send_later;
use futures_util::future::join;
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::crypto::{ScreenLock, Stretched, Unlocked, Vault};
use shared::ids::MemberId;
use std::rc::Rc;

/// Somebody who is known on this device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VaultCard {
    /// Who.
    pub member: MemberId,
    /// Her first name.
    pub name: String,
    /// What of hers waits on this device.
    pub here: Here,
    /// Whether the phone's screen lock opens her notebook.
    pub screen_lock: bool,
    /// Whether she was invited back, and her new passphrase waits for a coordinator to confirm.
    pub returning: bool,
}

/// Why the notebook did not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum UnlockError {
    /// Not the passphrase.
    #[error("wrong passphrase")]
    Wrong,
    /// Too many wrong ones: not yet.
    #[error("not yet")]
    Wait,
    /// The key derivation failed: most often too little memory.
    #[error("key derivation failed")]
    Kdf,
    /// What is stored could not be read.
    #[error("the storage failed")]
    Storage,
    /// The team revoked this device.
    #[error("revoked")]
    Revoked,
    /// The screen lock was cancelled, or did not recognise anybody.
    #[error("the screen lock did not open")]
    ScreenRefused,
    /// This phone's screen lock cannot open the notebook, or not any more.
    #[error("the screen lock cannot open")]
    ScreenUnable,
    /// The new passphrase is right, and no coordinator's device has confirmed yet.
    #[error("not confirmed yet")]
    NotConfirmed,
    /// The invitation back serves no more.
    #[error("the invitation back has ended")]
    ReturnEnded,
    /// Confirmed, and what this device keeps does not open by it.
    #[error("what is kept does not open")]
    CannotReturn,
    /// Coming back needs the team's server, and it did not go.
    #[error("{0}")]
    Exchange(Trouble),
}

impl UnlockError {
    /// In words.
    pub fn say(self, m: &Messages) -> &'static str {
        match self {
            Self::Wrong => m.unlock.wrong,
            Self::Wait => m.unlock.not_yet,
            Self::Kdf => m.unlock.no_memory,
            Self::Storage => m.sync.storage_failed,
            Self::Revoked => m.unlock.revoked,
            Self::ScreenRefused => m.unlock.screen_refused,
            Self::ScreenUnable => m.unlock.screen_unable,
            Self::NotConfirmed => m.come_back.not_yet,
            Self::ReturnEnded => m.come_back.ended,
            Self::CannotReturn => m.come_back.unable,
            Self::Exchange(Trouble::NoNetwork) => m.come_back.needs_network,
            Self::Exchange(trouble) => trouble.say(m),
        }
    }
}

impl From<StorageTrouble> for UnlockError {
    fn from(_: StorageTrouble) -> Self {
        Self::Storage
    }
}

/// Looks who is known here.
pub(super) async fn look_around(inner: &Rc<Inner>) {
    let ((), vaults) = join(super::duty::look(inner), inner.known.all()).await;
    let phase = match vaults {
        Ok(vaults) => {
            let mut cards = Vec::new();
            let vaults: Vec<Vault> = vaults.iter().filter_map(|bytes| Vault::decode(bytes).ok()).collect();
            let members: Vec<MemberId> = vaults.iter().map(|vault| vault.member).collect();
            let beside = inner.known.beside(&members).await.unwrap_or_else(|_| vec![Beside::default(); members.len()]);
            for (vault, Beside { wrong, screen_lock, returning }) in vaults.into_iter().zip(beside) {
                let returning = coming_back::expected(&vault, returning).is_some();
                let screen_lock = screen_lock.is_some_and(|kept| ScreenLock::decode(&kept).is_ok());
                let Vault { member, name, .. } = vault;
                // The wait after wrong passphrases begins with the page.
                inner.patience.borrow_mut().insert(member, Patience::new(wrong, clock::clocks().steady));
                cards.push(VaultCard { member, name, here: Here::default(), screen_lock, returning });
            }
            let phase = if cards.is_empty() { Phase::Stranger } else { Phase::Locked };
            // What a member left waiting need not wait for her: the browser may have given up asking since.
            if phase == Phase::Locked {
                send_later();
            }
            inner.vaults.set(cards);
            phase
        }
        Err(StorageTrouble::NewerVersion) => Phase::Failed(StartError::NewerVersion),
        Err(_) => Phase::Failed(StartError::NoStorage),
    };
    inner.phase.set(phase);
    count(inner);
}

/// Counts what waits on this device of everyone's, for the closed notebook. Needs no key, and nothing waits for it.
pub(super) fn count(inner: &Rc<Inner>) {
    let (inner, members) = (inner.clone(), inner.vaults.with_untracked(|vaults| ids(vaults)));
    spawn_local(async move {
        for member in members {
            if let Ok(here) = MemberStore::of(member).here().await {
                change_card(&inner, member, |card| card.here = here);
            }
        }
    });
}

fn ids(vaults: &[VaultCard]) -> Vec<MemberId> {
    vaults.iter().map(|vault| vault.member).collect()
}

/// Brings a card up to date.
fn change_card(inner: &Inner, member: MemberId, change: impl FnOnce(&mut VaultCard)) {
    inner.vaults.update(|cards| {
        if let Some(card) = cards.iter_mut().find(|card| card.member == member) {
            change(card);
        }
    });
}

/// A member's vault as it is kept now.
async fn vault_of(inner: &Inner, member: MemberId) -> Result<Vault, UnlockError> {
    // Only a verified revocation takes a vault away.
    let bytes = inner.known.get(member).await?.ok_or(UnlockError::Revoked)?;
    Vault::decode(&bytes).map_err(|_| UnlockError::Storage)
}

/// Opens a member's notebook with what came out of her vault, and what was read before it opened, if something was.
async fn open(
    inner: &Rc<Inner>,
    vault: Vault,
    stretched: Stretched,
    unlocked: Unlocked,
    kept: Option<Kept>,
) -> Result<(), UnlockError> {
    let member = vault.member;
    let kept = match kept {
        Some(kept) => kept,
        None => Kept::of(MemberStore::of(member)).await,
    };
    let store = kept.store.clone();
    let mut loaded = store.load().await?;
    let drafts = std::mem::take(&mut loaded.drafts);
    let read = reading::read(&vault, &unlocked, kept, &mut loaded).await?;
    lock(inner);
    let ticket = inner.tickets.get() + 1;
    inner.tickets.set(ticket);
    let session = Session::open(ticket, (vault, stretched, unlocked), store, loaded, read);
    if session.open.as_ref().is_some_and(super::OpenBook::is_revoked) {
        code::drop_code(inner);
        // The kept chain says so, and it was checked.
        super::wiping::wipe(&inner.known, member, &session.store).await?;
        return Err(UnlockError::Revoked);
    }
    let first_load = session.position.cursor.is_none();
    code::opened(inner, member);
    speak_for(Some(member));
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
    snapshot::begin(inner, ticket);
    noting::adopt(inner, ticket).await;
    if let Some(promised) = persisted().await {
        inner.sync.update(|sync| sync.persistent = Some(promised));
    }
    Ok(())
}

/// Keeps what is being written, then drops keys, views and everything that was decrypted; with a code, what reopens stays behind it
/// for half an hour. What is kept is sealed before this returns; writing it needs no key.
pub(super) fn lock(inner: &Rc<Inner>) {
    close(inner, Phase::Locked);
}

/// Locks behind the neutral screen: whoever takes the phone from her hand finds neither a note nor a name.
pub(super) fn hide(inner: &Rc<Inner>) {
    noting::end(inner, Phase::Masked);
    close(inner, Phase::Masked);
}

/// Locks, and no code reopens: this device was revoked.
pub(super) fn lock_out(inner: &Rc<Inner>) {
    code::drop_code(inner);
    close(inner, Phase::Locked);
}

fn close(inner: &Rc<Inner>, phase: Phase) {
    if inner.session.borrow().is_none() {
        return;
    }
    inner.will_return();
    let waits = |session: &Session| session.open.as_ref().and_then(super::OpenBook::unanswered);
    inner.unanswered.set(inner.session.borrow().as_ref().and_then(waits));
    writing::keep_all_and_forget(inner);
    exchange::leave_to_the_browser(inner);
    exchange::end(inner);
    speak_for(None);
    inner.tabs.take();
    inner.masked.set(false);
    inner.drafts.set(Vec::new());
    code::locked(inner);
    inner.closed.forget();
    let ended = inner.session.take();
    inner.phase.set(phase);
    drop(ended);
    let persistent = inner.sync.with_untracked(|sync| sync.persistent);
    inner.stays.set(None);
    inner.sync.set(super::SyncState { persistent, ..Default::default() });
    inner.version.update(|version| *version += 1);
    count(inner);
}

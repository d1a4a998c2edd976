//! The last step of the way back after a forgotten passphrase. The new passphrase gives the new keys (`flows/come_back.rs` made them);
//! once the chain has them, they open the spare, and the spare what this device keeps. A new vault then takes the old one's place.

use super::super::inner::Inner;
use super::super::{clock, exchange, wiping};
use super::{UnlockError, change_card};
use crate::store::{MemberStore, Pinned, Receiving};
use crate::sync::hints::{Hint, Hints};
use crate::sync::http::speak_for;
use crate::sync::{Trouble, api};
use crate::vault::{keys_session, stretched};
use shared::crypto::{Passphrase, ReturnKeys, ReturnVault, Spare, Stretched, Unlocked, Vault, VaultParts};
use shared::directory::Directory;
use shared::ids::MemberId;
use shared::member::{self, ReturnError};
use shared::wire::ProblemKind;
use std::cell::Cell;
use std::rc::Rc;

impl From<Trouble> for UnlockError {
    fn from(trouble: Trouble) -> Self {
        match trouble {
            // The session of the keys ended, and they open no other: the invitation was withdrawn, or another one served.
            Trouble::Problem(ProblemKind::SignInRefused) => Self::ReturnEnded,
            Trouble::Storage(_) => Self::Storage,
            other => Self::Exchange(other),
        }
    }
}

/// Listens until the chain changes; dropped, it stops.
pub(in crate::state) struct Listening(#[allow(dead_code, reason = "held, never read")] Option<Hints>);

/// Calls back when the chain grows beyond what is kept here: a coordinator may have confirmed. The stream's first hint only says where
/// the chain stands.
pub(in crate::state) async fn listen(member: MemberId, heard: impl Fn() + Clone + 'static) -> Listening {
    let kept = MemberStore::of(member).entries().await.map_or(0, |(entries, _)| entries.len() as u64);
    let known = Rc::new(Cell::new(kept));
    Listening(Hints::listen(
        move |hint| {
            if let Hint::Directory(len) = hint
                && len > known.replace(len.max(known.get()))
            {
                heard();
            }
        },
        |_| {},
    ))
}

/// The new keys that wait here for their admission, from what is kept of a way back.
pub(super) fn expected(vault: &Vault, kept: Option<Vec<u8>>) -> Option<ReturnVault> {
    let keys = ReturnVault::decode(&kept?).ok()?;
    ((keys.team, keys.member, keys.device) == (vault.team, vault.member, vault.device)).then_some(keys)
}

/// Tries a passphrase on the keys that wait. `None` when it is not theirs: then it may be the old one, whose vault is still there.
pub(super) async fn attempt(
    inner: &Inner,
    vault: &Vault,
    passphrase: &Passphrase,
) -> Result<Option<(Vault, Stretched, Unlocked)>, UnlockError> {
    let kept = inner.known.returning(vault.member).await.ok().flatten();
    let Some(kept) = expected(vault, kept) else { return Ok(None) };
    let stretched = stretched(passphrase, &kept.salt, kept.kdf).await.map_err(|_| UnlockError::Kdf)?;
    let Ok(keys) = kept.open(&stretched) else { return Ok(None) };
    // Another member of this phone may have the browser's one session.
    speak_for(Some(vault.member));
    let outcome = finish(inner, vault, &kept, &keys, &stretched).await;
    speak_for(None);
    let (fresh, unlocked) = outcome?;
    Ok(Some((fresh, stretched, unlocked)))
}

async fn finish(
    inner: &Inner,
    vault: &Vault,
    kept: &ReturnVault,
    keys: &ReturnKeys,
    stretched: &Stretched,
) -> Result<(Vault, Unlocked), UnlockError> {
    let store = MemberStore::of(vault.member);
    let directory = chain(&store, vault, kept, keys).await?;
    let lost = directory.member(vault.member).is_none_or(|member| member.removed)
        || directory.device(vault.device).is_none_or(|device| device.last_accepted.is_some());
    if lost {
        // The chain was checked, and says so.
        wiping::wipe(&inner.known, vault.member, &store).await?;
        return Err(UnlockError::Revoked);
    }
    let spare = inner.known.spare(vault.member).await?.and_then(|bytes| Spare::decode(&bytes).ok());
    let spare = spare.ok_or(UnlockError::CannotReturn)?;
    let returned = member::return_to(&directory, &keys.member, vault.device, &spare).map_err(|error| match error {
        ReturnError::NotYet => UnlockError::NotConfirmed,
        ReturnError::NoKey | ReturnError::Damaged(_) => UnlockError::CannotReturn,
    })?;
    let (member, account_secret) = (&keys.member, &keys.account_secret);
    let parts = VaultParts { member, account_secret, device: &returned.device, store: &returned.store };
    let fresh = Vault::lock(&mut clock::rng(), stretched, kept.salt, kept.kdf, vault.team, &vault.name, &parts);
    // The old vault goes only for one that is known to open.
    let unlocked = fresh.unlock(stretched).map_err(|_| UnlockError::CannotReturn)?;
    let receiving = Receiving { device: fresh.device, public: returned.device.card().receiving };
    store.put_receiving(receiving).await?;
    inner.known.put(fresh.member, fresh.encode()).await?;
    change_card(inner, fresh.member, |card| (card.returning, card.screen_lock) = (false, false));
    Ok((fresh, unlocked))
}

/// The chain as far as it is known: what is kept here, and, while that lacks the new keys, what the server has more. Kept as it is at
/// every exchange.
async fn chain(
    store: &MemberStore,
    vault: &Vault,
    kept: &ReturnVault,
    keys: &ReturnKeys,
) -> Result<Directory, UnlockError> {
    let (entries, pinned) = store.entries().await?;
    let directory = Directory::replay(entries, pinned.map(|pinned| pinned.root)).ok();
    let mut directory = directory.filter(|d| d.team() == vault.team).ok_or(UnlockError::CannotReturn)?;
    let card = keys.member.card();
    if directory.member(vault.member).is_none_or(|known| known.card != card) {
        // A session of the former account ends with it, and its hints too: only the new account's hears of the confirmation.
        match api::session().await.map_err(Trouble::from) {
            Ok(session) if session.device.is_none() => {}
            Err(Trouble::NoNetwork) => return Err(Trouble::NoNetwork.into()),
            _ => _ = keys_session(kept.account, &keys.account).await.map_err(Trouble::from)?,
        }
    }
    while directory.member(vault.member).is_none_or(|known| known.card != card) {
        let from = directory.len();
        let page = api::directory(from).await.map_err(Trouble::from)?;
        if page.entries.is_empty() {
            break;
        }
        for entry in &page.entries {
            directory.append(entry.clone()).map_err(|_| Trouble::WrongAnswer)?;
        }
        store.add_entries(Pinned { root: directory.root(), len: directory.len() }, from, &page.entries).await?;
    }
    exchange::forget_erased(store, &directory).await?;
    Ok(directory)
}

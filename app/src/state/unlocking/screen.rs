//! Opening by the phone's own screen lock: made, verified and only then relied on; never instead of the passphrase.

use super::super::clock;
use super::super::inner::Inner;
use super::passphrase::forgive;
use super::{UnlockError, change_card, open, vault_of};
use crate::store::NOT_WANTED;
use crate::vault::prf::{self, PrfTrouble};
use rand_core::Rng;
use shared::crypto::ScreenLock;
use shared::ids::MemberId;
use std::rc::Rc;

impl From<PrfTrouble> for UnlockError {
    fn from(trouble: PrfTrouble) -> Self {
        match trouble {
            PrfTrouble::Refused => Self::ScreenRefused,
            PrfTrouble::Unable => Self::ScreenUnable,
        }
    }
}

/// Whether the open notebook's member may be offered it: the phone can, and she was not asked before.
pub(in crate::state) async fn is_news(inner: &Inner, member: MemberId) -> bool {
    matches!(inner.known.screen_lock(member).await, Ok(None)) && prf::available().await
}

/// Lets the screen lock open the open notebook from now on.
pub(in crate::state) async fn make(inner: &Inner) -> Result<(), UnlockError> {
    let held = inner.session.borrow().as_ref().map(|session| (session.vault.clone(), session.stretched.clone()));
    let (vault, stretched) = held.ok_or(UnlockError::Storage)?;
    let mut salt = [0; 32];
    clock::rng().fill_bytes(&mut salt);
    let made = prf::create(&salt).await?;
    let first = match made.first {
        Some(first) => first,
        None => prf::ask(&made.id, &salt).await?,
    };
    // Asked once more before anything is relied on: what it answers must be the same, and open what the first answer closed.
    let second = prf::ask(&made.id, &salt).await?;
    let lock = ScreenLock::wrap(&mut clock::rng(), &first, made.id.clone(), salt, &vault, &stretched);
    let lock = lock.ok().filter(|lock| first == second && lock.unlock(&second, &vault).is_ok());
    let Some(lock) = lock else {
        prf::forget(&made.id).await;
        return Err(UnlockError::ScreenUnable);
    };
    inner.known.put_screen_lock(vault.member, lock.encode()).await?;
    change_card(inner, vault.member, |card| card.screen_lock = true);
    Ok(())
}

/// Takes it away; the passphrase goes on opening. She is not offered it again by itself.
pub(in crate::state) async fn remove(inner: &Inner, member: MemberId) -> Result<(), UnlockError> {
    let kept = inner.known.screen_lock(member).await?;
    inner.known.put_screen_lock(member, NOT_WANTED.to_vec()).await?;
    change_card(inner, member, |card| card.screen_lock = false);
    if let Some(lock) = kept.and_then(|kept| ScreenLock::decode(&kept).ok()) {
        prf::forget(&lock.credential).await;
    }
    Ok(())
}

/// Opens a member's notebook by it.
pub(in crate::state) async fn unlock(inner: &Rc<Inner>, member: MemberId) -> Result<(), UnlockError> {
    let vault = vault_of(inner, member).await?;
    let kept = inner.known.screen_lock(member).await?;
    let lock = kept.and_then(|kept| ScreenLock::decode(&kept).ok()).ok_or(UnlockError::ScreenUnable)?;
    let output = prf::ask(&lock.credential, &lock.salt).await?;
    // What does not open now never will: the vault was locked anew, or the phone's lock is another one.
    let Ok((stretched, unlocked)) = lock.unlock(&output, &vault) else {
        remove(inner, member).await?;
        return Err(UnlockError::ScreenUnable);
    };
    forgive(inner, member).await;
    open(inner, vault, stretched, unlocked, None).await
}

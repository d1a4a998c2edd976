//! Opening by passphrase, which always works; and the wait after wrong ones.

use super::super::clock;
use super::super::inner::Inner;
use super::super::patience::Patience;
use super::{Kept, UnlockError, coming_back, open, vault_of};
use crate::store::MemberStore;
use crate::vault::stretched;
use futures_util::future::join;
use leptos::task::spawn_local;
use shared::crypto::{CryptoError, Passphrase};
use shared::ids::MemberId;
use shared::sensitive::Sensitive;
use std::rc::Rc;

/// For how many more seconds no passphrase of this member's is tried.
pub(in crate::state) fn wait(inner: &Inner, member: MemberId) -> u32 {
    inner.patience.borrow().get(&member).map_or(0, |patience| patience.left(clock::clocks().steady))
}

/// Opens a member's notebook.
pub(in crate::state) async fn unlock(
    inner: &Rc<Inner>,
    member: MemberId,
    typed: Sensitive<String>,
) -> Result<(), UnlockError> {
    let before = wrong_so_far(inner, member).await;
    if wait(inner, member) > 0 {
        return Err(UnlockError::Wait);
    }
    // Counted before it is tried: a page that is closed meanwhile has tried. Where nothing can be kept, one may try all the same.
    let _ = inner.known.set_attempts(member, before.saturating_add(1)).await;
    let outcome = attempt(inner, member, typed).await;
    let wrong = match outcome {
        Ok(()) => 0,
        Err(UnlockError::Wrong) => before.saturating_add(1),
        Err(_) => before,
    };
    inner.patience.borrow_mut().insert(member, Patience::new(wrong, clock::clocks().steady));
    if outcome != Err(UnlockError::Wrong) {
        let _ = inner.known.set_attempts(member, wrong).await;
    }
    outcome
}

/// She proved herself in another way.
pub(super) async fn forgive(inner: &Inner, member: MemberId) {
    let forgiven = inner.patience.borrow_mut().remove(&member).is_some_and(|patience| patience.wrong > 0);
    if forgiven {
        let _ = inner.known.set_attempts(member, 0).await;
    }
}

/// Another tab may have tried since: then its wait is this one's too, from now on.
async fn wrong_so_far(inner: &Inner, member: MemberId) -> u32 {
    let known = inner.patience.borrow().get(&member).map_or(0, |patience| patience.wrong);
    let kept = inner.known.attempts(member).await.unwrap_or(known);
    if kept != known {
        inner.patience.borrow_mut().insert(member, Patience::new(kept, clock::clocks().steady));
    }
    kept
}

async fn attempt(inner: &Rc<Inner>, member: MemberId, typed: Sensitive<String>) -> Result<(), UnlockError> {
    let vault = vault_of(inner, member).await?;
    let passphrase = Passphrase::new(typed.reveal());
    drop(typed);
    if let Some((vault, stretched, unlocked)) = coming_back::attempt(inner, &vault, &passphrase).await? {
        return open(inner, vault, stretched, unlocked, None).await;
    }
    // What is kept is read while a worker stretches the passphrase.
    let stretching = stretched(&passphrase, &vault.salt, vault.kdf);
    let (stretched, kept) = join(stretching, Kept::of(MemberStore::of(member))).await;
    let opened = stretched.map_err(|_| UnlockError::Kdf).and_then(|stretched| {
        let unlocked = vault.unlock(&stretched).map_err(|error| match error {
            CryptoError::WrongKey => UnlockError::Wrong,
            _ => UnlockError::Storage,
        })?;
        Ok((stretched, unlocked))
    });
    match opened {
        Ok((stretched, unlocked)) => {
            // Told beside the opening: a page that goes away as soon as it is open must not find the attempt still counted as a wrong one.
            let right = inner.clone();
            spawn_local(async move {
                let _ = right.known.set_attempts(member, 0).await;
            });
            open(inner, vault, stretched, unlocked, Some(kept)).await
        }
        Err(why) => {
            kept.store.close();
            Err(why)
        }
    }
}

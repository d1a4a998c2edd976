//! The six digits that reopen while this page runs. What they give back stays in memory behind them after a lock; without a code,
//! locking drops everything.

use super::super::clock;
use super::super::inner::Inner;
use super::super::reopening::{Code, Reopening, Tried};
use super::{UnlockError, open, vault_of};
use leptos::prelude::*;
use shared::crypto::Stretched;
use shared::ids::MemberId;
use std::rc::Rc;

/// Whose notebook the code reopens, and with what.
#[derive(Clone)]
pub(crate) struct Kept {
    member: MemberId,
    stretched: Stretched,
}

/// What a written code led to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeError {
    /// Not the one; so many tries are left.
    Wrong(u32),
    /// It reopens nothing any more: the passphrase does.
    Over,
    /// It was right, and the notebook did not open.
    Unlock(UnlockError),
}

/// Chooses the code of the open notebook.
pub(in crate::state) fn choose(inner: &Inner, code: Code) {
    let kept = inner
        .session
        .borrow()
        .as_ref()
        .map(|session| Kept { member: session.vault.member, stretched: session.stretched.clone() });
    if let Some(kept) = kept {
        inner.reopens.set(Some(kept.member));
        inner.reopening.replace(Some(Reopening::new(code, kept)));
    }
}

/// Forgets the code and what stands behind it.
pub(in crate::state) fn drop_code(inner: &Inner) {
    drop(inner.reopening.take());
    if inner.reopens.get_untracked().is_some() {
        inner.reopens.set(None);
    }
}

/// Forgets it when its time is over.
pub(in crate::state) fn expire(inner: &Inner) {
    let over = inner.reopening.borrow().as_ref().is_some_and(|reopening| reopening.is_over(clock::clocks()));
    if over {
        drop_code(inner);
    }
}

/// The notebook closes: time counts from now on.
pub(super) fn locked(inner: &Inner) {
    if let Some(reopening) = inner.reopening.borrow_mut().as_mut() {
        reopening.lock(clock::clocks());
    }
}

/// A notebook opened: a colleague's code goes, one's own begins anew.
pub(super) fn opened(inner: &Inner, member: MemberId) {
    let own = inner.reopening.borrow().as_ref().map(|reopening| reopening.kept().member == member);
    match own {
        Some(true) => inner.reopening.borrow_mut().iter_mut().for_each(Reopening::opened),
        Some(false) => drop_code(inner),
        None => {}
    }
}

/// Reopens by code. No slow derivation: it was done when this page first opened.
pub(in crate::state) async fn reopen(inner: &Rc<Inner>, written: &Code) -> Result<(), CodeError> {
    let tried = inner.reopening.borrow_mut().as_mut().map(|reopening| reopening.try_code(written, clock::clocks()));
    match tried {
        Some(Tried::Right(kept)) => resume(inner, kept).await.map_err(CodeError::Unlock),
        Some(Tried::Wrong(left)) => Err(CodeError::Wrong(left)),
        Some(Tried::Over) | None => {
            drop_code(inner);
            Err(CodeError::Over)
        }
    }
}

async fn resume(inner: &Rc<Inner>, kept: Kept) -> Result<(), UnlockError> {
    let vault = vault_of(inner, kept.member).await?;
    // Locked anew meanwhile, by another tab: the new passphrase is asked for.
    let unlocked = vault.unlock(&kept.stretched).map_err(|_| {
        drop_code(inner);
        UnlockError::Storage
    })?;
    open(inner, vault, kept.stretched, unlocked, None).await
}

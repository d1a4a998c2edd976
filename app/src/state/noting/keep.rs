//! How the note that is being written is kept: from its first letter, then within 250 ms, and whenever the page may go away.

use super::{Fate, Noting, lease};
use crate::state::draft::Saving;
use crate::state::inner::Inner;
use crate::state::phase::Phase;
use crate::state::{clock, tabs, unlocking};
use crate::store::{InboxRow, MemberStore, StorageTrouble, copied};
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::crypto::{InboxNote, seal_inbox};
use shared::ids::MemberId;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise};

/// Typing is kept this many milliseconds after the first change that is not.
const SOON: u32 = 250;

impl Noting {
    fn sealed(&mut self) -> Option<Fate> {
        self.timer = None;
        if self.note.is_empty() {
            return Some(Fate::Gone(self.key.clone()));
        }
        let sealed = seal_inbox(&mut clock::rng(), &self.owner, &self.to, &self.note).ok()?;
        Some(Fate::Kept(InboxRow { key: self.key.clone(), sealed }))
    }
}

async fn apply(store: &MemberStore, fate: Option<Fate>) -> Result<(), StorageTrouble> {
    match fate {
        Some(Fate::Kept(row)) => store.put_inbox(&row).await,
        Some(Fate::Gone(key)) => store.delete_inbox(&key).await,
        None => Err(StorageTrouble::Failed),
    }
}

/// Changes the note. The first words are kept at once.
pub(super) fn edit(inner: &Rc<Inner>, change: impl FnOnce(&mut InboxNote)) {
    let now = {
        let mut noting = inner.closed.noting.borrow_mut();
        let Some(noting) = noting.as_mut() else { return };
        let first = noting.note.is_empty();
        change(&mut noting.note);
        if !first && noting.timer.is_none() {
            let later = inner.clone();
            noting.timer = Some(Timeout::new(SOON, move || keep(&later)));
        }
        first
    };
    inner.closed.saving.set(Saving::Writing);
    if now {
        keep(inner);
    }
}

/// Writes it, one write at a time.
pub(super) fn keep(inner: &Rc<Inner>) {
    {
        let mut noting = inner.closed.noting.borrow_mut();
        let Some(noting) = noting.as_mut() else { return };
        if std::mem::replace(&mut noting.in_hand, true) {
            noting.again = true;
            return;
        }
    }
    let writing = inner.clone();
    let write = future_to_promise(async move {
        while write_once(&writing).await {}
        Ok(JsValue::UNDEFINED)
    });
    inner.closed.last.replace(Some(write));
}

/// Whether there is more to write at once.
async fn write_once(inner: &Rc<Inner>) -> bool {
    let Some((fate, store, key)) =
        inner.closed.noting.borrow_mut().as_mut().map(|n| (n.sealed(), n.store.clone(), n.key.clone()))
    else {
        return false;
    };
    let outcome = apply(&store, fate).await;
    copied().await;
    let settled = {
        let mut noting = inner.closed.noting.borrow_mut();
        // Ended meanwhile, or another one was begun: that one has its own turn.
        let Some(noting) = noting.as_mut().filter(|noting| noting.key == key) else { return false };
        if std::mem::take(&mut noting.again) && outcome.is_ok() {
            return true;
        }
        noting.in_hand = false;
        // What was typed meanwhile has its own turn, and until then nothing says that it is kept.
        outcome.is_err() || noting.timer.is_none()
    };
    if settled {
        inner.closed.saving.set(outcome.map_or_else(Saving::Failed, |()| Saving::Kept));
    }
    false
}

/// Waits for the write that was begun last.
pub(super) async fn settle(inner: &Inner) {
    let last = inner.closed.last.borrow().clone();
    if let Some(last) = last {
        let _ = JsFuture::from(last).await;
    }
}

/// Everything on disk, or why not. The note stays open.
///
/// # Errors
/// [`StorageTrouble`]: then the page must not go away.
pub(crate) async fn flush(inner: &Rc<Inner>) -> Result<(), StorageTrouble> {
    settle(inner).await;
    while inner.closed.is_noting() && inner.closed.saving.get_untracked() == Saving::Writing {
        keep(inner);
        settle(inner).await;
    }
    match inner.closed.saving.get_untracked() {
        Saving::Failed(trouble) if inner.closed.is_noting() => Err(trouble),
        _ => Ok(()),
    }
}

/// Done: the note is on disk, and nothing of it is left in memory.
///
/// # Errors
/// [`StorageTrouble`]: it stays on the screen.
pub(super) async fn finish(inner: &Rc<Inner>) -> Result<(), StorageTrouble> {
    if let Saving::Failed(_) = inner.closed.saving.get_untracked() {
        inner.closed.saving.set(Saving::Writing);
    }
    flush(inner).await?;
    let ended = inner.closed.noting.borrow_mut().take();
    if let Some(Noting { owner, key, lease, .. }) = ended {
        drop(lease);
        tell(owner.member, key);
    }
    Ok(())
}

/// Closes it without waiting, for a page that hides or locks: sealed before this returns, written by itself.
pub(crate) fn end(inner: &Rc<Inner>, then: Phase) {
    let Some(mut noting) = inner.closed.noting.borrow_mut().take() else { return };
    let unkept = inner.closed.saving.get_untracked() != Saving::Kept;
    let fate = unkept.then(|| noting.sealed());
    let before = inner.closed.last.borrow().clone();
    let write = future_to_promise(async move {
        if let Some(before) = before {
            let _ = JsFuture::from(before).await;
        }
        let Noting { owner, key, store, lease, .. } = noting;
        if let Some(fate) = fate {
            let _ = apply(&store, fate).await;
        }
        drop(lease);
        tell(owner.member, key);
        Ok(JsValue::UNDEFINED)
    });
    inner.closed.last.replace(Some(write));
    inner.closed.saving.set(Saving::Kept);
    recount(inner);
    inner.masked.set(false);
    inner.phase.set(then);
}

/// The closed screen says how many wait, once they are on disk.
pub(super) fn recount(inner: &Rc<Inner>) {
    let inner = inner.clone();
    spawn_local(async move {
        settle(&inner).await;
        unlocking::count(&inner);
    });
}

/// Shows it again after a look at another app.
pub(crate) fn resume(inner: &Inner) {
    inner.phase.set(Phase::Noting);
}

/// An open notebook of hers in another tab takes it up.
fn tell(member: MemberId, key: String) {
    spawn_local(async move {
        lease::is_over(&key).await;
        tabs::tell_closed(member);
    });
}

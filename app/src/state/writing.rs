//! The desk: every draft of this device in memory, and how each is kept sealed on disk while it changes.

mod base;
mod holding;

pub(crate) use base::base_of;
pub(crate) use holding::{hold, let_go, take_over};

use super::draft::{DraftCard, DraftKey, Saving};
use super::inner::Inner;
use super::{clock, session::Session};
use crate::store::{DraftRow, StorageTrouble, copied};
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};
use shared::clock::Millis;
use shared::history::{Draft, State};
use std::rc::Rc;

/// Typing is kept this many milliseconds after the first change that is not.
const SOON: u32 = 250;

/// What could not be kept is tried again after this many milliseconds.
const AGAIN: u32 = 3_000;

/// One draft in memory.
pub(crate) struct Writing {
    pub(crate) draft: Draft,
    /// The state that it was opened on.
    pub(crate) base: State,
    pub(crate) changed: Millis,
    /// Whether the person was done before she was admitted: it becomes a note when she is.
    pub(crate) finished: bool,
    pub(crate) version: ArcRwSignal<u64>,
    pub(crate) saving: ArcRwSignal<Saving>,
    /// Whether it is on its way to the disk.
    in_hand: bool,
    /// Whether it changed since what is on its way.
    again: bool,
    /// Whether it is becoming a note: then nothing writes it as a draft, which would outlive the note's transaction.
    held: bool,
    timer: Option<Timeout>,
}

/// What is sealed.
#[derive(Serialize, Deserialize)]
struct Kept {
    key: DraftKey,
    changed: Millis,
    finished: bool,
    draft: Draft,
}

impl Writing {
    pub(crate) fn new(draft: Draft, base: State, changed: Millis) -> Self {
        Self {
            draft,
            base,
            changed,
            finished: false,
            version: ArcRwSignal::new(0),
            saving: ArcRwSignal::new(Saving::Kept),
            in_hand: false,
            again: false,
            held: false,
            timer: None,
        }
    }
}

/// When a change is kept.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum When {
    /// At once.
    Now,
    /// Within [`SOON`].
    Soon,
}

/// Changes a draft. One that is not on the desk any more stays as it is.
pub(crate) fn edit(inner: &Rc<Inner>, key: DraftKey, change: impl FnOnce(&mut Draft, &State), when: When) {
    let signals = {
        let mut desk = inner.desk.borrow_mut();
        let Some(writing) = desk.get_mut(&key) else { return };
        change(&mut writing.draft, &writing.base);
        writing.changed = clock::now();
        // What waits to be tried again after a failure does not put off what is typed now.
        let failed = matches!(writing.saving.get_untracked(), Saving::Failed(_));
        if when == When::Soon && (failed || writing.timer.is_none()) {
            let later = inner.clone();
            writing.timer = Some(Timeout::new(SOON, move || keep(&later, key)));
        }
        (writing.version.clone(), writing.saving.clone())
    };
    // Before the screen hears of it: the browser writes while the page draws.
    if when == When::Now {
        keep(inner, key);
    }
    signals.0.update(|version| *version += 1);
    signals.1.set(Saving::Writing);
}

/// Seals a draft as it is now; `None` while locked or when it is gone.
fn seal(inner: &Inner, key: DraftKey) -> Option<(DraftRow, Rc<crate::store::MemberStore>)> {
    let mut desk = inner.desk.borrow_mut();
    let writing = desk.get_mut(&key)?;
    writing.timer = None;
    let session = inner.session.borrow();
    let session = session.as_ref()?;
    let kept = Kept { key, changed: writing.changed, finished: writing.finished, draft: writing.draft.clone() };
    Some((row_of(session, &kept)?, session.store.clone()))
}

/// Seals a draft that was not written on this desk.
pub(crate) fn kept_row(session: &Session, key: DraftKey, draft: Draft, changed: Millis) -> Option<DraftRow> {
    row_of(session, &Kept { key, changed, finished: false, draft })
}

fn row_of(session: &Session, kept: &Kept) -> Option<DraftRow> {
    let plain = zeroize::Zeroizing::new(postcard::to_allocvec(kept).ok()?);
    let name = kept.key.name();
    let sealed = session.unlocked.store.seal(&mut clock::rng(), name.as_bytes(), &plain);
    Some(DraftRow { key: name, sealed })
}

/// Keeps a draft: seals it now and writes it, one write at a time.
pub(crate) fn keep(inner: &Rc<Inner>, key: DraftKey) {
    {
        let mut desk = inner.desk.borrow_mut();
        let Some(writing) = desk.get_mut(&key) else { return };
        if writing.held || std::mem::replace(&mut writing.in_hand, true) {
            writing.again = true;
            return;
        }
    }
    let (inner, Some(ticket)) = (inner.clone(), inner.ticket()) else { return };
    spawn_local(async move {
        loop {
            let Some((row, store)) = seal(&inner, key) else { return };
            let outcome = store.put_draft(&row).await;
            copied().await;
            let next = next(&inner, key, outcome.is_ok());
            match next {
                Next::Again => {}
                Next::Later => return,
                Next::Done(saving) => {
                    saving.set(outcome.map_or_else(Saving::Failed, |()| Saving::Kept));
                    if outcome.is_err() {
                        try_again(&inner, key);
                    }
                    show(&inner);
                    return;
                }
                Next::Gone => {
                    // Saved or thrown away meanwhile: what was just written goes with it. Locked away, it stays.
                    if inner.ticket() == Some(ticket) {
                        let _ = store.delete_draft(&row.key).await;
                    }
                    return;
                }
            }
        }
    });
}

/// What could not be kept is tried again by itself: room may have been made meanwhile.
pub(super) fn try_again(inner: &Rc<Inner>, key: DraftKey) {
    let later = inner.clone();
    if let Some(writing) = inner.desk.borrow_mut().get_mut(&key) {
        writing.timer = Some(Timeout::new(AGAIN, move || keep(&later, key)));
    }
}

/// What follows a write.
enum Next {
    /// It changed meanwhile.
    Again,
    /// More was typed; its timer runs.
    Later,
    /// Nothing; this signal tells.
    Done(ArcRwSignal<Saving>),
    /// The draft is not on the desk any more.
    Gone,
}

fn next(inner: &Inner, key: DraftKey, written: bool) -> Next {
    let mut desk = inner.desk.borrow_mut();
    let Some(writing) = desk.get_mut(&key) else { return Next::Gone };
    if writing.held {
        writing.in_hand = false;
        return Next::Later;
    }
    if std::mem::take(&mut writing.again) && written {
        return Next::Again;
    }
    writing.in_hand = false;
    // What was typed meanwhile has its own turn, and until then nothing says that it is kept.
    if written && writing.timer.is_some() { Next::Later } else { Next::Done(writing.saving.clone()) }
}

/// Writes everything that is not kept yet; resolves when it is on disk.
///
/// # Errors
/// The first [`StorageTrouble`]: then the page must not go away.
pub(crate) async fn flush(inner: &Rc<Inner>) -> Result<(), StorageTrouble> {
    let open: Vec<DraftKey> = {
        let desk = inner.desk.borrow();
        let unkept = desk.iter().filter(|(_, writing)| writing.saving.get_untracked() != Saving::Kept);
        unkept.map(|(key, _)| *key).collect()
    };
    // All are sealed before the first is waited for: the notebook may be locked meanwhile.
    let rows: Vec<_> = open.iter().filter_map(|&key| Some((key, seal(inner, key)?))).collect();
    let mut outcome = Ok(());
    for (key, (row, store)) in rows {
        let written = store.put_draft(&row).await;
        let saving = inner.desk.borrow().get(&key).filter(|writing| !writing.in_hand).map(|w| w.saving.clone());
        if let Some(saving) = saving {
            saving.set(written.map_or_else(Saving::Failed, |()| Saving::Kept));
        }
        // Sealing it had stopped what would have tried again.
        if written.is_err() {
            try_again(inner, key);
        }
        outcome = outcome.and(written);
    }
    outcome
}

/// For locking: seals everything now, clears the desk, and lets the writing end by itself.
pub(crate) fn keep_all_and_forget(inner: &Rc<Inner>) {
    let unkept: Vec<DraftKey> = {
        let desk = inner.desk.borrow();
        let open = desk.iter().filter(|(_, w)| w.saving.get_untracked() != Saving::Kept && !w.draft.is_empty());
        open.map(|(key, _)| *key).collect()
    };
    let rows: Vec<_> = unkept.into_iter().filter_map(|key| seal(inner, key)).collect();
    inner.desk.borrow_mut().clear();
    spawn_local(async move {
        for (row, store) in rows {
            let _ = store.put_draft(&row).await;
        }
    });
}

/// Puts kept drafts on the desk. Those of this tab that are there already are newer than what is kept.
pub(crate) fn read_kept(inner: &Inner, rows: &[DraftRow]) {
    let session = inner.session.borrow();
    let Some(session) = session.as_ref() else { return };
    let mut desk = inner.desk.borrow_mut();
    let tab = inner.tab.get();
    desk.retain(|key, _| key.tab == tab);
    for row in rows {
        let Some(kept) = open_kept(session, row).filter(|kept| !desk.contains_key(&kept.key)) else { continue };
        let base = session.open.as_ref().map_or_else(State::empty, |open| base_of(&open.replica, &kept.draft));
        let writing = Writing { finished: kept.finished, ..Writing::new(kept.draft, base, kept.changed) };
        desk.insert(kept.key, writing);
    }
    drop(desk);
    show(inner);
}

fn open_kept(session: &Session, row: &DraftRow) -> Option<Kept> {
    let plain = session.unlocked.store.open(row.key.as_bytes(), &row.sealed).ok()?;
    let kept: Kept = postcard::from_bytes(&zeroize::Zeroizing::new(plain)).ok()?;
    (kept.key.name() == row.key).then_some(kept)
}

/// Tells the list of drafts. One in which nothing was written is none.
pub(crate) fn show(inner: &Inner) {
    let desk = inner.desk.borrow();
    let written = desk.iter().filter(|(_, writing)| !writing.draft.is_empty());
    let mut cards: Vec<DraftCard> = written
        .map(|(key, Writing { draft, changed, .. })| DraftCard {
            key: *key,
            record: draft.record,
            kind: draft.kind,
            begun: draft.begun.device,
            changed: *changed,
        })
        .collect();
    cards.sort_by_key(|card| std::cmp::Reverse(card.changed));
    drop(desk);
    if inner.drafts.with_untracked(|shown| *shown != cards) {
        inner.drafts.set(cards);
    }
}

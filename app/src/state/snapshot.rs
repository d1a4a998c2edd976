//! Writes down for the next opening what this one has read, when nothing else is to be done.

use super::inner::Inner;
use super::reading::owner;
use crate::device::rng;
use crate::store::{SinceRow, StorageTrouble};
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::ids::RecordId;
use shared::member::snapshot::{Plan, Shelf};
use std::collections::BTreeSet;
use std::rc::Rc;

/// After an opening the screens come first.
const FIRST: u32 = 3_000;
/// Then this often it is looked whether something changed.
const EVERY: u32 = 20_000;

/// Keeps the snapshot up to date for as long as a session lasts.
pub(super) fn begin(inner: &Rc<Inner>, ticket: u64) {
    let weak = Rc::downgrade(inner);
    spawn_local(async move {
        let mut wait = FIRST;
        loop {
            TimeoutFuture::new(wait).await;
            wait = EVERY;
            let Some(inner) = weak.upgrade().filter(|inner| inner.ticket() == Some(ticket)) else { return };
            // While much arrives, it would be out of date before it is written.
            if inner.sync.with_untracked(|sync| sync.working) {
                wait = FIRST;
                continue;
            }
            match write(&inner, ticket).await {
                // Another tab writes it, or the disk is full: this one leaves it.
                Some(Err(StorageTrouble::Raced | StorageTrouble::Full)) => return,
                Some(_) => {}
                None => return,
            }
        }
    });
}

/// Writes a snapshot if something changed. `None` when the notebook was locked meanwhile.
async fn write(inner: &Rc<Inner>, ticket: u64) -> Option<Result<(), StorageTrouble>> {
    let news = |session: &super::session::Session| {
        let changed = session.open.as_ref().is_some_and(super::OpenBook::has_changed);
        (changed && session.shelf.is_some()).then(|| session.store.clone())
    };
    let Some(store) = inner.with(ticket, |session| news(session)).ok()? else { return Some(Ok(())) };
    let Ok(since) = store.since().await else { return Some(Err(StorageTrouble::Failed)) };
    // What is noted and held now is in every pack that is made from here on.
    let begun = inner
        .with(ticket, |session| {
            let shelf = session.shelf.clone()?;
            let open = session.open.as_mut()?;
            let covered: Vec<SinceRow> = since.into_iter().filter(|row| open.covers(row)).collect();
            let mut changed = open.take_changed();
            if shelf.is_empty() {
                changed = open.replica.records().collect();
            }
            Some((covered, changed, shelf))
        })
        .ok()?;
    let Some((covered, changed, shelf)) = begun else { return Some(Ok(())) };
    let outcome = make(inner, ticket, &shelf, &changed, &covered).await?;
    if outcome.is_err() {
        inner.with(ticket, |session| session.open.as_mut().map(|open| open.replica.put_back(changed))).ok()?;
    }
    Some(outcome)
}

async fn make(
    inner: &Rc<Inner>,
    ticket: u64,
    shelf: &Shelf,
    changed: &BTreeSet<RecordId>,
    covered: &[SinceRow],
) -> Option<Result<(), StorageTrouble>> {
    let mut plan =
        inner.with(ticket, |session| Some(Plan::new(shelf, &session.open.as_ref()?.replica, changed))).ok()??;
    while inner
        .with(ticket, |session| {
            let open = session.open.as_ref()?;
            let owner = owner(&session.vault, &session.unlocked);
            Some(plan.step(&mut rng(), &owner, &open.replica, &open.keyring, |record| open.card(record)))
        })
        .ok()??
    {
        // A tap comes first.
        TimeoutFuture::new(0).await;
    }
    let (store, sealed, same) = inner
        .with(ticket, |session| {
            let owner = owner(&session.vault, &session.unlocked);
            let sealed = plan.finish(&mut rng(), &owner, session.position);
            (session.store.clone(), sealed, is_still(session.shelf.as_ref(), shelf))
        })
        .ok()?;
    if !same {
        // Something was erased meanwhile, and may be in these packs.
        return Some(Err(StorageTrouble::Failed));
    }
    let outcome = store.put_snapshot(&sealed, shelf.sealed_index(), covered).await;
    if outcome.is_ok() {
        inner
            .with(ticket, |session| {
                if is_still(session.shelf.as_ref(), shelf) {
                    session.shelf = Some(sealed.next);
                }
            })
            .ok()?;
    }
    Some(outcome)
}

/// Whether what is on disk is what the plan began with, as far as this tab knows.
fn is_still(now: Option<&Shelf>, then: &Shelf) -> bool {
    now.is_some_and(|now| now.sealed_index() == then.sealed_index())
}

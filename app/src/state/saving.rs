//! A draft becomes a note.

use super::draft::{DraftKey, SaveError, Saving};
use super::inner::Inner;
use super::phase::Phase;
use super::session::Session;
use super::{clock, exchange, writing};
use crate::store::{Chain, OutboxRow, Saved, StorageTrouble, copied};
use leptos::prelude::*;
use shared::clock::Stamp;
use shared::domain::kind;
use shared::history::{Draft, Step};
use shared::ids::RevisionId;
use shared::member::{Pen, PenError, Written};
use std::rc::Rc;

/// How often another tab may be faster in a row before this one gives up.
const ATTEMPTS: usize = 5;

/// Saves a draft: one transaction, then the view, then the other tabs and the server.
pub(super) async fn save(inner: &Rc<Inner>, key: DraftKey) -> Result<RevisionId, SaveError> {
    save_together(inner, &[key]).await?.pop().ok_or(SaveError::Nothing)
}

/// Saves several drafts, each as a revision of its own and **all in one transaction**: whenever the phone dies, all of them are there
/// or none is.
pub(super) async fn save_together(inner: &Rc<Inner>, keys: &[DraftKey]) -> Result<Vec<RevisionId>, SaveError> {
    let ticket = inner.ticket().ok_or(SaveError::Locked)?;
    let drafts: Option<Vec<(DraftKey, Draft)>> = {
        let desk = inner.desk.borrow();
        keys.iter().map(|key| Some((*key, desk.get(key)?.draft.clone()))).collect()
    };
    let drafts = drafts.ok_or(SaveError::Locked)?;
    if drafts.iter().any(|(_, draft)| draft.is_empty()) {
        return Err(SaveError::Nothing);
    }
    if inner.phase.get_untracked() == Phase::Waiting {
        keys.iter().for_each(|key| finish_later(inner, *key));
        return Err(SaveError::Waiting);
    }
    keys.iter().for_each(|key| writing::hold(inner, *key));
    let saved = sign_and_keep(inner, ticket, &drafts).await;
    if saved.is_err() {
        keys.iter().for_each(|key| writing::let_go(inner, *key));
    }
    saved
}

async fn sign_and_keep(
    inner: &Rc<Inner>,
    ticket: u64,
    drafts: &[(DraftKey, Draft)],
) -> Result<Vec<RevisionId>, SaveError> {
    for _ in 0..ATTEMPTS {
        let store = inner.with(ticket, |session| session.store.clone()).map_err(|_| SaveError::Locked)?;
        let before = store.chain().await?;
        let (mut chain, mut done) = (before, Vec::new());
        for (key, draft) in drafts {
            let stamp = inner.heard.stamp();
            let written = inner.with(ticket, |session| write(session, chain, draft, stamp));
            let written = written.map_err(|_| SaveError::Locked)??;
            let saved = saved(&written, *key);
            chain = saved.chain();
            done.push((*key, written, saved));
        }
        match store.save(done.iter().map(|(_, _, saved)| saved), before).await {
            Ok(()) => {
                copied().await;
                let ids = done.iter().map(|(_, written, _)| written.id).collect();
                take_in(inner, ticket, done);
                return Ok(ids);
            }
            Err(StorageTrouble::Raced) => {}
            Err(trouble) => {
                drafts.iter().for_each(|(key, _)| could_not(inner, *key, trouble));
                return Err(trouble.into());
            }
        }
    }
    Err(StorageTrouble::Raced.into())
}

/// What was written could not become a note: told beside it until it is at least kept as a draft, which is tried by and by.
fn could_not(inner: &Rc<Inner>, key: DraftKey, trouble: StorageTrouble) {
    let saving = inner.desk.borrow().get(&key).map(|writing| writing.saving.clone());
    if let Some(saving) = saving {
        saving.set(Saving::Failed(trouble));
        writing::try_again(inner, key);
    }
}

/// Seals and signs, going on with the device's chain as it is on disk.
fn write(session: &mut Session, chain: Chain, draft: &Draft, stamp: Stamp) -> Result<Written, SaveError> {
    let open = session.open.as_mut().ok_or(SaveError::NoKey)?;
    let mut pen = Pen {
        team: session.vault.team,
        member: session.vault.member,
        device: session.unlocked.device.clone(),
        counter: chain.counter,
        previous: chain.previous,
    };
    pen.write(&mut clock::rng(), &mut open.keyring, &open.directory, draft, stamp).map_err(|error| match error {
        PenError::Empty => SaveError::Nothing,
        PenError::TooLarge | PenError::TooManyParents => SaveError::TooLarge,
        PenError::NoKey | PenError::WrongTeam => SaveError::NoKey,
    })
}

fn saved(written: &Written, key: DraftKey) -> Saved {
    let Written { id, item, record_key, step, record, .. } = written;
    let rings = raises(step);
    let outbox =
        OutboxRow { counter: step.counter, id: *id, record: *record, item: item.clone(), refused: None, rings };
    Saved { outbox, record_key: record_key.clone(), draft: Some(key.name()) }
}

/// Whether a step is an alert's first: coordinators who asked for it are to be woken. That somebody saw it wakes nobody.
fn raises(step: &Step) -> bool {
    step.parents.is_empty() && step.payload().is_some_and(|payload| payload.kind == kind::ALERT)
}

/// They are on disk: shown, told, sent.
fn take_in(inner: &Rc<Inner>, ticket: u64, all: Vec<(DraftKey, Written, Saved)>) {
    let (mut steps, mut ids, mut keys, mut outbox) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for (key, written, saved) in all {
        inner.is_over(key);
        let Written { record, circle, step, id, record_key, .. } = written;
        steps.push((record, circle, step));
        ids.push(id);
        keys.push(record_key);
        outbox.push(saved.outbox);
    }
    let shown = inner.with(ticket, |session| {
        session.outbox.extend(outbox.into_iter().map(|row| (row.counter, row)));
        if let Some(open) = &mut session.open {
            let touched = open.insert(steps);
            open.view(&touched);
        }
        session.count_unsent();
    });
    if shown.is_err() {
        return;
    }
    writing::show(inner);
    inner.changed();
    super::duty::follow(inner);
    if let Some(tabs) = inner.tabs.borrow().as_ref() {
        tabs.tell(ids, keys);
    }
    exchange::nudge(inner, exchange::Why::Saved);
}

/// She is done with it and not admitted yet: kept, and saved when she is.
fn finish_later(inner: &Rc<Inner>, key: DraftKey) {
    if let Some(writing) = inner.desk.borrow_mut().get_mut(&key) {
        writing.finished = true;
    }
    writing::keep(inner, key);
}

/// Saves what was finished while waiting to be admitted.
pub(super) async fn save_finished(inner: &Rc<Inner>) {
    let finished: Vec<DraftKey> = {
        let desk = inner.desk.borrow();
        desk.iter().filter(|(_, writing)| writing.finished).map(|(key, _)| *key).collect()
    };
    for key in finished {
        // What does not work stays a draft, which is shown as one.
        let _ = save(inner, key).await;
    }
}

/// Throws a draft away, here and on disk.
pub(super) async fn discard(inner: &Rc<Inner>, key: DraftKey) {
    inner.is_over(key);
    writing::show(inner);
    let store = inner.session.borrow().as_ref().map(|session| session.store.clone());
    if let Some(store) = store {
        // Should it fail, the draft is offered again at the next opening: better once too often than lost.
        let _ = store.delete_draft(&key.name()).await;
    }
}

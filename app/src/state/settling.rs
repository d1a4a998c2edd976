//! Choosing between versions. The choices of a record are a kept draft of their own, beside whatever else is being written in it, so
//! that they survive a lock and a dead battery; they follow what arrives meanwhile by [`settle::carry`].

use super::draft::{DraftKey, SaveError};
use super::inner::Inner;
use super::notebook::Notebook;
use super::writing::{self, Writing};
use super::{clock, drafting, saving};
use leptos::prelude::*;
use shared::domain::settle;
use shared::history::{Cell, Draft, Kind};
use shared::ids::{RecordId, RevisionId};
use std::rc::Rc;

impl Notebook {
    /// The choices that are being made about a record, on what it says now. Several tabs of a device have the same; what the last one
    /// wrote is kept. `None` while locked, or when nothing of the record can be written on.
    pub fn settling(&self, record: RecordId) -> Option<super::DraftHandle> {
        let key = open(&self.inner(), record)?;
        self.handle(key)
    }

    /// Takes the choices along when the record has changed under them. Answers the cells that are to be chosen anew, because what
    /// stands there is not what was chosen among.
    pub fn follow_settling(&self, record: RecordId) -> Vec<Cell> {
        follow(&self.inner(), DraftKey { record, tab: DraftKey::SETTLING })
    }

    /// Undoes a step of a record by new ones, all or none of them. Answers false when there is nothing left to undo.
    ///
    /// # Errors
    /// [`SaveError`]: nothing was undone.
    pub async fn undo(&self, record: RecordId, kind: Kind, revision: RevisionId) -> Result<bool, SaveError> {
        let plan = self.peek(|open| {
            let (history, state) = (open.replica.history(record)?, open.replica.state(record)?);
            Some(settle::undo(history, state, revision))
        });
        let plan = plan.flatten().ok_or(SaveError::Locked)?;
        let inner = self.inner();
        // All are opened on the same heads.
        let write = |cells: Vec<(Cell, Vec<u8>)>| {
            drafting::aside(&inner, record, kind, |draft, _| {
                cells.into_iter().for_each(|(cell, value)| draft.assert(cell, value));
            })
        };
        let keys: Option<Vec<DraftKey>> = plan.into_iter().map(write).collect();
        let keys = keys.ok_or(SaveError::Locked)?;
        if keys.is_empty() {
            return Ok(false);
        }
        let saved = saving::save_together(&inner, &keys).await;
        if saved.is_err() {
            for key in keys {
                saving::discard(&inner, key).await;
            }
        }
        saved.map(|_| true)
    }
}

/// The choices on the desk, or none yet.
fn open(inner: &Rc<Inner>, record: RecordId) -> Option<DraftKey> {
    let key = DraftKey { record, tab: DraftKey::SETTLING };
    if inner.desk.borrow().contains_key(&key) {
        follow(inner, key);
        return Some(key);
    }
    let session = inner.session.borrow();
    let open = session.as_ref()?.open.as_ref()?;
    let (state, circle) = (open.replica.state(record)?, open.replica.circle(record)?);
    let draft = Draft::open(record, circle, state, inner.heard.stamp())?;
    inner.desk.borrow_mut().insert(key, Writing::new(draft, state.clone(), clock::now()));
    Some(key)
}

fn follow(inner: &Rc<Inner>, key: DraftKey) -> Vec<Cell> {
    let carried = {
        let session = inner.session.borrow();
        let state = session.as_ref().and_then(|session| session.open.as_ref()?.replica.state(key.record));
        let Some(state) = state else { return Vec::new() };
        let mut desk = inner.desk.borrow_mut();
        let Some(writing) = desk.get_mut(&key) else { return Vec::new() };
        let Some(carried) = settle::carry(&writing.draft, &writing.base, state) else { return Vec::new() };
        writing.draft = carried.draft;
        writing.base = state.clone();
        (carried.asked_again, writing.version.clone())
    };
    let (asked_again, version) = carried;
    version.update(|version| *version += 1);
    if asked_again.is_empty() {
        return asked_again;
    }
    writing::keep(inner, key);
    asked_again
}

//! What a gap in a device's counters tells: which revisions of colleagues are not here. They are asked for again, and people are told.

use super::super::inner::Inner;
use super::super::session::Session;
use crate::sync::Failure;
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::member::sync::{self, Reach};
use shared::member::{Gap, Seen};
use std::rc::Rc;

/// Begins to note what is seen, on a device that has pulled nothing yet. Should the disk refuse it, it is counted later: nothing
/// waits for it.
pub(super) async fn begin(inner: &Rc<Inner>, ticket: u64) -> Result<(), Failure> {
    let new = inner.with(ticket, |session| session.position.cursor.is_none().then(|| session.store.clone()))?;
    if let Some(store) = new {
        let _ = store.begin_seen().await;
    }
    Ok(())
}

/// Goes back in the log when something is missing and the server says that it has more than is here; tells whether it did. By hand,
/// to its beginning.
pub(super) async fn ask_again(inner: &Rc<Inner>, ticket: u64, whole: bool) -> Result<bool, Failure> {
    let Some(seen) = known(inner, ticket).await else { return Ok(false) };
    let again = inner.with(ticket, |session| {
        let held = seen.held(session.outbox.len());
        let reach = if whole { Reach::Whole } else { Reach::Near };
        let from = sync::ask_again(&gaps(session, &seen), session.position, session.told, held, reach)?;
        session.reached = session.position.cursor;
        session.position.cursor = Some(from);
        Some(())
    })?;
    Ok(again.is_some())
}

/// Tells what is missing once all is at rest. After an exchange that failed nothing new is told, only what has come meanwhile is told
/// no more.
pub(super) async fn tell(inner: &Rc<Inner>, ticket: u64, at_rest: bool) {
    match known(inner, ticket).await {
        Some(seen) => show(inner, ticket, &seen, at_rest),
        None if at_rest => recount(inner, ticket),
        // The next exchange looks again.
        None => {}
    }
}

fn show(inner: &Inner, ticket: u64, seen: &Seen, at_rest: bool) {
    let Ok(now) = inner.with(ticket, |session| gaps(session, seen)) else { return };
    let told = inner.sync.with_untracked(|sync| sync.missing.clone());
    let still = |gap: &Gap| at_rest || told.iter().any(|told| told.device == gap.device);
    let missing: Vec<Gap> = now.into_iter().filter(still).collect();
    if missing != told {
        inner.sync.update(|sync| sync.missing = missing);
    }
}

/// A notebook that an older version kept says nothing of what it has seen: it is counted once, beside everything else.
fn recount(inner: &Rc<Inner>, ticket: u64) {
    let begin = |session: &mut Session| {
        let first = session.recounted.is_none();
        session.recounted.get_or_insert(false);
        first.then(|| session.store.clone())
    };
    let Ok(Some(store)) = inner.with(ticket, begin) else { return };
    let inner = inner.clone();
    spawn_local(async move {
        if store.rebuild_seen().await.is_err() || inner.with(ticket, |session| session.recounted = Some(true)).is_err()
        {
            return;
        }
        if let Some(seen) = known(&inner, ticket).await {
            let at_rest = inner.sync.with_untracked(|sync| !sync.working && sync.problem.is_none());
            show(&inner, ticket, &seen, at_rest);
        }
    });
}

/// What was seen, as far as that is known for certain.
async fn known(inner: &Rc<Inner>, ticket: u64) -> Option<Seen> {
    let store = inner.with(ticket, |session| session.store.clone()).ok()?;
    let (seen, fits) = store.seen().await.ok()??;
    let recounted = inner.with(ticket, |session| session.recounted == Some(true)).ok()?;
    // Should the numbers differ after counting, it is as good as it gets: a device may have used a counter twice.
    (fits || recounted).then_some(seen)
}

fn gaps(session: &Session, seen: &Seen) -> Vec<Gap> {
    let open = session.open.as_ref();
    open.map(|open| seen.gaps(&open.directory, open.device)).unwrap_or_default()
}

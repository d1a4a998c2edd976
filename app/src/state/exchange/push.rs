//! The outbox, batch by batch.

use super::super::Trouble;
use super::super::clock;
use super::super::inner::Inner;
use super::super::session::Session;
use crate::store::{OutboxRow, copied};
use crate::sync::alone::in_turn;
use crate::sync::{Failure, api};
use leptos::prelude::*;
use shared::domain::kind;
use shared::member::sync::{Limits, Round, after_push, batches, first_part, head, item_size};
use shared::wire::push::{Push, PushAnswer, PushItem};
use shared::wire::{ProblemKind, RefusalReason};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

/// Whether a revision is sent: a refusal that nothing can cure is tried again only when somebody opens or asks.
pub(super) fn is_due(refused: Option<RefusalReason>, fresh: bool) -> bool {
    match refused {
        None | Some(RefusalReason::UnknownDevice | RefusalReason::UnknownEpoch) => true,
        Some(_) => fresh,
    }
}

/// Pushes what waits, one tab at a time.
pub(super) async fn outbox(inner: &Rc<Inner>, ticket: u64, fresh: bool, round: &mut Round) -> Result<(), Failure> {
    let member = inner.with(ticket, |session| session.vault.member)?;
    let (work, mut done, lock) = (inner.clone(), *round, format!("lanterne-push-{member}"));
    let pushing = async move {
        let outcome = push_all(&work, ticket, fresh, &mut done).await;
        (outcome, done)
    };
    let (outcome, done) = in_turn(&lock, pushing).await.ok_or(Trouble::NoNetwork)?;
    *round = done;
    outcome
}

async fn push_all(inner: &Rc<Inner>, ticket: u64, fresh: bool, round: &mut Round) -> Result<(), Failure> {
    // Another tab, or the service worker, may have sent some while this one waited for its turn.
    let store = inner.with(ticket, |session| session.store.clone())?;
    let rows = store.outbox().await?;
    inner.with(ticket, |session| {
        session.outbox = rows.into_iter().map(|row| (row.counter, row)).collect();
        session.count_unsent();
    })?;
    let (mut tried, mut limits) = (BTreeSet::new(), Limits::PUSH);
    loop {
        // Looked at anew before each request: an alert that was raised meanwhile does not wait for the rest of a backlog.
        let (due, urgent) = inner.with(ticket, |session| due(session, fresh, &tried))?;
        if due.is_empty() {
            break;
        }
        copied().await;
        let now = &due[first_part(urgent, due.len())];
        let (ring, items) = (now.iter().any(|row| row.rings), now.iter().map(|row| &row.item).collect::<Vec<_>>());
        inner.sync.update(|sync| sync.sending = Some((tried.len(), tried.len() + due.len())));
        let (answer, count) = batch(&items, &mut limits, ring).await?;
        tried.extend(due[..count].iter().map(|row| row.counter));
        settle(inner, ticket, &due[..count], &answer, round).await?;
        inner.changed();
    }
    if tried.is_empty() {
        inner.changed();
    }
    if let Some(tabs) = inner.tabs.borrow().as_ref() {
        tabs.tell(Vec::new(), Vec::new());
    }
    Ok(())
}

/// What is still to be sent of the outbox, alerts first, and how many alerts there are.
fn due(session: &Session, fresh: bool, tried: &BTreeSet<u64>) -> (Vec<OutboxRow>, usize) {
    let left = session.outbox.values().filter(|row| is_due(row.refused, fresh) && !tried.contains(&row.counter));
    let mut due: Vec<OutboxRow> = left.cloned().collect();
    let is_alert =
        |row: &OutboxRow| session.open.as_ref().is_some_and(|open| open.replica.kind(row.record) == Some(kind::ALERT));
    let urgent = head(&mut due, is_alert);
    (due, urgent)
}

/// Sends the first batch of `items`, smaller when the server finds it too large; answers how many it held.
pub(super) async fn batch(
    items: &[&PushItem],
    limits: &mut Limits,
    ring: bool,
) -> Result<(PushAnswer, usize), Failure> {
    let sizes: Vec<usize> = items.iter().map(|item| item_size(item)).collect();
    loop {
        let count = batches(&sizes, *limits).first().map_or(0, ExactSizeIterator::len);
        let message = Push { items: items[..count].iter().map(|&item| item.clone()).collect() };
        match api::push(&message, ring).await {
            Ok(answer) if answer.results.len() == count => return Ok((answer, count)),
            Ok(_) => return Err(Trouble::UnreadableAnswer.into()),
            Err(failure @ Failure { trouble: Trouble::Problem(ProblemKind::TooLarge), .. }) => {
                *limits = limits.halved().ok_or(failure)?;
            }
            Err(failure) => return Err(failure),
        }
    }
}

/// What the server holds leaves the outbox, in the transaction that keeps what it said of the rest.
async fn settle(
    inner: &Rc<Inner>,
    ticket: u64,
    batch: &[OutboxRow],
    answer: &PushAnswer,
    round: &mut Round,
) -> Result<(), Failure> {
    let (outcome, kept, store) = inner.with(ticket, |session| {
        let outcome = after_push(answer, session.position);
        let kept = session.kept(outcome.position);
        (outcome, kept, session.store.clone())
    })?;
    round.pushed(&outcome, answer.log_epoch);
    let by_id: BTreeMap<_, _> = batch.iter().map(|row| (row.id, row)).collect();
    let held: Vec<u64> = outcome.held.iter().filter_map(|id| by_id.get(id)).map(|row| row.counter).collect();
    let refused = outcome.refused.iter().filter_map(|(id, reason)| {
        let row = (*by_id.get(id)?).clone();
        Some(OutboxRow { refused: Some(*reason), ..row })
    });
    let refused: Vec<OutboxRow> = refused.collect();
    store.pushed(kept, &held, &refused).await?;
    inner.with(ticket, |session| {
        session.position.whole_in = outcome.position.whole_in;
        if let Some(open) = &mut session.open {
            open.sent.extend(outcome.held.iter().map(|id| (*id, clock::now())));
        }
        session.outbox.retain(|counter, _| !held.contains(counter));
        session.outbox.extend(refused.into_iter().map(|row| (row.counter, row)));
        session.count_unsent();
    })?;
    Ok(())
}

//! One page of the log.

use super::super::inner::Inner;
use super::chain;
use crate::store::RevisionRow;
use crate::sync::{Failure, api};
use leptos::prelude::*;
use shared::history::Content;
use shared::ids::RevisionId;
use shared::member::receive;
use shared::member::sync::{Next, after_pull};
use shared::wire::pull::{Pull, PullPage, PulledRevision};
use std::collections::BTreeMap;
use std::rc::Rc;

/// Pulls a page, checks it, keeps it in one transaction with the cursor, and shows it.
pub(super) async fn page(inner: &Rc<Inner>, ticket: u64, asked: &Pull) -> Result<Next, Failure> {
    let page = api::pull(asked).await?;
    inner.heard.hear(page.now);
    let conclude = |page: &PullPage| {
        inner.with(ticket, |session| {
            let known = session.open.as_ref().map_or(0, |open| open.directory.len());
            after_pull(page, session.position, known)
        })
    };
    let next = conclude(&page)?;
    if next.fetch_directory {
        chain::fetch(inner, ticket).await?;
    }
    take_in(inner, ticket, page, &next).await?;
    Ok(next)
}

async fn take_in(inner: &Rc<Inner>, ticket: u64, page: PullPage, next: &Next) -> Result<(), Failure> {
    let (seq, total) = (page.cursor.seq, page.total);
    let mut keys = page.keys.clone();
    let mut erased: BTreeMap<RevisionId, PulledRevision> = BTreeMap::new();
    for item in &page.items {
        if let PulledRevision::Erased { header, .. } = &item.revision {
            erased.insert(RevisionId::of(header), item.revision.clone());
        }
    }
    let (received, store, kept) = inner.with(ticket, |session| {
        let received = session.open.as_mut().map(|open| receive(&open.directory, &mut open.keyring, page));
        let mut received = received.unwrap_or_default();
        if let Some(reached) = session.asks_again() {
            // Most of it is here, and kept: only what is not is written down.
            received.steps.retain(|arrived| arrived.seq > reached || !session.has_kept(arrived));
            keys.retain(|key| received.steps.iter().any(|arrived| arrived.record == key.record));
        }
        if received.is_doubtful() {
            session.doubted.get_or_insert(session.position.cursor);
        }
        session.told = total;
        (received, session.store.clone(), session.kept(next.position))
    })?;
    let mut rows = Vec::with_capacity(received.steps.len());
    let mut steps = Vec::with_capacity(received.steps.len());
    for arrived in received.steps {
        // What the server calls erased and no entry erases is shown as withheld, and replaces nothing that is kept.
        let skeleton = erased.remove(&arrived.step.id).filter(|_| arrived.step.content == Content::Erased);
        let revision = arrived.sealed.map(PulledRevision::Whole).or(skeleton);
        rows.extend(revision.map(|revision| RevisionRow { seq: Some(arrived.seq), revision }));
        steps.push((arrived.record, arrived.circle, arrived.step));
    }
    store.receive(&rows, &keys, kept).await?;
    inner.with(ticket, |session| {
        session.position = next.position;
        if let Some(open) = &mut session.open {
            let touched = open.insert(steps);
            open.view(&touched);
        }
    })?;
    let progress = |n: u64| usize::try_from(n).unwrap_or(usize::MAX);
    inner.sync.update(|sync| sync.receiving = (!rows.is_empty()).then(|| (progress(seq), progress(total))));
    if !rows.is_empty() {
        inner.changed();
        super::super::duty::follow(inner);
    }
    Ok(())
}

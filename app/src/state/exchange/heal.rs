//! The server was put back to a backup: it gets everything that this device holds.

use super::super::inner::Inner;
use super::push;
use crate::sync::Failure;
use leptos::prelude::*;
use shared::history::Header;
use shared::ids::LogEpoch;
use shared::member::sync::{Limits, after_offering_all};
use shared::wire::pull::PulledRevision;
use shared::wire::push::PushItem;
use std::collections::HashMap;
use std::rc::Rc;

/// Offers every revision that is whole here, its own and others'.
pub(super) async fn offer_all(inner: &Rc<Inner>, ticket: u64, log: LogEpoch) -> Result<(), Failure> {
    let store = inner.with(ticket, |session| session.store.clone())?;
    let (rows, keys) = store.everything().await?;
    let wrapped: HashMap<_, _> =
        keys.into_iter().map(|key| ((key.record, key.key_id, key.epoch), key.wrapped)).collect();
    let mut offered: Vec<(u64, PushItem)> = Vec::with_capacity(rows.len());
    for row in rows {
        let PulledRevision::Whole(revision) = row.revision else { continue };
        let Ok(Header { context, .. }) = Header::decode(&revision.header) else { continue };
        let Some(key) = wrapped.get(&(context.record, context.key_id, context.epoch)) else { continue };
        // In the order of the log that was lost; what was never there comes last.
        offered.push((row.seq.unwrap_or(u64::MAX), PushItem { revision, key: key.clone() }));
    }
    offered.sort_by_key(|(seq, _)| *seq);
    let items: Vec<&PushItem> = offered.iter().map(|(_, item)| item).collect();
    let (mut sent, mut limits, mut answers) = (0, Limits::PUSH, Vec::new());
    while sent < items.len() {
        inner.sync.update(|sync| sync.sending = Some((sent, items.len())));
        let (answer, count) = push::batch(&items[sent..], &mut limits, false).await?;
        answers.push(answer);
        sent += count;
    }
    let (position, kept) = inner.with(ticket, |session| {
        let position = after_offering_all(session.position, log, &answers);
        (position, session.kept(position))
    })?;
    store.set_position(kept).await?;
    inner.with(ticket, |session| session.position = position)?;
    Ok(())
}

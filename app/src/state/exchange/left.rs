//! How many drafts this device holds, told to the team when that is another number than it told last. Drafts stay here; the team
//! learns that there are some, so that nobody validates a round without knowing.

use super::super::draft::DraftKey;
use super::super::inner::Inner;
use super::super::phase::Phase;
use super::super::{clock, drafting, saving};
use crate::store::DraftRow;
use leptos::prelude::*;
use shared::domain::{drafts_left, kind};
use std::rc::Rc;

/// Tells it, and once in each round also that there is none, at the beginning of an exchange, so that it leaves with the notes: once everything is with the team, so is this. The number
/// is of what is on disk, where all tabs see the same. Without a network nothing is written, for it may be another number by then.
pub(super) async fn tell(inner: &Rc<Inner>, ticket: u64) {
    if !super::is_online() {
        return;
    }
    let Ok(store) = inner.with(ticket, |session| session.store.clone()) else { return };
    let Ok(rows) = store.drafts().await else { return };
    let (drafts, noted) = numbers(&rows);
    let record = inner.with(ticket, |session| {
        let open = session.open.as_ref()?;
        let (team, device) = (open.directory.team(), open.device);
        let last = drafts_left::left_on(&open.replica, team, device);
        let out = open.book.open_round(open.me).and_then(|round| open.book.time_of(round));
        drafts_left::is_news(last, drafts, noted, out).then(|| drafts_left::record_of(team, device))
    });
    let (Ok(Some(record)), Phase::Open) = (record, inner.phase.get_untracked()) else { return };
    let now = clock::now();
    let change = |draft: &mut _, base: &_| drafts_left::write(draft, base, drafts, noted, now);
    let Some(key) = drafting::aside(inner, record, kind::DEVICE, change) else { return };
    if saving::save(inner, key).await.is_err() {
        saving::discard(inner, key).await;
    }
}

/// How many drafts, and how many of them were noted while the notebook was closed. What somebody is choosing between versions of a
/// note holds no note: the team sees those versions.
fn numbers(rows: &[DraftRow]) -> (u32, u32) {
    let [noted, settling] = [DraftKey::NOTED, DraftKey::SETTLING].map(|tab| uuid::Uuid::from_bytes(tab).to_string());
    let rows: Vec<&DraftRow> = rows.iter().filter(|row| !row.key.ends_with(&settling)).collect();
    let count = |some: usize| u32::try_from(some).unwrap_or(u32::MAX);
    (count(rows.len()), count(rows.iter().filter(|row| row.key.ends_with(&noted)).count()))
}

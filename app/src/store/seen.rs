//! Which counters of each device were seen: one row, changed in the transaction that keeps the revisions themselves. It is made
//! within that transaction from what stands there, so that two tabs which keep different pages at once lose nothing of each other's.

use super::db::{Change, Expect, Looked};
use super::member::{META, MemberStore, POSITION, REVISIONS};
use super::rows::{self, RevisionRow};
use super::trouble::StorageTrouble;
use serde::{Deserialize, Serialize};
use shared::history::Header;
use shared::ids::DeviceId;
use shared::member::Seen;
use std::rc::Rc;

/// The row of `meta`.
const SEEN: &str = "seen";

#[derive(Serialize, Deserialize)]
struct Row {
    /// Whether every kept revision is in it. A row that is just being made anew is not whole; what is kept meanwhile is noted in it.
    whole: bool,
    seen: Vec<u8>,
}

/// A revision's device and counter, and its number in the log.
type Counted = (DeviceId, u64, Option<u64>);

impl MemberStore {
    /// What was seen, and whether it is as many as are kept: an older version, run once more, notes nothing of what it keeps. None when
    /// it was never written down or cannot be read.
    ///
    /// # Errors
    /// [`StorageTrouble`].
    pub async fn seen(&self) -> Result<Option<(Seen, bool)>, StorageTrouble> {
        let Looked { mut rows, count, .. } = self.0.look(&[], &[(META, SEEN.into())], Some(REVISIONS)).await?;
        let row: Option<Row> = rows.pop().flatten().and_then(|row| rows::read(&row));
        let seen = row.filter(|row| row.whole).and_then(|row| Seen::decode(&row.seen).ok());
        Ok(seen.map(|seen| {
            let fits = seen.count() == count;
            (seen, fits)
        }))
    }

    /// Begins to write it down on a device that has pulled nothing yet, so that nothing need be made anew.
    ///
    /// # Errors
    /// [`StorageTrouble`].
    pub async fn begin_seen(&self) -> Result<(), StorageTrouble> {
        let begun = remade(|kept| kept.is_none().then(|| (true, Seen::default())));
        let untouched = Expect { store: META, key: POSITION.into(), value: None };
        match self.0.write(&[begun], Some(&untouched)).await {
            Err(StorageTrouble::Raced) => Ok(()),
            other => other,
        }
    }

    /// Makes it anew from every kept revision. Reads them all: not for the way of an opening.
    ///
    /// # Errors
    /// [`StorageTrouble`].
    pub async fn rebuild_seen(&self) -> Result<(), StorageTrouble> {
        // From here on every transaction notes in it what it keeps; what was kept before is read after. Nothing falls in between.
        self.0.write(&[remade(|kept| kept.is_none().then(|| (false, Seen::default())))], None).await?;
        let rows = self.0.read(&[REVISIONS]).await?.pop().unwrap_or_default();
        let all: Vec<Counted> = rows.iter().filter_map(|row| counted(&rows::read(row)?)).collect();
        self.0.write(&[remade(move |kept| Some((true, with(kept.unwrap_or_default().1, &all))))], None).await
    }
}

/// Notes revisions that the same transaction keeps. Where nothing readable stands nothing is written: half of it would pass for all.
pub(super) fn see(page: &[RevisionRow]) -> Option<Change> {
    let new: Vec<Counted> = page.iter().filter_map(counted).collect();
    (!new.is_empty()).then(|| remade(move |kept| kept.map(|(whole, seen)| (whole, with(seen, &new)))))
}

fn counted(row: &RevisionRow) -> Option<Counted> {
    let context = Header::decode(row.header()).ok()?.context;
    Some((context.device, context.counter, row.seq))
}

fn with(mut seen: Seen, more: &[Counted]) -> Seen {
    for &(device, counter, seq) in more {
        seen.insert(device, counter, seq);
    }
    seen
}

/// Changes the row; what does not decode counts as absent.
fn remade(change: impl Fn(Option<(bool, Seen)>) -> Option<(bool, Seen)> + 'static) -> Change {
    let remake = move |kept: Option<Vec<u8>>| {
        let row: Option<Row> = kept.and_then(|bytes| rows::read(&bytes));
        let kept = row.and_then(|row| Some((row.whole, Seen::decode(&row.seen).ok()?)));
        change(kept).map(|(whole, seen)| rows::write(&Row { whole, seen: seen.encode() }))
    };
    Change::Remake(META, SEEN.into(), Rc::new(remake))
}

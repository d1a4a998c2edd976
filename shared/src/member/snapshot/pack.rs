//! Some hundreds of records in one piece: a table that is read at once, and behind it what is read when somebody asks for it.

use crate::history::{History, Kind, Step};
use crate::ids::{CircleId, RecordId, RevisionId};
use crate::wire::pull::RecordKey;
use core::fmt;
use core::ops::Range;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use zeroize::Zeroizing;

/// What is known of a record before anything of it is decoded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Row {
    record: RecordId,
    kinds: Vec<Kind>,
    /// How many revisions.
    revisions: u32,
    /// Those that could not be read: another key or a newer version may read them.
    unread: Vec<RevisionId>,
    /// How long its card, its keys and its history are, one after the other.
    card: u32,
    keys: u32,
    history: u32,
}

/// A record on its way into a pack.
pub(super) struct Entry {
    pub(super) record: RecordId,
    pub(super) kinds: Vec<Kind>,
    pub(super) revisions: u32,
    pub(super) unread: Vec<RevisionId>,
    pub(super) card: Vec<u8>,
    pub(super) keys: Vec<u8>,
    pub(super) history: Zeroizing<Vec<u8>>,
}

/// An opened pack. Its bytes are wiped with the last record that stands in it.
pub(super) struct Pack {
    circle: CircleId,
    plain: Zeroizing<Vec<u8>>,
    rows: Vec<(Row, usize)>,
}

/// One record as it stands in an opened pack.
#[derive(Clone)]
pub struct Shelved {
    pack: Arc<Pack>,
    at: usize,
}

/// Says which record, and nothing of what it says.
impl fmt::Debug for Shelved {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Shelved").field("record", &self.record()).finish_non_exhaustive()
    }
}

fn length(bytes: &[u8]) -> u32 {
    // A pack is far below 4 GiB; were it not, it would not be read back.
    u32::try_from(bytes.len()).unwrap_or(u32::MAX)
}

/// The bytes of a pack.
pub(super) fn encode(entries: &[Entry]) -> Zeroizing<Vec<u8>> {
    let row = |entry: &Entry| Row {
        record: entry.record,
        kinds: entry.kinds.clone(),
        revisions: entry.revisions,
        unread: entry.unread.clone(),
        card: length(&entry.card),
        keys: length(&entry.keys),
        history: length(&entry.history),
    };
    let table: Vec<Row> = entries.iter().map(row).collect();
    let table = postcard::to_allocvec(&table).unwrap_or_default();
    let size = |entry: &Entry| entry.card.len() + entry.keys.len() + entry.history.len();
    // Of one size from the start: a vector that grows leaves what it held behind.
    let mut plain = Zeroizing::new(Vec::with_capacity(table.len() + entries.iter().map(size).sum::<usize>()));
    plain.extend_from_slice(&table);
    for entry in entries {
        plain.extend_from_slice(&entry.card);
        plain.extend_from_slice(&entry.keys);
        plain.extend_from_slice(&entry.history);
    }
    plain
}

/// The records of a pack; `None` when these bytes are no pack.
pub(super) fn decode(circle: CircleId, plain: Zeroizing<Vec<u8>>) -> Option<Vec<Shelved>> {
    let (table, rest) = postcard::take_from_bytes::<Vec<Row>>(&plain).ok()?;
    let mut offset = plain.len() - rest.len();
    let mut rows = Vec::with_capacity(table.len());
    for row in table {
        let size = u64::from(row.card) + u64::from(row.keys) + u64::from(row.history);
        let next = offset.checked_add(usize::try_from(size).ok()?)?;
        rows.push((row, offset));
        offset = next;
    }
    if offset != plain.len() {
        return None;
    }
    let count = rows.len();
    let pack = Arc::new(Pack { circle, plain, rows });
    Some((0..count).map(|at| Shelved { pack: pack.clone(), at }).collect())
}

impl Shelved {
    fn row(&self) -> &(Row, usize) {
        &self.pack.rows[self.at]
    }

    fn part(&self, range: impl FnOnce(usize, usize, usize) -> Range<usize>) -> &[u8] {
        let (row, offset) = self.row();
        let within = range(row.card as usize, row.keys as usize, row.history as usize);
        &self.pack.plain[offset + within.start..offset + within.end]
    }

    /// The record.
    pub fn record(&self) -> RecordId {
        self.row().0.record
    }

    /// Its circle.
    pub fn circle(&self) -> CircleId {
        self.pack.circle
    }

    /// The kinds that its payloads name.
    pub fn kinds(&self) -> &[Kind] {
        &self.row().0.kinds
    }

    /// How many revisions of it are here.
    pub fn revisions(&self) -> u64 {
        self.row().0.revisions.into()
    }

    /// Those of them that could not be read.
    pub fn unread(&self) -> &[RevisionId] {
        &self.row().0.unread
    }

    /// What whoever made the snapshot wanted to know at once.
    pub fn card(&self) -> &[u8] {
        self.part(|card, _, _| 0..card)
    }

    pub(super) fn key_bytes(&self) -> &[u8] {
        self.part(|card, keys, _| card..card + keys)
    }

    pub(super) fn history_bytes(&self) -> &[u8] {
        self.part(|card, keys, history| card + keys..card + keys + history)
    }

    /// Its keys, wrapped as they travel.
    pub fn keys(&self) -> Vec<RecordKey> {
        postcard::from_bytes(self.key_bytes()).unwrap_or_default()
    }

    /// Its revisions.
    pub fn history(&self) -> History {
        let mut history = History::new(self.record(), self.circle());
        // The seal vouches for the bytes and the index for the code that wrote them.
        let steps: Vec<Step> = postcard::from_bytes(self.history_bytes()).unwrap_or_default();
        steps.into_iter().for_each(|step| _ = history.insert(step));
        history
    }
}

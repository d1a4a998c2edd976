//! Each team's log of sealed revisions.

pub(in crate::store) mod group;
pub mod plan;

use super::Result;
use shared::history::Verified;
use shared::ids::{LogEpoch, RecordId, TeamId};
use shared::wire::pull::{Cursor, Heads, PulledItem, RecordKey};
use shared::wire::push::{PushResult, WrappedRecordKey};

/// A verified revision with its wrapped key, about to be stored.
#[derive(Clone, Debug)]
pub struct NewRevision {
    /// The revision.
    pub revision: Verified,
    /// The record key that it names.
    pub key: WrappedRecordKey,
}

/// How far a team's log and directory have come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// Which life of the log.
    pub log_epoch: LogEpoch,
    /// The last sequence number given; sequence numbers start at 1 and have no gaps.
    pub last_seq: u64,
    /// How many entries the directory has.
    pub directory_len: u64,
}

/// What became of a batch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pushed {
    /// The log's life.
    pub log_epoch: LogEpoch,
    /// The last sequence number given.
    pub last_seq: u64,
    /// One result per revision, in order.
    pub results: Vec<PushResult>,
}

/// How much fits on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageSize {
    /// At most this many revisions.
    pub revisions: u32,
    /// The page ends with the revision that reaches this many bytes.
    pub bytes: usize,
}

/// A page of the log, all of one instant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// How far log and directory have come.
    pub position: Position,
    /// Whether the page starts from the beginning because the cursor is of another life of the log.
    pub restarted: bool,
    /// Whether the cursor lies beyond this life's end: the log was put back to an older state without anybody saying so.
    pub rewound: bool,
    /// The last sequence number on the page, or the cursor's when it is empty.
    pub up_to: u64,
    /// The revisions.
    pub items: Vec<PulledItem>,
    /// The keys that they name, each once.
    pub keys: Vec<RecordKey>,
}

/// The log.
#[async_trait::async_trait]
pub trait Log {
    /// How far a team has come; none for an unknown team.
    async fn position(&self, team: TeamId) -> Result<Option<Position>>;

    /// Stores a batch in one transaction, as [`plan::plan`] decides.
    async fn push(&self, team: TeamId, revisions: Vec<NewRevision>) -> Result<Pushed>;

    /// The page after a cursor.
    async fn pull(&self, team: TeamId, after: Option<Cursor>, size: PageSize) -> Result<Page>;

    /// The heads of these records, or, with none named, of every record that has several; at most `most` records, by id.
    async fn heads(&self, team: TeamId, records: &[RecordId], most: u32) -> Result<Vec<Heads>>;

    /// Starts another life of a team's log, unless `old` has ended already. Devices will offer all that they hold.
    async fn restart_log(&self, team: TeamId, old: LogEpoch, fresh: LogEpoch) -> Result<()>;
}

//! `POST /api/v1/pull` and `POST /api/v1/heads`: revisions down, by cursor.

use super::push::WrappedRecordKey;
use crate::clock::Millis;
use crate::history::SealedRevision;
use crate::ids::{KeyId, LogEpoch, RecordId, RevisionId};
use crate::wire::Signature;
use serde::{Deserialize, Serialize};

/// No page has more revisions than this.
pub const MAX_PAGE: u32 = 1000;

/// A position in a team's log; opaque to people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cursor {
    /// Which life of the log.
    pub log_epoch: LogEpoch,
    /// Everything up to this sequence number has been seen.
    pub seq: u64,
}

/// The request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pull {
    /// Where to go on; none for the beginning.
    pub after: Option<Cursor>,
    /// At most this many revisions; the server may send fewer and never more than [`MAX_PAGE`].
    pub limit: u32,
}

/// The bytes of a revision, as far as they still exist.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PulledRevision {
    /// Whole.
    Whole(SealedRevision),
    /// Erased for everyone: the verifiable skeleton.
    Erased {
        /// The header's bytes.
        header: Vec<u8>,
        /// The signature over them.
        signature: Signature,
    },
}

/// One revision of the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PulledItem {
    /// Its place.
    pub seq: u64,
    /// The revision.
    pub revision: PulledRevision,
}

/// A wrapped record key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordKey {
    /// Whose key.
    pub record: RecordId,
    /// Which key.
    pub key_id: KeyId,
    /// Under which epoch of the record's circle it is wrapped.
    pub epoch: u32,
    /// The wrapped key.
    pub wrapped: WrappedRecordKey,
}

/// The answer. An empty synchronisation is this one request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PullPage {
    /// The cursor's log epoch is not this log's: a backup was restored. The page then starts from the beginning.
    pub restarted: bool,
    /// Where to go on next time.
    pub cursor: Cursor,
    /// Whether there is more right now.
    pub more: bool,
    /// How many revisions the log holds, for showing progress.
    pub total: u64,
    /// How many entries the directory has; fetch them when this is more than known.
    pub directory_len: u64,
    /// The server's clock.
    pub now: Millis,
    /// The revisions, by sequence number.
    pub items: Vec<PulledItem>,
    /// The keys that the items name, each once.
    pub keys: Vec<RecordKey>,
}

/// Asks for the heads of some records, or, with none named, of every record that has several.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeadsQuery {
    /// Which, at most [`MAX_PAGE`].
    pub records: Vec<RecordId>,
}

/// A record and its heads as the server knows them: stored revisions that no stored revision names as a parent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heads {
    /// The record.
    pub record: RecordId,
    /// Its heads, ascending.
    pub heads: Vec<RevisionId>,
}

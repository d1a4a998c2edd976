//! `POST /api/v1/push`: revisions up. One bad revision never blocks the others.

use crate::history::SealedRevision;
use crate::ids::{LogEpoch, RevisionId};
use serde::{Deserialize, Serialize};

/// No push has more items than this.
pub const MAX_ITEMS: usize = 500;

/// No wrapped record key is longer than this.
pub const MAX_WRAPPED_KEY: usize = 256;

/// A record key wrapped by its circle's key, bound to team, circle, record, epoch and key id. Stored beside the log, so that
/// erasing a record can destroy it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WrappedRecordKey(#[serde(with = "serde_bytes")] pub Vec<u8>);

/// One revision and the key it needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PushItem {
    /// The revision.
    pub revision: SealedRevision,
    /// The record key that its header names, wrapped under the epoch its header names. Missing (empty): refused.
    pub key: WrappedRecordKey,
}

/// The request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Push {
    /// Oldest first, at most [`MAX_ITEMS`].
    pub items: Vec<PushItem>,
}

/// Why a revision is refused. Closed: a new reason is a new wire version. A refusal is judged afresh at each push.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, thiserror::Error)]
pub enum RefusalReason {
    /// A header format from the future.
    #[error("unknown format")]
    UnknownFormat,
    /// The header is damaged or not canonical.
    #[error("malformed header")]
    MalformedHeader,
    /// The sealed payload is not the one the header names.
    #[error("hash mismatch")]
    HashMismatch,
    /// Larger than any honest revision.
    #[error("too large")]
    TooLarge,
    /// Another team's.
    #[error("wrong team")]
    WrongTeam,
    /// The directory does not know the device (yet).
    #[error("unknown device")]
    UnknownDevice,
    /// The device is another member's.
    #[error("author mismatch")]
    AuthorMismatch,
    /// Written after the device was revoked.
    #[error("device revoked")]
    DeviceRevoked,
    /// The author does not belong to the circle.
    #[error("not in circle")]
    NotInCircle,
    /// The directory does not know that epoch of the circle's key (yet).
    #[error("unknown epoch")]
    UnknownEpoch,
    /// The signature does not match.
    #[error("bad signature")]
    BadSignature,
    /// The wrapped record key is missing or too long.
    #[error("missing record key")]
    MissingRecordKey,
    /// The record already lives in another circle.
    #[error("wrong circle")]
    WrongCircle,
    /// The device already used that counter for another revision.
    #[error("counter reused")]
    CounterReused,
    /// The record was erased; its bytes are taken from nobody.
    #[error("record erased")]
    Erased,
}

/// What became of one item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PushResult {
    /// Stored durably under this sequence number.
    Stored(u64),
    /// It was there already, under this sequence number.
    AlreadyThere(u64),
    /// Stored durably, though some parent is not there so far.
    ParentsUnknown(u64),
    /// Not stored.
    Refused(RefusalReason),
}

impl PushResult {
    /// Whether the server has the revision, durably.
    pub fn is_held(self) -> bool {
        !matches!(self, Self::Refused(_))
    }
}

/// The answer: one result per item, in order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PushAnswer {
    /// The log's life: another one than the client knew means that a backup was restored.
    pub log_epoch: LogEpoch,
    /// Item by item.
    pub results: Vec<(RevisionId, PushResult)>,
}

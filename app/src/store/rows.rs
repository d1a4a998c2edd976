//! What rows hold. Each is postcard; a row that does not decode is skipped at loading and stays where it is.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use shared::ids::{DeviceId, EntryHash, KeyId, RecordId, RevisionId};
use shared::wire::RefusalReason;
use shared::wire::pull::{PulledRevision, RecordKey};
use shared::wire::push::PushItem;

/// A revision as it travels; `revisions`, by id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RevisionRow {
    /// Its number in the team's log, once the server told.
    pub seq: Option<u64>,
    /// Its bytes.
    pub revision: PulledRevision,
}

impl RevisionRow {
    /// The header's bytes.
    pub fn header(&self) -> &[u8] {
        match &self.revision {
            PulledRevision::Whole(sealed) => &sealed.header,
            PulledRevision::Erased { header, .. } => header,
        }
    }

    /// The revision's id.
    pub fn id(&self) -> RevisionId {
        RevisionId::of(self.header())
    }
}

/// A revision that the server has not confirmed; `outbox`, by the device's counter, so oldest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutboxRow {
    /// The device's counter.
    pub counter: u64,
    /// Which revision.
    pub id: RevisionId,
    /// Of which record.
    pub record: RecordId,
    /// What is sent.
    pub item: PushItem,
    /// Why the server refused it last time, if it did.
    pub refused: Option<RefusalReason>,
    /// Whether coordinators who asked for it are to be woken by it: it is an alert's first revision. In clear, so that the service
    /// worker, which holds no key, says so too. Absent from rows of older versions.
    #[serde(deserialize_with = "or_not")]
    pub rings: bool,
}

/// A last field that older rows end before.
fn or_not<'de, D: serde::Deserializer<'de>>(row: D) -> Result<bool, D::Error> {
    Ok(bool::deserialize(row).unwrap_or_default())
}

/// Where this device's own chain of revisions stands; `meta`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chain {
    /// The last counter used; zero before the first revision.
    pub counter: u64,
    /// The revision that used it.
    pub previous: Option<RevisionId>,
}

/// The highest directory that was seen: less is never accepted again; `meta`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pinned {
    /// The team's fingerprint.
    pub root: EntryHash,
    /// How many entries; zero before the chain has arrived.
    pub len: u64,
}

/// What one transaction wrote that the snapshot does not hold yet; `since`, by a drawn name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SinceRow {
    /// Its name.
    pub name: String,
    /// Revisions with their records, new ones or in a new form.
    pub revisions: Vec<(RecordId, RevisionId)>,
    /// Record keys.
    pub keys: Vec<(RecordId, KeyId, u32)>,
}

/// A sealed draft; `drafts`, by key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftRow {
    /// Record and tab.
    pub key: String,
    /// Sealed for this device.
    pub sealed: Vec<u8>,
}

/// A note of the closed notebook; `inbox`, by key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InboxRow {
    /// Drawn at random.
    pub key: String,
    /// Sealed to this device.
    pub sealed: Vec<u8>,
}

/// The device's public receiving key, in clear; `meta`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receiving {
    /// Which device.
    pub device: DeviceId,
    /// Its key.
    pub public: [u8; 32],
}

/// A draft that became a revision.
#[derive(Clone, Debug)]
pub struct Saved {
    /// What is to be sent.
    pub outbox: OutboxRow,
    /// The record's key.
    pub record_key: RecordKey,
    /// The key of the draft that ends with it.
    pub draft: Option<String>,
}

impl Saved {
    /// The device's chain after it.
    pub fn chain(&self) -> Chain {
        Chain { counter: self.outbox.counter, previous: Some(self.outbox.id) }
    }
}

/// Under which text a record key is kept.
pub(super) fn name_of(record: RecordId, key_id: KeyId, epoch: u32) -> String {
    format!("{record}.{epoch}.{key_id}")
}

pub(super) fn write<T: Serialize>(row: &T) -> Vec<u8> {
    postcard::to_allocvec(row).unwrap_or_default()
}

pub(super) fn read<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    postcard::from_bytes(bytes).ok()
}

pub(super) fn read_all<T: DeserializeOwned>(rows: &[Vec<u8>]) -> Vec<T> {
    rows.iter().filter_map(|row| read(row)).collect()
}

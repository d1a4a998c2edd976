//! Notes.

use super::{Client, ClientError, open};
use rand_core::CryptoRng;
use shared::clock::Millis;
use shared::history::{Draft, Kind};
use shared::ids::{CircleId, RecordId, RevisionId};

impl Client {
    /// A draft over what this device knows of a record, or of a new one. None when the record's kind cannot be known.
    pub fn draft(&self, record: RecordId, kind: Kind, now: Millis) -> Option<Draft> {
        self.read(|notebook| notebook.draft(record, kind, CircleId::TERRAIN, self.stamp(now)))
    }

    /// Seals, signs and keeps a draft's revision; it waits in the outbox for [`Client::sync`].
    ///
    /// # Errors
    /// [`ClientError::Pen`] says why it cannot be written; nothing has changed then.
    pub fn write(&mut self, rng: &mut impl CryptoRng, draft: &Draft, now: Millis) -> Result<RevisionId, ClientError> {
        let stamp = self.stamp(now);
        Ok(open(&self.notebook).write(rng, draft, stamp)?)
    }
}

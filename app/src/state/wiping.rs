//! A verified revocation wipes this device's keys. Never a server's word alone: the entry was checked against the chain.

use crate::store::{MemberStore, StorageTrouble, Vaults};
use shared::ids::MemberId;

/// Takes away what opens the notebook, drafts and record keys. The sealed outbox stays: it cannot be opened here any more, and it is
/// what could still be told of notes that were not sent.
pub(super) async fn wipe(known: &Vaults, member: MemberId, store: &MemberStore) -> Result<(), StorageTrouble> {
    // First what opens everything else.
    known.wipe(member).await?;
    store.wipe().await
}

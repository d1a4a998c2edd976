//! A verified revocation wipes this device's keys. Never a server's word alone: the entry was checked against the chain.

use crate::script;
use crate::store::{MemberStore, StorageTrouble, Vaults};
use shared::ids::MemberId;

/// Takes away what opens the notebook, drafts and record keys. The sealed outbox stays: it cannot be opened here any more, and it is
/// what could still be told of notes that were not sent.
pub(super) async fn wipe(known: &Vaults, member: MemberId, store: &MemberStore) -> Result<(), StorageTrouble> {
    // The second copy before the first place: what only the copy has is put back at the next start (`public/second-copy.js`).
    // Should it fail, the first place is emptied all the same.
    let _ = script::ask("forget", &[member.to_string().into()]).await;
    if store.waking().await.is_ok_and(|woken| woken.is_some()) {
        let _ = script::ask("wakeOff", &[]).await;
    }
    // Then what opens everything else.
    known.wipe(member).await?;
    store.wipe().await
}

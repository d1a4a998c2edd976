//! An entry erases records: what is kept of them goes from this device too, and what is shown.

use super::super::OpenBook;
use crate::store::{MemberStore, RevisionRow, StorageTrouble};
use shared::history::Header;
use shared::ids::RecordId;
use shared::wire::pull::PulledRevision;
use std::collections::BTreeSet;

/// Puts skeletons in the place of the records' kept revisions and takes their keys away. An unsent revision of theirs stays in the
/// outbox as it was sealed: the server refuses it, and the person sees it. Gives what stands in the place of a dropped snapshot's index.
pub(super) async fn forget(
    store: &MemberStore,
    records: &BTreeSet<RecordId>,
) -> Result<Option<Vec<u8>>, StorageTrouble> {
    if records.is_empty() {
        return Ok(None);
    }
    let (rows, mut keys) = store.everything().await?;
    keys.retain(|key| records.contains(&key.record));
    let skeletons: Vec<RevisionRow> = rows.into_iter().filter_map(|row| skeleton(row, records)).collect();
    store.erase(&skeletons, &keys).await
}

fn skeleton(row: RevisionRow, records: &BTreeSet<RecordId>) -> Option<RevisionRow> {
    let RevisionRow { seq, revision: PulledRevision::Whole(sealed) } = row else { return None };
    let record = Header::decode(&sealed.header).ok()?.context.record;
    let revision = PulledRevision::Erased { header: sealed.header, signature: sealed.signature };
    records.contains(&record).then_some(RevisionRow { seq, revision })
}

/// The same for what is open.
pub(in crate::state) fn forget_open(open: &mut OpenBook, records: &BTreeSet<RecordId>) {
    let touched: Vec<RecordId> = records.iter().copied().filter(|record| open.replica.erase(*record)).collect();
    records.iter().for_each(|record| open.keyring.forget(*record));
    if !touched.is_empty() {
        open.view(&touched);
    }
}

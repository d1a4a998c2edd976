use super::{revision, team};
use crate::store::Store;
use crate::store::log::PageSize;
use shared::clock::Millis;
use shared::ids::RecordId;
use shared::wire::RefusalReason;
use shared::wire::pull::PulledRevision;
use shared::wire::push::PushResult;

pub(crate) async fn an_erased_record_keeps_its_skeleton_and_takes_nothing_back(store: &dyn Store) {
    let (a, b) = (team(store, 1).await, team(store, 2).await);
    let first = revision(a, 20, 1, 1, &[]);
    let twin = revision(b, 20, 1, 1, &[]);
    store.push(a, vec![first.clone(), revision(a, 21, 1, 2, &[])]).await.unwrap();
    store.push(b, vec![twin.clone()]).await.unwrap();
    let (erased, never_came) = (RecordId::from_bytes([20; 16]), RecordId::from_bytes([22; 16]));
    store.erase_record(a, erased, Millis(5)).await.unwrap();
    store.erase_record(a, erased, Millis(6)).await.unwrap();
    store.erase_record(a, never_came, Millis(6)).await.unwrap();

    let size = PageSize { revisions: 10, bytes: usize::MAX };
    let page = store.pull(a, None, size).await.unwrap();
    let sealed = first.revision.sealed.clone();
    let skeleton = PulledRevision::Erased { header: sealed.header, signature: sealed.signature };
    assert_eq!(page.items[0].revision, skeleton);
    assert_eq!(page.keys.iter().map(|key| key.record).collect::<Vec<_>>(), [RecordId::from_bytes([21; 16])]);
    let refused = PushResult::Refused(RefusalReason::Erased);
    let batch = vec![first.clone(), revision(a, 20, 1, 3, &[first.revision.id]), revision(a, 22, 1, 4, &[])];
    assert_eq!(store.push(a, batch).await.unwrap().results, [refused; 3]);
    let other = store.pull(b, None, size).await.unwrap();
    assert_eq!(other.items[0].revision, PulledRevision::Whole(twin.revision.sealed));
    assert_eq!(other.keys.len(), 1);
}

use super::{entry, team};
use crate::store::Store;
use crate::store::directory::CheckedEntries;

pub(crate) async fn entries_follow_only_the_length_they_were_checked_at(store: &dyn Store) {
    let (a, b) = (team(store, 1).await, team(store, 2).await);
    let append = |after, bytes: &[u8]| CheckedEntries {
        after,
        entries: bytes.iter().map(|&byte| entry(byte)).collect(),
        ..CheckedEntries::default()
    };
    assert!(store.append_directory(a, append(1, &[10, 11])).await.unwrap());
    assert!(!store.append_directory(a, append(1, &[12])).await.unwrap(), "somebody was first");
    assert!(!store.append_directory(a, append(4, &[12])).await.unwrap(), "not so far yet");
    assert!(store.append_directory(a, append(3, &[12])).await.unwrap());
    assert_eq!(store.directory_len(a).await.unwrap(), 4);
    assert_eq!(store.directory_entries(a, 2).await.unwrap(), [entry(11), entry(12)]);
    assert_eq!(store.directory_entries(a, 9).await.unwrap(), []);
    assert_eq!(store.directory_entries(a, u64::MAX).await.unwrap(), []);
    assert_eq!(store.directory_entries(b, 0).await.unwrap(), [entry(2)]);
    assert_eq!(store.position(a).await.unwrap().unwrap().directory_len, 4);
}

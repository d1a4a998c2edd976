use super::*;
use crate::store::conformance::{conformance_suite, revision, team};
use crate::store::log::{Log, PageSize};
use tempfile::TempDir;

async fn open() -> (SqliteStore, TempDir) {
    let folder = TempDir::new().unwrap();
    (SqliteStore::open(&url(&folder)).await.unwrap(), folder)
}

fn url(folder: &TempDir) -> String {
    format!("sqlite:{}", folder.path().join("below").join("lanterne.db").display())
}

conformance_suite!(open);

#[tokio::test]
async fn every_pooled_connection_is_durable() {
    let (store, _folder) = open().await;
    for pool in [&store.writer, &store.readers] {
        let mut connections = Vec::new();
        while let Some(connection) = pool.try_acquire() {
            connections.push(connection);
        }
        let most = pool.options().get_max_connections() as usize;
        while connections.len() < most {
            connections.push(pool.acquire().await.unwrap());
        }
        for connection in &mut connections {
            assert_safe(connection).await.unwrap();
        }
    }
}

#[tokio::test]
async fn a_connection_without_the_settings_is_refused() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("x.db");
    let safe = SqliteConnectOptions::new()
        .filename(file)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(BUSY);
    pool(1, safe.clone()).await.unwrap().close().await;
    let unsafe_ones = [
        (safe.clone().synchronous(SqliteSynchronous::Normal), "synchronous=FULL"),
        (safe.clone().foreign_keys(false), "foreign_keys=ON"),
        (safe.clone().busy_timeout(Duration::ZERO), "busy_timeout"),
        (safe.journal_mode(SqliteJournalMode::Delete), "journal_mode=WAL"),
    ];
    for (options, what) in unsafe_ones {
        let refused = pool(1, options).await.unwrap_err();
        assert!(matches!(refused, StoreError::Unsafe(_)) && refused.to_string().contains(what), "{refused}");
    }
}

#[tokio::test]
async fn memory_is_no_place_to_keep_notes() {
    for url in ["sqlite::memory:", "sqlite:x?mode=memory"] {
        assert!(matches!(SqliteStore::open(url).await, Err(StoreError::Unsafe(_))), "{url}");
    }
}

#[tokio::test]
async fn readers_cannot_write() {
    let (store, _folder) = open().await;
    assert!(sqlx::query("DELETE FROM server").execute(&store.readers).await.is_err());
}

#[tokio::test]
async fn what_was_stored_is_there_after_closing_and_opening_again() {
    let (store, folder) = open().await;
    let a = team(&store, 1).await;
    store.push(a, vec![revision(a, 20, 1, 1, &[])]).await.unwrap();
    store.close().await;
    let wal = folder.path().join("below").join("lanterne.db-wal");
    assert!(!wal.exists() || wal.metadata().unwrap().len() == 0, "closing merges the WAL");
    let again = SqliteStore::open(&url(&folder)).await.unwrap();
    let page = again.pull(a, None, PageSize { revisions: 9, bytes: usize::MAX }).await.unwrap();
    assert_eq!((page.items.len(), page.keys.len()), (1, 1));
}

#[tokio::test]
async fn erasing_overwrites_what_was_stored() {
    use crate::store::erasures::Erasures;
    let (store, folder) = open().await;
    let a = team(&store, 1).await;
    let mut new = revision(a, 20, 1, 1, &[]);
    let word = b"sealed bytes of a note that must not stay";
    new.revision.sealed.ciphertext = word.repeat(200);
    store.push(a, vec![new]).await.unwrap();
    let holds = |folder: &TempDir| {
        let files = std::fs::read_dir(folder.path().join("below")).unwrap();
        files.flatten().any(|file| std::fs::read(file.path()).unwrap().windows(word.len()).any(|w| w == word))
    };
    assert!(holds(&folder));
    store.erase_record(a, shared::ids::RecordId::from_bytes([20; 16]), shared::clock::Millis(1)).await.unwrap();
    store.close().await;
    assert!(!holds(&folder), "neither in a free page nor in the WAL");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_backup_taken_while_others_write_is_whole() {
    let (store, folder) = open().await;
    let a = team(&store, 1).await;
    let to = folder.path().join("copy.db");
    // As `lanterne backup` does it: from another process than the one that serves.
    let other = SqliteStore::open(&url(&folder)).await.unwrap();
    let write = async {
        for n in 1..=200 {
            store.push(a, vec![revision(a, 20, 1, n, &[])]).await.unwrap();
        }
    };
    let copy = async {
        while store.position(a).await.unwrap().unwrap().last_seq < 50 {
            tokio::task::yield_now().await;
        }
        other.backup(&to).await.unwrap();
    };
    tokio::join!(write, copy);
    assert!(other.backup(&to).await.is_err(), "what is there is never overwritten");
    assert!(!folder.path().join("copy.db.part").exists());

    let copied = SqliteStore::open(&format!("sqlite:{}", to.display())).await.unwrap();
    let last = copied.position(a).await.unwrap().unwrap().last_seq;
    assert!((50..=200).contains(&last), "{last}");
    let page = copied.pull(a, None, PageSize { revisions: 1000, bytes: usize::MAX }).await.unwrap();
    assert_eq!(page.items.iter().map(|item| item.seq).collect::<Vec<_>>(), (1..=last).collect::<Vec<_>>());
    assert_eq!(page.keys.len(), 1);
}

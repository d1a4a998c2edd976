use super::*;
use crate::store::conformance::{conformance_suite, revision, team};
use crate::store::log::{Log, PageSize};
use crate::store::sessions::Sessions;
use crate::store::{Moved, StoreError};
use shared::ids::LogEpoch;

const NEEDED: &str = "LANTERNE_TEST_POSTGRES names no server; `cargo xtask test` starts one";

/// A database of its own on the server that `LANTERNE_TEST_POSTGRES` names. The server is thrown away afterwards, and they with it.
async fn fresh() -> String {
    let server = std::env::var("LANTERNE_TEST_POSTGRES").expect(NEEDED);
    let mut bytes = [0; 8];
    getrandom::fill(&mut bytes).unwrap();
    let name = format!("test_{:016x}", u64::from_be_bytes(bytes));
    let options = PgConnectOptions::from_str(&server).unwrap();
    let mut connection = options.clone().connect().await.unwrap();
    sqlx::raw_sql(sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}"))).execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
    options.database(&name).to_url_lossy().to_string()
}

async fn open() -> (PostgresStore, ()) {
    (PostgresStore::open(&fresh().await, [1; 16]).await.unwrap(), ())
}

conformance_suite!(
    #[ignore = "needs PostgreSQL"]
    open
);

async fn next(heard: &mut mpsc::Receiver<Elsewhere>) -> Elsewhere {
    tokio::time::timeout(BUSY, heard.recv()).await.expect("told in time").expect("still open")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs PostgreSQL"]
async fn one_process_hears_what_another_does_and_nothing_of_its_own() {
    let url = fresh().await;
    let (one, two) = tokio::join!(PostgresStore::open(&url, [1; 16]), PostgresStore::open(&url, [2; 16]));
    let (one, two) = (one.unwrap(), two.unwrap());
    let mut heard = two.elsewhere().unwrap();
    assert_eq!(next(&mut heard).await, Elsewhere::Unknown, "before it listened anything may have happened");
    let a = team(&one, 1).await;
    two.push(a, vec![revision(a, 20, 1, 1, &[])]).await.unwrap();
    one.push(a, vec![revision(a, 20, 1, 2, &[])]).await.unwrap();
    assert_eq!(next(&mut heard).await, Elsewhere::Moved(a, Moved::Log));
    one.close_session(crate::store::sessions::TokenHash([1; 32])).await.unwrap();
    assert_eq!(next(&mut heard).await, Elsewhere::Moved(a, Moved::Sessions), "and in between nothing of its own");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs PostgreSQL"]
async fn processes_that_push_at_the_same_time_leave_no_gap() {
    let url = fresh().await;
    let (one, two) =
        (PostgresStore::open(&url, [1; 16]).await.unwrap(), PostgresStore::open(&url, [2; 16]).await.unwrap());
    let (a, b) = (team(&one, 1).await, team(&one, 2).await);
    let push = async |store: &PostgresStore, device: u8| {
        for n in 1..=30 {
            for team in [a, b] {
                store.push(team, vec![revision(team, device, device, n, &[])]).await.unwrap();
            }
        }
    };
    let read = async |store: &PostgresStore| {
        let (mut seen, mut after) = (Vec::new(), None);
        while seen.len() < 120 {
            let page = store.pull(a, after, PageSize { revisions: 7, bytes: usize::MAX }).await.unwrap();
            seen.extend(page.items.iter().map(|item| item.seq));
            after = Some(shared::wire::pull::Cursor { log_epoch: LogEpoch::from_bytes([1; 16]), seq: page.up_to });
        }
        seen
    };
    let ((), (), (), (), seen) =
        tokio::join!(push(&one, 40), push(&two, 41), push(&one, 42), push(&two, 43), read(&two));
    assert_eq!(seen, (1..=120).collect::<Vec<_>>());
}

#[tokio::test]
#[ignore = "needs PostgreSQL"]
async fn a_database_that_may_forget_is_refused() {
    let url = fresh().await;
    for (setting, value) in [("synchronous_commit", "off"), ("default_transaction_read_only", "on")] {
        let mut connection =
            PgConnectOptions::from_str(&url).unwrap().options([(setting, value)]).connect().await.unwrap();
        let refused = StoreError::from(assert_safe(&mut connection).await.unwrap_err());
        assert!(matches!(refused, StoreError::Unsafe(_)), "{setting}: {refused}");
    }
}

#[tokio::test]
#[ignore = "needs PostgreSQL"]
async fn what_was_stored_is_there_after_closing_and_opening_again() {
    let url = fresh().await;
    let store = PostgresStore::open(&url, [1; 16]).await.unwrap();
    let a = team(&store, 1).await;
    store.push(a, vec![revision(a, 20, 1, 1, &[])]).await.unwrap();
    store.close().await;
    let again = PostgresStore::open(&url, [2; 16]).await.unwrap();
    let page = again.pull(a, None, PageSize { revisions: 9, bytes: usize::MAX }).await.unwrap();
    assert_eq!((page.items.len(), page.keys.len()), (1, 1));
}

//! The server is killed while a phone pushes. What it acknowledged is there, and what it did not is stored once.

use crate::process::Process;
use crate::team::Team;
use client::api::{Api, Event};
use shared::ids::RevisionId;
use shared::wire::pull::PulledRevision;
use std::collections::BTreeSet;

/// The smallest requests that the server may be told to take, so that many are needed.
const ARGUMENTS: [&str; 2] = ["--limit-body-bytes", "131072"];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_push_cut_short_loses_nothing_and_stores_nothing_twice() {
    let mut team = Team::with(&ARGUMENTS).await;
    let (mut written, mut cut) = (BTreeSet::new(), 0);
    let mut round = 0;
    // Where the server dies cannot be chosen exactly: on until two pushes were cut in the middle.
    while cut < 2 {
        round += 1;
        assert!(round < 12, "no push was cut in the middle");
        let fresh: Vec<RevisionId> = (0..300)
            .map(|number| {
                let record = team.record();
                team.note_by_sofia(record, &format!("{round} {number}"))
            })
            .collect();
        written.extend(&fresh);

        let mut events = team.sofia.api().events().await.unwrap();
        let before = next_log(&mut events).await;
        let (database, process) = (team.database(), team.process);
        assert!(before.is_some(), "the first hint says where the log stands");
        let killing = tokio::spawn(async move {
            while next_log(&mut events).await == before {}
            tokio::task::block_in_place(|| process.kill());
        });
        let pushed = team.sofia.sync().await;
        killing.await.unwrap();
        team.process = Process::with(&database, &ARGUMENTS);
        team.sofia.moved_to(&team.process.url);

        let left: BTreeSet<RevisionId> = team.sofia.read(|book| book.outbox.iter().copied().collect());
        cut += usize::from(pushed.is_err() && !left.is_empty() && left.len() < fresh.len());
        let log = whole_log(team.sofia.api()).await;
        for id in written.difference(&left) {
            assert!(log.contains(id), "round {round}: an acknowledged revision is gone");
        }
        team.sofia.sync().await.unwrap();
        assert!(team.sofia.read(|book| book.outbox.is_empty()));
        let log = whole_log(team.sofia.api()).await;
        assert_eq!(log.len(), written.len(), "round {round}: each is stored once");
        assert!(log.iter().all(|id| written.contains(id)));
    }
}

/// The next sequence number that the server hints at; none once it is gone.
async fn next_log(events: &mut client::api::Events) -> Option<u64> {
    loop {
        match events.next().await {
            Ok(Some(Event::Log(seq))) => return Some(seq),
            Ok(Some(_)) => {}
            Ok(None) | Err(_) => return None,
        }
    }
}

/// Every revision of the log, by its place.
async fn whole_log(api: &Api) -> Vec<RevisionId> {
    let (mut log, mut after) = (Vec::new(), None);
    loop {
        let page = api.pull(after, 1_000).await.unwrap();
        for item in page.items {
            let PulledRevision::Whole(sealed) = item.revision else { panic!("nothing was erased") };
            assert_eq!(item.seq, log.len() as u64 + 1, "no gaps");
            log.push(sealed.id());
        }
        after = Some(page.cursor);
        if !page.more {
            return log;
        }
    }
}

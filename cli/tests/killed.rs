//! The server is killed with SIGKILL while two phones push, again and again: nothing that it acknowledged is ever lost.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a whole program of tests; clippy exempts only its #[test] functions"
)]

#[path = "../../server/tests/api/support/api.rs"]
mod api;
#[path = "support/process.rs"]
mod process;
#[path = "../../server/tests/api/support/signer.rs"]
mod signer;

use api::Api;
use process::Process;
use shared::directory::Role;
use shared::ids::{RecordId, RevisionId};
use shared::wire::pull::PulledRevision;
use shared::wire::push::{Push, PushAnswer, PushItem};
use shared::wire::{self, MEDIA_TYPE};
use signer::{Member, Team, random};
use std::collections::BTreeMap;
use tokio::sync::mpsc;

const ROUNDS: usize = 12;

/// A phone that pushes until the server is gone, keeping what was not acknowledged.
struct Phone {
    member: Member,
    api: Api,
    outbox: Vec<PushItem>,
}

impl Phone {
    async fn push_until_killed(mut self, team: Team, told: mpsc::UnboundedSender<(RevisionId, u64)>) -> Self {
        loop {
            while self.outbox.len() < 5 {
                let record = RecordId::from_bytes(random());
                self.outbox.push(team.revision(self.member.id, &mut self.member.device, record, &[]));
            }
            let Some(answer) = self.push().await else { return self };
            for (id, result) in answer.results {
                use shared::wire::push::PushResult::*;
                let (Stored(seq) | AlreadyThere(seq) | ParentsUnknown(seq)) = result else { panic!("{result:?}") };
                told.send((id, seq)).unwrap();
            }
            self.outbox.clear();
        }
    }

    async fn push(&self) -> Option<PushAnswer> {
        let request = self.api.client.post(format!("{}/api/v1/push", self.api.url)).header("content-type", MEDIA_TYPE);
        let response = request.body(wire::encode(&Push { items: self.outbox.clone() })).send().await.ok()?;
        assert_eq!(response.status(), 200);
        Some(wire::decode(&response.bytes().await.ok()?).unwrap())
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_acknowledged_is_lost_when_the_server_is_killed() {
    let folder = tempfile::TempDir::new().unwrap();
    let database = folder.path().join("lanterne.db");
    let mut process = Process::start(&database);
    let (founder, ines) = (Member::new(), Member::new());
    let api = Api::new(&process.url);
    let (mut team, _) = api.create_team(process.code.as_deref().unwrap(), &founder).await.unwrap();
    let entry = team.admit(&founder.device, &ines, None, Role::Educator);
    api.append(&mut team, entry).await.unwrap();
    // Any member may push what another has signed; one account is enough for two phones.
    let other = Api::new(&process.url);
    other.sign_in(&founder, Some(&founder.device)).await.unwrap();
    let mut phones = vec![
        Phone { member: founder, api, outbox: Vec::new() },
        Phone { member: ines, api: other, outbox: Vec::new() },
    ];

    let mut acknowledged = BTreeMap::new();
    for round in 0..ROUNDS {
        let (tell, mut told) = mpsc::unbounded_channel();
        let pushing: Vec<_> =
            phones.drain(..).map(|phone| tokio::spawn(phone.push_until_killed(team.clone(), tell.clone()))).collect();
        drop(tell);
        // Killed after another number of acknowledgements each time, wherever the other push happens to be.
        let mut process_to_kill = Some(process);
        let mut count = 0;
        while let Some((id, seq)) = told.recv().await {
            assert_eq!(*acknowledged.entry(id).or_insert(seq), seq, "a revision has one place");
            count += 1;
            if count == 7 + 13 * round {
                process_to_kill.take().unwrap().kill();
            }
        }
        for phone in pushing {
            phones.push(phone.await.unwrap());
        }

        process = Process::start(&database);
        assert_eq!(process.code, None);
        for phone in &mut phones {
            phone.api.url = process.url.clone();
        }
        let log = whole_log(&phones[0].api).await;
        for (id, seq) in &acknowledged {
            assert_eq!(log.get(seq), Some(id), "round {round}: revision {seq} was acknowledged");
        }
        assert!(log.keys().copied().eq(1..=log.len() as u64), "round {round}: no gaps");
    }
    assert!(acknowledged.len() > ROUNDS * 7);
}

async fn whole_log(api: &Api) -> BTreeMap<u64, RevisionId> {
    let (mut log, mut after) = (BTreeMap::new(), None);
    loop {
        let page = api.pull(after, 500).await.unwrap();
        assert!(!page.restarted);
        for item in page.items {
            let PulledRevision::Whole(sealed) = item.revision else { panic!("nothing was erased") };
            log.insert(item.seq, sealed.id());
        }
        after = Some(page.cursor);
        if !page.more {
            return log;
        }
    }
}

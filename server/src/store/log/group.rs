//! Group commit: pushes that wait at the same time share one transaction, and so one wait for the disk. Each is answered only after
//! that commit. What the items are is judged one by one by the plan; should the transaction itself fail, each push is tried again
//! alone, so that none fails for another's sake. How a transaction is made is the engine's.

use super::{NewRevision, Pushed};
use crate::store::{Result, StoreError};
use shared::ids::TeamId;
use std::collections::BTreeMap;
use std::fmt;
use tokio::sync::{mpsc, oneshot};

/// At most this many pushes share a transaction.
const TOGETHER: usize = 64;

/// At most this many pushes wait in the queue; the next wait to be let in.
const QUEUE: usize = 1024;

type Answer = oneshot::Sender<Result<Pushed>>;

/// What an engine does with what has gathered.
#[async_trait::async_trait]
pub(in crate::store) trait Commit: Send + 'static {
    /// Judges and stores all batches in one transaction, at most one a team, in the order of their teams. When this answers, it has
    /// reached the disk; when it fails, nothing of it is there.
    async fn commit(&self, batches: &[Batch]) -> Result<Vec<Pushed>>;
}

struct Waiting {
    team: TeamId,
    revisions: Vec<NewRevision>,
    answer: Answer,
}

/// Where pushes are handed in.
#[derive(Clone)]
pub(in crate::store) struct Group(mpsc::Sender<Waiting>);

impl fmt::Debug for Group {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Group")
    }
}

/// The pushes of one team in a transaction, one after the other.
pub(in crate::store) struct Batch {
    /// Whose.
    pub team: TeamId,
    /// All their revisions.
    pub revisions: Vec<NewRevision>,
    /// How many revisions belong to whom, in order.
    shares: Vec<(usize, Answer)>,
}

impl Group {
    /// Starts to write what is handed in, until the last copy of the answer is dropped.
    pub(in crate::store) fn start(engine: impl Commit + Sync) -> Self {
        let (sender, receiver) = mpsc::channel(QUEUE);
        tokio::spawn(async move { write(&engine, receiver).await });
        Self(sender)
    }

    /// Hands in a push; answers once it is on disk. A caller that goes away takes nothing from the others.
    pub(in crate::store) async fn push(&self, team: TeamId, revisions: Vec<NewRevision>) -> Result<Pushed> {
        let (answer, answered) = oneshot::channel();
        let gone = || StoreError::Engine("the store is closed".into());
        self.0.send(Waiting { team, revisions, answer }).await.map_err(|_| gone())?;
        answered.await.map_err(|_| gone())?
    }
}

async fn write(engine: &(impl Commit + Sync), mut queue: mpsc::Receiver<Waiting>) {
    let mut waiting = Vec::with_capacity(TOGETHER);
    while queue.recv_many(&mut waiting, TOGETHER).await > 0 {
        let batches = by_team(waiting.drain(..));
        match engine.commit(&batches).await {
            Ok(pushed) => batches.into_iter().zip(pushed).for_each(|(batch, pushed)| batch.answer(Ok(pushed))),
            Err(error) => apart(engine, batches, error).await,
        }
    }
}

fn by_team(waiting: impl Iterator<Item = Waiting>) -> Vec<Batch> {
    let mut batches: BTreeMap<TeamId, Batch> = BTreeMap::new();
    for Waiting { team, mut revisions, answer } in waiting {
        let batch = batches.entry(team).or_insert_with(|| Batch { team, revisions: Vec::new(), shares: Vec::new() });
        batch.shares.push((revisions.len(), answer));
        batch.revisions.append(&mut revisions);
    }
    batches.into_values().collect()
}

/// After a transaction that failed: the only push in it is told why, several are tried one by one.
async fn apart(engine: &(impl Commit + Sync), batches: Vec<Batch>, error: StoreError) {
    let mut alone: Vec<Batch> = batches.into_iter().flat_map(Batch::apart).collect();
    if alone.len() == 1
        && let Some(batch) = alone.pop()
    {
        return batch.answer(Err(error));
    }
    tracing::warn!(%error, pushes = alone.len(), "a shared transaction failed; each push is tried alone");
    for batch in alone {
        let done = engine.commit(std::slice::from_ref(&batch)).await;
        batch.answer(done.and_then(|mut pushed| pushed.pop().ok_or(StoreError::Unreadable("push"))));
    }
}

impl Batch {
    /// Gives each push its own results. A caller who has gone away is not waited for.
    fn answer(self, outcome: Result<Pushed>) {
        match outcome {
            Ok(Pushed { log_epoch, last_seq, results }) => {
                let mut results = results.into_iter();
                for (share, answer) in self.shares {
                    let results = results.by_ref().take(share).collect();
                    let _ = answer.send(Ok(Pushed { log_epoch, last_seq, results }));
                }
            }
            // Only a push that was alone is answered with its failure.
            Err(error) => {
                if let Some((_, answer)) = self.shares.into_iter().next() {
                    let _ = answer.send(Err(error));
                }
            }
        }
    }

    /// The same pushes, each by itself.
    fn apart(self) -> Vec<Self> {
        let (team, mut revisions) = (self.team, self.revisions.into_iter());
        let one = |(share, answer)| Self {
            team,
            revisions: revisions.by_ref().take(share).collect(),
            shares: vec![(share, answer)],
        };
        self.shares.into_iter().map(one).collect()
    }
}

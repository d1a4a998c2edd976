//! One synchronisation: carries out what `shared::member::sync` plans.

use super::{Client, ClientError, aside, open};
use crate::api::ApiError;
use shared::ids::{LogEpoch, RevisionId};
use shared::member::sync::{self as plan, Act, Limits, Round};
use shared::wire::pull::Pull;
use shared::wire::push::{PushAnswer, PushItem};
use shared::wire::{ProblemKind, RefusalReason};
use std::sync::Arc;

/// What a synchronisation did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Synced {
    /// Revisions that the server acknowledged.
    pub pushed: usize,
    /// Revisions that came, known ones included.
    pub pulled: usize,
    /// Pages they came in.
    pub pages: usize,
    /// Whether the server had been put back to a backup and everything was offered.
    pub healed: bool,
}

impl Client {
    /// Offers what the server lacks, pushes the outbox, pulls the rest; asks once more for what is missing, when the server says that it
    /// has more. A session that has ended is opened again on the way.
    ///
    /// # Errors
    /// [`ClientError`]: nothing is lost, the same again goes on; `pending` while the device waits for a coordinator.
    pub async fn sync(&mut self) -> Result<Synced, ClientError> {
        match self.sync_once().await {
            Err(error) if Self::is_over(&error) => {
                self.sign_in_again().await?;
                self.sync_once().await
            }
            done => done,
        }
    }

    async fn sync_once(&mut self) -> Result<Synced, ClientError> {
        if self.read(|notebook| notebook.directory.device(notebook.pen.device.id).is_none()) {
            self.fetch_directory().await?;
        }
        let (mut round, mut done, mut asked_again) = (Round::new(), Synced::default(), false);
        loop {
            match self.read(|notebook| plan::next(&round, notebook.position, notebook.outbox.len())) {
                Act::OfferDirectory => {
                    self.offer_directory().await?;
                    round.directory_offered();
                }
                Act::OfferAll(log) => {
                    self.offer_all(log).await?;
                    done.healed = true;
                    round.all_offered();
                }
                Act::PushOutbox => {
                    let items = self.read(|notebook| notebook.outgoing());
                    done.pushed += self.push_outbox(items, &mut round).await?;
                }
                Act::Pull(pull) => {
                    done.pulled += self.pull_page(pull, &mut round).await?;
                    done.pages += 1;
                }
                Act::Rest if !asked_again && open(&self.notebook).ask_again() => {
                    asked_again = true;
                    round.pull_again();
                }
                Act::Rest => return Ok(done),
            }
        }
    }

    async fn push_outbox(&mut self, items: Vec<PushItem>, round: &mut Round) -> Result<usize, ClientError> {
        let mut held = 0;
        let mut outgoing = Outgoing::of(items);
        while let Some(answer) = outgoing.next(self).await? {
            let mut notebook = open(&self.notebook);
            let outcome = plan::after_push(&answer, notebook.position);
            notebook.pushed(&outcome);
            round.pushed(&outcome, answer.log_epoch);
            held += outcome.held.len();
        }
        let too_large = outgoing.too_large.into_iter().map(|id| (id, RefusalReason::TooLarge));
        open(&self.notebook).refused.extend(too_large);
        round.outbox_done();
        Ok(held)
    }

    async fn offer_all(&mut self, log: LogEpoch) -> Result<(), ClientError> {
        let mut outgoing = Outgoing::of(self.read(|notebook| notebook.everything()));
        let mut answers = Vec::new();
        while let Some(answer) = outgoing.next(self).await? {
            answers.push(answer);
        }
        let mut notebook = open(&self.notebook);
        notebook.position = plan::after_offering_all(notebook.position, log, &answers);
        Ok(())
    }

    async fn pull_page(&mut self, pull: Pull, round: &mut Round) -> Result<usize, ClientError> {
        let page = self.api.pull(pull.after, pull.limit).await?;
        self.hear(page.now);
        let next = self.read(|notebook| plan::after_pull(&page, notebook.position, notebook.directory.len()));
        if next.fetch_directory {
            self.fetch_directory().await?;
        }
        round.pulled(&next);
        let (count, notebook) = (page.items.len(), Arc::clone(&self.notebook));
        aside(move || open(&notebook).take(page, next.position)).await?;
        Ok(count)
    }
}

/// Items on their way, in requests that the server takes.
struct Outgoing {
    left: std::vec::IntoIter<PushItem>,
    too_large: Vec<RevisionId>,
    limits: Limits,
}

impl Outgoing {
    fn of(items: Vec<PushItem>) -> Self {
        Self { left: items.into_iter(), too_large: Vec::new(), limits: Limits::PUSH }
    }

    /// Pushes the next batch and answers what the server said; none when everything went. A server that takes less than usual
    /// gets smaller batches.
    async fn next(&mut self, client: &Client) -> Result<Option<PushAnswer>, ApiError> {
        loop {
            let sizes: Vec<usize> = self.left.as_slice().iter().map(plan::item_size).collect();
            let Some(range) = plan::batches(&sizes, self.limits).into_iter().next() else { return Ok(None) };
            let batch = self.left.as_slice()[range].to_vec();
            let count = batch.len();
            match client.api.push(batch).await {
                Ok(answer) => {
                    self.left.by_ref().take(count).for_each(drop);
                    return Ok(Some(answer));
                }
                Err(error) if error.kind() == Some(ProblemKind::TooLarge) => match self.limits.halved() {
                    Some(less) => self.limits = less,
                    // One alone is more than this server takes: it stays, and blocks no other.
                    None => self.too_large.extend(self.left.next().map(|item| item.revision.id())),
                },
                Err(error) => return Err(error),
            }
        }
    }
}

//! Load: the revisions of real devices, sealed and signed before the clock starts, pushed over HTTP as fast as a server takes them.
//!
//! One coordinator founds a team and enrols several devices of her own. Each writes its share, every third revision changing the note
//! before it. Then all push at once over several connections, each connection one request after the other, and each answer is read: what
//! the server does not call stored ends the measurement.

mod backlog;
mod lane;
mod notes;
mod watch;

pub use backlog::{Backlog, Cost};
pub use watch::{Watchers, beat, watch};

use crate::member::ClientError;
use lane::Lane;
use rand_core::CryptoRng;
use shared::clock::Millis;
use shared::wire::push::{MAX_ITEMS, PushItem};
use std::time::{Duration, Instant};
use tokio::task::JoinSet;

/// How much, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Devices that push: the server counts what each of them pushes in a minute.
    pub devices: usize,
    /// Connections, shared out among the devices.
    pub connections: usize,
    /// Revisions in all.
    pub revisions: usize,
    /// Revisions in one request.
    pub batch: usize,
}

/// Everything that will be pushed.
#[derive(Debug)]
pub struct Load {
    lanes: Vec<Lane>,
    /// How many bytes the bodies have together.
    pub bytes: usize,
    /// How many revisions stand in them.
    pub revisions: usize,
}

/// What a server took.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// From the first request to the last answer.
    pub took: Duration,
    /// How long each request waited for its answer, shortest first.
    pub waits: Vec<Duration>,
}

/// Why it stopped.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// Nothing, or more in one request than the protocol has.
    #[error("a load has revisions, 1 to {MAX_ITEMS} of them in a request, and at least one connection for each device")]
    Plan,
    /// A device could not do its part.
    #[error(transparent)]
    Client(#[from] ClientError),
    /// The server, or the way there.
    #[error(transparent)]
    Api(#[from] crate::api::ApiError),
    /// The server did not store everything.
    #[error("{0} revisions of a request were not stored")]
    NotStored(usize),
    /// The work was given up because the program ends.
    #[error("interrupted")]
    Interrupted,
}

impl Load {
    /// Founds a team on the server at `url` and writes all that will be pushed. Takes a while; the server has little to do.
    ///
    /// # Errors
    /// [`LoadError`].
    pub async fn prepare(
        rng: &mut impl CryptoRng,
        url: &str,
        setup_code: &str,
        plan: Plan,
        now: Millis,
    ) -> Result<Self, LoadError> {
        let Plan { devices, connections, revisions, batch } = plan;
        let sensible = devices >= 1 && connections >= devices && revisions >= 1 && (1..=MAX_ITEMS).contains(&batch);
        if !sensible {
            return Err(LoadError::Plan);
        }
        let founder = notes::founder(rng, url, setup_code, now).await?;
        let mut load = Self { lanes: Vec::with_capacity(connections), bytes: 0, revisions: 0 };
        for number in 0..devices {
            let mut device = founder.another_device(rng, now).await?;
            let share = part(revisions, devices, number);
            notes::write(rng, &mut device, share, now)?;
            let items = device.read(|notebook| notebook.outgoing());
            let lanes = part(connections, devices, number);
            let mut items = items.into_iter();
            for lane in 0..lanes {
                let items: Vec<PushItem> = items.by_ref().take(part(share, lanes, lane)).collect();
                load.add(Lane::new(device.api().clone(), items, batch));
            }
        }
        Ok(load)
    }

    /// Pushes everything, once: it can be stored only once.
    ///
    /// # Errors
    /// [`LoadError`].
    pub async fn push(&self) -> Result<Taken, LoadError> {
        self.go(|lane| async move { lane.push().await }).await
    }

    /// Sends the same requests over as many connections to another address, whatever it answers.
    ///
    /// # Errors
    /// [`LoadError`].
    pub async fn send_to(&self, url: &str) -> Result<Taken, LoadError> {
        self.go(|lane| {
            let lane = lane.moved_to(url);
            async move { lane.send().await }
        })
        .await
    }

    async fn go<F>(&self, work: impl Fn(Lane) -> F) -> Result<Taken, LoadError>
    where
        F: Future<Output = Result<Vec<Duration>, LoadError>> + Send + 'static,
    {
        let mut running = JoinSet::new();
        let (mut waits, began) = (Vec::new(), Instant::now());
        for lane in &self.lanes {
            running.spawn(work(lane.clone()));
        }
        while let Some(done) = running.join_next().await {
            waits.append(&mut done.map_err(|_| LoadError::Interrupted)??);
        }
        let took = began.elapsed();
        waits.sort_unstable();
        Ok(Taken { took, waits })
    }

    fn add(&mut self, lane: Lane) {
        self.bytes += lane.bytes();
        self.revisions += lane.revisions();
        self.lanes.push(lane);
    }
}

impl Taken {
    /// How many in a second, of `revisions` that were pushed.
    pub fn rate(&self, revisions: usize) -> f64 {
        revisions as f64 / self.took.as_secs_f64().max(f64::EPSILON)
    }

    /// The wait that this share of the requests, in percent, did not exceed.
    pub fn wait(&self, percent: usize) -> Duration {
        let last = self.waits.len().saturating_sub(1);
        self.waits.get(last * percent / 100).copied().unwrap_or_default()
    }
}

/// The size of one of `parts` nearly equal parts.
fn part(whole: usize, parts: usize, number: usize) -> usize {
    whole / parts + usize::from(number < whole % parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_the_whole() {
        for (whole, parts) in [(10, 3), (3, 3), (2, 3), (40_000, 7)] {
            assert_eq!((0..parts).map(|number| part(whole, parts, number)).sum::<usize>(), whole);
        }
    }

    #[test]
    fn waits_by_share() {
        let waits = (0..=100).map(Duration::from_millis).collect();
        let taken = Taken { took: Duration::from_secs(2), waits };
        assert_eq!((taken.wait(50).as_millis(), taken.wait(99).as_millis()), (50, 99));
        assert!((taken.rate(10) - 5.0).abs() < 1e-9);
        assert_eq!(Taken { took: Duration::ZERO, waits: Vec::new() }.wait(99), Duration::ZERO);
    }
}

//! A night's backlog: what one phone sends, what another fetches, and what it costs when there is nothing.

use super::notes;
use crate::member::{Client, ClientError};
use rand_core::CryptoRng;
use shared::clock::Millis;
use std::time::{Duration, Instant};

/// One synchronisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    /// From the first request to the last answer that was worked off.
    pub took: Duration,
    /// How many requests it made.
    pub requests: u64,
    /// How many revisions went.
    pub pushed: usize,
    /// How many came, known ones included.
    pub pulled: usize,
}

/// Three synchronisations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Backlog {
    /// A phone sends everything that waited.
    pub push: Cost,
    /// Another fetches it.
    pub pull: Cost,
    /// The same again, with nothing to send and nothing to fetch.
    pub empty: Cost,
}

impl Backlog {
    /// Founds a team on the server at `url` and measures with `notes` revisions.
    ///
    /// # Errors
    /// [`ClientError`].
    pub async fn measure(
        rng: &mut impl CryptoRng,
        url: &str,
        setup_code: &str,
        notes: usize,
        now: Millis,
    ) -> Result<Self, ClientError> {
        let founder = notes::founder(rng, url, setup_code, now).await?;
        let mut writer = founder.another_device(rng, now).await?;
        let mut reader = founder.another_device(rng, now).await?;
        for device in [&mut writer, &mut reader] {
            device.sync().await?;
        }
        notes::write(rng, &mut writer, notes, now)?;
        let push = cost(&mut writer).await?;
        let pull = cost(&mut reader).await?;
        let empty = cost(&mut reader).await?;
        Ok(Self { push, pull, empty })
    }
}

async fn cost(device: &mut Client) -> Result<Cost, ClientError> {
    let (before, began) = (device.api().requests(), Instant::now());
    let done = device.sync().await?;
    let (took, requests) = (began.elapsed(), device.api().requests() - before);
    Ok(Cost { took, requests, pushed: done.pushed, pulled: done.pulled })
}

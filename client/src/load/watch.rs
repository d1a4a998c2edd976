//! A team that watches: devices that listen and fetch what comes, as dashboards do, and one that writes a note now and then.

use super::notes;
use crate::api::Event;
use crate::member::{Client, ClientError};
use rand_core::CryptoRng;
use shared::clock::Millis;
use std::time::Duration;
use tokio::task::JoinSet;

/// Devices that listen; dropped, they end.
#[derive(Debug)]
pub struct Watchers(#[expect(dead_code, reason = "held for as long as they are to listen")] JoinSet<()>);

/// The coordinator has so many more devices that listen, and fetch as soon as they hear of something. Answers when all of them listen.
///
/// # Errors
/// [`ClientError`]; `too-many-requests` where the server allows fewer sign-ins in a row.
pub async fn watch(
    rng: &mut impl CryptoRng,
    coordinator: &Client,
    count: usize,
    now: Millis,
) -> Result<Watchers, ClientError> {
    let mut listening = JoinSet::new();
    for _ in 0..count {
        let mut device = coordinator.another_device(rng, now).await?;
        device.sync().await?;
        let mut events = device.api().events().await?;
        listening.spawn(async move {
            while let Ok(Some(event)) = events.next().await {
                if matches!(event, Event::Log(_)) && device.sync().await.is_err() {
                    return;
                }
            }
        });
    }
    Ok(Watchers(listening))
}

/// A device writes so many notes, one after the other with half a second between, more or less; `told` hears of each just before it is
/// pushed: which, and when.
///
/// # Errors
/// [`ClientError`].
pub async fn beat(
    rng: &mut impl CryptoRng,
    device: &mut Client,
    beats: usize,
    now: impl Fn() -> Millis,
    mut told: impl FnMut(usize, Millis),
) -> Result<(), ClientError> {
    for beat in 1..=beats {
        let uneven = u64::try_from(beat * 137 % 300).unwrap_or_default();
        tokio::time::sleep(Duration::from_millis(350 + uneven)).await;
        notes::write(rng, device, 1, now())?;
        told(beat, now());
        device.sync().await?;
    }
    Ok(())
}

//! Waking a team's coordinators.

use super::endpoint::Endpoint;
use super::sender::{Sender, Sent};
use crate::state::Lanterne;
use crate::store::wakes::Wake;
use shared::clock::Millis;
use shared::ids::{DeviceId, TeamId};
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// A team is woken at most once in this many milliseconds.
const AT_MOST: i64 = 10_000;

/// How long to wait before each further try.
const AGAIN: [Duration; 2] = [Duration::from_secs(2), Duration::from_secs(15)];

/// When each team was woken last.
#[derive(Debug, Default)]
pub struct Rings(Mutex<HashMap<TeamId, Millis>>);

impl Rings {
    /// Whether a team may be woken now; then it counts as woken.
    fn take(&self, team: TeamId, now: Millis) -> bool {
        let mut last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        last.retain(|_, at| (0..AT_MOST).contains(&now.since(*at)));
        let free = !last.contains_key(&team);
        if free {
            last.insert(team, now);
        }
        free
    }
}

impl Lanterne {
    /// Wakes the coordinators of a team who asked for it, but not the device that rings. Nobody waits for it: a push service that is slow
    /// holds up no push.
    pub fn ring(&self, team: TeamId, from: DeviceId) {
        if self.rings.take(team, self.world.now()) {
            let app = self.clone();
            tokio::spawn(async move { app.wake_all(team, from).await });
        }
    }

    async fn wake_all(&self, team: TeamId, from: DeviceId) {
        let (wakes, directory) = match (self.store.wakes(team).await, self.directories.get(&*self.store, team).await) {
            (Ok(wakes), Ok(directory)) => (wakes, directory),
            _ => return tracing::warn!("nobody could be woken: the store does not answer"),
        };
        let sender = Sender::new(self.config.push_anywhere);
        for wake in wakes.into_iter().filter(|wake| wake.device != from) {
            let device = directory.device(wake.device).filter(|device| device.last_accepted.is_none());
            if !device.is_some_and(|device| directory.is_coordinator(device.member)) {
                // Revoked, gone, or no coordinator any more.
                self.forget_wake(team, &wake).await;
                continue;
            }
            let (app, sender) = (self.clone(), sender.clone());
            tokio::spawn(async move { app.wake_one(team, wake, sender).await });
        }
    }

    async fn wake_one(&self, team: TeamId, wake: Wake, sender: Sender) {
        let Some(endpoint) = Endpoint::parse(&wake.endpoint, self.config.push_anywhere) else {
            return self.forget_wake(team, &wake).await;
        };
        let Some(key) = &self.vapid else { return };
        let mut waits = AGAIN.into_iter();
        loop {
            let authorization = key.authorization(endpoint.origin(), self.public_url.origin(), self.world.now());
            match sender.send(&endpoint, &authorization).await {
                Sent::Taken => return,
                Sent::Gone => return self.forget_wake(team, &wake).await,
                Sent::Failed => match waits.next() {
                    Some(wait) => tokio::time::sleep(wait).await,
                    // Not which one: an endpoint names a device.
                    None => return tracing::warn!("a push service took no message"),
                },
            }
        }
    }

    async fn forget_wake(&self, team: TeamId, wake: &Wake) {
        if let Err(error) = self.store.forget_wake(team, wake.device, Some(&wake.endpoint)).await {
            tracing::warn!(%error, "a subscription that has ended could not be forgotten");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_team_is_woken_once_for_what_comes_together_and_no_other_waits_for_it() {
        let (rings, now) = (Rings::default(), Millis(1_000_000));
        let (one, other) = (TeamId::from_bytes([1; 16]), TeamId::from_bytes([2; 16]));
        assert!(rings.take(one, now) && !rings.take(one, now.plus(AT_MOST - 1)) && rings.take(other, now));
        assert!(rings.take(one, now.plus(AT_MOST)));
        assert!(rings.take(one, now.plus(-1)), "a clock that was set back silences nobody");
    }
}

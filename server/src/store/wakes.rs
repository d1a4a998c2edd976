//! Where coordinators' devices want to be woken.

use super::Result;
use shared::clock::Millis;
use shared::ids::{DeviceId, TeamId};

/// One device's subscription at its browser's push service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wake {
    /// Which device.
    pub device: DeviceId,
    /// The push service's address for it.
    pub endpoint: String,
    /// Since when.
    pub created: Millis,
}

/// Subscriptions, one a device.
#[async_trait::async_trait]
pub trait Wakes {
    /// Keeps a device's subscription in the place of its former one. An address that another device of the server's gave is taken from
    /// that: a browser has one, whoever uses it.
    async fn keep_wake(&self, team: TeamId, wake: Wake) -> Result<()>;

    /// A team's subscriptions, by device.
    async fn wakes(&self, team: TeamId) -> Result<Vec<Wake>>;

    /// Forgets a device's subscription; with an address, only while it is still that one.
    async fn forget_wake(&self, team: TeamId, device: DeviceId, endpoint: Option<&str>) -> Result<()>;
}

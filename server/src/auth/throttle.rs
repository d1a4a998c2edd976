//! How often who may try what. Counted in memory, per process.

use crate::limits::Limits;
use crate::problem::{Answer, Problem};
use governor::clock::{Clock, DefaultClock};
use governor::state::keyed::HashMapStateStore;
use governor::{Quota, RateLimiter};
use shared::ids::{AccountId, DeviceId};
use shared::wire::push::MAX_ITEMS;
use std::hash::Hash;
use std::net::IpAddr;
use std::num::NonZeroU32;
use std::time::Duration;

/// Bursts of at most `burst`, refilled over `period`.
#[derive(Debug)]
struct Throttle<K: Hash + Eq + Clone> {
    limiter: RateLimiter<K, HashMapStateStore<K>, DefaultClock>,
    burst: NonZeroU32,
}

impl<K: Hash + Eq + Clone> Throttle<K> {
    fn new(burst: u32, period: Duration) -> Self {
        let burst = NonZeroU32::new(burst).unwrap_or(NonZeroU32::MIN);
        let each = (period / burst.get()).max(Duration::from_nanos(1));
        let quota = Quota::with_period(each).unwrap_or(Quota::per_second(burst)).allow_burst(burst);
        Self { limiter: RateLimiter::hashmap(quota), burst }
    }

    fn take(&self, key: &K, n: u32) -> Answer<()> {
        let n = NonZeroU32::new(n).unwrap_or(NonZeroU32::MIN).min(self.burst);
        match self.limiter.check_key_n(key, n) {
            Ok(Ok(())) | Err(_) => Ok(()),
            Ok(Err(not_until)) => Err(Problem::too_many(not_until.wait_time_from(DefaultClock::default().now()))),
        }
    }
}

/// The throttles of one server.
#[derive(Debug)]
pub struct Throttles {
    sign_ins_by_account: Throttle<AccountId>,
    sign_ins_by_address: Throttle<IpAddr>,
    admissions: Throttle<IpAddr>,
    revisions: Throttle<DeviceId>,
}

impl Throttles {
    /// Throttles as the limits say.
    pub fn new(limits: &Limits) -> Self {
        let minutes = |n: u64| Duration::from_secs(60 * n);
        let full_batch = u32::try_from(MAX_ITEMS).unwrap_or(u32::MAX);
        Self {
            sign_ins_by_account: Throttle::new(limits.sign_ins_per_account, minutes(3) * limits.sign_ins_per_account),
            sign_ins_by_address: Throttle::new(limits.sign_ins_per_address, minutes(10)),
            admissions: Throttle::new(limits.admissions_per_address, minutes(10)),
            revisions: Throttle::new(limits.revisions_per_minute.max(full_batch), minutes(1)),
        }
    }

    /// Counts a step of a sign-in.
    ///
    /// # Errors
    /// When there were too many.
    pub fn sign_in(&self, account: AccountId, address: IpAddr) -> Answer<()> {
        self.sign_ins_by_address.take(&address, 1)?;
        self.sign_ins_by_account.take(&account, 1)
    }

    /// Counts a question for sign-in parameters.
    ///
    /// # Errors
    /// When there were too many.
    pub fn sign_in_params(&self, address: IpAddr) -> Answer<()> {
        self.sign_ins_by_address.take(&address, 1)
    }

    /// Counts a team creation or a join.
    ///
    /// # Errors
    /// When there were too many.
    pub fn admission(&self, address: IpAddr) -> Answer<()> {
        self.admissions.take(&address, 1)
    }

    /// Counts pushed revisions.
    ///
    /// # Errors
    /// When there were too many.
    pub fn revisions(&self, device: DeviceId, n: usize) -> Answer<()> {
        self.revisions.take(&device, u32::try_from(n).unwrap_or(u32::MAX))
    }

    /// Forgets those who have not tried for long.
    pub fn forget_quiet(&self) {
        self.sign_ins_by_account.limiter.retain_recent();
        self.sign_ins_by_address.limiter.retain_recent();
        self.admissions.limiter.retain_recent();
        self.revisions.limiter.retain_recent();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::wire::ProblemKind;

    #[test]
    fn the_burst_passes_and_the_next_waits() {
        let limits = Limits { sign_ins_per_account: 3, ..Limits::default() };
        let throttles = Throttles::new(&limits);
        let (one, other) = (AccountId::from_bytes([1; 16]), AccountId::from_bytes([2; 16]));
        let address = "192.0.2.1".parse().unwrap();
        for _ in 0..3 {
            throttles.sign_in(one, address).unwrap();
        }
        assert_eq!(throttles.sign_in(one, address).unwrap_err().kind(), ProblemKind::TooManyRequests);
        throttles.sign_in(other, address).unwrap();
    }

    #[test]
    fn a_full_batch_passes_however_small_the_limit_is() {
        let throttles = Throttles::new(&Limits { revisions_per_minute: 1, ..Limits::default() });
        let device = DeviceId::from_bytes([1; 16]);
        throttles.revisions(device, MAX_ITEMS).unwrap();
        assert_eq!(throttles.revisions(device, 1).unwrap_err().kind(), ProblemKind::TooManyRequests);
    }
}

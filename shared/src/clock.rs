//! Time as a parameter. Clocks are shown to people and never choose between values.

use serde::{Deserialize, Serialize};

/// An instant: milliseconds since 1970-01-01T00:00:00Z, as some clock claimed it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Millis(pub i64);

/// Above this many milliseconds between a device's clock and the server's, the difference is shown beside what it recorded.
pub const SKEW_SHOWN: i64 = 5 * 60 * 1000;

impl Millis {
    /// The instant `ms` milliseconds later (earlier when negative); saturates instead of wrapping.
    pub fn plus(self, ms: i64) -> Self {
        Self(self.0.saturating_add(ms))
    }

    /// Milliseconds from `earlier` to `self`; negative when `earlier` is later.
    pub fn since(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0)
    }
}

/// What a device knew about time when it recorded something; sealed with the revision.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    /// The device's wall clock.
    pub device: Millis,
    /// The last server time this device had heard, if any.
    pub server: Option<Millis>,
    /// Milliseconds counted by the device's monotonic clock since it heard `server`.
    pub since_server: Option<u64>,
}

impl Stamp {
    /// A stamp from a device that never heard a server.
    pub fn unheard(device: Millis) -> Self {
        Self { device, server: None, since_server: None }
    }

    /// How far the device's clock runs ahead of the server's (negative: behind), when that can be known.
    pub fn skew(&self) -> Option<i64> {
        let expected = self.server?.plus(i64::try_from(self.since_server?).unwrap_or(i64::MAX));
        Some(self.device.since(expected))
    }

    /// Whether the clocks differ by more than [`SKEW_SHOWN`].
    pub fn is_skewed(&self) -> bool {
        self.skew().is_some_and(|ms| ms.unsigned_abs() > SKEW_SHOWN.unsigned_abs())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_wrong_by_a_year_is_flagged_and_a_small_drift_is_not() {
        let server = Some(Millis(1_000_000));
        let honest = Stamp { device: Millis(1_000_000 + 61_000), server, since_server: Some(60_000) };
        assert_eq!(honest.skew(), Some(1_000));
        assert!(!honest.is_skewed());
        let year = Stamp { device: Millis(1_000_000 + 365 * 86_400_000), server, since_server: Some(60_000) };
        assert!(year.is_skewed());
        assert!(!Stamp::unheard(Millis(5)).is_skewed());
        let extreme = Stamp { device: Millis(i64::MIN), server: Some(Millis(i64::MAX)), since_server: Some(u64::MAX) };
        assert!(extreme.is_skewed());
    }
}

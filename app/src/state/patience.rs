//! How long a wrong passphrase makes one wait. A speed bump for whoever holds the phone, not cryptography: what makes guessing slow
//! is the derivation. Only opening waits; writing and the emergency numbers never do.

/// How long after that many wrong passphrases in a row, in seconds: three are free.
pub const fn wait_after(wrong: u32) -> u32 {
    match wrong {
        0..=2 => 0,
        3 => 5,
        4 => 15,
        5 => 60,
        _ => 300,
    }
}

/// Wrong passphrases of one member, and since when this page knows of the last.
///
/// The wait is counted in running time of this page alone. No wall clock can shorten it, one that was set back cannot prolong it, and
/// loading the page again begins it anew: nobody waits longer than five minutes from when the page opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Patience {
    /// How many in a row.
    pub wrong: u32,
    since: i64,
}

impl Patience {
    /// So many were wrong, as this page learns at `steady` milliseconds.
    pub fn new(wrong: u32, steady: i64) -> Self {
        Self { wrong, since: steady }
    }

    /// For how many more seconds, begun ones counted; zero when one may try.
    pub fn left(self, steady: i64) -> u32 {
        let wait = i64::from(wait_after(self.wrong)) * 1_000;
        let left = wait - steady.saturating_sub(self.since).max(0);
        u32::try_from(left.max(0).div_euclid(1_000) + i64::from(left.max(0) % 1_000 > 0)).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_are_free_and_nobody_waits_longer_than_five_minutes() {
        let waits: Vec<u32> = (0..8).map(wait_after).collect();
        assert_eq!(waits, [0, 0, 0, 5, 15, 60, 300, 300]);
        assert_eq!(wait_after(u32::MAX), 300);
    }

    #[test]
    fn it_runs_out_with_the_pages_own_time() {
        let patience = Patience::new(4, 10_000);
        let cases = [(10_000, 15), (10_001, 15), (24_999, 1), (25_000, 0), (i64::MAX, 0), (0, 15)];
        for (steady, left) in cases {
            assert_eq!(patience.left(steady), left, "at {steady}");
        }
        assert_eq!(Patience::new(2, 10_000).left(10_000), 0);
    }
}

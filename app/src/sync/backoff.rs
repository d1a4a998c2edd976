//! When to try again.

use rand_core::CryptoRng;

/// The first wait, in milliseconds.
const FIRST: u64 = 1_000;

/// No wait is longer, in milliseconds: two minutes, so that a phone that comes out of a cellar is soon heard.
pub const LONGEST: u64 = 120_000;

/// How long to wait after the `failures`-th failure in a row (from 1), in milliseconds: doubling, and drawn from the upper half, so
/// that the phones of one team do not all come back in the same second. `told` is what the server asked for, which is never undercut.
pub fn wait(failures: u32, told: Option<u64>, rng: &mut impl CryptoRng) -> u64 {
    let doubled = FIRST.saturating_mul(1 << failures.saturating_sub(1).min(16)).min(LONGEST);
    let half = doubled / 2;
    let drawn = half + rng.next_u64() % (half + 1);
    drawn.max(told.unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Draws the same word for ever.
    struct Always(u64);

    impl rand_core::TryRng for Always {
        type Error = core::convert::Infallible;
        fn try_next_u32(&mut self) -> Result<u32, Self::Error> {
            Ok(self.0 as u32)
        }
        fn try_next_u64(&mut self) -> Result<u64, Self::Error> {
            Ok(self.0)
        }
        fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Self::Error> {
            bytes.fill(self.0 as u8);
            Ok(())
        }
    }

    impl rand_core::TryCryptoRng for Always {}

    #[test]
    fn waits_double_from_a_second_to_two_minutes_and_no_further() {
        let least: Vec<u64> = (1..=9).map(|n| wait(n, None, &mut Always(0))).collect();
        assert_eq!(least, [500, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
        assert_eq!(wait(u32::MAX, None, &mut Always(60_000)), LONGEST);
        assert_eq!(wait(0, None, &mut Always(0)), 500, "asked before any failure it still waits");
    }

    #[test]
    fn every_draw_lies_in_the_upper_half() {
        for draw in [0, 1, 999, 12_345, u64::MAX] {
            let waited = wait(4, None, &mut Always(draw));
            assert!((4_000..=8_000).contains(&waited), "{draw} gave {waited}");
        }
    }

    #[test]
    fn what_the_server_asked_for_is_never_undercut() {
        assert_eq!(wait(1, Some(180_000), &mut Always(0)), 180_000);
        assert_eq!(wait(1, Some(1), &mut Always(0)), 500);
    }
}

//! When the notebook hides and closes by itself.

/// Without a touch, or hidden, for this many milliseconds, the notebook locks: two minutes.
pub const LOCK_AFTER: i64 = 120_000;

/// Two clocks of one device at one moment, in milliseconds. The wall clock can be set back by hand; the steady one stands still in
/// some browsers while the phone sleeps. Neither alone tells how much time went by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clocks {
    /// `Date.now()`.
    pub wall: i64,
    /// `performance.now()`.
    pub steady: i64,
}

impl Clocks {
    /// Milliseconds since `earlier`: the longer of both measures, so that no clock can make the time seem shorter.
    pub fn since(self, earlier: Self) -> i64 {
        let wall = self.wall.saturating_sub(earlier.wall);
        let steady = self.steady.saturating_sub(earlier.steady);
        wall.max(steady).max(0)
    }

    /// Whether the notebook, last touched at `touched`, has to be locked now.
    pub fn is_due(self, touched: Self) -> bool {
        self.since(touched) >= LOCK_AFTER
    }
}

/// What has to happen when a hidden page is seen again, before it is painted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Return {
    /// Show what was there.
    Show,
    /// Close.
    Lock,
}

/// Decides on the return to a page that was hidden.
pub fn on_return(touched: Clocks, now: Clocks) -> Return {
    if now.is_due(touched) { Return::Lock } else { Return::Show }
}

#[cfg(test)]
mod tests {
    use super::*;

    const THEN: Clocks = Clocks { wall: 1_000_000, steady: 5_000 };

    fn after(wall: i64, steady: i64) -> Clocks {
        Clocks { wall: THEN.wall + wall, steady: THEN.steady + steady }
    }

    #[test]
    fn two_minutes_by_either_clock_are_enough() {
        let cases = [
            ("just in time", after(119_999, 119_999), false),
            ("two minutes", after(120_000, 120_000), true),
            ("asleep: the steady clock stood still", after(3_600_000, 10), true),
            ("the wall clock was set back by an hour", after(-3_600_000, 125_000), true),
            ("set back, and only a moment went by", after(-3_600_000, 2_000), false),
        ];
        for (what, now, due) in cases {
            assert_eq!(now.is_due(THEN), due, "{what}");
        }
    }

    #[test]
    fn coming_back_in_time_shows_and_later_locks() {
        assert_eq!(on_return(THEN, after(30_000, 30_000)), Return::Show);
        assert_eq!(on_return(THEN, after(130_000, 0)), Return::Lock);
        assert_eq!(on_return(THEN, after(0, 130_000)), Return::Lock);
    }
}

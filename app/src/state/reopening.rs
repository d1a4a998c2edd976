//! The six digits that reopen the notebook while its page runs. They are checked here and nowhere else: nothing is wrapped by them
//! and nothing of them is stored, for a million possibilities would protect no key.

use super::curtain::Clocks;
use shared::sensitive::Secret32;

/// How many wrong codes end it.
pub const TRIES: u32 = 5;

/// For how many milliseconds after a lock it reopens: half an hour.
pub const LASTS: i64 = 30 * 60 * 1000;

/// Six digits. Compared in constant time, never printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code(Secret32);

impl Code {
    /// The code somebody wrote, when it is six digits.
    pub fn parse(text: &str) -> Option<Self> {
        let digits: [u8; 6] = text.trim().as_bytes().try_into().ok()?;
        digits.iter().all(u8::is_ascii_digit).then(|| {
            let mut bytes = [0; 32];
            bytes[..6].copy_from_slice(&digits);
            Self(Secret32::new(bytes))
        })
    }

    /// Whether it is what anybody would try first: one digit six times, or counting up or down.
    pub fn is_obvious(&self) -> bool {
        let digits = &self.0.reveal()[..6];
        let step = |by: i16| digits.windows(2).all(|pair| i16::from(pair[1]) - i16::from(pair[0]) == by);
        [0, 1, -1].into_iter().any(step)
    }
}

/// A code that somebody chose, and what it gives back.
#[derive(Debug)]
pub struct Reopening<K> {
    code: Code,
    kept: K,
    wrong: u32,
    locked: Option<Clocks>,
}

/// What a written code led to.
#[derive(Debug, PartialEq, Eq)]
pub enum Tried<K> {
    /// It is the one.
    Right(K),
    /// It is not; so many tries are left.
    Wrong(u32),
    /// It does not count any more: too late, or too often wrong. What was kept must be dropped.
    Over,
}

impl<K: Clone> Reopening<K> {
    /// `code` gives back `kept`.
    pub fn new(code: Code, kept: K) -> Self {
        Self { code, kept, wrong: 0, locked: None }
    }

    /// The notebook closes: from now on time counts.
    pub fn lock(&mut self, now: Clocks) {
        self.locked = Some(now);
    }

    /// The notebook is open, by whatever way.
    pub fn opened(&mut self) {
        (self.locked, self.wrong) = (None, 0);
    }

    /// What is kept, while the notebook is open or for whoever may know without a code.
    pub fn kept(&self) -> &K {
        &self.kept
    }

    /// Whether its time is over. Neither clock alone is believed: see [`Clocks`].
    pub fn is_over(&self, now: Clocks) -> bool {
        self.wrong >= TRIES || self.locked.is_some_and(|locked| now.since(locked) >= LASTS)
    }

    /// Somebody wrote a code.
    pub fn try_code(&mut self, written: &Code, now: Clocks) -> Tried<K> {
        if self.is_over(now) {
            return Tried::Over;
        }
        if *written == self.code {
            return Tried::Right(self.kept.clone());
        }
        self.wrong += 1;
        if self.wrong < TRIES { Tried::Wrong(TRIES - self.wrong) } else { Tried::Over }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const THEN: Clocks = Clocks { wall: 1_000_000, steady: 5_000 };

    fn code(text: &str) -> Code {
        Code::parse(text).unwrap()
    }

    fn locked() -> Reopening<&'static str> {
        let mut reopening = Reopening::new(code("270519"), "kept");
        reopening.lock(THEN);
        reopening
    }

    #[test]
    fn a_code_is_six_digits() {
        assert_eq!(Code::parse(" 270519 "), Some(code("270519")));
        for no in ["", "27051", "2705190", "27o519", "２７０５１９", "-27051"] {
            assert_eq!(Code::parse(no), None, "{no}");
        }
        assert!(!format!("{:?}", locked()).contains("27"));
    }

    #[test]
    fn what_anybody_would_try_is_obvious() {
        for obvious in ["000000", "777777", "123456", "012345", "987654"] {
            assert!(code(obvious).is_obvious(), "{obvious}");
        }
        for good in ["270519", "112345", "123457", "121212"] {
            assert!(!code(good).is_obvious(), "{good}");
        }
    }

    #[test]
    fn five_wrong_ones_end_it_and_the_right_one_comes_too_late_then() {
        let mut reopening = locked();
        for left in [4, 3, 2, 1] {
            assert_eq!(reopening.try_code(&code("000000"), THEN), Tried::Wrong(left));
        }
        assert_eq!(reopening.try_code(&code("000001"), THEN), Tried::Over);
        assert_eq!(reopening.try_code(&code("270519"), THEN), Tried::Over);
    }

    #[test]
    fn opening_forgives_and_half_an_hour_by_either_clock_ends_it() {
        let mut reopening = locked();
        let _ = reopening.try_code(&code("000000"), THEN);
        assert_eq!(reopening.try_code(&code("270519"), THEN), Tried::Right("kept"));
        reopening.opened();
        reopening.lock(THEN);
        assert_eq!(reopening.try_code(&code("000000"), THEN), Tried::Wrong(4));
        let after = |wall, steady| Clocks { wall: THEN.wall + wall, steady: THEN.steady + steady };
        assert!(!reopening.is_over(after(LASTS - 1, LASTS - 1)));
        assert!(reopening.is_over(after(LASTS, 10)), "asleep: the steady clock stood still");
        assert!(reopening.is_over(after(-3_600_000, LASTS)), "the wall clock was set back");
        assert_eq!(reopening.try_code(&code("270519"), after(LASTS, 0)), Tried::Over);
    }
}

//! What test runners counted, read from what they print.

use std::fmt;
use std::ops::AddAssign;

/// Tests that passed and that failed.
#[derive(Clone, Copy, Default, Debug, PartialEq, Eq)]
pub struct Counts {
    /// Passed.
    pub passed: usize,
    /// Failed, or timed out, or never ran because of an earlier failure.
    pub failed: usize,
}

impl Counts {
    /// Every summary line of `cargo test` or `cargo nextest` in the output.
    pub fn of_cargo(output: &str) -> Self {
        let mut counts = Self::default();
        for line in output.lines().map(str::trim_start) {
            if line.starts_with("test result: ") || (line.starts_with("Summary [") && line.contains(" run: ")) {
                counts +=
                    Self { passed: before(line, "passed"), failed: before(line, "failed") + before(line, "timed") };
            }
        }
        counts
    }

    /// Playwright's JSON report.
    pub fn of_playwright(report: &serde_json::Value) -> Option<Self> {
        let stats = report.get("stats")?;
        let number = |key: &str| usize::try_from(stats.get(key)?.as_u64()?).ok();
        let errors = report.get("errors").and_then(|errors| errors.as_array()).map_or(0, Vec::len);
        Some(Self { passed: number("expected")?, failed: number("unexpected")? + number("flaky")? + errors })
    }
}

/// The number that stands before a word: "12 passed".
fn before(line: &str, word: &str) -> usize {
    let words: Vec<&str> = line.split_whitespace().map(|word| word.trim_matches([',', ';', '.', '(', ')'])).collect();
    words
        .windows(2)
        .filter_map(|pair| match pair {
            [number, found] if *found == word => number.parse::<usize>().ok(),
            _ => None,
        })
        .sum()
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_lines_of_both_runners_are_counted() {
        let cargo = "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.03s\n\
                     test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out";
        assert_eq!(Counts::of_cargo(cargo), Counts { passed: 15, failed: 2 });
        let nextest = "     Summary [   1.204s] 45 tests run: 42 passed (1 slow), 2 failed, 1 timed out, 3 skipped";
        assert_eq!(Counts::of_cargo(nextest), Counts { passed: 42, failed: 3 });
    }

    #[test]
    fn what_merely_mentions_a_count_is_not_counted() {
        assert_eq!(Counts::of_cargo("thread said: 7 passed, 1 failed\nSummary of 3 passed"), Counts::default());
    }

    #[test]
    fn a_flaky_browser_test_and_an_error_outside_of_tests_count_as_failed() {
        let report = json!({ "stats": { "expected": 5, "unexpected": 1, "flaky": 1, "skipped": 0 }, "errors": [{}] });
        assert_eq!(Counts::of_playwright(&report), Some(Counts { passed: 5, failed: 3 }));
        assert_eq!(Counts::of_playwright(&json!({})), None);
    }
}

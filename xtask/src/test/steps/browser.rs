//! Tests in a real Chromium against the real binary.

use super::Outcome;
use super::counts::Counts;
use super::told;
use crate::{paths, process, setup};
use anyhow::{Context, Result};
use std::fs;

/// TypeScript's own check of the tests.
pub fn types() -> Result<Outcome> {
    setup::for_browser_tests()?;
    process::run(process::command("npx").current_dir(paths::end2end()).args(["--no-install", "tsc", "--noEmit"]))?;
    Ok(Outcome::ok())
}

/// Playwright, without retries.
pub fn playwright() -> Result<Outcome> {
    setup::for_browser_tests()?;
    let report = paths::end2end().join("test-results/report.json");
    fs::remove_file(&report).ok();
    let mut command = process::command("npx");
    command.current_dir(paths::end2end()).args(["--no-install", "playwright", "test", "--reporter=list,json"]);
    let (succeeded, _) = process::tee(command.env("PLAYWRIGHT_JSON_OUTPUT_NAME", &report))?;
    let json = fs::read(&report).context("Playwright left no report")?;
    let json = serde_json::from_slice(&json)?;
    let counts = Counts::of_playwright(&json).context("Playwright's report has no counts")?;
    let failure = if !succeeded {
        Some(format!("a browser test failed; traces are in end2end/test-results\n\n{}", told::failures(&json)))
    } else if counts.passed == 0 {
        Some("no browser test ran".to_owned())
    } else {
        None
    };
    Ok(Outcome { counts, failure, ..Outcome::ok() })
}

//! The steps of a check, each told apart, timed and counted.

pub mod browser;
pub mod counts;
pub mod dependencies;
pub mod lengths;
pub mod licences;
pub mod lints;
pub mod native;
pub mod shipped;
mod told;

use anyhow::Result;
use counts::Counts;
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// One step: its name and what it does.
pub struct Step {
    /// What it checks.
    pub name: &'static str,
    run: Box<dyn FnOnce() -> Result<Outcome>>,
}

/// How a step that could start went.
#[derive(Default)]
pub struct Outcome {
    /// What its test runner counted.
    pub counts: Counts,
    /// What a reader of the summary must know although nothing failed.
    pub remarks: Vec<String>,
    /// Why it failed, when it did.
    pub failure: Option<String>,
}

impl Outcome {
    /// A step without tests that went well.
    pub fn ok() -> Self {
        Self::default()
    }
}

impl Step {
    /// A step.
    pub fn new(name: &'static str, run: impl FnOnce() -> Result<Outcome> + 'static) -> Self {
        Self { name, run: Box::new(run) }
    }
}

/// Runs the steps up to the first failure and prints the summary; its last line counts the tests.
pub fn run_all(steps: Vec<Step>) -> Result<ExitCode> {
    let mut summary = Vec::new();
    let mut counts = Counts::default();
    let mut failure = None;
    let mut left = steps.into_iter();
    for step in left.by_ref() {
        println!("\n\u{2550}\u{2550} {}", step.name);
        let started = Instant::now();
        let outcome =
            (step.run)().unwrap_or_else(|error| Outcome { failure: Some(format!("{error:#}")), ..Outcome::ok() });
        counts += outcome.counts;
        summary.push((step.name, started.elapsed(), outcome.counts, outcome.remarks, outcome.failure.is_none()));
        if let Some(why) = outcome.failure {
            // A step that fails without a failed test still is a failure in the closing line.
            counts.failed = counts.failed.max(1);
            failure = Some((step.name, why));
            break;
        }
    }
    println!("\n\u{2550}\u{2550} summary");
    for (name, took, counted, remarks, ok) in &summary {
        println!("{} {name:<36}{:>6} {counted}", if *ok { "ok    " } else { "FAILED" }, seconds(*took));
        remarks.iter().for_each(|remark| println!("         {remark}"));
    }
    for step in left {
        println!("not run {}", step.name);
    }
    if let Some((name, why)) = &failure {
        println!("\nFailed at: {name}\n{why}");
    }
    println!("\n{counts}");
    Ok(if failure.is_some() { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

fn seconds(took: Duration) -> String {
    format!("{} s", took.as_secs())
}

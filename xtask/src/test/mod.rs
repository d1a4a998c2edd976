//! `cargo xtask test`: all that CI runs, in the order of what fails fastest.

mod ahead;
pub mod steps;

use crate::setup;
use ahead::Ahead;
use anyhow::{Result, ensure};
use std::process::ExitCode;
use steps::{Outcome, Step, browser, dependencies, lengths, licences, lints, native, shipped};

/// What to run.
#[derive(clap::Args)]
pub struct Args {
    /// Only the steps whose name contains this
    only: Option<String>,
}

/// Runs everything; stops at the first failure.
pub fn run(args: &Args) -> Result<ExitCode> {
    setup::for_build()?;
    let wanted = |name: &str| args.only.as_deref().is_none_or(|only| name.contains(only));
    let build = if wanted(RELEASE) { Some(Ahead::begin()?) } else { None };
    let mut steps = all(build);
    steps.retain(|step| wanted(step.name));
    ensure!(!steps.is_empty(), "no step's name contains {:?}", args.only.as_deref().unwrap_or_default());
    steps::run_all(steps)
}

const RELEASE: &str = "release build";

fn all(build: Option<Ahead>) -> Vec<Step> {
    vec![
        Step::new("formatting", lints::formatting),
        Step::new("length of files", lengths::check),
        Step::new("what the server may link", dependencies::check),
        Step::new("licences, bans and sources", licences::check),
        Step::new("clippy, natively", lints::clippy_all),
        Step::new("clippy, for the browser", lints::clippy_wasm),
        Step::new("native tests", native::all),
        Step::new("documentation tests", native::docs),
        Step::new("fuzz bodies", native::fuzz_bodies),
        Step::new(RELEASE, || build.map_or_else(|| Ok(Outcome::ok()), Ahead::finish)),
        Step::new("what it ships, verified", shipped::verified),
        Step::new("types of the browser tests", browser::types),
        Step::new("browser tests", browser::playwright),
    ]
}

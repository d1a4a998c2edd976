//! `cargo xtask test`: all that CI runs, in the order of what fails fastest.

pub mod steps;

use crate::setup;
use anyhow::{Result, ensure};
use std::process::ExitCode;
use steps::{Step, browser, dependencies, lengths, licences, lints, native, shipped};

/// What to run.
#[derive(clap::Args)]
pub struct Args {
    /// Only the steps whose name contains this
    only: Option<String>,
}

/// Runs everything; stops at the first failure.
pub fn run(args: &Args) -> Result<ExitCode> {
    setup::for_build()?;
    let mut steps = all();
    if let Some(only) = &args.only {
        steps.retain(|step| step.name.contains(only.as_str()));
        ensure!(!steps.is_empty(), "no step's name contains {only:?}");
    }
    steps::run_all(&steps)
}

fn all() -> Vec<Step> {
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
        Step::new("release build", browser::release),
        Step::new("what it ships, verified", shipped::verified),
        Step::new("types of the browser tests", browser::types),
        Step::new("browser tests", browser::playwright),
    ]
}

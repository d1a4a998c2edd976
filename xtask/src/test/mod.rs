//! `cargo xtask test`: all that CI runs, in the order of what fails fastest.

pub mod steps;

use crate::setup;
use anyhow::Result;
use steps::{Step, browser, dependencies, lengths, licences, lints, native};

/// Runs everything; stops at the first failure.
pub fn run() -> Result<()> {
    setup::for_build()?;
    steps::run_all(&[
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
        Step::new("types of the browser tests", browser::types),
        Step::new("browser tests", browser::playwright),
    ])
}

//! `cargo xtask check`: the quick subset for every day.

use crate::setup;
use crate::test::steps::{self, Step};
use anyhow::Result;
use std::process::ExitCode;

/// Formatting, lints, and the tests of the core and the server.
pub fn run() -> Result<ExitCode> {
    setup::for_build()?;
    steps::run_all(vec![
        Step::new("formatting", steps::lints::formatting),
        Step::new("length of files", steps::lengths::check),
        Step::new("clippy, natively", steps::lints::clippy_default_members),
        Step::new("clippy, for the browser", steps::lints::clippy_app),
        Step::new("tests of the core and the server", steps::native::core),
    ])
}

//! `cargo xtask setup`: looks first, installs only what is missing.

mod apt;
mod cargo_deny;
mod chromium;
mod debian_toolchain;
mod npm;
pub mod postgres;
mod privileged;
pub mod wasm_toolchain;

pub use cargo_deny::ensure as cargo_deny;

use crate::process;
use anyhow::{Result, bail};

/// What to set up.
#[derive(clap::Args, Clone, Copy, Default)]
pub struct Args {
    /// Also what only the tests need: Chromium, Playwright, cargo-deny, PostgreSQL
    #[arg(long)]
    tests: bool,
}

/// Sets up.
pub fn run(args: &Args) -> Result<()> {
    for_build()?;
    if args.tests {
        for_browser_tests()?;
        cargo_deny()?;
        postgres::ensure()?;
    }
    println!("Everything that is needed is here.");
    Ok(())
}

/// What every build needs.
pub fn for_build() -> Result<()> {
    // SQLite comes as C sources.
    if !process::answers("cc", &["--version"]) {
        apt::install(&["gcc", "libc6-dev"])?;
    }
    if !process::answers("node", &["--version"]) || !process::answers("npm", &["--version"]) {
        bail!("Node.js with npm is missing: install version 20 or later (Debian: apt-get install nodejs npm)");
    }
    wasm_toolchain::ensure()?;
    npm::ensure("xtask")
}

/// What the browser tests need besides.
pub fn for_browser_tests() -> Result<()> {
    chromium::ensure()?;
    npm::ensure("end2end")
}

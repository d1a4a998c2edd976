//! `cargo xtask setup`: looks first, installs only what is missing.

mod apt;
mod npm;
pub mod wasm_toolchain;

use crate::process;
use anyhow::{Result, bail};

/// What to set up.
#[derive(clap::Args, Clone, Copy, Default)]
pub struct Args {}

/// Sets up.
pub fn run(_args: &Args) -> Result<()> {
    for_build()?;
    println!("Everything a build needs is here.");
    Ok(())
}

/// What every build needs.
pub fn for_build() -> Result<()> {
    if !process::answers("cc", &["--version"]) {
        apt::install(&["gcc", "libc6-dev"])?;
    }
    if !process::answers("node", &["--version"]) || !process::answers("npm", &["--version"]) {
        bail!("Node.js with npm is missing: install version 20 or later (Debian: apt-get install nodejs npm)");
    }
    wasm_toolchain::ensure()?;
    npm::ensure("xtask")
}

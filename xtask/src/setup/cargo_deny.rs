//! cargo-deny, which reads licences and sources of every dependency.

use crate::process;
use anyhow::Result;

/// Installs it when it is missing. It is built for a short build, not for speed: it runs for seconds.
pub fn ensure() -> Result<()> {
    if process::answers("cargo", &["deny", "--version"]) {
        return Ok(());
    }
    let mut cargo = process::cargo();
    cargo.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1").env("CARGO_PROFILE_RELEASE_LTO", "off");
    cargo.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "64");
    process::run(cargo.args(["install", "cargo-deny", "--locked", "--quiet"]))
}

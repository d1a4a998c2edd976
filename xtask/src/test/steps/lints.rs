//! Formatting and lints; a warning is an error here.

use super::Outcome;
use crate::process;
use crate::setup::wasm_toolchain::{self, TARGET};
use anyhow::Result;

/// Whether rustfmt would change nothing.
pub fn formatting() -> Result<Outcome> {
    process::run(process::cargo().args(["fmt", "--all", "--check"]))?;
    Ok(Outcome::ok())
}

/// What runs natively, for every day.
pub fn clippy_default_members() -> Result<Outcome> {
    clippy(&["--all-targets"])
}

/// Every member and every target. The parts of the browser are linted as the server links them, and again for the browser.
pub fn clippy_all() -> Result<Outcome> {
    clippy(&["--workspace", "--exclude", "app", "--exclude", "app-worker", "--all-targets"])?;
    clippy(&["--package", "shared", "--all-targets", "--all-features"])?;
    clippy(&["--package", "app", "--all-targets", "--features", "ssr,figures"])?;
    // Alone, with exactly the features that it may have: another member's features hide what is missing.
    clippy(&["--package", "server", "--all-targets"])
}

/// The notebook for the browser.
pub fn clippy_app() -> Result<Outcome> {
    for_browser(&["--package", "app", "--lib", "--no-default-features", "--features", "hydrate"])
}

/// All that runs in the browser.
pub fn clippy_wasm() -> Result<Outcome> {
    clippy_app()?;
    for_browser(&["--package", "app-worker", "--lib"])
}

fn for_browser(what: &[&str]) -> Result<Outcome> {
    let toolchain = wasm_toolchain::chosen();
    let mut cargo = process::cargo();
    toolchain.apply(&mut cargo);
    // Debian's toolchain has no clippy: there the compiler's own warnings must do.
    let verb = if toolchain.has_clippy() { "clippy" } else { "check" };
    cargo.args([verb, "--quiet", "--target", TARGET]).arg("--target-dir").arg(toolchain.target_dir()).args(what);
    if toolchain.has_clippy() {
        cargo.args(["--", "-D", "warnings"]);
    }
    process::run(&mut cargo)?;
    Ok(Outcome::ok())
}

fn clippy(what: &[&str]) -> Result<Outcome> {
    process::run(process::cargo().args(["clippy", "--quiet"]).args(what).args(["--", "-D", "warnings"]))?;
    Ok(Outcome::ok())
}

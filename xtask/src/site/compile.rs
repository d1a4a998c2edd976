//! Rust to WebAssembly, by cargo.

use super::Mode;
use crate::setup::wasm_toolchain::{self, TARGET, Toolchain};
use crate::{paths, process};
use anyhow::Result;
use std::path::PathBuf;
use std::process::Command;

/// The notebook itself.
pub fn app(mode: Mode) -> Result<PathBuf> {
    compile(mode, &["--package", "app", "--lib", "--no-default-features", "--features", "hydrate"], "app.wasm")
}

/// The key derivation, in a module of its own.
pub fn worker(mode: Mode) -> Result<PathBuf> {
    compile(mode, &["--package", "app-worker", "--lib"], "app_worker.wasm")
}

/// What measures the merge, for the bench alone.
pub fn bench(mode: Mode) -> Result<PathBuf> {
    compile(mode, &["--package", "app-bench", "--lib"], "app_bench.wasm")
}

fn compile(mode: Mode, what: &[&str], artefact: &str) -> Result<PathBuf> {
    let toolchain = wasm_toolchain::chosen();
    let (profile, target_dir) = (profile(mode), toolchain.target_dir());
    let mut cargo = cargo_for(toolchain);
    cargo.args(["build", "--quiet", "--target", TARGET, "--profile", profile]).args(what);
    cargo.arg("--target-dir").arg(&target_dir).args(without_local_paths());
    process::run(&mut cargo)?;
    Ok(target_dir.join(TARGET).join(profile).join(artefact))
}

fn profile(mode: Mode) -> &'static str {
    match mode {
        Mode::Dev => "webdev",
        Mode::Release => "web",
    }
}

fn cargo_for(toolchain: Toolchain) -> Command {
    let mut cargo = process::cargo();
    toolchain.apply(&mut cargo);
    cargo
}

/// The same sources give the same bytes wherever they were checked out: panics carry no path of this machine.
fn without_local_paths() -> [String; 2] {
    let home = std::env::var("CARGO_HOME")
        .or_else(|_| std::env::var("HOME").map(|home| format!("{home}/.cargo")))
        .unwrap_or_default();
    let root = paths::root();
    let flags = format!(
        "target.{TARGET}.rustflags=[\"--remap-path-prefix={home}=/cargo\",\"--remap-path-prefix={}=/lanterne\"]",
        root.display()
    );
    ["--config".into(), flags]
}

//! Rust to WebAssembly, by cargo.

use super::Mode;
use crate::setup::wasm_toolchain::{self, TARGET};
use crate::{paths, process};
use anyhow::Result;
use std::path::PathBuf;

/// The notebook itself, with what the linker knew: by that it is cut (`split.rs`).
pub fn app(mode: Mode) -> Result<PathBuf> {
    let what = ["--package", "app", "--lib", "--no-default-features", "--features", "hydrate"];
    compile(mode, &what, &["-Clink-arg=--emit-relocs"], "app.wasm")
}

/// The key derivation, in a module of its own.
pub fn worker(mode: Mode) -> Result<PathBuf> {
    compile(mode, &["--package", "app-worker", "--lib"], &[], "app_worker.wasm")
}

/// What measures the merge, for the bench alone.
pub fn bench(mode: Mode) -> Result<PathBuf> {
    compile(mode, &["--package", "app-bench", "--lib"], &[], "app_bench.wasm")
}

fn compile(mode: Mode, what: &[&str], linked: &[&str], artefact: &str) -> Result<PathBuf> {
    let toolchain = wasm_toolchain::chosen();
    let (profile, target_dir) = (profile(mode), toolchain.target_dir());
    let mut cargo = process::cargo();
    toolchain.apply(&mut cargo);
    cargo.args(["rustc", "--quiet", "--target", TARGET, "--profile", profile]).args(what);
    cargo.arg("--target-dir").arg(&target_dir);
    let mut flags = without_local_paths();
    if mode == Mode::Release && toolchain.has_std_source() && accepted(&SMALL_CODE) {
        cargo.env("RUSTC_BOOTSTRAP", "1").args(SMALL_STD);
        flags.extend(SMALL_CODE.map(str::to_owned));
    }
    let flags: Vec<String> = flags.iter().map(|flag| format!("{flag:?}")).collect();
    cargo.arg("--config").arg(format!("target.{TARGET}.rustflags=[{}]", flags.join(",")));
    process::run(cargo.arg("--").args(linked))?;
    Ok(target_dir.join(TARGET).join(profile).join(artefact))
}

fn profile(mode: Mode) -> &'static str {
    match mode {
        Mode::Dev => "webdev",
        Mode::Release => "web",
    }
}

/// The standard library built as the rest is, small, instead of the one that is handed out, which is built fast.
const SMALL_STD: [&str; 2] = ["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"];

/// A panic stops at once, without a message that somebody's words may stand in; and nothing that only serves such messages is shipped.
const SMALL_CODE: [&str; 4] =
    ["-Zunstable-options", "-Cpanic=immediate-abort", "-Zlocation-detail=none", "-Zfmt-debug=none"];

/// Whether the compiler here has these options: it has not promised to keep them (ADR 27).
fn accepted(flags: &[&str]) -> bool {
    let mut rustc = process::command("rustc");
    rustc.env("RUSTC_BOOTSTRAP", "1").args(flags).args(["--target", TARGET, "--print", "cfg"]);
    process::output(&mut rustc).is_ok()
}

/// The same sources give the same bytes wherever they were checked out: panics carry no path of this machine.
fn without_local_paths() -> Vec<String> {
    let home = std::env::var("CARGO_HOME")
        .or_else(|_| std::env::var("HOME").map(|home| format!("{home}/.cargo")))
        .unwrap_or_default();
    let remap = |from: &str, to: &str| format!("--remap-path-prefix={from}={to}");
    vec![remap(&home, "/cargo"), remap(&paths::root().to_string_lossy(), "/lanterne")]
}

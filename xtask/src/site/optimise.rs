//! wasm-opt, from the npm package binaryen.

use super::bindgen::Part;
use crate::{paths, process};
use anyhow::{Context, Result};
use std::fs;

/// What every browser since 2022 has, and rustc's default for the target. Never `--all-features`: with it wasm-opt writes
/// imports that Chromium refuses.
const FEATURES: [&str; 7] = [
    "--mvp-features",
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Shrinks the notebook; makes the key derivation fast. `name` is of a file for the meantime.
pub fn shrink(part: Part, name: &str, wasm: &[u8]) -> Result<Vec<u8>> {
    let scratch = paths::cache().join("wasm-opt");
    fs::create_dir_all(&scratch)?;
    let (from, to) = (scratch.join(format!("{name}.in.wasm")), scratch.join(format!("{name}.out.wasm")));
    fs::write(&from, wasm)?;
    let mut command = process::command("node");
    command.arg(paths::root().join("xtask/node_modules/binaryen/bin/wasm-opt"));
    command.args(FEATURES).args(["--strip-debug", "--strip-producers", "--strip-target-features"]);
    command.arg(match part {
        // Until nothing more changes (`--converge`) takes twice as long, for one byte in fifteen hundred.
        Part::App | Part::Bench => "-Oz",
        Part::Worker => "-O3",
    });
    process::run(command.arg(&from).arg("-o").arg(&to))?;
    fs::read(&to).context("wasm-opt wrote nothing")
}

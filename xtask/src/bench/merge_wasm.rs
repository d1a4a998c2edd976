//! Merge with decode in WebAssembly, built as the notebook is and run by the browser's engine (`app/bench`).

use super::figure::{Area, Better, Figure};
use crate::{paths, process, site};
use anyhow::{Context, Result};
use serde::Deserialize;

/// What the program prints: records a second, round by round.
#[derive(Deserialize)]
struct Rates {
    merge: Vec<f64>,
    floor: Vec<f64>,
}

/// Builds it and runs it in Node, whose engine is Chromium's.
pub fn run(quick: bool) -> Result<()> {
    let folder = paths::target().join("bench-wasm");
    site::build_bench(&folder)?;
    let mut node = process::command("node");
    node.arg(paths::end2end().join("bench/merge/run.mjs")).arg(&folder).arg(if quick { "3" } else { "15" });
    let output = process::output(&mut node)?;
    let Rates { merge, floor } = serde_json::from_str(output.trim()).context("the program printed no rates")?;
    let what = "merge with decode in WebAssembly: records of three revisions with five asserted cells, one in ten with several heads";
    Figure::of("merge-wasm", Area::Core, what, "records/s", Better::More, &merge)?
        .aiming(40_000.0)
        .against("written by hand, newest value wins, no history", &floor)
        .write()
}

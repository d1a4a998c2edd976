//! Merge with decode in `shared` alone, measured by criterion (`app/bench/benches/merge.rs`).

use super::figure::{Area, Better, Figure};
use crate::{paths, process};
use anyhow::{Context, Result};
use serde::Deserialize;
use std::fs;

/// Records that one iteration merges.
const RECORDS: f64 = 1000.0;

/// Criterion's own record of its samples: so many iterations took so many nanoseconds.
#[derive(Deserialize)]
pub struct Samples {
    iters: Vec<f64>,
    times: Vec<f64>,
}

impl Samples {
    /// Those of the last run; `bench` is group and function, as criterion names their folder.
    pub fn read(bench: &str) -> Result<Self> {
        let path = paths::target().join("criterion").join(bench).join("new/sample.json");
        Ok(serde_json::from_slice(&fs::read(&path).with_context(|| path.display().to_string())?)?)
    }

    /// What one iteration took, sample by sample.
    pub fn millis(&self) -> Vec<f64> {
        self.iters.iter().zip(&self.times).map(|(iterations, nanos)| nanos / iterations / 1e6).collect()
    }
}

/// Runs criterion, reads its samples.
pub fn run(quick: bool) -> Result<()> {
    let mut cargo = process::cargo();
    cargo.args(["bench", "--quiet", "--package", "app-bench", "--bench", "merge", "--", "--noplot"]);
    if quick {
        cargo.args(["--sample-size", "10", "--measurement-time", "1", "--warm-up-time", "1"]);
    }
    process::run(&mut cargo)?;
    let what = "merge with decode: records of three revisions with five asserted cells, one in ten with several heads";
    Figure::of("merge-native", Area::Core, what, "records/s", Better::More, &rates("whole")?)?
        .aiming(80_000.0)
        .against("written by hand, newest value wins, no history", &rates("floor")?)
        .write()
}

fn rates(function: &str) -> Result<Vec<f64>> {
    let millis = Samples::read(&format!("merge/{function}"))?.millis();
    Ok(millis.into_iter().map(|millis| RECORDS * 1e3 / millis).collect())
}

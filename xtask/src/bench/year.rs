//! The figures of a period (`shared/benches/year.rs`).

use super::figure::{Area, Better, Figure};
use super::merge::Samples;
use crate::process;
use anyhow::Result;

/// Runs criterion, reads its samples.
pub fn run(quick: bool) -> Result<()> {
    let mut cargo = process::cargo();
    let bench =
        ["bench", "--quiet", "--package", "shared", "--features", "member", "--bench", "year", "--", "--noplot"];
    cargo.args(bench);
    if quick {
        cargo.args(["--measurement-time", "1", "--warm-up-time", "1"]);
    }
    process::run(&mut cargo)?;
    let count = Samples::read("year/count")?.millis();
    let what = "figures of a period: 20,000 encounters, 2,000 persons, counted from what was read of each";
    Figure::of("year-count", Area::Core, what, "ms", Better::Less, &count)?.aiming(50.0).write()?;
    let scratch = Samples::read("year/scratch")?.millis();
    let what = "the same from the records";
    Figure::of("year-scratch", Area::Core, what, "ms", Better::Less, &scratch)?.write()?;
    let one = Samples::read("year/one encounter")?.millis();
    let what = "figures of a period after one new encounter";
    Figure::of("year-one", Area::Core, what, "ms", Better::Less, &one)?
        .aiming(1.0)
        .against("from the records", &scratch)
        .write()
}

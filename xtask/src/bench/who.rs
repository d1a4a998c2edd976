//! Who is who on the labelled set: what it costs to keep the book when records are said to be one (`shared/benches/who.rs`).

use super::figure::{Area, Better, Figure};
use super::merge::Samples;
use crate::process;
use anyhow::Result;

/// Runs it.
pub fn run(quick: bool) -> Result<()> {
    let mut cargo = process::cargo();
    cargo.args(["bench", "--quiet", "--package", "shared", "--features", "member", "--bench", "who", "--", "--noplot"]);
    if quick {
        cargo.args(["--measurement-time", "1", "--warm-up-time", "1"]);
    }
    process::run(&mut cargo)?;
    let scratch = Samples::read("who/scratch")?.millis();
    let what = "the book from scratch: 2,000 persons and 20,000 encounters, all that are one said to be";
    Figure::of("who-scratch", Area::Core, what, "ms", Better::Less, &scratch)?.write()?;
    for (id, sample, what) in [
        ("who-encounter", "who/one encounter", "the book after one encounter that is one with another"),
        ("who-statement", "who/one statement", "the book after two records are said to be one"),
        (
            "who-worst",
            "who/worst statement",
            "the book after whoever was met most often is said to be one with another",
        ),
    ] {
        let samples = Samples::read(sample)?.millis();
        Figure::of(id, Area::Core, what, "ms", Better::Less, &samples)?.against("from scratch", &scratch).write()?;
    }
    Ok(())
}

//! Probable duplicates on the labelled set: how many are right and how many are found (`shared/examples/alike.rs`), and what looking for
//! them costs (`shared/benches/alike.rs`).

use super::figure::{Area, Better, Figure};
use super::merge::Samples;
use crate::process;
use anyhow::{Context, Result};

/// The set, in words.
const SET: &str = "2,000 persons and 20,000 encounters, a seed kept out of tuning";

/// Runs both.
pub fn run(quick: bool) -> Result<()> {
    let mut cargo = process::cargo();
    cargo.args(["run", "--quiet", "--release", "--package", "shared", "--features", "member", "--example", "alike"]);
    quality(&process::output(&mut cargo)?)?;
    let mut cargo = process::cargo();
    cargo.args([
        "bench",
        "--quiet",
        "--package",
        "shared",
        "--features",
        "member",
        "--bench",
        "alike",
        "--",
        "--noplot",
    ]);
    if quick {
        cargo.args(["--measurement-time", "1", "--warm-up-time", "1"]);
    }
    process::run(&mut cargo)?;
    let scratch = Samples::read("alike/scratch")?.millis();
    let what = format!("probable duplicates from scratch: {SET}");
    Figure::of("alike-scratch", Area::Core, &what, "ms", Better::Less, &scratch)?.aiming(2_000.0).write()?;
    let one = Samples::read("alike/one encounter")?.millis();
    let what = "probable duplicates after one new encounter";
    Figure::of("alike-one", Area::Core, what, "ms", Better::Less, &one)?
        .aiming(5.0)
        .against("from scratch", &scratch)
        .write()?;
    let worst = Samples::read("alike/worst encounter")?.millis();
    let what = "probable duplicates after one new encounter, with whoever was met most often";
    Figure::of("alike-worst", Area::Core, what, "ms", Better::Less, &worst)?.write()
}

/// The four lines of the example's table: what is suggested, each with what one would do without it.
fn quality(table: &str) -> Result<()> {
    let rows: Vec<Vec<&str>> =
        table.lines().filter(|line| line.contains(" %")).map(|line| line.split('|').map(str::trim).collect()).collect();
    let share = |what: &str, column: usize| -> Result<f64> {
        let row = rows.iter().find(|row| row.get(2) == Some(&what)).context("the table has another form")?;
        let cell = row.get(column).and_then(|cell| cell.strip_suffix(" %")).context("the table has another form")?;
        Ok(cell.parse()?)
    };
    let (precision, recall) = (6, 7);
    for (what, floor, wanted) in [
        ("encounters", "encounters, exact name and same day", (85.0, 95.0)),
        ("persons", "persons, exact name", (70.0, 90.0)),
    ] {
        for (name, column, aim) in [("precision", precision, wanted.0), ("recall", recall, wanted.1)] {
            let (id, said) = (format!("alike-{what}-{name}"), format!("probable same {what}, {name}: {SET}"));
            Figure::of(&id, Area::Core, &said, "%", Better::More, &[share(what, column)?])?
                .aiming(aim)
                .against(floor.split_once(", ").map_or(floor, |(_, floor)| floor), &[share(floor, column)?])
                .write()?;
        }
    }
    Ok(())
}

//! Figures of the browser: the programs in `end2end/bench` measure, this takes down what they print.
//!
//! A program is either `end2end/bench/NAME.mjs`, run by Node, or a Playwright file that `end2end/bench/playwright.config.ts` names. Each
//! line of its output that is a figure (`figure.rs` has the form, here on one line) is one; all other lines are for whoever looks on.
//! `LANTERNE_BENCH_QUICK=1` asks for few rounds. The server is `target/release/lanterne`, with the front
//! end that it embeds, unless `LANTERNE_BINARY` and `LANTERNE_SITE` name others (`end2end/fixtures/server.ts`).

use super::figure::Figure;
use crate::{paths, process, setup};
use anyhow::{Result, ensure};
use std::fs;
use std::process::Command;

/// Runs every program there.
pub fn run(quick: bool) -> Result<()> {
    setup::for_browser_tests()?;
    let folder = paths::end2end().join("bench");
    ensure!(folder.is_dir(), "{} is not there", folder.display());
    let mut programs: Vec<Command> = Vec::new();
    let mut names: Vec<_> = fs::read_dir(&folder)?.filter_map(|entry| Some(entry.ok()?.path())).collect();
    names.sort();
    for path in names.iter().filter(|path| path.extension().is_some_and(|extension| extension == "mjs")) {
        let mut node = process::command("node");
        node.arg(path);
        programs.push(node);
    }
    let config = folder.join("playwright.config.ts");
    if config.is_file() {
        programs.push(playwright("browser"));
    }
    programs.iter_mut().try_for_each(|program| one(program, quick))
}

/// Runs one program.
pub(super) fn one(program: &mut Command, quick: bool) -> Result<()> {
    program.current_dir(paths::end2end());
    if quick {
        program.env("LANTERNE_BENCH_QUICK", "1");
    }
    take_down(program)
}

/// The measurements of a group that are written for Playwright; `playwright.config.ts` tells which are whose.
pub(super) fn playwright(group: &str) -> Command {
    let mut playwright = process::command("npx");
    playwright
        .args(["--no-install", "playwright", "test", "--workers=1", "--reporter=line", "--config"])
        .arg(paths::end2end().join("bench/playwright.config.ts"))
        .env("LANTERNE_BENCH_GROUP", group);
    playwright
}

/// Runs a program and writes each figure that it printed.
fn take_down(program: &mut Command) -> Result<()> {
    let (succeeded, output) = process::tee(program)?;
    let figures: Vec<Figure> = output.lines().filter_map(Figure::printed).collect();
    for figure in &figures {
        figure.write()?;
    }
    ensure!(succeeded, "failed: {}", process::shown(program));
    ensure!(!figures.is_empty(), "no figure was printed: {}", process::shown(program));
    Ok(())
}

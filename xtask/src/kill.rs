//! `cargo xtask kill`: the browser is killed at hundreds of points, and what the screen had promised is looked for.
//!
//! The points and what is compared stand in `end2end/kill`; an ordinary run of the browser tests has some of them.

use crate::{paths, process, setup};
use anyhow::{Result, ensure};

/// How much, and which.
#[derive(clap::Args)]
pub struct Args {
    /// At how many points the browser is killed
    #[arg(long, default_value_t = 300)]
    points: u32,
    /// The same seed over the same steps gives the same points
    #[arg(long, default_value_t = 1)]
    seed: u32,
    /// After each kill the browser's storage is deleted too, as Chromium does when it finds its files damaged
    #[arg(long)]
    forget: bool,
}

/// Runs the points against the binary that is built; leaves its outcomes in target/kill.
pub fn run(args: &Args) -> Result<()> {
    ensure!(paths::lanterne().exists(), "target/release/lanterne is missing: `cargo xtask build` first");
    setup::for_browser_tests()?;
    let report = paths::target().join("kill");
    let mut command = process::command("npx");
    command.current_dir(paths::end2end()).args(["--no-install", "playwright", "test", "tests/kill.spec.ts"]);
    command.env("LANTERNE_KILL_POINTS", args.points.to_string());
    command.env("LANTERNE_KILL_SEED", args.seed.to_string());
    command.env("LANTERNE_KILL_FORGET", u8::from(args.forget).to_string());
    process::run(command.env("LANTERNE_KILL_REPORT", &report))?;
    println!("outcomes: {}", report.display());
    Ok(())
}

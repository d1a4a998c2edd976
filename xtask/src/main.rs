//! The project's own commands. `cargo xtask --help` lists them; each one has a file of its name.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command-line tool speaks to its terminal")]

mod bench;
mod build;
mod check;
mod demo;
mod kill;
mod paths;
mod process;
mod run;
mod setup;
mod site;
mod size;
mod test;
mod verify;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Sets up, builds, runs and checks Lanterne.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Install what a build needs and is missing
    Setup(setup::Args),
    /// Build the front end into target/site, then the server that embeds it
    Build(build::Args),
    /// Set up, build, and start the server on ./data
    Run(run::Args),
    /// The same on a scratch database, with a fictional team and four months of notes
    Demo(demo::Args),
    /// What a phone downloads: raw and brotli bytes
    Size,
    /// The quick daily subset of the tests
    Check,
    /// Kill the browser at hundreds of points of writing and sending, and compare with what its screen had promised
    Kill(kill::Args),
    /// Measure, and write docs/performance.md
    Bench(bench::Args),
    /// Compare what a server ships with a build, or with a published list of hashes
    Verify(verify::Args),
    /// Everything that CI runs
    Test(test::Args),
}

fn main() -> ExitCode {
    match run(Cli::parse().command) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> anyhow::Result<ExitCode> {
    match command {
        Command::Setup(args) => setup::run(&args)?,
        Command::Build(args) => build::run(&args)?,
        Command::Run(args) => run::run(&args)?,
        Command::Demo(args) => demo::run(&args)?,
        Command::Size => size::run()?,
        Command::Kill(args) => kill::run(&args)?,
        Command::Bench(args) => bench::run(&args)?,
        Command::Check => return check::run(),
        Command::Verify(args) => return verify::run(&args),
        Command::Test(args) => return test::run(&args),
    }
    Ok(ExitCode::SUCCESS)
}

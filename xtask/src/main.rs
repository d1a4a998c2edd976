//! The project's own commands. `cargo xtask --help` lists them; each one has a file of its name.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command-line tool speaks to its terminal")]

mod build;
mod paths;
mod process;
mod setup;
mod site;

use clap::{Parser, Subcommand};

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
}

fn main() -> anyhow::Result<()> {
    match Cli::parse().command {
        Command::Setup(args) => setup::run(&args),
        Command::Build(args) => build::run(&args),
    }
}

//! `lanterne`: one file to deploy.

mod assets;
mod commands;
mod settings;

use clap::Parser;
use std::process::ExitCode;

/// Lanterne, an outreach notebook that works in the dark.
#[derive(Parser)]
#[command(name = "lanterne", version, about, max_term_width = 120)]
struct Arguments {
    #[command(subcommand)]
    command: commands::Command,
}

#[tokio::main]
async fn main() -> ExitCode {
    match Arguments::parse().command.run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            commands::complain(&*error);
            ExitCode::from(commands::status(&*error))
        }
    }
}

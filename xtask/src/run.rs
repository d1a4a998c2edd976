//! `cargo xtask run`: from a fresh clone to a running server.

use crate::{build, paths, process};
use anyhow::{Result, bail};
use std::fs;
use std::os::unix::process::CommandExt;

/// Where to run.
#[derive(clap::Args)]
pub struct Args {
    /// Where to listen
    #[arg(long, default_value = "127.0.0.1:8080")]
    listen: String,
    /// The database
    #[arg(long, default_value = "sqlite://data/lanterne.db")]
    database: String,
}

/// Builds what changed and becomes the server; the server prints its address and, the first time, a set-up code.
pub fn run(args: &Args) -> Result<()> {
    build::run(&build::Args::default())?;
    fs::create_dir_all(paths::root().join("data"))?;
    let public_url = format!("http://{}", args.listen);
    let mut server = process::command(&paths::lanterne().to_string_lossy());
    server.args(["serve", "--database", &args.database, "--listen", &args.listen, "--public-url", &public_url]);
    println!("\u{203a} {}", process::shown(&server));
    let error = server.exec();
    bail!("could not start {}: {error}", paths::lanterne().display())
}

//! `cargo xtask build`: the front end, then the one binary that carries it.

use crate::{process, setup, site, verify};
use anyhow::Result;

/// What to build.
#[derive(clap::Args, Clone, Copy, Default)]
pub struct Args {
    /// Quick and large: no link-time optimisation, no wasm-opt, a debug server that reads target/site from disk
    #[arg(long)]
    pub dev: bool,
    /// Only the front end
    #[arg(long)]
    pub front: bool,
}

/// Builds; steps whose inputs did not change are skipped.
pub fn run(args: &Args) -> Result<()> {
    setup::for_build()?;
    site::build(if args.dev { site::Mode::Dev } else { site::Mode::Release })?;
    if args.front {
        return Ok(());
    }
    let mut cargo = process::cargo();
    cargo.args(["build", "--quiet", "--package", "lanterne"]);
    if !args.dev {
        cargo.arg("--release");
    }
    process::run(&mut cargo)?;
    // A debug server reads target/site from disk and is nobody's release.
    if args.dev { Ok(()) } else { verify::write_own_list() }
}

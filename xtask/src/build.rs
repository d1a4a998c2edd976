//! `cargo xtask build`: the front end, then the one binary that carries it.

use crate::{process, setup, site, verify};
use anyhow::Result;
use std::process::Command;

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
    // Linking the front end keeps one core busy for minutes. What the server is made of does not wait for it, only its last piece, which
    // carries the front end; that is made twice.
    let ahead = if args.front { None } else { process::ahead(&mut server(args)) };
    let built = site::build(if args.dev { site::Mode::Dev } else { site::Mode::Release });
    if let Some(mut ahead) = ahead {
        // Should it have failed, it fails below as well and says why.
        ahead.wait()?;
    }
    built?;
    if args.front {
        return Ok(());
    }
    process::run(&mut server(args))?;
    // A debug server reads target/site from disk and is nobody's release.
    if args.dev { Ok(()) } else { verify::write_own_list() }
}

fn server(args: &Args) -> Command {
    let mut cargo = process::cargo();
    cargo.args(["build", "--quiet", "--package", "lanterne"]);
    if !args.dev {
        cargo.arg("--release");
    }
    cargo
}

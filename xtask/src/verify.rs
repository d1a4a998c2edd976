//! `cargo xtask verify URL`: whether a server ships what was built: every file, every page, the service worker, and the policy that
//! says what a page may do.
//!
//! `cargo xtask build` writes what its binary serves into `target/lanterne.sha256`; a release publishes that list.

pub mod compare;
mod fetch;
pub mod list;
pub mod server;

use crate::paths;
use anyhow::{Context, Result};
use compare::Difference;
use list::List;
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

/// What to compare.
#[derive(clap::Args)]
pub struct Args {
    /// The server's address, such as https://carnet.example.org
    url: String,
    /// A published list [default: that of the last build, target/lanterne.sha256]
    #[arg(long, value_name = "FILE")]
    hashes: Option<PathBuf>,
}

/// Where a build leaves its list.
pub fn own_list() -> PathBuf {
    paths::target().join("lanterne.sha256")
}

/// Compares, and names what differs.
pub fn run(args: &Args) -> Result<ExitCode> {
    let path = args.hashes.clone().unwrap_or_else(own_list);
    let text = fs::read_to_string(&path).with_context(|| {
        format!("{}: `cargo xtask build` writes it, or --hashes names a published one", path.display())
    })?;
    let expected = List::parse(&text).with_context(|| path.display().to_string())?;
    let differences = differences(&expected, &args.url)?;
    for difference in &differences {
        println!("{difference}");
    }
    if differences.is_empty() {
        println!("{} ships what {} lists: {} files and pages", args.url, path.display(), expected.paths().len());
        return Ok(ExitCode::SUCCESS);
    }
    println!("{} difference(s) between {} and {}", differences.len(), args.url, path.display());
    Ok(ExitCode::FAILURE)
}

/// Everything in which a server differs from a list.
pub fn differences(expected: &List, url: &str) -> Result<Vec<Difference>> {
    Ok(compare::compare(expected, &fetch::fetch(url, &expected.paths())?))
}

/// Writes the list of what the binary that was just built serves.
pub fn write_own_list() -> Result<()> {
    let server = server::Server::start(&[])?;
    let paths = list::paths_of_site(&paths::site())?;
    let served = fetch::fetch(&server.url, &paths)?;
    let list = List::of(&served)?;
    list.agrees_with_manifest()?;
    fs::write(own_list(), list.to_string())?;
    println!("Hashes of what it serves in {}", own_list().display());
    Ok(())
}

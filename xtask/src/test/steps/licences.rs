//! cargo-deny: licences, bans, sources; advisories where their database can be had.

use super::Outcome;
use crate::{process, setup};
use anyhow::Result;

const NO_ADVISORIES: &str = "ADVISORIES NOT CHECKED: the database of advisories could not be fetched here; run `cargo deny check advisories` online";

/// Checks `deny.toml`.
pub fn check() -> Result<Outcome> {
    setup::cargo_deny()?;
    process::run(process::cargo().args(["deny", "--all-features", "check", "licenses", "bans", "sources"]))?;
    // Two answers: the database could not be had, or it could and something is in it.
    if !process::answers("timeout", &["120", "cargo", "deny", "fetch", "db"]) {
        println!("{NO_ADVISORIES}");
        return Ok(Outcome { remarks: vec![NO_ADVISORIES.to_owned()], ..Outcome::ok() });
    }
    process::run(process::cargo().args(["deny", "--all-features", "check", "--disable-fetch", "advisories"]))?;
    Ok(Outcome::ok())
}

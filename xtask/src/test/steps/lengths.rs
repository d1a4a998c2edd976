//! Files that grew too long for a reader.

use super::Outcome;
use crate::{paths, process};
use anyhow::Result;
use std::fs;

/// From here on a file is reviewed with an eye to its length.
const REVIEW: usize = 300;

/// Names every Rust file over the limit; a remark, since a table of tests may well be long.
pub fn check() -> Result<Outcome> {
    let listed = process::output(process::command("git").args([
        "ls-files",
        "--cached",
        "--others",
        "--exclude-standard",
        "*.rs",
    ]))?;
    let mut remarks = Vec::new();
    for path in listed.lines() {
        let Ok(text) = fs::read_to_string(paths::root().join(path)) else { continue };
        let lines = text.lines().count();
        let tests = path.ends_with("tests.rs") || path.contains("/tests/");
        if lines > REVIEW && !tests {
            remarks.push(format!("{path} has {lines} lines"));
        }
    }
    remarks.iter().for_each(|remark| println!("{remark}"));
    Ok(Outcome { remarks, ..Outcome::ok() })
}

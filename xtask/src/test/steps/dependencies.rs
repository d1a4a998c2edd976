//! The server cannot open a record: it does not link the code that could.

use super::Outcome;
use crate::process;
use anyhow::{Result, bail};

/// Crates that only a member's device has a use for.
const FORBIDDEN_CRATES: [&str; 4] = ["chacha20poly1305", "hpke", "bip39", "xchacha20poly1305"];

/// Features of `shared` that bring in opening, merging and the domain.
const FORBIDDEN_FEATURES: [&str; 2] = ["member", "argon"];

/// Asks cargo for the server alone: a workspace-wide build unifies features and would hide a mistake.
pub fn check() -> Result<Outcome> {
    let tree = process::output(process::cargo().args([
        "tree",
        "--locked",
        "--package",
        "server",
        "--edges",
        "normal,features",
        "--prefix",
        "none",
        "--format",
        "{lib}|{p}|{f}",
    ]))?;
    let found = violations(&tree);
    if tree.lines().all(|line| !line.contains("shared v")) {
        bail!("cargo tree names no `shared` below `server`: this check no longer sees what it should");
    }
    if !found.is_empty() {
        bail!("package `server` links what could open a record:\n{}", found.join("\n"));
    }
    println!("`server` links neither {} nor shared's {}", FORBIDDEN_CRATES.join(", "), FORBIDDEN_FEATURES.join(", "));
    Ok(Outcome::ok())
}

fn violations(tree: &str) -> Vec<String> {
    let mut found: Vec<String> = tree.lines().filter(|line| forbidden(line)).map(str::to_owned).collect();
    found.sort();
    found.dedup();
    found
}

fn forbidden(line: &str) -> bool {
    let mut columns = line.split('|').skip(1);
    let (package, features) = (columns.next().unwrap_or_default(), columns.next().unwrap_or_default());
    let name = package.split_whitespace().next().unwrap_or_default();
    let opens = name == "shared" && features.split([',', ' ']).any(|feature| FORBIDDEN_FEATURES.contains(&feature));
    FORBIDDEN_CRATES.contains(&name) || opens
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sealing_crate_and_a_members_feature_are_found() {
        let tree = "server|server v0.1.0 (/x)|\nshared|shared v0.1.0 (/x/shared)|member\nhpke|hpke v0.15.0|alloc\n\
                    argon2|argon2 v0.6.0|alloc\nshared|shared v0.1.0 (/x/shared)|default";
        let found = violations(tree);
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found.iter().any(|line| line.starts_with("hpke")));
        assert!(found.iter().any(|line| line.ends_with("|member")));
    }
}

//! Tests that run without a browser.

use super::Outcome;
use super::counts::Counts;
use crate::setup::postgres;
use crate::{paths, process};
use anyhow::Result;
use std::process::Command;

/// The core and the server, for every day.
pub fn core() -> Result<Outcome> {
    let mut outcome = tests(&["--package", "shared", "--all-features"])?;
    if outcome.failure.is_none() {
        let server = tests(&["--package", "server"])?;
        outcome.counts += server.counts;
        outcome.failure = server.failure;
    }
    Ok(outcome)
}

/// Every test of every member. The browser's parts are tested as the server links them, with what needs no browser.
pub fn all() -> Result<Outcome> {
    let groups: [&[&str]; 3] = [
        &["--workspace", "--exclude", "shared", "--exclude", "app", "--exclude", "app-worker"],
        &["--package", "shared", "--all-features"],
        &["--package", "app", "--features", "ssr"],
    ];
    let mut outcome = Outcome::ok();
    for group in groups {
        let one = tests(group)?;
        outcome.counts += one.counts;
        outcome.failure = outcome.failure.or(one.failure);
    }
    if outcome.failure.is_none() {
        let one = postgres()?;
        outcome.counts += one.counts;
        outcome.failure = one.failure;
    }
    Ok(outcome)
}

/// The tests that need a PostgreSQL server, on one that is started for them unless the environment names another.
fn postgres() -> Result<Outcome> {
    let (_running, url) = match std::env::var(postgres::SERVER) {
        Ok(url) => (None, url),
        Err(_) => {
            let cluster = postgres::start()?;
            let url = cluster.url.clone();
            (Some(cluster), url)
        }
    };
    // What only PostgreSQL can show, then the whole API once more, on it.
    let mut outcome = Outcome::ok();
    for (what, ignored) in [(&["--lib"][..], "only"), (&["--test", "api"], "all")] {
        let mut cargo = process::cargo();
        if nextest() {
            cargo.args(["nextest", "run", "--color=never", "--status-level=fail", "--cargo-quiet", "--no-fail-fast"]);
            cargo.args(["--package", "server"]).args(what).arg(format!("--run-ignored={ignored}"));
        } else {
            cargo.args(["test", "--quiet", "--no-fail-fast", "--package", "server"]).args(what).arg("--");
            cargo.arg(if ignored == "only" { "--ignored" } else { "--include-ignored" });
        }
        let one = counted(cargo.env(postgres::SERVER, &url))?;
        outcome.counts += one.counts;
        outcome.failure = outcome.failure.or(one.failure);
    }
    Ok(outcome)
}

/// The examples in the documentation.
pub fn docs() -> Result<Outcome> {
    counted(process::cargo().args(["test", "--quiet", "--doc", "--package", "shared", "--package", "server"]).args([
        "--package",
        "client",
        "--features",
        "shared/argon",
    ]))
}

/// The fuzz crate still builds; its corpus runs among the ordinary tests of `shared`.
pub fn fuzz_bodies() -> Result<Outcome> {
    if !paths::root().join("fuzz/Cargo.toml").is_file() {
        return Ok(Outcome { failure: Some("fuzz/Cargo.toml is missing".into()), ..Outcome::ok() });
    }
    let mut cargo = process::cargo();
    cargo.args(["check", "--quiet", "--manifest-path", "fuzz/Cargo.toml"]);
    process::run(cargo.arg("--target-dir").arg(paths::target().join("fuzz")))?;
    Ok(Outcome::ok())
}

fn tests(what: &[&str]) -> Result<Outcome> {
    let mut cargo = process::cargo();
    if nextest() {
        cargo.args(["nextest", "run", "--no-tests=pass", "--color=never", "--status-level=fail", "--cargo-quiet"]);
    } else {
        cargo.args(["test", "--quiet", "--lib", "--bins", "--tests"]);
    }
    // A failure hides none of its neighbours: what a build took minutes for is told whole.
    counted(cargo.arg("--no-fail-fast").args(what))
}

fn nextest() -> bool {
    process::answers("cargo", &["nextest", "--version"])
}

fn counted(command: &mut Command) -> Result<Outcome> {
    let (succeeded, output) = process::tee(command)?;
    let counts = Counts::of_cargo(&output);
    let failure = (!succeeded).then(|| format!("failed: {}", process::shown(command)));
    Ok(Outcome { counts, failure, ..Outcome::ok() })
}

//! A thousand notes from one device to another, natively: how many requests that makes, and how long they take on loopback. The same in
//! Chromium is of the group `browser`.

use super::figure::{Area, Better, Figure};
use super::server::{self, Server, number};
use anyhow::Result;

/// What `lanterne load --backlog` tells of, and what is asked of it.
const TOLD: [(&str, &str, f64); 3] = [
    ("send", "a backlog of 1,000 notes sent", 4.0),
    ("fetch", "a backlog of 1,000 notes fetched, verified, opened and merged", 4.0),
    ("nothing", "a synchronisation with nothing to do", 1.0),
];

/// Requests and milliseconds.
pub fn run(quick: bool) -> Result<()> {
    server::build()?;
    let mut runs = Vec::new();
    for _ in 0..if quick { 1 } else { 7 } {
        runs.push(Server::lanterne()?.load(&["--backlog", "1000"])?);
    }
    for (what, shown, most) in TOLD {
        let told = |name| runs.iter().map(|lines| number(lines, what, name)).collect::<Result<Vec<_>>>();
        Figure::of(
            &format!("backlog-{what}-requests"),
            Area::Server,
            shown,
            "requests",
            Better::Less,
            &told("requests")?,
        )?
        .aiming(most)
        .write()?;
        let shown = format!("{shown}, native client");
        Figure::of(&format!("backlog-{what}-time"), Area::Server, &shown, "ms", Better::Less, &told("ms")?)?.write()?;
    }
    Ok(())
}

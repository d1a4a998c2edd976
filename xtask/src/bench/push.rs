//! Pushing over HTTP, load client and server on the same cores, each run with a fresh server on a fresh database.

use super::figure::{Area, Better, Figure};
use super::server::{self, Server, number};
use crate::process;
use anyhow::{Context, Result};

/// The bytes that one revision takes in a request: header, signature, ciphertext of a note, wrapped key.
const ROW: &str = "1500";

/// One way of pushing.
struct Way {
    id: &'static str,
    what: &'static str,
    batch: &'static str,
    connections: &'static str,
    revisions: &'static str,
    aim: f64,
    baseline: &'static str,
}

const WAYS: [Way; 2] = [
    Way {
        id: "push-500",
        what: "push in batches of 500, 8 connections",
        batch: "500",
        connections: "8",
        revisions: "40000",
        aim: 25_000.0,
        baseline: "SQLite alone, 500 rows of 1.5 KB in a transaction",
    },
    Way {
        id: "push-1",
        what: "push one by one, each durable when it is answered, 64 connections",
        batch: "1",
        connections: "64",
        revisions: "20000",
        aim: 5_000.0,
        baseline: "SQLite alone, one row of 1.5 KB in a transaction",
    },
];

/// Both ways.
pub fn run(quick: bool) -> Result<()> {
    server::build_with_baseline()?;
    let rounds = if quick { 1 } else { 7 };
    WAYS.iter().try_for_each(|way| measure(way, rounds))
}

fn measure(way: &Way, rounds: usize) -> Result<()> {
    let bare = Server::bare()?;
    let (mut pushed, mut read, mut inserted, mut waits) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for _ in 0..rounds {
        // The baselines take turns with what they are held against: what else the machine does then meets all of them.
        let lanterne = Server::lanterne()?;
        let Way { batch, connections, revisions, .. } = way;
        let plan = ["--batch", batch, "--connections", connections, "--revisions", revisions, "--baseline", &bare.url];
        let lines = lanterne.load(&plan)?;
        pushed.push(number(&lines, "push", "rate")?);
        waits.push(number(&lines, "push", "p99")?);
        read.push(number(&lines, "baseline", "rate")?);
        inserted.push(insert(way)?);
    }
    let (unit, most) = ("revisions/s", Better::More);
    Figure::of(way.id, Area::Server, way.what, unit, most, &pushed)?
        .aiming(way.aim)
        .against(way.baseline, &inserted)
        .write()?;
    let what = format!("the same requests to a server that only reads them ({})", way.id);
    Figure::of(&format!("{}-bare", way.id), Area::Server, &what, unit, most, &read)?.write()?;
    let what = format!("99 of 100 answers within ({})", way.id);
    Figure::of(&format!("{}-wait", way.id), Area::Server, &what, "ms", Better::Less, &waits)?.write()
}

fn insert(way: &Way) -> Result<f64> {
    let folder = server::scratch()?;
    let mut sqlite = server::baseline();
    sqlite.args(["sqlite", "--rows", way.revisions, "--batch", way.batch, "--bytes", ROW, "--file"]);
    let rate = process::output(sqlite.arg(folder.join("rows.db")))?;
    std::fs::remove_dir_all(&folder)?;
    rate.trim().parse().with_context(|| format!("no rate: {rate}"))
}

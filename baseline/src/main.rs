//! What the figures of `cargo xtask bench` are held against, in the same run on the same machine: as little as can be done.

mod http;
mod sqlite;

use clap::{Parser, Subcommand};
use std::io::{self, Write};

/// As little as can be done.
#[derive(Parser)]
struct Arguments {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Serve: read the body of any request, and answer nothing
    Http,
    /// Insert rows of so many bytes into a new SQLite file, WAL and synchronous=FULL, and tell how many that were in a second
    Sqlite(sqlite::Args),
}

fn main() -> anyhow::Result<()> {
    match Arguments::parse().what {
        What::Http => http::serve(),
        What::Sqlite(args) => sqlite::insert(&args),
    }
}

/// A line for the program that started this one.
fn say(line: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "{line}")?;
    out.flush()
}

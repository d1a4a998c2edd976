//! The subcommands, one file each. To add one: a variant here, a module with its arguments and a `run`.

mod backup;
mod demo;
mod export;
mod import;
mod load;
mod member;
mod report;
mod restore;
mod restored;
mod serve;
mod team_code;

use clap::Subcommand;
use server::store::is_postgres;
use std::error::Error;
use std::io::{self, Write};
use std::path::Path;

/// What a command answers; the error is shown with its causes.
pub type Outcome = Result<(), Box<dyn Error + Send + Sync>>;

/// What to do.
#[derive(Subcommand)]
pub enum Command {
    /// Serve teams: API, live events, pages.
    Serve(Box<serve::Serve>),
    /// Print another one-time code with which somebody can create a team on this server.
    TeamCode(team_code::TeamCode),
    /// Write a consistent copy of the database to a new file, also while the server runs.
    Backup(backup::Backup),
    /// Check a backup, and put it in the place of the database.
    Restore(restore::Restore),
    /// Tell the server that its database was put back by hand, so that phones offer what it lacks; `restore` does so by itself.
    Restored(restored::Restored),
    /// Fill a server with a fictional team of six and four months of notes, through the public API.
    Demo(demo::Demo),
    /// Push as many notes as a server takes, and tell how many that were in a second.
    Load(load::Load),
    /// Print the figures of a year or a period, counted on this machine from a member's notes.
    Report(report::Report),
    /// Write a team's records, as far as a member can read them, to a new file that anyone can read.
    Export(export::Export),
    /// Write the records of a file into a member's team: a document as `export` writes it, or a list as CSV.
    Import(Box<import::Import>),
}

impl Command {
    /// Does it.
    pub async fn run(self) -> Outcome {
        match self {
            Self::Serve(serve) => serve.run().await,
            Self::TeamCode(team_code) => team_code.run().await,
            Self::Backup(backup) => backup.run().await,
            Self::Restore(restore) => restore.run().await,
            Self::Restored(restored) => restored.run().await,
            Self::Demo(demo) => demo.run().await,
            Self::Load(load) => load.run().await,
            Self::Report(report) => report.run().await,
            Self::Export(export) => export.run().await,
            Self::Import(import) => import.run().await,
        }
    }
}

/// The status that a command ends with: 3 where rows of a list were left out and the rest was taken, else 1.
pub fn status(error: &(dyn Error + 'static)) -> u8 {
    if error.is::<import::RowsLeftOut>() { 3 } else { 1 }
}

/// Refuses what is not SQLite: its copies are files.
fn only_sqlite(database: &str) -> Outcome {
    if is_postgres(database) {
        return Err(
            "PostgreSQL has its own: pg_dump and pg_restore, and then `lanterne restored` (docs/hosting.md)".into()
        );
    }
    Ok(())
}

/// Refuses a database that is not there: opening it would make an empty one.
fn existing(database: &str) -> Outcome {
    only_sqlite(database)?;
    let path = file(database);
    std::fs::metadata(path).map(drop).map_err(|error| format!("no database at {}: {error}", path.display()).into())
}

/// The file that a database's URL names.
fn file(database: &str) -> &Path {
    let path = database.strip_prefix("sqlite:").unwrap_or(database);
    Path::new(path.strip_prefix("//").unwrap_or(path).split('?').next().unwrap_or(path))
}

/// Writes a line to stdout; where it cannot be read, there is nobody to tell.
pub fn say(line: &str) {
    let mut out = io::stdout().lock();
    let _ = writeln!(out, "{line}").and_then(|()| out.flush());
}

/// Writes an error and its causes to stderr.
pub fn complain(error: &(dyn Error + 'static)) {
    let mut text = format!("lanterne: {error}");
    let mut next = error.source();
    while let Some(cause) = next {
        text = format!("{text}: {cause}");
        next = cause.source();
    }
    let _ = writeln!(io::stderr(), "{text}");
}

//! `lanterne restore`.

use super::{Outcome, say};
use clap::Args;
use server::store::sqlite::inspect::inspect;
use std::path::PathBuf;

/// Look at a backup as whoever restores it would: the file, its schema, every team's directory and log, every revision's signature.
#[derive(Args)]
pub struct Restore {
    /// Change nothing, only check.
    #[arg(long, required = true)]
    check: bool,

    /// The backup.
    file: PathBuf,
}

impl Restore {
    /// Checks; fails when anything is wrong, after telling what.
    pub async fn run(self) -> Outcome {
        std::fs::metadata(&self.file)?;
        let report = inspect(&self.file).await?;
        for (team, position) in &report.teams {
            let (epoch, revisions, entries) = (position.log_epoch, position.last_seq, position.directory_len);
            say(&format!("team {team}: log epoch {epoch}, {revisions} revision(s), {entries} directory entries"));
        }
        say(&format!("{} revision(s) check", report.sound));
        report.faults.iter().for_each(|fault| say(&format!("wrong: {fault}")));
        match report.faults.len() {
            0 => Ok(()),
            faults => Err(format!("{faults} fault(s) in {}", self.file.display()).into()),
        }
    }
}

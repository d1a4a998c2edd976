//! `lanterne restore`.

use super::{Outcome, say};
use clap::Args;
use server::run;
use server::store::sqlite::inspect::inspect;
use server::store::sqlite::restore::prepare;
use server::world::{Machine, World};
use std::path::PathBuf;

/// Check a backup as whoever reads it would (the file, its schema, every team's directory and log, every revision's signature), then put
/// it in the place of the database and begin another life of every team's log, so that phones bring what it lacks.
#[derive(Args)]
pub struct Restore {
    /// Change nothing, only check.
    #[arg(long)]
    check: bool,

    /// There is a database: keep it beside, under another name, and put the backup in its place.
    #[arg(long, conflicts_with = "check")]
    replace: bool,

    /// Where the backup is put. The server must be stopped.
    #[arg(long, env = "LANTERNE_DATABASE", default_value = crate::settings::DATABASE, value_name = "URL")]
    database: String,

    /// The backup; it is only read.
    file: PathBuf,
}

impl Restore {
    /// Checks; fails when anything is wrong, after telling what. Then restores, unless it was only to check.
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
            0 if self.check => Ok(()),
            0 => self.put().await,
            faults => Err(format!("{faults} fault(s) in {}", self.file.display()).into()),
        }
    }

    async fn put(&self) -> Outcome {
        super::only_sqlite(&self.database)?;
        let place = super::file(&self.database);
        if place.try_exists()? && !self.replace {
            let place = place.display();
            return Err(format!(
                "{place} exists: with --replace it is kept under another name, and this takes its place"
            )
            .into());
        }
        let (prepared, store) = prepare(&self.file, place).await?;
        let teams = run::restart_logs(&store, &Machine).await?;
        let former = prepared.put(store, &format!(".before-restore-{}", Machine.now().0)).await?;
        if let Some(former) = former {
            say(&format!("what was there is now {}", former.display()));
        }
        say(&format!(
            "{}: {teams} team(s); every phone will offer what this lacks when it next connects",
            place.display()
        ));
        Ok(())
    }
}

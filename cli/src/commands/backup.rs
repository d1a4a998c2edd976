//! `lanterne backup`.

use super::{Outcome, say};
use clap::Args;
use server::store::Lifecycle;
use server::store::log::Log;
use server::store::sqlite::SqliteStore;
use server::store::teams::Teams;
use std::path::PathBuf;

/// Write a consistent copy of the database to a new file, also while the server runs.
#[derive(Args)]
pub struct Backup {
    /// The copy; an existing file is never overwritten.
    path: PathBuf,

    /// The server's database.
    #[arg(long, env = "LANTERNE_DATABASE", default_value = crate::settings::DATABASE, value_name = "URL")]
    database: String,
}

impl Backup {
    /// Copies, then opens the copy and tells what is in it.
    pub async fn run(self) -> Outcome {
        super::existing(&self.database)?;
        let store = SqliteStore::open(&self.database).await?;
        let copied = store.backup(&self.path).await;
        store.close().await;
        copied?;
        let bytes = std::fs::metadata(&self.path)?.len();
        let copy = SqliteStore::open(&format!("sqlite:{}", self.path.display())).await?;
        let teams = copy.teams().await?;
        say(&format!("{}: {bytes} bytes, {} team(s)", self.path.display(), teams.len()));
        for team in teams {
            if let Some(position) = copy.position(team).await? {
                let (epoch, revisions, entries) = (position.log_epoch, position.last_seq, position.directory_len);
                say(&format!("team {team}: log epoch {epoch}, {revisions} revision(s), {entries} directory entries"));
            }
        }
        copy.close().await;
        Ok(())
    }
}

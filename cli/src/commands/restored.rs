//! `lanterne restored`.

use super::{Outcome, say};
use clap::Args;
use server::run;
use server::store;
use server::world::Machine;

/// Tell the server that its database was restored from a backup, so that phones offer what the backup lacks.
#[derive(Args)]
pub struct Restored {
    /// The restored database.
    #[arg(long, env = "LANTERNE_DATABASE", default_value = crate::settings::DATABASE, value_name = "URL")]
    database: String,
}

impl Restored {
    /// Starts another life of every team's log.
    pub async fn run(self) -> Outcome {
        let store = store::open(&self.database, &Machine).await?;
        let teams = run::restart_logs(&*store, &Machine).await?;
        store.close().await;
        say(&format!("{teams} team(s): every phone will offer what this database lacks when it next connects"));
        Ok(())
    }
}

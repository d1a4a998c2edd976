//! `lanterne team-code`.

use super::{Outcome, say};
use clap::Args;
use server::auth::setup_code;
use server::store;
use server::world::Machine;

/// Print another one-time code with which somebody can create a team on this server.
#[derive(Args)]
pub struct TeamCode {
    /// The server's database.
    #[arg(long, env = "LANTERNE_DATABASE", default_value = crate::settings::DATABASE, value_name = "URL")]
    database: String,
}

impl TeamCode {
    /// Makes the code and prints it; a running server takes it at once.
    pub async fn run(self) -> Outcome {
        let store = store::open(&self.database, &Machine).await?;
        let code = setup_code::make(&*store, &Machine).await?;
        store.close().await;
        say(&format!("set-up code: {code}"));
        Ok(())
    }
}

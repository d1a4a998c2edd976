//! `lanterne serve`.

use super::{Outcome, say};
use crate::assets::Embedded;
use crate::settings::Settings;
use clap::Args;
use server::assets::{Assets, Directory};
use server::logging;
use server::run::{self, SetupCode};
use server::store::sqlite::SqliteStore;
use server::world::Machine;
use std::path::PathBuf;
use std::sync::Arc;
use tokio::signal::unix::{SignalKind, signal};

/// Serve teams: API, live events, pages.
#[derive(Args)]
#[command(
    after_help = "A setting comes from its flag, else its environment variable, else the file, else its default."
)]
pub struct Serve {
    /// A TOML file with settings, named as the flags with _ for -, limits in a table [limits].
    #[arg(long, env = "LANTERNE_CONFIG", value_name = "FILE")]
    config: Option<PathBuf>,

    #[command(flatten)]
    settings: Settings,
}

impl Serve {
    /// Serves until SIGTERM or SIGINT.
    pub async fn run(self) -> Outcome {
        let file = self.config.as_deref().map(Settings::read).transpose()?;
        let resolved = self.settings.or(file.unwrap_or_default()).resolve()?;
        logging::start(resolved.log_format, &resolved.log_filter);
        // Asked for before the first line is printed: whoever reads it may stop the server at once.
        let (mut terminated, mut interrupted) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);

        let store = Arc::new(SqliteStore::open(&resolved.database).await?);
        let assets: Arc<dyn Assets> = match resolved.site {
            Some(folder) => Arc::new(Directory(folder)),
            None => Arc::new(Embedded),
        };
        match run::first_setup_code(&*store, &Machine).await? {
            SetupCode::Fresh(code) => say(&format!("set-up code: {code}")),
            SetupCode::Waiting => {
                say("a set-up code was printed before and is unused; `lanterne team-code` prints another")
            }
            SetupCode::NotNeeded => {}
        }
        let running = run::start(resolved.config, store, Arc::new(Machine), assets).await?;
        say(&format!("listening on {}", running.address));
        say(&format!("open {}", running.public_url));
        tokio::select! {
            _ = terminated.recv() => {}
            _ = interrupted.recv() => {}
        }
        tracing::info!("stopping");
        running.stop().await;
        tracing::info!("stopped");
        Ok(())
    }
}

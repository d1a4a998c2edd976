//! `lanterne serve`.

use super::{Outcome, say};
use crate::assets::Embedded;
use crate::settings::Settings;
use clap::Args;
use server::assets::{Assets, Directory, WithFormer};
use server::logging;
use server::run::{self, SetupCode};
use server::store;
use server::world::{Machine, World};
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

        let store = store::open(&resolved.database, &Machine).await?;
        let assets: Arc<dyn Assets> = match resolved.site {
            Some(folder) => Arc::new(Directory(folder)),
            None => Arc::new(Embedded),
        };
        let assets = with_former(assets, &resolved.database);
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

/// Beside the database, or where it would be if it were a file, stands what former versions were made of, for pages of theirs that are
/// still open. Without that folder the server does all else.
fn with_former(assets: Arc<dyn Assets>, database: &str) -> Arc<dyn Assets> {
    let beside = if store::is_postgres(database) { crate::settings::DATABASE } else { database };
    let folder = super::file(beside).with_file_name("former-assets");
    match WithFormer::open(assets.clone(), &folder, Machine.now()) {
        Ok(with_former) => Arc::new(with_former),
        Err(error) => {
            tracing::warn!(%error, "the files of former versions cannot be kept");
            assets
        }
    }
}

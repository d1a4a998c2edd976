//! A member's sign-in, for the commands that read her team's notes.

use clap::Args;
use client::member::Client;
use client::random;
use server::world::{Machine, World};
use shared::wire::ProblemKind;
use std::io::{self, BufRead, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Between two looks whether a coordinator has let this device in.
const LOOK: Duration = Duration::from_secs(2);

/// Who reads. What is secret is never an argument, for other programs can read those: it comes from a file, the environment or a prompt.
#[derive(Args)]
pub struct Member {
    /// The server, as http://HOST:PORT.
    #[arg(long, env = "LANTERNE_SERVER", value_name = "URL")]
    server: String,

    /// A file with two lines: the twelve words of the account sheet, then the passphrase. Without it, LANTERNE_ACCOUNT and LANTERNE_PASSPHRASE; without these both are asked for.
    #[arg(long, env = "LANTERNE_SIGN_IN", value_name = "FILE")]
    sign_in: Option<PathBuf>,
}

impl Member {
    /// Signs in as a device of its own and fetches the team's notes. A coordinator's is let in at once; anybody else's waits until a
    /// coordinator's device does.
    pub async fn open(&self) -> Result<Client, Box<dyn std::error::Error + Send + Sync>> {
        let (account, passphrase) = self.secrets()?;
        let mut rng = random::fresh()?;
        let mut client = Client::sign_in(&mut rng, &self.server, &account, &passphrase, Machine.now()).await?;
        let mut told = false;
        loop {
            match client.sync().await {
                Ok(_) => return Ok(client),
                Err(error) if error.kind() == Some(ProblemKind::Pending) => {
                    if !told {
                        let _ = writeln!(io::stderr(), "waiting for a coordinator to let this device in");
                        told = true;
                    }
                    tokio::time::sleep(LOOK).await;
                }
                Err(error) => return Err(error.into()),
            }
        }
    }

    fn secrets(&self) -> Result<(String, String), Box<dyn std::error::Error + Send + Sync>> {
        if let Some(file) = &self.sign_in {
            return two_lines(file);
        }
        let from = |variable: &str, ask: &str| match std::env::var(variable) {
            Ok(said) => Ok(said),
            Err(_) => prompt(ask),
        };
        let account = from("LANTERNE_ACCOUNT", "The twelve words of the account sheet: ")?;
        Ok((account, from("LANTERNE_PASSPHRASE", "Passphrase (it is shown): ")?))
    }
}

fn two_lines(file: &Path) -> Result<(String, String), Box<dyn std::error::Error + Send + Sync>> {
    let text = std::fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned);
    match (lines.next(), lines.next()) {
        (Some(account), Some(passphrase)) => Ok((account, passphrase)),
        _ => Err(format!("{} must have two lines: the words of the account, the passphrase", file.display()).into()),
    }
}

fn prompt(ask: &str) -> io::Result<String> {
    let mut err = io::stderr();
    write!(err, "{ask}").and_then(|()| err.flush())?;
    let mut line = String::new();
    io::stdin().lock().read_line(&mut line)?;
    Ok(line.trim().to_owned())
}

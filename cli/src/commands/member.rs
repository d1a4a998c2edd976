//! A member's sign-in, for the commands that read her team's notes.

use clap::Args;
use client::api::{Api, Trust};
use client::member::{Client, Left};
use client::random;
use server::world::{Machine, World};
use shared::domain::{AUDIT, audit};
use shared::history::State;
use shared::ids::RecordId;
use shared::wire::ProblemKind;
use std::io::{self, BufRead, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Between two looks whether a coordinator has let this device in.
const LOOK: Duration = Duration::from_secs(2);

/// Who reads. What is secret is never an argument, for other programs can read those: it comes from a file, the environment or a prompt.
#[derive(Args)]
pub struct Member {
    /// The server, as https://HOST, or http://HOST:PORT where nobody else can listen.
    #[arg(long, env = "LANTERNE_SERVER", value_name = "URL")]
    server: String,

    /// A file with two lines: the twelve words of the account sheet, then the passphrase. Without it, LANTERNE_ACCOUNT and LANTERNE_PASSPHRASE; without these both are asked for.
    #[arg(long, env = "LANTERNE_SIGN_IN", value_name = "FILE")]
    sign_in: Option<PathBuf>,

    /// Believe a server only when one of the certificates in this PEM file says that it is the one: the server's own, or your authority's. Without it, the authorities that browsers believe.
    #[arg(long, env = "LANTERNE_CA", value_name = "FILE")]
    ca: Option<PathBuf>,
}

/// What any part of an errand may fail with.
type Trouble = Box<dyn std::error::Error + Send + Sync>;

impl Member {
    /// Signs in as a device of its own, fetches the team's notes, does what is to be done with them, and takes the device away again,
    /// whether that went well or not, also when it is interrupted. A coordinator's device is let in at once; anybody else's waits until
    /// a coordinator's device does.
    pub async fn with<R>(&self, errand: impl AsyncFnOnce(&mut Client) -> Result<R, Trouble>) -> Result<R, Trouble> {
        let (account, passphrase) = self.secrets()?;
        let mut rng = random::fresh()?;
        let api = Api::trusting(&self.server, self.trust()?)?;
        let mut client = Client::sign_in_by(&mut rng, api, &account, &passphrase, Machine.now()).await?;
        let done = tokio::select! {
            done = async {
                Self::let_in(&mut client).await?;
                errand(&mut client).await
            } => done,
            _ = tokio::signal::ctrl_c() => Err("interrupted".into()),
        };
        match client.leave(Machine.now()).await {
            Ok(Left::Revoked) => {}
            Ok(Left::SignedOut) => complain("this device stays in the team's list until a coordinator takes it away"),
            Err(error) => complain(&format!("this device could not be taken away: {error}")),
        }
        done
    }

    fn trust(&self) -> Result<Trust, Trouble> {
        let Some(file) = &self.ca else { return Ok(Trust::public()?) };
        let pem = std::fs::read(file).map_err(|error| format!("{}: {error}", file.display()))?;
        Trust::only(&pem).map_err(|error| format!("{}: {error}", file.display()).into())
    }

    /// Waits until the device is let in, and fetches.
    async fn let_in(client: &mut Client) -> Result<(), Trouble> {
        let mut told = false;
        loop {
            match client.sync().await {
                Ok(_) => return Ok(()),
                Err(error) if error.kind() == Some(ProblemKind::Pending) => {
                    if !told {
                        complain("waiting for a coordinator to let this device in");
                        told = true;
                    }
                    tokio::time::sleep(LOOK).await;
                }
                Err(error) => return Err(error.into()),
            }
        }
    }

    fn secrets(&self) -> Result<(String, String), Trouble> {
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

/// Writes into the team's journal that something is taken out, and sends that, before it is.
pub async fn note_export(client: &mut Client, what: &str, detail: &str) -> Result<(), Trouble> {
    let (mut rng, now, me) = (random::fresh()?, Machine.now(), client.member());
    let record = RecordId::random(&mut rng);
    let mut draft = client.draft(record, AUDIT, now).ok_or("the journal cannot be written")?;
    audit::note(&mut draft, &State::empty(), what, detail, (me, now));
    client.write(&mut rng, &draft, now)?;
    client.sync().await?;
    Ok(())
}

fn complain(what: &str) {
    let _ = writeln!(io::stderr(), "lanterne: {what}");
}

fn two_lines(file: &Path) -> Result<(String, String), Trouble> {
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

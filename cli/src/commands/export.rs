//! `lanterne export`.

use super::member::Member;
use super::{Outcome, say};
use clap::Args;
use client::interchange::Document;
use std::fs::OpenOptions;
use std::io::Write;
use std::path::PathBuf;

/// Write a team's records, as far as a member can read them, to a new file that anyone can read.
#[derive(Args)]
pub struct Export {
    #[command(flatten)]
    member: Member,

    /// Where to; it must not be there yet.
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

impl Export {
    /// Signs in, reads, writes.
    pub async fn run(self) -> Outcome {
        let client = self.member.open().await?;
        let document = client.read(Document::of);
        let text = document.json()?;
        let mut file = private().open(&self.file).map_err(|error| format!("{}: {error}", self.file.display()))?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        say(&format!("{} records in {}", document.records.len(), self.file.display()));
        Ok(())
    }
}

/// A new file, which other users of the machine cannot read.
fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

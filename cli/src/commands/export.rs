//! `lanterne export`.

use super::member::{Member, note_export};
use super::{Outcome, say};
use clap::Args;
use client::interchange::Document;
use shared::domain::audit;
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
        // Before anything else: a file that is there is never written over, and nobody signs in for nothing.
        let mut file = private().open(&self.file).map_err(|error| format!("{}: {error}", self.file.display()))?;
        let read = self.member.with(async |client| {
            let document = client.read(Document::of);
            let text = document.json()?;
            note_export(client, audit::RECORDS, "").await?;
            Ok((document.records.len(), text))
        });
        let written = match read.await {
            Ok((records, text)) => {
                file.write_all(text.as_bytes()).and_then(|()| file.sync_all()).map(|()| records).map_err(Into::into)
            }
            Err(error) => Err(error),
        };
        match written {
            Ok(records) => say(&format!("{records} records in {}", self.file.display())),
            Err(error) => {
                std::fs::remove_file(&self.file)?;
                return Err(error);
            }
        }
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

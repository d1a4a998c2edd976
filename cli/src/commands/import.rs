//! `lanterne import`.

use super::member::Member;
use super::{Outcome, say};
use clap::Args;
use client::interchange::{Brought, Document};
use client::random;
use server::world::{Machine, World};
use std::path::PathBuf;

/// Write the records of such a file into a member's team; what is there already stays as it is.
#[derive(Args)]
pub struct Import {
    #[command(flatten)]
    member: Member,

    /// The file, as `lanterne export` writes it.
    #[arg(value_name = "FILE")]
    file: PathBuf,

    /// Only tell what would be written.
    #[arg(long)]
    dry_run: bool,
}

impl Import {
    /// Reads, signs in, writes, sends.
    pub async fn run(self) -> Outcome {
        let text = std::fs::read_to_string(&self.file).map_err(|error| format!("{}: {error}", self.file.display()))?;
        let document = Document::parse(&text)?;
        let bring = self.member.with(async |client| {
            let mut rng = random::fresh()?;
            let brought = client.bring(&mut rng, &document, Machine.now(), self.dry_run)?;
            if !self.dry_run {
                client.sync().await?;
            }
            Ok(brought)
        });
        let Brought { written, already, left_out } = bring.await?;
        left_out.iter().for_each(|line| say(line));
        let done = if self.dry_run { "would be written" } else { "written" };
        say(&format!("{written} records {done}, {already} were there already, {} things left out", left_out.len()));
        Ok(())
    }
}

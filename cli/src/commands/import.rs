//! `lanterne import`.

mod csv;

use super::member::Member;
use super::{Outcome, say};
use clap::Args;
use client::interchange::{Brought, Document};
use client::random;
use csv::Csv;
pub use csv::RowsLeftOut;
use server::world::{Machine, World};
use std::path::PathBuf;

/// Write the records of a file into a member's team: a document as `lanterne export` writes it, or a list as CSV.
#[derive(Args)]
pub struct Import {
    #[command(flatten)]
    member: Member,

    #[command(flatten)]
    csv: Csv,

    /// The file, as `lanterne export` writes it, or a list as CSV.
    #[arg(value_name = "FILE")]
    file: PathBuf,

    /// Only tell what would be written.
    #[arg(long)]
    dry_run: bool,
}

impl Import {
    /// Reads, signs in, writes, sends.
    pub async fn run(self) -> Outcome {
        if self.csv.csv {
            return self.csv.run(&self.member, &self.file, self.dry_run).await;
        }
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

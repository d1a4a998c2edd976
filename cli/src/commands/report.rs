//! `lanterne report`.

use super::member::Member;
use super::{Outcome, say};
use clap::{Args, ValueEnum};
use client::report::Report as Counted;
use shared::domain::{Asked, Day, ValueId};
use std::io::{self, Write};

/// How the figures are written.
#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// One object.
    Json,
    /// One tidy table.
    Csv,
}

/// Print the figures of a year or a period, counted on this machine from a member's notes.
#[derive(Args)]
pub struct Report {
    #[command(flatten)]
    member: Member,

    /// The year, in Paris.
    #[arg(long, required_unless_present = "from", conflicts_with_all = ["from", "to"])]
    year: Option<i16>,

    /// The first day of the period, as 2026-09-01.
    #[arg(long, requires = "to", value_parser = day)]
    from: Option<Day>,

    /// Its last day.
    #[arg(long, requires = "from", value_parser = day)]
    to: Option<Day>,

    /// Until the end of which day what is known of a person counts; the last day of the period when nothing is said.
    #[arg(long, value_parser = day)]
    closing: Option<Day>,

    /// Only encounters in sectors of this branch, by its identifier.
    #[arg(long, value_name = "ID")]
    antenne: Option<String>,

    /// Only encounters in this sector, by its identifier.
    #[arg(long, value_name = "ID")]
    sector: Option<String>,

    /// Only encounters by this channel.
    #[arg(long, value_name = "ID")]
    channel: Option<String>,

    /// Mask numbers from 1 to 4, and others so that none can be worked out: for whoever is not of the team.
    #[arg(long)]
    outside: bool,

    /// How they are written.
    #[arg(long, value_enum, default_value_t = Format::Json)]
    format: Format,
}

impl Report {
    /// Signs in, counts, prints.
    pub async fn run(self) -> Outcome {
        let asked = self.asked().ok_or("no such year")?;
        let client = self.member.open().await?;
        let report = client.read(|notebook| Counted::of(notebook, asked, self.outside));
        match self.format {
            Format::Json => say(&report.json()?),
            Format::Csv => io::stdout().lock().write_all(report.csv().as_bytes())?,
        }
        Ok(())
    }

    fn asked(&self) -> Option<Asked> {
        let period = match (self.year, self.from, self.to) {
            (Some(year), ..) => Asked::year(year)?,
            (None, Some(from), Some(to)) => Asked::period(from, to),
            _ => return None,
        };
        let value = |id: &Option<String>| id.as_deref().map(ValueId::new);
        Some(Asked {
            closing: self.closing.unwrap_or(period.to),
            antenne: value(&self.antenne),
            sector: value(&self.sector),
            channel: value(&self.channel),
            ..period
        })
    }
}

fn day(text: &str) -> Result<Day, String> {
    Day::parse(text).ok_or_else(|| format!("{text} is no day; write 2026-09-01"))
}

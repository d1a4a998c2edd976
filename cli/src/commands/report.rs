//! `lanterne report`.

use super::member::{Member, note_export};
use super::{Outcome, say};
use app::figures::{Sheets, Words};
use app::i18n::Lang;
use clap::{Args, ValueEnum};
use client::report::Report as Counted;
use shared::domain::year::date;
use shared::domain::{Asked, Day, ValueId, audit};
use std::io::{self, IsTerminal, Write};

/// How the figures are written.
#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// One object.
    Json,
    /// One tidy table.
    Csv,
    /// A workbook with a sheet for each table.
    Xlsx,
}

/// In which language a workbook is.
#[derive(Clone, Copy, ValueEnum)]
enum Language {
    /// French.
    Fr,
    /// English.
    En,
}

impl Format {
    /// What the journal calls it.
    fn noted(self) -> &'static str {
        match self {
            Self::Json => audit::REPORT_JSON,
            Self::Csv => audit::REPORT_CSV,
            Self::Xlsx => audit::REPORT_XLSX,
        }
    }
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

    /// The language of a workbook; JSON and CSV have keys that never change.
    #[arg(long, value_enum, default_value_t = Language::Fr)]
    lang: Language,
}

impl Report {
    /// Signs in, counts, prints.
    pub async fn run(self) -> Outcome {
        let asked = self.asked().ok_or("no such year")?;
        if matches!(self.format, Format::Xlsx) && io::stdout().is_terminal() {
            return Err("a workbook is no text: send it to a file, as in > rapport.xlsx".into());
        }
        let (what, detail) = (self.format.noted(), detail(&asked, self.outside));
        let count = self.member.with(async |client| {
            let report = client.read(|notebook| Counted::of(notebook, asked, self.outside));
            note_export(client, what, &detail).await?;
            Ok(report)
        });
        let report = count.await?;
        match self.format {
            Format::Json => say(&report.json()?),
            Format::Csv => io::stdout().lock().write_all(report.csv().as_bytes())?,
            Format::Xlsx => io::stdout().lock().write_all(&self.workbook(report.counted()))?,
        }
        Ok(())
    }

    fn workbook(&self, counted: &client::report::Counted) -> Vec<u8> {
        let lang = match self.lang {
            Language::Fr => Lang::Fr,
            Language::En => Lang::En,
        };
        let client::report::Counted { asked, outside, figures, lists, team } = counted;
        Sheets::of(&Words { lang, lists }, team, asked, figures, *outside, None).file()
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

/// What the journal says of it: the period, the filters by identifiers, and whether it was for outside.
fn detail(asked: &Asked, outside: bool) -> String {
    let only = [&asked.antenne, &asked.sector, &asked.channel].into_iter().flatten().map(|id| id.as_str().to_owned());
    let whom = outside.then(|| "outside".to_owned());
    [date(asked.from), date(asked.to)].into_iter().chain(only).chain(whom).collect::<Vec<_>>().join(" ")
}

fn day(text: &str) -> Result<Day, String> {
    Day::parse(text).ok_or_else(|| format!("{text} is no day; write 2026-09-01"))
}

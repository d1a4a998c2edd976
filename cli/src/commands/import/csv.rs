//! A list as CSV: understood by its headings and `--map`, told row by row, and written as the page of imports would write it.

use super::super::member::Member;
use super::super::{Outcome, say};
use app::i18n::Lang;
use app::import_words::{fault, vocabulary};
use clap::{Args, ValueEnum};
use client::list::List;
use client::random;
use server::world::{Machine, World};
use shared::domain::import::{Before, Column, Import, Of, Outcome as Row, Plan, Setting, Sheet, guess_of};
use shared::domain::year::{date, day_of};
use shared::domain::{Day, fold, kind};
use std::path::Path;

/// Rows were left out, and the rest was taken: the command ends with 3.
#[derive(Debug, thiserror::Error)]
#[error("{0} of the rows could not be taken")]
pub struct RowsLeftOut(usize);

/// What the rows of a list are.
#[derive(Clone, Copy, ValueEnum)]
enum Rows {
    /// One person each.
    Persons,
    /// One encounter each.
    Encounters,
}

/// How a list is understood.
#[derive(Args)]
pub struct Csv {
    /// The file is a list as CSV, one row for each person or for each encounter (docs/interchange.md, "Lists as CSV").
    #[arg(long)]
    pub csv: bool,

    /// What its rows are; without it the headings tell.
    #[arg(long, requires = "csv", value_name = "WHAT")]
    of: Option<Rows>,

    /// What a column holds, by its heading: "Code interne=name". With nothing after the sign it is left aside. May be given several times.
    #[arg(long, requires = "csv", value_name = "HEADING=COLUMN")]
    map: Vec<String>,

    /// The day of which ages are, where no column says it, as 2026-12-31; else today.
    #[arg(long, requires = "csv", value_name = "DAY")]
    estimated_on: Option<String>,

    /// Whoever is here under a name of the list, and nobody else is, is the same person; without it she is another.
    #[arg(long, requires = "csv")]
    same: bool,

    /// Take a file up once more that was taken up already.
    #[arg(long, requires = "csv")]
    again: bool,
}

impl Csv {
    /// Reads, signs in, tells, writes, sends.
    pub async fn run(&self, member: &Member, file: &Path, dry_run: bool) -> Outcome {
        let bytes = std::fs::read(file).map_err(|error| format!("{}: {error}", file.display()))?;
        let sheet = Sheet::read(&bytes).map_err(|error| format!("{}: {error}", file.display()))?;
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        // Before anybody signs in.
        let setting = self.setting(&sheet)?;
        let refused = member.with(async |client| {
            let (mut rng, now) = (random::fresh()?, Machine.now());
            let me = client.member();
            if !client.read(|notebook| notebook.directory.is_coordinator(me)) {
                return Err("a list is taken up by a coordinator".into());
            }
            let list = List::of(client, &mut rng, sheet, vocabulary, now);
            let whose = |import: &Import| {
                let name = client.read(|notebook| notebook.keyring.member_name(&notebook.directory, import.by));
                format!("by {}, on {}", name.unwrap_or_default(), date(day_of(import.at)))
            };
            let mut setting = match &list.before {
                Before::Taken(imports) if !self.again => {
                    let whose: Vec<String> = imports.iter().map(whose).collect();
                    let whose = whose.join("; ");
                    return Err(format!("this file was taken up already, {whose}; --again takes it once more").into());
                }
                Before::Begun(import) => {
                    say(&format!(
                        "this file was begun {}; it is gone on with, understood as it was then",
                        whose(import)
                    ));
                    import.setting.clone()
                }
                _ => setting,
            };
            let mut plan = list.plan(&setting);
            if self.same && !matches!(list.before, Before::Begun(_)) {
                for (name, persons) in &plan.here {
                    if let [only] = persons[..] {
                        setting.set_person(name, Some(only));
                    }
                }
                plan = list.plan(&setting);
            }
            if setting.is_too_large() {
                return Err("too many names of people who are here for one file: cut it in two".into());
            }
            tell(&list, &plan);
            let nothing = plan.taken().next().is_none();
            if !dry_run && !nothing {
                list.take(client, &mut rng, (&*name, setting, &plan), now)?;
                client.sync().await?;
            }
            say(&summary(&plan, dry_run));
            Ok(plan.refused())
        });
        match refused.await? {
            0 => Ok(()),
            refused => Err(RowsLeftOut(refused).into()),
        }
    }

    /// How the file is to be understood, by its headings and what was said.
    fn setting(&self, sheet: &Sheet) -> Result<Setting, String> {
        let of = match self.of {
            Some(Rows::Persons) => Of::Persons,
            Some(Rows::Encounters) => Of::Encounters,
            None => guess_of(&sheet.head),
        };
        let today = day_of(Machine.now());
        let mut setting = Setting::of(of, sheet, today);
        for said in &self.map {
            let (heading, key) = said.rsplit_once('=').ok_or_else(|| format!("--map {said}: HEADING=COLUMN"))?;
            let at = |(place, head): (usize, &String)| (fold(head) == fold(heading)).then_some(place);
            let places: Vec<usize> = sheet.head.iter().enumerate().filter_map(at).collect();
            let [place] = places[..] else {
                return Err(format!("--map {said}: {} columns have this heading", places.len()));
            };
            let column = Column::all(of).find(|column| column.key() == key);
            if column.is_none() && !key.is_empty() {
                let keys: Vec<&str> = Column::all(of).map(Column::key).collect();
                return Err(format!("--map {said}: no such column; there are {}", keys.join(", ")));
            }
            setting.set_column(place, column);
        }
        if let Some(said) = &self.estimated_on {
            let day = Day::parse(said).filter(|day| *day <= today);
            setting.estimated_on =
                Some(day.ok_or_else(|| format!("--estimated-on {said}: no day as 2026-12-31 that has come"))?);
        }
        Ok(setting)
    }
}

/// The rows that are left out, each with all that is wrong with it; and how many names are of somebody who is here.
fn tell(list: &List, plan: &Plan) {
    for row in &plan.rows {
        let Row::Refused(faults) = &row.outcome else { continue };
        for one in faults {
            say(&format!("row {}: {}", row.number, fault(Lang::En, &list.lists, list.sheet(), one)));
        }
    }
    let asked = plan.here.len();
    if asked > 0 {
        say(&format!("{asked} names are of somebody who is here; without --same each is another person"));
    }
}

fn summary(plan: &Plan, dry_run: bool) -> String {
    let (persons, encounters) = (plan.count(kind::PERSON), plan.count(kind::ENCOUNTER));
    let done = if dry_run { "would be taken" } else { "taken" };
    let (refused, known) = (plan.refused(), plan.known());
    format!(
        "{persons} persons and {encounters} encounters {done}, {refused} rows left out, {known} of somebody who is here"
    )
}

//! `lanterne demo`.

use super::{Outcome, say};
use clap::Args;
use client::demo::script::Size;
use client::demo::{Demo as Plan, Filled, Progress, SignIn};
use client::member::Client;
use client::{load, random};
use server::world::{Machine, World};
use shared::clock::Millis;

/// Fill a server with a fictional team of six and four months of notes, through the public API.
#[derive(Args)]
pub struct Demo {
    /// The server, as http://HOST:PORT.
    #[arg(long, env = "LANTERNE_SERVER", value_name = "URL")]
    server: String,

    /// An unused set-up code of that server.
    #[arg(long, env = "LANTERNE_SETUP_CODE", value_name = "CODE")]
    setup_code: String,

    /// Another number tells another story, with other passphrases.
    #[arg(long, default_value_t = 1)]
    seed: u64,

    /// How many weeks, with three rounds each.
    #[arg(long, default_value_t = Size::FOUR_MONTHS.weeks, value_parser = clap::value_parser!(u64).range(1..=104))]
    weeks: u64,

    /// So many notes more, over two years and of no story: to see how Lanterne copes with many.
    #[arg(long, default_value_t = 0, value_name = "N")]
    more: usize,

    /// So many notes more of the last hours, of no story either: to see a long morning.
    #[arg(long, default_value_t = 0, value_name = "N")]
    night: usize,

    /// Stay, as the coordinator's device, and let in whoever signs in on another device, until the server stops.
    #[arg(long)]
    stay: bool,

    /// While it stays: so many devices more of the coordinator's that listen, for measuring.
    #[arg(long, default_value_t = 0, value_name = "N", hide = true, requires = "stay")]
    watchers: usize,

    /// While it stays, and once a line comes on its input: so many notes, one after the other, each told when it is pushed.
    #[arg(long, default_value_t = 0, value_name = "N", hide = true, requires = "stay")]
    beats: usize,
}

impl Demo {
    /// Creates the team, tells its story, and prints how its members sign in.
    pub async fn run(self) -> Outcome {
        let mut rng = random::fresh()?;
        let (size, now) = (Size::of_weeks(self.weeks), Machine.now());
        let plan = Plan { seed: self.seed, size, more: self.more, night: self.night, now };
        let Filled { sign_ins, recovery_words, devices } =
            plan.fill(&mut rng, &self.server, &self.setup_code, progress).await?;
        table(&sign_ins).iter().for_each(|line| say(line));
        say(&format!("recovery sheet: {recovery_words}"));
        let mut devices = devices.into_iter();
        if let (true, Some(mut coordinator)) = (self.stay, devices.next()) {
            let _watchers = load::watch(&mut rng, &coordinator, self.watchers, Machine.now()).await?;
            if let Some(writer) = devices.next().filter(|_| self.beats > 0) {
                tokio::spawn(beat(writer, self.beats));
            }
            say(&format!("open {}", self.server));
            // The server's end is the end of this too, and no failure.
            if let Err(error) = coordinator.attend(&mut rng, || Machine.now()).await {
                tracing::debug!("no longer attending: {error}");
            }
        }
        Ok(())
    }
}

/// Waits for a line, then writes.
async fn beat(mut writer: Client, beats: usize) {
    let asked = tokio::task::spawn_blocking(|| std::io::stdin().lines().next());
    let (Ok(Some(Ok(_))), Ok(mut rng)) = (asked.await, random::fresh()) else { return };
    let told = |beat: usize, at: Millis| say(&format!("pushed {beat} {}", at.0));
    if let Err(error) = load::beat(&mut rng, &mut writer, beats, || Machine.now(), told).await {
        tracing::warn!("no longer writing: {error}");
    }
}

fn progress(progress: Progress) {
    match progress {
        Progress::Members(1) => say("the team exists"),
        Progress::Nights(night, nights) if night == nights => say(&format!("{nights} nights were told")),
        Progress::Members(_) | Progress::Nights(..) => {}
    }
}

/// Columns as wide as what stands in them.
fn table(sign_ins: &[SignIn]) -> Vec<String> {
    let role = |sign_in: &SignIn| if sign_in.coordinates { "coordinator" } else { "educator" }.to_owned();
    let row = |one: &SignIn| [one.name.to_owned(), role(one), one.passphrase.clone(), one.account_words.clone()];
    let head = ["name", "role", "passphrase", "words of the account sheet"].map(str::to_owned);
    let rows: Vec<[String; 4]> = core::iter::once(head).chain(sign_ins.iter().map(row)).collect();
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..4).map(width).collect();
    let line = |row: &[String; 4]| {
        let cells: Vec<String> = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:width$}")).collect();
        cells.join("  ").trim_end().to_owned()
    };
    rows.iter().map(line).collect()
}

//! `lanterne load`.

use super::{Outcome, say};
use clap::Args;
use client::load::{Backlog, Cost, Load as Prepared, Plan, Taken};
use client::random;
use server::world::{Machine, World};

/// Push as many notes as a server takes, from a team made for it, and tell how many that were in a second. For measuring: the notes stay.
#[derive(Args)]
pub struct Load {
    /// The server, as http://HOST:PORT.
    #[arg(long, env = "LANTERNE_SERVER", value_name = "URL")]
    server: String,

    /// An unused set-up code of that server.
    #[arg(long, env = "LANTERNE_SETUP_CODE", value_name = "CODE")]
    setup_code: String,

    /// How many revisions. All are sealed and signed before the clock starts.
    #[arg(long, default_value_t = 40_000, value_name = "N")]
    revisions: usize,

    /// How many stand in one request, at most 500.
    #[arg(long, default_value_t = 500, value_name = "N")]
    batch: usize,

    /// Over how many connections, each one request after the other.
    #[arg(long, default_value_t = 8, value_name = "N")]
    connections: usize,

    /// From how many devices: by default a server takes 20,000 revisions a minute from each, and ten sign-ins in a row of one account.
    #[arg(long, default_value_t = 8, value_name = "N")]
    devices: usize,

    /// Afterwards send the same requests there as well, whatever it answers: what the requests alone cost.
    #[arg(long, value_name = "URL")]
    baseline: Option<String>,

    /// Instead: let one device send a backlog of so many revisions, another fetch it, and count the requests.
    #[arg(long, value_name = "N", conflicts_with = "baseline")]
    backlog: Option<usize>,

    /// Print one JSON object instead of lines.
    #[arg(long)]
    json: bool,
}

impl Load {
    /// Prepares, pushes, tells.
    pub async fn run(self) -> Outcome {
        let Self { devices, connections, revisions, batch, .. } = self;
        let plan = Plan { devices, connections, revisions, batch };
        let mut rng = random::fresh()?;
        if let Some(notes) = self.backlog {
            let costs = Backlog::measure(&mut rng, &self.server, &self.setup_code, notes, Machine.now()).await?;
            for (what, cost) in [("send", costs.push), ("fetch", costs.pull), ("nothing", costs.empty)] {
                self.tell_cost(what, cost);
            }
            return Ok(());
        }
        let load = Prepared::prepare(&mut rng, &self.server, &self.setup_code, plan, Machine.now()).await?;
        if !self.json {
            let each = load.bytes / load.revisions;
            say(&format!("{revisions} revisions of {each} bytes, {batch} in a request, {connections} connections"));
        }
        let taken = load.push().await?;
        self.tell("push", &taken);
        if let Some(url) = &self.baseline {
            self.tell("baseline", &load.send_to(url).await?);
        }
        Ok(())
    }

    fn tell(&self, what: &str, taken: &Taken) {
        let rate = taken.rate(self.revisions);
        let millis = |percent| taken.wait(percent).as_secs_f64() * 1000.0;
        let (usual, most, longest) = (millis(50), millis(99), millis(100));
        say(&if self.json {
            format!(r#"{{"what":"{what}","rate":{rate:.1},"p50":{usual:.3},"p99":{most:.3},"longest":{longest:.3}}}"#)
        } else {
            format!(
                "{what}: {rate:.0} revisions/s; an answer in {usual:.1} ms, 99 of 100 in {most:.1}, all in {longest:.1}"
            )
        });
    }

    fn tell_cost(&self, what: &str, cost: Cost) {
        let Cost { took, requests, pushed, pulled } = cost;
        let millis = took.as_secs_f64() * 1000.0;
        say(&if self.json {
            format!(r#"{{"what":"{what}","ms":{millis:.3},"requests":{requests},"pushed":{pushed},"pulled":{pulled}}}"#)
        } else {
            format!("{what}: {millis:.1} ms, {requests} requests; {pushed} sent, {pulled} fetched")
        });
    }
}

//! `cargo xtask bench`: measures, and writes `docs/performance.md`. `LANTERNE_BINARY` and `LANTERNE_SITE` measure another release build
//! than the checkout's own, without building one.

mod alike;
mod backlog;
mod browser;
mod figure;
mod live;
mod machine;
mod merge;
mod merge_wasm;
mod push;
mod render;
mod server;
mod weight;
mod who;
mod year;

use anyhow::{Result, bail};

/// What to measure.
#[derive(clap::Args)]
pub struct Args {
    /// Only these groups; all of them when none is named
    #[arg(value_name = "GROUP")]
    only: Vec<String>,
    /// Fewer rounds: to see that it works, not to be believed
    #[arg(long)]
    quick: bool,
    /// Measure nothing; write the page from what was measured before
    #[arg(long)]
    render: bool,
}

/// One group of figures: measures, and writes them.
struct Group {
    name: &'static str,
    run: fn(quick: bool) -> Result<()>,
}

/// All of them. To add one: a file here with a `run`, and a line.
const GROUPS: &[Group] = &[
    Group { name: "push", run: push::run },
    Group { name: "merge", run: merge::run },
    Group { name: "alike", run: alike::run },
    Group { name: "who", run: who::run },
    Group { name: "year", run: year::run },
    Group { name: "backlog", run: backlog::run },
    Group { name: "merge-wasm", run: merge_wasm::run },
    Group { name: "live", run: live::run },
    Group { name: "browser", run: browser::run },
    Group { name: "weight", run: weight::run },
];

/// Runs the groups and writes the page. A group that fails hinders no other; what it measured before stays on the page.
pub fn run(args: &Args) -> Result<()> {
    if let Some(unknown) = args.only.iter().find(|name| GROUPS.iter().all(|group| group.name != **name)) {
        let names: Vec<&str> = GROUPS.iter().map(|group| group.name).collect();
        bail!("no group is called {unknown}; there are: {}", names.join(", "));
    }
    let mut failed = Vec::new();
    for group in GROUPS {
        if !args.render && (args.only.is_empty() || args.only.iter().any(|name| name == group.name)) {
            println!("\u{203a} bench {}", group.name);
            if let Err(error) = (group.run)(args.quick) {
                println!("{}: {error:#}", group.name);
                failed.push(group.name);
            }
        }
    }
    render::write(&figure::all()?, args.quick)?;
    match failed[..] {
        [] => Ok(()),
        _ => bail!("failed: {}", failed.join(", ")),
    }
}

//! `cargo xtask bench`: measures, and writes `docs/performance.md`.

mod figure;
mod machine;
mod merge_wasm;
mod render;
mod weight;

use anyhow::{Result, bail};

/// What to measure.
#[derive(clap::Args)]
pub struct Args {
    /// Only this bench, or these
    #[arg(long, value_name = "NAME")]
    only: Vec<String>,
    /// Fewer rounds: to see that it works, not to be believed
    #[arg(long)]
    quick: bool,
    /// Measure nothing; write the page from what was measured before
    #[arg(long)]
    render: bool,
}

/// One bench: measures, and writes its figures.
struct Bench {
    name: &'static str,
    run: fn(quick: bool) -> Result<()>,
}

/// All of them. To add one: a file here with a `run`, and a line.
const BENCHES: &[Bench] =
    &[Bench { name: "merge-wasm", run: merge_wasm::run }, Bench { name: "weight", run: weight::run }];

/// Runs the benches and writes the page.
pub fn run(args: &Args) -> Result<()> {
    if let Some(unknown) = args.only.iter().find(|name| BENCHES.iter().all(|bench| bench.name != **name)) {
        let names: Vec<&str> = BENCHES.iter().map(|bench| bench.name).collect();
        bail!("no bench is called {unknown}; there are: {}", names.join(", "));
    }
    for bench in BENCHES {
        if !args.render && (args.only.is_empty() || args.only.iter().any(|name| name == bench.name)) {
            println!("\u{203a} bench {}", bench.name);
            (bench.run)(args.quick)?;
        }
    }
    render::write(&figure::all()?, args.quick)
}

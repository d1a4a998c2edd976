//! Prints precision and recall of probable duplicates as a table in Markdown: `cargo run --release -p shared --features member
//! --example alike [SEED…]`; the whole set of each seed, by default the one that is kept out of tuning.
#![allow(missing_docs, clippy::unwrap_used, clippy::print_stdout, clippy::cast_possible_wrap)]

#[path = "../tests/alike/report.rs"]
mod report;
#[path = "../tests/alike/set.rs"]
mod set;

use set::{Set, Size};
use shared::domain::Alike;

fn main() {
    let asked: Vec<u64> = std::env::args().skip(1).filter_map(|seed| seed.parse().ok()).collect();
    let seeds = if asked.is_empty() { vec![set::HELD_OUT] } else { asked };
    let mut rows = Vec::new();
    for seed in seeds {
        let set = Set::make(seed, Size::WHOLE);
        let began = std::time::Instant::now();
        let alike = Alike::of(&set);
        let took = began.elapsed();
        let (persons, encounters) = set.counts();
        println!("Seed {seed}: {persons} persons, {encounters} encounters, from scratch in {} ms.", took.as_millis());
        if std::env::var_os("ALIKE_MISTAKES").is_some() {
            report::mistakes(&set, &alike);
        }
        if std::env::var_os("ALIKE_DUMP").is_some() {
            report::dump(&set, &alike);
        }
        rows.push((seed, report::measure(&set, &alike)));
    }
    println!("\n{}", report::table(&rows));
}

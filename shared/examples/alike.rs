//! Prints precision and recall of probable duplicates as a table in Markdown: `cargo run --release -p shared --features member
//! --example alike [SEED…]`, by default for the seed that is kept out of tuning. `ALIKE_SMALL=1` takes the small set,
//! `ALIKE_MISTAKES=1` tells each mistake with its reasons.
#![allow(missing_docs, clippy::unwrap_used, clippy::print_stdout, clippy::cast_possible_wrap)]

#[path = "../tests/alike/report.rs"]
mod report;
#[path = "../tests/alike/set.rs"]
mod set;

use set::{HELD_OUT, Set, Size};
use shared::domain::Alike;

fn main() {
    let asked: Vec<u64> = std::env::args().skip(1).filter_map(|seed| seed.parse().ok()).collect();
    let seeds = if asked.is_empty() { vec![HELD_OUT] } else { asked };
    let wants = |what: &str| std::env::var_os(what).is_some();
    let size = if wants("ALIKE_SMALL") { Size::SMALL } else { Size::WHOLE };
    let mut rows = Vec::new();
    for seed in seeds {
        let set = Set::make(seed, size);
        let alike = Alike::of(&set);
        let (persons, encounters) = set.counts();
        println!("Seed {seed}: records of {persons} persons and {encounters} encounters.");
        for (how, found, all) in report::by_beginning(&set, &alike) {
            println!("Persons' duplicates {how}: {found} of {all} suggested.");
        }
        if wants("ALIKE_MISTAKES") {
            report::mistakes(&set, &alike);
        }
        rows.push((seed, report::measure(&set, &alike)));
    }
    println!("\n{}", report::table(&rows));
}

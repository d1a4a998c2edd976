//! The merge table. Each row is one small history and what it comes to; the reason stands above it. The same rows, by the same
//! names, are told in `docs/merge-rules.md`. Every row is tried in every order of arrival.

use crate::notation::Told;
use shared::history::Step;

#[path = "table/gone.rs"]
mod gone;
#[path = "table/written.rs"]
mod written;

/// One row.
pub struct Row {
    /// Its name, which the document uses too.
    pub name: &'static str,
    /// The history.
    pub history: &'static str,
    /// What it comes to.
    pub state: &'static str,
}

const fn row(name: &'static str, history: &'static str, state: &'static str) -> Row {
    Row { name, history, state }
}

/// The table.
pub fn rows() -> impl Iterator<Item = &'static Row> {
    written::ROWS.iter().chain(gone::ROWS)
}

fn trimmed(text: &str) -> String {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// Every order of at most six things.
fn permutations(steps: &[Step]) -> Vec<Vec<&Step>> {
    let Some((first, rest)) = steps.split_first() else { return vec![vec![]] };
    let mut all = Vec::new();
    for order in permutations(rest) {
        for place in 0..=order.len() {
            let mut longer = order.clone();
            longer.insert(place, first);
            all.push(longer);
        }
    }
    all
}

#[test]
fn every_row_comes_to_its_state_in_every_order_of_arrival() {
    for row in rows() {
        let told = Told::read(row.history);
        for order in permutations(&told.steps) {
            let state = told.arriving(order.iter().copied().chain(order.first().copied())).state();
            assert_eq!(told.tell(&state), trimmed(row.state), "\nrow {:?}:\n{}", row.name, trimmed(row.history));
        }
    }
}

#[test]
fn rows_have_names_of_their_own() {
    let mut names: Vec<&str> = rows().map(|row| row.name).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), rows().count());
}

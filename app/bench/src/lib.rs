//! Merge with decode, for `cargo xtask bench`: in WebAssembly by what is exported here, natively by `benches/merge.rs`.

mod records;

pub use records::{RECORDS, Record, floor, merge, records};

use shared::history::State;
use std::hint::black_box;
use wasm_bindgen::prelude::wasm_bindgen;

/// The records, for JavaScript.
#[wasm_bindgen]
pub struct Records(Vec<Record>);

#[wasm_bindgen]
impl Records {
    /// Writes them.
    #[wasm_bindgen(constructor)]
    #[allow(clippy::new_without_default, reason = "called from JavaScript")]
    pub fn new() -> Self {
        Self(records())
    }

    /// Merges each once; tells how many have something to ask.
    pub fn merge(&self) -> usize {
        self.0.iter().filter_map(|record| black_box(merge(record))).filter(State::has_conflict).count()
    }

    /// The least instead; tells how many cells there are.
    pub fn floor(&self) -> usize {
        self.0.iter().filter_map(|record| black_box(floor(record))).map(|newest| newest.len()).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_measures_what_it_says() {
        let records = Records::new();
        assert_eq!(records.merge(), 100);
        assert_eq!(records.floor(), 5000);
        let states: Vec<State> = records.0.iter().filter_map(merge).collect();
        assert_eq!(states.len(), 1000, "every record is read");
        assert!(states.iter().all(|state| state.cells.len() == 5 && !state.is_incomplete()));
    }
}

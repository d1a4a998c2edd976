//! The rows that were left out, as a file to be put right and brought again.

use super::super::year::record;
use super::fault::Fault;
use super::{Outcome, Plan, Sheet};

/// The refused rows as CSV (UTF-8 with its mark, so that a spreadsheet reads the accents): the row's number, what is wrong with it in
/// words that `say` gives, then its cells as they stood. What a spreadsheet would take for a formula is made words.
pub fn refused(sheet: &Sheet, plan: &Plan, [number, wrong]: [&str; 2], say: &dyn Fn(&Fault) -> String) -> String {
    let head = [number, wrong].into_iter().map(str::to_owned).chain(sheet.head.iter().cloned());
    let mut text = format!("\u{feff}{}", record(head));
    for (row, planned) in sheet.rows.iter().zip(&plan.rows) {
        let Outcome::Refused(faults) = &planned.outcome else { continue };
        let words: Vec<String> = faults.iter().map(say).collect();
        let cells = [row.number.to_string(), words.join(" ")].into_iter().chain(row.cells.iter().cloned());
        text.push_str(&record(cells));
    }
    text
}

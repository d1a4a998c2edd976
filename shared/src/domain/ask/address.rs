//! A field of a record in an address of the app: letters and digits only, and nothing that says what stands there.

use super::super::field::{bytes, read};
use crate::history::Cell;
use core::fmt::Write as _;

/// The longest cell that is taken from an address, in bytes: keys are ids and short names.
const MOST: usize = 256;

/// A cell in the letters of an address.
pub fn to_address(cell: &Cell) -> String {
    bytes(cell).iter().fold(String::new(), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// The cell that an address names; none for anything else.
pub fn from_address(text: &str) -> Option<Cell> {
    if !text.is_ascii() || !text.len().is_multiple_of(2) || text.len() > 2 * MOST {
        return None;
    }
    let pairs = (0..text.len()).step_by(2).map(|at| u8::from_str_radix(text.get(at..at + 2)?, 16).ok());
    read(&pairs.collect::<Option<Vec<u8>>>()?)
}

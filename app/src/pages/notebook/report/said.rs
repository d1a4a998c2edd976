//! What figures, their parts and what speaks against them are called.

use crate::labels::Labels;
use shared::domain::year::Dim;

pub use crate::figures::{Words, doubt, figure};

/// The words of the page.
pub fn words<'a>(labels: &Labels<'a>) -> Words<'a> {
    Words { lang: labels.lang, lists: labels.lists }
}

/// A part of a figure: a value of a list, a month, or one of the counting's own words.
pub fn part(labels: &Labels<'_>, dim: Dim, value: &str) -> String {
    words(labels).part(dim, value)
}

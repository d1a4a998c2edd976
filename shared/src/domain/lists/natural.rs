//! The order in which people expect names with numbers in them.

use crate::domain::search::fold;

/// A part of a name: words, or a number.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    Number(u64),
    Words(String),
}

/// A key that sorts `Secteur 2` before `secteur 10`, whatever the accents.
pub(super) fn key(name: &str) -> Vec<Part> {
    let folded = fold(name);
    let mut parts: Vec<Part> = Vec::new();
    for c in folded.chars() {
        match (c.to_digit(10).map(u64::from), parts.last_mut()) {
            (Some(digit), Some(Part::Number(number))) => *number = number.saturating_mul(10).saturating_add(digit),
            (Some(digit), _) => parts.push(Part::Number(digit)),
            (None, Some(Part::Words(words))) => words.push(c),
            (None, _) => parts.push(Part::Words(c.to_string())),
        }
    }
    parts
}

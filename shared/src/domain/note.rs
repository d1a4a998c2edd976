//! A free note holds facts: a hint warns of what would name somebody. It never blocks.

use super::NOTE_MAX;

mod names;
mod phones;

/// Something to think over in a free note.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NoteHint {
    /// A phone number.
    Phone,
    /// Probably a first name with a family name.
    FullName,
    /// Longer than [`NOTE_MAX`].
    TooLong {
        /// By so many characters.
        over: usize,
    },
}

/// What to think over in a free note.
pub fn check_note(text: &str) -> Vec<NoteHint> {
    let mut hints = Vec::new();
    if phones::has_phone(text) {
        hints.push(NoteHint::Phone);
    }
    if names::has_full_name(text) {
        hints.push(NoteHint::FullName);
    }
    let over = text.chars().count().saturating_sub(NOTE_MAX);
    if over > 0 {
        hints.push(NoteHint::TooLong { over });
    }
    hints
}

#[cfg(test)]
mod tests;

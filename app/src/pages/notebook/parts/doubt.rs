//! A friendly doubt about what is written, in words.

use crate::i18n::Messages;
use shared::domain::{NoteHint, check_note};

/// What to think over in a text; blocks nothing.
pub fn doubt(m: &'static Messages, text: &str) -> Option<String> {
    let hints = check_note(text).into_iter().map(|hint| match hint {
        NoteHint::Phone => m.encounter.note_phone,
        NoteHint::FullName => m.encounter.note_name,
        NoteHint::TooLong { .. } => m.encounter.note_long,
    });
    let said = hints.collect::<Vec<_>>().join(" ");
    (!said.is_empty()).then_some(said)
}

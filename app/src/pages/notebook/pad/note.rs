//! A free note: facts, five hundred characters, with friendly doubts that block nothing.

use super::Pad;
use crate::components::TextArea;
use crate::i18n::{Messages, use_messages};
use leptos::prelude::*;
use shared::domain::{NOTE_MAX, NoteHint, Text, check_note};

/// The free note of an encounter or a person.
#[component]
pub fn NoteField(
    /// What is written.
    pad: Pad,
    /// Where it is written.
    field: &'static Text,
) -> impl IntoView {
    let m = use_messages();
    let value = RwSignal::new(pad.state.with_untracked(|s| field.get(s).into_settled()).unwrap_or_default());
    let write = Callback::new(move |text: String| pad.edit_text(|draft, base| field.set(draft, base, &text)));
    view! {
        <TextArea
            id="note"
            label=m.encounter.note
            help=m.encounter.note_help
            value
            max=NOTE_MAX
            doubt=Signal::derive(move || value.with(|text| doubt(m, text)))
            error=Signal::derive(move || value.with(|text| too_long(m, text)))
            optional=true
            on_input=write
        />
    }
}

/// What had better not stand in a note.
pub fn doubt(m: &Messages, text: &str) -> Option<String> {
    check_note(text).into_iter().find_map(|hint| match hint {
        NoteHint::Phone => Some(m.encounter.note_phone.to_owned()),
        NoteHint::FullName => Some(m.encounter.note_name.to_owned()),
        NoteHint::TooLong { .. } => None,
    })
}

/// Said of a note that is too long; it stays as it is.
pub fn too_long(m: &Messages, text: &str) -> Option<String> {
    let over = check_note(text).into_iter().any(|hint| matches!(hint, NoteHint::TooLong { .. }));
    over.then(|| m.encounter.note_long.to_owned())
}

//! A form over a note with several versions: what they are stands above, for whatever is answered below settles them.

use super::Pad;
use crate::pages::notebook::versions::Versions;
use leptos::prelude::*;

/// The versions of the note that is written over; nothing for a new one.
#[component]
pub fn WrittenOver(
    /// What is written.
    pad: Pad,
) -> impl IntoView {
    (!pad.draft.is_new()).then(|| view! { <Versions record=pad.draft.record() /> })
}

//! Whether what is on the screen is on the device too.

use super::Pad;
use crate::components::{Icon, IconName};
use crate::i18n::use_messages;
use crate::state::Saving;
use leptos::prelude::*;

/// Says that the draft is kept, or that it could not be. Nothing before the first tap.
#[component]
pub fn KeptLine(
    /// What is written.
    pad: Pad,
) -> impl IntoView {
    let m = use_messages();
    let saving = pad.draft.saving();
    let state = Memo::new(move |_| if pad.untouched() { None } else { Some(saving.get()) });
    view! {
        <p class="saved-line" role="status">
            {move || match state.get() {
                None => ().into_any(),
                Some(Saving::Writing) => m.common.saving.into_any(),
                Some(Saving::Failed(trouble)) => {
                    view! {
                        <Icon name=IconName::Warning />
                        {trouble.say(m)}
                    }
                        .into_any()
                }
                Some(Saving::Kept) => {
                    view! {
                        <Icon name=IconName::Check />
                        {m.encounter.draft_kept}
                    }
                        .into_any()
                }
            }}
        </p>
    }
}

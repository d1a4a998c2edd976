//! Throwing a draft away, once asked.

use crate::components::{Button, ButtonKind, Confirm, IconName};
use crate::i18n::use_messages;
use crate::state::DraftHandle;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The button and its question.
#[component]
pub fn DiscardDraft(
    /// What is thrown away.
    draft: DraftHandle,
    /// Told once it is gone.
    on_discarded: Callback<()>,
) -> impl IntoView {
    let m = use_messages();
    let open = RwSignal::new(false);
    let discard = Callback::new(move |()| {
        spawn_local(async move {
            draft.discard().await;
            on_discarded.run(());
        });
    });
    view! {
        <Button kind=ButtonKind::Plain icon=IconName::Trash on_click=move |()| open.set(true)>
            {m.encounter.draft_discard}
        </Button>
        <Confirm
            id="discard-draft"
            open
            title=m.encounter.draft_discard
            yes=m.encounter.draft_discard
            icon=IconName::Trash
            kind=ButtonKind::Danger
            on_yes=discard
        >
            <p>{m.encounter.draft_discard_ask}</p>
        </Confirm>
    }
}

//! Throwing a draft away, once asked.

use crate::components::{Button, ButtonKind, Dialog, IconName};
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
    let discard = move |()| {
        open.set(false);
        spawn_local(async move {
            draft.discard().await;
            on_discarded.run(());
        });
    };
    view! {
        <Button kind=ButtonKind::Plain icon=IconName::Trash on_click=move |()| open.set(true)>
            {m.encounter.draft_discard}
        </Button>
        <Dialog
            id="discard-draft"
            open
            title=m.encounter.draft_discard
            actions=move || {
                view! {
                    <Button on_click=move |()| open.set(false)>{m.common.cancel}</Button>
                    <Button kind=ButtonKind::Danger icon=IconName::Trash on_click=discard>
                        {m.encounter.draft_discard}
                    </Button>
                }
            }
        >
            <p>{m.encounter.draft_discard_ask}</p>
        </Dialog>
    }
}

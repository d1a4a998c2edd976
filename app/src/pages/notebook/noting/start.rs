//! On the closed notebook: the way in.

use crate::components::{Button, IconName};
use crate::i18n::use_messages;
use crate::state::use_notebook;
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::crypto::InboxKind;
use shared::ids::MemberId;

/// *Noter sans ouvrir*, for the member whose name was chosen. A wait after wrong passphrases does not touch it.
#[component]
pub fn NoteWithoutOpening(
    /// Whose notebook.
    member: MemberId,
) -> impl IntoView {
    let m = use_messages();
    let notebook = use_notebook();
    let (busy, why) = (RwSignal::new(false), RwSignal::new(None::<&'static str>));
    let note = Callback::new(move |()| {
        busy.set(true);
        why.set(None);
        spawn_local(async move {
            // When it works, this page is gone.
            if let Err(trouble) = notebook.note_closed(member, InboxKind::Note).await {
                why.try_set(Some(trouble.say(m)));
            }
            busy.try_set(false);
        });
    });
    view! {
        <div class="stack-tight">
            <Button icon=IconName::Draft wide=true busy=busy on_click=note>
                {m.noting.title}
            </Button>
            <p class="soft" role="status">
                {move || why.get()}
            </p>
        </div>
    }
}

//! The phone's own screen lock, for those who set it up.

use crate::components::{Button, ButtonKind, IconName};
use crate::i18n::use_messages;
use crate::state::{UnlockError, use_notebook};
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::ids::MemberId;

/// One button; when it fails, the passphrase stands right below.
#[component]
pub fn ByScreenLock(
    /// Whose notebook.
    member: MemberId,
    /// Why it did not open.
    failed: Callback<UnlockError>,
) -> impl IntoView {
    let m = use_messages();
    let notebook = use_notebook();
    let busy = RwSignal::new(false);
    let open = Callback::new(move |()| {
        busy.set(true);
        spawn_local(async move {
            let outcome = notebook.unlock_by_screen(member).await;
            // Gone meanwhile, there is nobody to tell.
            let here = busy.try_set(false).is_none();
            if let Err(why) = outcome
                && here
            {
                failed.run(why);
            }
        });
    });
    view! {
        <Button kind=ButtonKind::Quiet icon=IconName::Unlock busy=busy wide=true on_click=open>
            {m.unlock.by_screen}
        </Button>
    }
}

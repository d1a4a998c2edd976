//! The notebook could not even look at what is on this device.

use super::parts::Emergency;
use crate::components::{ActionBar, Button, ButtonKind, IconName, Notice, PageHead, PublicPage, Tone};
use crate::i18n::use_messages;
use crate::state::StartError;
use leptos::prelude::*;

/// Why, and a way to try again.
#[component]
pub fn StartFailed(
    /// Why.
    error: StartError,
) -> impl IntoView {
    let m = use_messages();
    let again = Callback::new(|()| {
        let _ = window().location().reload();
    });
    view! {
        <PublicPage actions=move || {
            view! {
                <ActionBar>
                    <Button kind=ButtonKind::Primary icon=IconName::Refresh on_click=again>
                        {m.common.retry}
                    </Button>
                </ActionBar>
            }
        }>
            <PageHead title=m.problems.title />
            <Notice tone=Tone::Danger live=true>
                <p>{error.say(m)}</p>
            </Notice>
            <Emergency />
        </PublicPage>
    }
}

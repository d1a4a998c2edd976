//! What IP, CRIP, signalement and 119 are, in words; and that the notebook sends nothing.

use crate::components::{CallLink, Disclosure, IconName, Notice};
use crate::i18n::use_messages;
use leptos::prelude::*;

/// Nothing is sent; and whom to ask.
#[component]
pub fn NothingSent() -> impl IntoView {
    let m = use_messages();
    view! {
        <Notice title=m.decisions.nothing_sent>
            <p>{m.decisions.nothing_sent_text}</p>
        </Notice>
        <Disclosure title=m.decisions.explained icon=IconName::Info>
            <p>{m.decisions.ip_is}</p>
            <p>{m.decisions.signalement_is}</p>
            <p>{m.decisions.deferred_is}</p>
            <p>{m.decisions.call_119}</p>
            <div class="calls">
                <CallLink number="119" who=m.tonight.call_119 />
            </div>
        </Disclosure>
    }
}

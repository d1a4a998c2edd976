//! The telephone comes first.

use super::{Icon, IconName};
use crate::i18n::use_messages;
use leptos::prelude::*;

/// A number that is its own button.
#[component]
pub fn CallLink(
    /// The number, as dialled.
    #[prop(into)]
    number: String,
    /// Who answers.
    #[prop(into)]
    who: TextProp,
) -> impl IntoView {
    let href = format!("tel:{number}");
    view! {
        <a class="call" href=href>
            <Icon name=IconName::Phone />
            <span class="grow">
                <span class="call-number">{number}</span>
                " "
                <span class="call-who">{move || who.get()}</span>
            </span>
        </a>
    }
}

/// 17 and 112, always these two, on every screen where someone may be in danger.
#[component]
pub fn EmergencyCalls() -> impl IntoView {
    let m = use_messages();
    view! {
        <div class="calls">
            <CallLink number="17" who=m.tonight.call_17 />
            <CallLink number="112" who=m.tonight.call_112 />
        </div>
    }
}

//! The way to Ce matin from the first page: large in the day, a plain link at night. It counts nothing: that page is for taps that
//! count.

use crate::components::{ChoiceLink, IconName};
use crate::i18n::{is_night, use_messages};
use crate::labels::local;
use crate::state::use_notebook;
use leptos::prelude::*;

/// The link.
#[component]
pub fn MorningLine() -> impl IntoView {
    let m = use_messages();
    if is_night(local(use_notebook().now()).time()) {
        return view! { <a class="link-target" href="/app/morning">{m.morning.title}</a> }.into_any();
    }
    view! { <ChoiceLink href="/app/morning" icon=IconName::List title=m.morning.title why=m.morning.entry /> }
        .into_any()
}

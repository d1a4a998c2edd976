//! The way to Ce matin from the first page: in the morning, or when the night left something.

use super::night::night;
use crate::components::{ChoiceLink, IconName};
use crate::i18n::{is_night, use_messages};
use crate::labels::local;
use crate::state::use_notebook;
use leptos::prelude::*;
use shared::domain::morning::Queue;

/// A link, by day with what is left. At night, when one is out and every tap counts, nothing is looked for.
#[component]
pub fn MorningLine() -> impl IntoView {
    let m = use_messages();
    let notebook = use_notebook();
    let day = Memo::new(move |_| !is_night(local(notebook.now()).time()));
    let left = Memo::new(move |_| {
        if !day.get() {
            return None;
        }
        notebook.read(|open| night(notebook, open, |night| Queue::of(night).items().count()))
    });
    move || match left.get() {
        Some(left) => {
            let why = if left == 0 { m.morning.empty.to_owned() } else { m.morning.remain(left) };
            view! { <ChoiceLink href="/app/morning" icon=IconName::List title=m.morning.title why=why /> }.into_any()
        }
        None => view! { <a class="link-target" href="/app/morning">{m.morning.title}</a> }.into_any(),
    }
}

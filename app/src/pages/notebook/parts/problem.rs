//! Why what was asked for was not done.

use crate::components::{Notice, Tone};
use leptos::prelude::*;

/// Announced when it appears; nothing while there is none.
#[component]
pub fn Problem(
    /// In words.
    said: RwSignal<Option<&'static str>>,
    /// What it is about.
    #[prop(optional)]
    title: Option<&'static str>,
) -> impl IntoView {
    let notice = move |why| match title {
        Some(title) => view! { <Notice tone=Tone::Danger title=title><p>{why}</p></Notice> }.into_any(),
        None => view! { <Notice tone=Tone::Danger><p>{why}</p></Notice> }.into_any(),
    };
    view! { <div role="alert">{move || said.get().map(notice)}</div> }
}

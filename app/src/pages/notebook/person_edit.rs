//! What a person's own record says: the nickname, and a few things that last. Nothing but the nickname is needed.

mod form;
mod names;

pub use form::PersonForm;

use super::encounter_new::change;
use super::not_found::NotFound;
use super::pad::Pad;
use super::parts::{record_param, use_toast};
use crate::i18n::use_messages;
use crate::state::use_notebook;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use shared::domain::kind;

/// The page at `/app/persons/:id/edit`.
#[component]
pub fn PersonEdit() -> impl IntoView {
    let m = use_messages();
    let (notebook, toast, navigate) = (use_notebook(), use_toast(), use_navigate());
    let draft = record_param().get_untracked().and_then(|record| change(notebook, record, kind::PERSON));
    let Some(draft) = draft else {
        return view! { <NotFound /> }.into_any();
    };
    let page = format!("/app/persons/{}", draft.record());
    let back = page.clone();
    let go = move || navigate(&page, NavigateOptions { replace: true, ..Default::default() });
    let leave = go.clone();
    view! {
        <PersonForm
            pad=Pad::new(notebook, draft, None)
            title=m.person.change
            back
            on_saved=Callback::new(move |said: &'static str| {
                toast.say(said);
                go();
            })
            on_discarded=Callback::new(move |()| leave())
        />
    }
    .into_any()
}

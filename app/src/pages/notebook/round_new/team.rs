//! With whom: colleagues by a tap, others by first name.

use super::super::parts::colleagues;
use crate::components::{Button, ChipOption, IconName, MultiChips, TextField};
use crate::i18n::use_messages;
use crate::state::{DraftHandle, use_notebook};
use leptos::prelude::*;
use shared::domain::round;
use shared::ids::MemberId;

/// Members, and first names without an account.
#[component]
pub fn WithWhom(
    /// The round.
    draft: DraftHandle,
) -> impl IntoView {
    let m = use_messages();
    let notebook = use_notebook();
    let state = draft.state();
    let members = Memo::new(move |_| {
        let named = notebook.read(colleagues).unwrap_or_default();
        named.into_iter().map(|(id, name)| ChipOption::new(id.to_string(), name)).collect::<Vec<_>>()
    });
    let chosen = Memo::new(move |_| {
        let present = state.with(|state| round::TEAMMATES.present(state));
        present.into_iter().map(|id| id.to_string()).collect::<Vec<_>>()
    });
    let toggle = Callback::new(move |(id, on): (String, bool)| {
        if let Ok(id) = id.parse::<MemberId>() {
            draft.edit(|draft, base| round::TEAMMATES.set(draft, base, &id, on));
        }
    });
    view! {
        {move || {
            members
                .with(|members| !members.is_empty())
                .then(|| {
                    view! {
                        <MultiChips
                            label=m.round.teammates
                            options=members
                            values=chosen
                            on_toggle=toggle
                            optional=true
                        />
                    }
                })
        }}
        <Others draft />
    }
}

/// First names of those without an account, each a chip that can be taken away again.
#[component]
fn Others(draft: DraftHandle) -> impl IntoView {
    let m = use_messages();
    let state = draft.state();
    let name = RwSignal::new(String::new());
    let names = Memo::new(move |_| state.with(|state| round::OTHERS.present(state)));
    let set = move |name: String, on: bool| draft.edit(|draft, base| round::OTHERS.set(draft, base, &name, on));
    let options =
        Signal::derive(move || names.get().into_iter().map(|name| ChipOption::new(name.clone(), name)).collect());
    let add = Callback::new(move |()| {
        let written = name.get_untracked().trim().to_owned();
        if !written.is_empty() {
            set(written, true);
            name.set(String::new());
        }
    });
    view! {
        <form
            class="stack-tight"
            on:submit=move |ev| {
                ev.prevent_default();
                add.run(());
            }
        >
            <TextField
                id="other-name"
                label=m.round.teammates_other
                help=m.round.teammates_other_help
                value=name
                maxlength=40
                optional=true
            />
            <Button icon=IconName::Plus on_click=add>{m.common.add}</Button>
        </form>
        {move || {
            names
                .with(|names| !names.is_empty())
                .then(|| {
                    view! {
                        <MultiChips
                            label=m.round.others
                            options=options
                            values=names
                            on_toggle=move |(name, on): (String, bool)| set(name, on)
                        />
                    }
                })
        }}
    }
}

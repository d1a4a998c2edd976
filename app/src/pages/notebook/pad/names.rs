//! Names that people are called by: each can be taken out, and one more written.

use super::Pad;
use crate::components::{Button, IconButton, IconName, TextField};
use crate::i18n::use_messages;
use leptos::prelude::*;
use shared::domain::Set as SetField;

/// A set of names.
#[component]
pub fn NameSet(
    /// What is written.
    pad: Pad,
    /// Where it is written.
    field: &'static SetField<String>,
    /// The field's id: unique on the page.
    id: &'static str,
    /// The question.
    label: &'static str,
    /// What to write for one more.
    add: &'static str,
    /// Under that.
    #[prop(optional)]
    help: &'static str,
) -> impl IntoView {
    let m = use_messages();
    let names = Memo::new(move |_| pad.state.with(|s| field.present(s)));
    let more = RwSignal::new(String::new());
    let accept = move |()| {
        let name = more.get_untracked().trim().to_owned();
        if !name.is_empty() {
            pad.edit(|draft, base| field.set(draft, base, &name, true));
            more.set(String::new());
        }
    };
    let row = move |name: String| {
        let gone = name.clone();
        view! {
            <li class="name-row">
                <span class="grow">{name.clone()}</span>
                <IconButton
                    icon=IconName::Close
                    label=m.encounter.remove_named(&name)
                    on_click=move |()| pad.edit(|draft, base| field.set(draft, base, &gone, false))
                />
            </li>
        }
    };
    view! {
        <fieldset class="chips">
            <legend>{label}</legend>
            <ul class="stack-tight">{move || names.get().into_iter().map(row).collect_view()}</ul>
            <TextField id label=add help value=more optional=true maxlength=40 />
            <Button icon=IconName::Plus on_click=accept>
                {m.common.add}
            </Button>
        </fieldset>
    }
}

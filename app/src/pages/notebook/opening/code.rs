//! The code that reopens while the page runs: chosen, or forgotten.

use crate::components::{Button, ButtonKind, IconName, Notice, TextField, Tone};
use crate::i18n::use_messages;
use crate::state::reopening::Code;
use crate::state::use_notebook;
use leptos::prelude::*;

/// Six digits, and what they are good for.
#[component]
pub fn CodeChoice() -> impl IntoView {
    let m = use_messages();
    let notebook = use_notebook();
    let reopens = notebook.reopens();
    let (value, error) = (RwSignal::new(String::new()), RwSignal::new(None::<String>));
    let set = move || match value.with_untracked(|written| Code::parse(written)) {
        None => error.set(Some(m.unlock.six_digits.to_owned())),
        Some(code) if code.is_obvious() => error.set(Some(m.unlock.obvious_code.to_owned())),
        Some(code) => {
            error.set(None);
            value.set(String::new());
            notebook.choose_code(code);
        }
    };
    let remove = Callback::new(move |()| notebook.drop_code());
    view! {
        <h3>{m.unlock.code_title}</h3>
        <p class="soft">{m.unlock.code_why}</p>
        {move || match reopens.get() {
            Some(_) => view! {
                <Notice tone=Tone::Ok live=true>
                    <p>{m.unlock.code_set}</p>
                </Notice>
                <Button kind=ButtonKind::Quiet icon=IconName::Close on_click=remove>
                    {m.unlock.code_drop}
                </Button>
            }
            .into_any(),
            None => view! {
                <form
                    class="stack"
                    on:submit=move |ev| {
                        ev.prevent_default();
                        set();
                    }
                >
                    <TextField
                        id="new-code"
                        label=m.unlock.code
                        value
                        error=error
                        inputmode="numeric"
                        maxlength=6
                        secret=true
                    />
                    <Button kind=ButtonKind::Quiet icon=IconName::Lock on_click=Callback::new(move |()| set())>
                        {m.unlock.code_choose}
                    </Button>
                </form>
            }
            .into_any(),
        }}
    }
}

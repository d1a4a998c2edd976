//! One list: its values, and a field for one more.

use super::super::parts::{add_value, use_toast};
use super::list_title;
use super::value::{Shown, ValueRow};
use crate::components::{Button, Disclosure, IconName, Rows, TextField};
use crate::i18n::{number, use_lang, use_messages};
use crate::labels::Labels;
use crate::state::use_notebook;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// A list, folded but for the first.
#[component]
pub fn OneList(
    /// Which.
    list: &'static str,
    /// Whether the reader may change it.
    coordinator: Memo<bool>,
    /// Unfolded at first.
    open: bool,
) -> impl IntoView {
    let m = use_messages();
    let lang = use_lang();
    let notebook = use_notebook();
    let values = Memo::new(move |_| {
        let values = notebook.read(|open| {
            let labels = Labels::of(open, lang, notebook.now());
            open.lists
                .values(list)
                .into_iter()
                .map(|value| Shown {
                    label: labels.item(list, &value.id),
                    antenne: open.lists.antenne_of(&value.id).cloned(),
                    id: value.id,
                    retired: value.retired,
                })
                .collect::<Vec<_>>()
        });
        values.unwrap_or_default()
    });
    let count = move || number(lang, values.with(|values| values.iter().filter(|value| !value.retired).count()));
    let empty = Memo::new(move |_| values.with(Vec::is_empty));
    view! {
        <Disclosure title=list_title(list) summary=count open>
            {move || {
                (empty.get() && list == "sector").then(|| view! { <p class="soft">{m.team.sectors_none}</p> })
            }}
            <Rows>
                <For
                    each=move || values.get()
                    key=|value| (value.id.clone(), value.label.clone(), value.retired, value.antenne.clone())
                    children=move |value| view! { <ValueRow list value coordinator /> }
                />
            </Rows>
            {move || coordinator.get().then(|| view! { <AddValue list /> })}
        </Disclosure>
    }
}

/// One more value.
#[component]
fn AddValue(list: &'static str) -> impl IntoView {
    let m = use_messages();
    let notebook = use_notebook();
    let toast = use_toast();
    let (name, busy) = (RwSignal::new(String::new()), RwSignal::new(false));
    let add = Callback::new(move |()| {
        let written = name.get_untracked().trim().to_owned();
        if written.is_empty() || busy.get_untracked() {
            return;
        }
        busy.set(true);
        spawn_local(async move {
            match add_value(notebook, m, list, &written).await {
                Ok(_) => drop(name.try_set(String::new())),
                Err(why) => toast.say(why),
            }
            busy.try_set(false);
        });
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
                id=format!("add-{list}")
                label=if list == "sector" { m.team.sector_add } else { m.team.value_add }
                value=name
                maxlength=60
            />
            <Button icon=IconName::Plus busy=busy on_click=add>
                {m.common.add}
            </Button>
        </form>
    }
}

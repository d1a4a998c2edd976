//! One value of a list: its name, its branch, whether it is still offered.

use super::super::parts::{change_settings, use_toast};
use crate::components::{Button, ButtonKind, IconName, SelectField, TextField};
use crate::i18n::{Lang, Messages, use_lang, use_messages};
use crate::labels::Labels;
use crate::state::use_notebook;
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::domain::{Label, ValueId, team_settings as settings};
use shared::history::{Draft, State};

/// A value as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// Which.
    pub id: ValueId,
    /// Its words.
    pub label: String,
    /// Whether it is no longer offered.
    pub retired: bool,
    /// The branch a sector belongs to.
    pub antenne: Option<ValueId>,
}

/// A row; a coordinator's can be opened to change the value.
#[component]
pub fn ValueRow(
    /// Its list.
    list: &'static str,
    /// The value.
    value: Shown,
    /// Whether the reader may change it.
    coordinator: Memo<bool>,
) -> impl IntoView {
    let m = use_messages();
    let editing = RwSignal::new(false);
    let edit = Callback::new(move |()| editing.update(|editing| *editing = !*editing));
    let (label, retired) = (value.label.clone(), value.retired);
    let value = StoredValue::new(value);
    view! {
        <li class="value-row">
            <div class="between">
                <span class="row-main">
                    <span class="row-title">{label}</span>
                    {retired.then(|| view! { <span class="row-sub">{m.team.value_retired}</span> })}
                </span>
                {move || {
                    coordinator
                        .get()
                        .then(|| {
                            view! {
                                <Button kind=ButtonKind::Plain on_click=edit>
                                    {move || if editing.get() { m.common.close } else { m.common.edit }}
                                </Button>
                            }
                        })
                }}
            </div>
            {move || editing.get().then(|| view! { <Edit list value=value.get_value() /> })}
        </li>
    }
}

/// A change to the settings.
type Write = Box<dyn FnOnce(&mut Draft, &State)>;

/// Renames, retires or brings back; a sector also gets its branch.
#[component]
fn Edit(list: &'static str, value: Shown) -> impl IntoView {
    let m = use_messages();
    let lang = use_lang();
    let notebook = use_notebook();
    let toast = use_toast();
    let busy = RwSignal::new(false);
    let name = RwSignal::new(value.label.clone());
    let (id, retired) = (value.id.clone(), value.retired);
    let key = StoredValue::new((list.to_owned(), id.clone()));
    let old = notebook.peek(|open| open.lists.label(list, &id).cloned()).flatten();
    let change = move |write: Write| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        spawn_local(async move {
            if let Err(why) = change_settings(notebook, m, write).await {
                toast.say(why);
            }
            busy.try_set(false);
        });
    };
    let rename = Callback::new(move |()| {
        let written = name.get_untracked().trim().to_owned();
        if !written.is_empty() {
            let label = renamed(lang, old.clone(), written);
            let key = key.get_value();
            change(Box::new(move |draft, base| settings::LABELS.set(draft, base, &key, &label)));
        }
    });
    let retire = Callback::new(move |()| {
        let key = key.get_value();
        change(Box::new(move |draft, base| settings::RETIRED.set(draft, base, &key, !retired)));
    });
    let field = format!("rename-{list}-{}", id.as_str());
    view! {
        <div class="stack">
            <TextField id=field label=m.team.value_rename value=name maxlength=60 />
            {(list == "sector").then(|| view! { <Branch value=value /> })}
            <div class="cluster">
                <Button busy=busy icon=IconName::Check on_click=rename>
                    {m.common.save}
                </Button>
                <Button kind=ButtonKind::Plain on_click=retire>
                    {if retired { m.team.value_restore } else { m.team.value_retire }}
                </Button>
            </div>
        </div>
    }
}

/// The label with its new words in the language of the screen; the other language keeps its own.
fn renamed(lang: Lang, old: Option<Label>, written: String) -> Label {
    let old = old.unwrap_or(Label { fr: String::new(), en: String::new() });
    match lang {
        Lang::Fr => Label { fr: written, ..old },
        Lang::En if old.fr.is_empty() => Label { fr: written.clone(), en: written },
        Lang::En => Label { en: written, ..old },
    }
}

/// The branch of a sector, where the team has branches.
#[component]
fn Branch(value: Shown) -> impl IntoView {
    let m = use_messages();
    let lang = use_lang();
    let notebook = use_notebook();
    let toast = use_toast();
    let options = Memo::new(move |_| {
        notebook.read(|open| Labels::of(open, lang, notebook.now()).options("antenne", &[])).unwrap_or_default()
    });
    let chosen = value.antenne.as_ref().map(|id| id.as_str().to_owned());
    let sector = StoredValue::new(value.id.clone());
    let choose = Callback::new(move |antenne: Option<String>| {
        let sector = sector.get_value();
        spawn_local(async move {
            let changed = change_settings(notebook, m, move |draft, base| match antenne {
                Some(antenne) => settings::SECTOR_ANTENNE.set(draft, base, &sector, &ValueId::new(antenne)),
                None => settings::SECTOR_ANTENNE.clear(draft, base, &sector),
            });
            told(toast, m, changed.await);
        });
    });
    let id = format!("antenne-{}", value.id.as_str());
    options.with_untracked(|options| !options.is_empty()).then(|| {
        view! {
            <SelectField id=id label=m.fields.antenne options value=Signal::stored(chosen) on_choose=choose optional=true />
        }
    })
}

fn told(toast: super::super::parts::Toaster, m: &'static Messages, changed: Result<(), &'static str>) {
    toast.say(changed.err().unwrap_or(m.common.saved));
}

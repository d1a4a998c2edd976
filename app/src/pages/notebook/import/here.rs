//! Names that may be of somebody who is here already. A coordinator says so, for each or for all at once; nothing is joined by itself.

use super::table::Table;
use crate::components::{Button, ChipOption, IconName, Section, SelectField};
use crate::i18n::use_messages;
use crate::labels::Names;
use crate::state::use_notebook;
use leptos::prelude::*;
use shared::ids::RecordId;

/// So many names are asked one by one; the rest are answered all at once, or stay new.
const SHOWN: usize = 60;

/// The names.
#[component]
pub fn Here(table: Table) -> impl IntoView {
    let m = use_messages();
    let notebook = use_notebook();
    let here =
        Memo::new(move |_| table.plan.with(|plan| plan.as_ref().map(|plan| plan.here.clone()).unwrap_or_default()));
    let one = move |(place, (name, persons)): (usize, (String, Vec<RecordId>))| {
        let options: Vec<ChipOption> = persons
            .iter()
            .map(|person| {
                let who = notebook.peek(|open| open.record(*person)).flatten().unwrap_or_default();
                ChipOption::new(person.to_string(), m.import.same_as(&who))
            })
            .collect();
        let options: Vec<ChipOption> = [ChipOption::new(NEW, m.import.new_person)].into_iter().chain(options).collect();
        let key = name.clone();
        let value = Signal::derive(move || {
            let person = table.setting.with(|setting| setting.as_ref()?.person(&key));
            Some(person.map_or_else(|| NEW.to_owned(), |person| person.to_string()))
        });
        let label = name.clone();
        let choose = move |chosen: Option<String>| {
            let person = chosen.and_then(|id| id.parse().ok());
            table.change(|setting| setting.set_person(&name, person));
        };
        view! { <SelectField id=format!("import-here-{place}") label options value on_choose=choose /> }
    };
    let all = move |same: bool| {
        let named = here.get_untracked();
        table.change(|setting| {
            for (name, persons) in &named {
                // Of two who are called so, nobody can be chosen for all at once.
                if let [only] = persons[..] {
                    setting.set_person(name, same.then_some(only));
                }
            }
        });
    };
    move || {
        let named = here.get();
        (!named.is_empty()).then(|| {
            let more = named.len().saturating_sub(SHOWN);
            let several = named.len() > 1;
            view! {
                <Section title=m.import.here>
                    <p class="soft">{m.import.here_help}</p>
                    {several
                        .then(|| {
                            view! {
                                <div class="import-all">
                                    <Button icon=IconName::Check on_click=move |()| all(true)>
                                        {m.import.all_same}
                                    </Button>
                                    <Button icon=IconName::Person on_click=move |()| all(false)>
                                        {m.import.all_new}
                                    </Button>
                                </div>
                            }
                        })}
                    <div class="stack">{named.into_iter().take(SHOWN).enumerate().map(one).collect_view()}</div>
                    {(more > 0).then(|| view! { <p class="soft">{m.import.more(more)}</p> })}
                </Section>
            }
        })
    }
}

/// The answer that makes a new person; no id looks so.
const NEW: &str = "-";

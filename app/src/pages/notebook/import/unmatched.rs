//! Words that are in no list: a coordinator says which value they mean, or that they mean nothing.

use super::table::Table;
use crate::components::{ChipOption, Section, SelectField};
use crate::i18n::{use_lang, use_messages};
use crate::import_words as said;
use crate::labels::Labels;
use crate::state::use_notebook;
use leptos::prelude::*;
use shared::domain::ValueId;

/// The answer that leaves a cell empty; no identifier of a value looks so.
const EMPTY: &str = "-";

/// So many words are asked at once; as they are answered, others follow.
const SHOWN: usize = 60;

/// One list and the words that stand in it.
type Asked = (&'static str, String);

/// The words, each once. Those that have an answer stay, so that it can be changed.
#[component]
pub fn Unmatched(table: Table) -> impl IntoView {
    let m = use_messages();
    let (notebook, lang) = (use_notebook(), use_lang());
    // What was asked of this file once, in its order.
    let asked = Memo::new(move |before: Option<&(Option<String>, Vec<Asked>)>| {
        let file = table.loaded.with(|loaded| loaded.as_ref().map(|loaded| loaded.record.to_string()));
        let kept = before.filter(|(of, _)| *of == file).map(|(_, asked)| asked.clone());
        let mut all = kept.unwrap_or_default();
        table.plan.with(|plan| {
            for one in plan.iter().flat_map(|plan| &plan.unmatched).take(SHOWN) {
                let key = (one.list, one.words.clone());
                if !all.contains(&key) {
                    all.push(key);
                }
            }
        });
        let columns = table.setting.with(|setting| setting.as_ref().map(|s| s.columns.clone())).unwrap_or_default();
        all.retain(|(list, _)| columns.iter().flatten().any(|column| column.list() == Some(list)));
        (file, all)
    });
    let one = move |(place, (list, words)): (usize, Asked)| {
        let label = m.import.means(&words, &said::list(lang, list));
        let options = notebook.peek(|open| {
            let labels = Labels::of(open, lang, notebook.now());
            let values = open.lists.values(list).into_iter().map(|value| {
                let name = labels.item(list, &value.id);
                let name = if value.retired { m.import.retired(&name) } else { name };
                ChipOption::new(value.id.as_str(), name)
            });
            values.chain([ChipOption::new(EMPTY, m.import.leave_empty)]).collect::<Vec<_>>()
        });
        let key = words.clone();
        let value = Signal::derive(move || {
            let said = table.setting.with(|setting| setting.as_ref()?.value(list, &key).cloned());
            said.map(|said| said.map_or_else(|| EMPTY.to_owned(), |id| id.as_str().to_owned()))
        });
        let choose = move |chosen: Option<String>| {
            let meant = chosen.map(|id| (id != EMPTY).then(|| ValueId::new(id)));
            table.change(|setting| setting.set_value(list, &words, meant));
        };
        let options = options.unwrap_or_default();
        view! { <SelectField id=format!("import-word-{place}") label options value on_choose=choose /> }
    };
    move || {
        let all = asked.get().1;
        (!all.is_empty()).then(|| {
            view! {
                <Section title=m.import.unmatched>
                    <p class="soft">{m.import.unmatched_help}</p>
                    <div class="stack">{all.into_iter().enumerate().map(one).collect_view()}</div>
                </Section>
            }
        })
    }
}

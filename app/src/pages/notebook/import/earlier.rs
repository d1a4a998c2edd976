//! Imports that were made: whose, when, whether they stand, and which others are of the same file.

use super::one::OneImport;
use crate::components::{EmptyState, Icon, IconName, ListRow, Rows};
use crate::i18n::{use_lang, use_messages};
use crate::labels::Labels;
use crate::state::{OpenBook, use_notebook};
use leptos::prelude::*;
use shared::domain::import::{Import, Stand, came, imports, stand};
use shared::ids::RecordId;

/// One import in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Line {
    record: RecordId,
    name: String,
    sub: String,
    /// Whether another import of the same file stands as well.
    twice: bool,
}

/// The list.
#[component]
pub fn Earlier() -> impl IntoView {
    let m = use_messages();
    let (notebook, lang) = (use_notebook(), use_lang());
    let opened = RwSignal::new(None::<RecordId>);
    let all = Memo::new(move |_| {
        notebook.read(|open| lines(open, &Labels::of(open, lang, notebook.now()))).unwrap_or_default()
    });
    let row = move |Line { record, name, sub, twice }: Line| {
        let lead = move || view! { <Icon name=if twice { IconName::Warning } else { IconName::Sheet } /> };
        let toggle = Callback::new(move |()| {
            opened.update(|opened| *opened = (*opened != Some(record)).then_some(record));
        });
        view! {
            <ListRow lead title=name sub on_click=toggle current=Signal::derive(move || opened.get() == Some(record)) />
        }
    };
    // Apart from the lines, so that what is being undone goes on however they change.
    let one = move || opened.get().map(|record| view! { <OneImport record /> });
    let list = move || {
        let all = all.get();
        if all.is_empty() {
            return view! { <EmptyState icon=IconName::Sheet title=m.import.earlier_none /> }.into_any();
        }
        view! { <Rows>{all.into_iter().map(row).collect_view()}</Rows> }.into_any()
    };
    view! {
        {list}
        {one}
    }
}

/// The lines. Whether an import stands is looked at for the latest and for those whose file was taken up more than once: that reads
/// their records.
fn lines(open: &OpenBook, labels: &Labels<'_>) -> Vec<Line> {
    let m = labels.words();
    let all = imports(&open.replica);
    let stands = |import: &Import| stand(&open.replica, &open.book, import);
    let tell = |(place, import): (usize, &Import)| {
        let of_it: Vec<&Import> = all.iter().filter(|other| other.file == import.file).collect();
        let looked = (place == 0 || of_it.len() > 1).then(|| stands(import));
        let planned = import.records as usize;
        let here = if place == 0 { came(&open.replica, import).len() } else { planned };
        let mut sub = vec![m.import.by(&open.member_name(import.by), &labels.when(import.at))];
        sub.push(match looked {
            Some(Stand::Undone) => m.import.taken_back.to_owned(),
            _ if here < planned => m.import.written_of(here, planned),
            _ => m.import.in_rows(import.rows as usize),
        });
        let others = of_it.iter().filter(|other| other.record != import.record && stands(other) == Stand::Here);
        let also = others.map(|other| m.import.also_by(&open.member_name(other.by), &labels.when(other.at)));
        let also: Vec<String> = also.filter(|_| looked == Some(Stand::Here)).collect();
        let twice = !also.is_empty();
        sub.extend(also);
        Line { record: import.record, name: import.name.clone(), sub: sub.join(" · "), twice }
    };
    all.iter().enumerate().map(tell).collect()
}

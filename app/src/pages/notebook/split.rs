//! A list with what was chosen beside it, on a desk; on a phone the list alone, and each row leads to its page.

use super::parts::{NoteRow, browser::is_desk};
use crate::components::{EmptyState, IconName, ListRow, Rows, StatusBadge};
use crate::i18n::use_messages;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use shared::ids::RecordId;

/// What is chosen in a list. It stands in the address, so that a desk comes back to it.
#[derive(Clone, Copy)]
pub struct Chosen {
    record: Memo<Option<RecordId>>,
    desk: bool,
}

impl Chosen {
    /// What the address says; call it in a page.
    pub fn new() -> Self {
        let query = use_query_map();
        let record = Memo::new(move |_| query.with(|query| query.get("open").and_then(|id| id.parse().ok())));
        Self { record, desk: is_desk() }
    }

    /// Rows that choose on a desk and lead to their page on a phone.
    pub fn rows(self, rows: Vec<NoteRow>) -> impl IntoView {
        let row = move |row: NoteRow| {
            let NoteRow { href, lead, machine, title, sub, state } = row;
            let record = href.rsplit('/').next().and_then(|id| id.parse::<RecordId>().ok());
            let href = match (self.desk, record) {
                (true, Some(record)) => format!("?open={record}"),
                _ => href,
            };
            view! {
                <ListRow
                    href
                    lead=move || {
                        (!lead.is_empty()).then(|| view! { <time datetime=machine.clone()>{lead.clone()}</time> })
                    }
                    title
                    sub
                    end=move || view! { <StatusBadge state short=true /> }
                    current=Signal::derive(move || record.is_some() && self.record.get() == record)
                />
            }
        };
        view! { <Rows>{rows.into_iter().map(row).collect_view()}</Rows> }
    }
}

/// The two columns; one on a phone.
#[component]
pub fn Split<L, V>(
    /// The list.
    list: L,
    /// What is chosen.
    chosen: Chosen,
    /// What stands beside it.
    detail: fn(RecordId) -> AnyView,
) -> impl IntoView
where
    L: Fn() -> V + Send + 'static,
    V: IntoView + 'static,
{
    let m = use_messages();
    if !chosen.desk {
        return list().into_any();
    }
    view! {
        <div class="split" data-open="list">
            <div class="split-list">{list()}</div>
            <div class="split-detail">
                <div class="page">
                    <div class="page-body">
                        {move || match chosen.record.get() {
                            Some(record) => detail(record),
                            None => view! { <EmptyState icon=IconName::List title=m.common.choose_in_list /> }.into_any(),
                        }}
                    </div>
                </div>
            </div>
        </div>
    }
    .into_any()
}

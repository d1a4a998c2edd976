//! The bar of every page, and what the address says.

use crate::components::{Tab, TopBar};
use crate::state::use_notebook;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use shared::ids::RecordId;

/// The top bar with *masquer* at its corner.
#[component]
pub fn NotebookBar(
    /// The page's title.
    #[prop(into)]
    title: TextProp,
    /// A second, smaller line.
    #[prop(optional, into)]
    sub: Option<TextProp>,
    /// Where back leads; none on the four places themselves.
    #[prop(optional, into)]
    back: Option<TextProp>,
) -> impl IntoView {
    let notebook = use_notebook();
    let on_mask = Callback::new(move |()| notebook.mask());
    match (sub, back) {
        (Some(sub), Some(back)) => view! { <TopBar title sub back on_mask /> }.into_any(),
        (Some(sub), None) => view! { <TopBar title sub on_mask /> }.into_any(),
        (None, Some(back)) => view! { <TopBar title back on_mask /> }.into_any(),
        (None, None) => view! { <TopBar title on_mask /> }.into_any(),
    }
}

/// The record that the address names as `:id`.
pub fn record_param() -> Memo<Option<RecordId>> {
    let params = use_params_map();
    Memo::new(move |_| params.with(|params| params.get("id").and_then(|id| id.parse().ok())))
}

/// What an address of a page that settles something ends with when one comes from Ce matin.
pub const FROM_MORNING: &str = "from=morning";

/// The list that one came from, when the address says so: *back* leads there, not to the page of the record.
pub fn came_from() -> Option<&'static str> {
    let from = use_query_map().with_untracked(|query| query.get("from"));
    (from.as_deref() == Some("morning")).then_some("/app/morning")
}

/// The record whose page one came from, when the address says so.
pub fn came_from_record() -> Option<RecordId> {
    use_query_map().with_untracked(|query| query.get("from").and_then(|from| from.parse().ok()))
}

/// Where each place of the notebook is.
pub fn tab_href(tab: Tab) -> &'static str {
    match tab {
        Tab::Tonight => "/app",
        Tab::Encounters => "/app/encounters",
        Tab::Persons => "/app/persons",
        Tab::Team => "/app/team",
    }
}

/// The place that a path belongs to.
pub fn tab_of(path: &str) -> Option<Tab> {
    let mut parts = path.trim_matches('/').split('/');
    match (parts.next(), parts.next()) {
        (
            Some("app"),
            None
            | Some(
                "alerts" | "rounds" | "follow-ups" | "before" | "settle" | "morning" | "relief" | "ask" | "live"
                | "trends",
            ),
        ) => Some(Tab::Tonight),
        (Some("app"), Some("encounters")) => Some(Tab::Encounters),
        (Some("app"), Some("persons" | "cases" | "objectives" | "decisions")) => Some(Tab::Persons),
        (Some("app"), Some("team" | "this-device" | "sent" | "report")) => Some(Tab::Team),
        _ => None,
    }
}

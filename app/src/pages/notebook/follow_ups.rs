//! À rappeler: what is still to be done, the overdue first; put off, handed over, done, opened again.

mod change;
mod list;
mod row;
mod write;

use super::parts::NotebookBar;
use crate::components::{ChipOption, ChoiceChips, Page};
use crate::i18n::use_messages;
use leptos::prelude::*;

pub use row::DueRows;

/// Mine or the whole team's.
#[component]
pub fn FollowUpsPage() -> impl IntoView {
    let m = use_messages();
    let mine = RwSignal::new(false);
    let options =
        vec![ChipOption::new("team", m.tonight.follow_ups_team), ChipOption::new("mine", m.tonight.follow_ups_mine)];
    let chosen = Signal::derive(move || Some(if mine.get() { "mine" } else { "team" }.to_owned()));
    let choose = move |id: Option<String>| mine.set(id.as_deref() == Some("mine"));
    view! {
        <Page bar=move || view! { <NotebookBar title=m.tonight.follow_ups back="/app" /> }>
            <ChoiceChips
                name="whose"
                label=m.tonight.follow_ups_whose
                options=options
                value=chosen
                on_choose=choose
            />
            <list::Promises mine />
        </Page>
    }
}

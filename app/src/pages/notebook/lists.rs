//! The team's lists: sectors first. Every member reads them; coordinators add, rename, retire.

mod list;
mod value;

use super::parts::NotebookBar;
use crate::components::{Notice, Page};
use crate::i18n::{Lang, list_name, use_lang, use_messages};
use crate::state::{OpenBook, use_notebook};
use leptos::prelude::*;
use list::OneList;
use shared::domain::team_settings;

/// The lists that are wholly the team's, in the order a team needs them.
const OWN: [&str; 7] = ["sector", "platform", "antenne", "hospital", "office", "shelter", "partner"];

/// The lists that every team starts with and may add to. Statuses are not here: the yearly figures count by them.
const SHARED: [&str; 7] = ["act", "material", "topic", "language", "situation", "referral_target", "origin"];

/// The page.
#[component]
pub fn ListsPage() -> impl IntoView {
    let m = use_messages();
    let notebook = use_notebook();
    // Of what nobody ever changed there is nothing to tell.
    let history = Memo::new(move |_| {
        let settings = notebook.read(|open| {
            let record = team_settings::record_of(open.directory.team());
            open.replica.state(record).map(|_| format!("/app/team/lists/{record}/history"))
        });
        settings.flatten()
    });
    let coordinator = Memo::new(move |_| notebook.read(OpenBook::is_coordinator).unwrap_or(false));
    view! {
        <Page bar=move || view! { <NotebookBar title=m.team.lists back="/app/team" /> }>
            {move || {
                (!coordinator.get())
                    .then(|| {
                        view! {
                            <Notice>
                                <p>{m.team.lists_coordination}</p>
                            </Notice>
                        }
                    })
            }}
            <div class="stack-tight">
                {OWN
                    .into_iter()
                    .chain(SHARED)
                    .map(|list| view! { <OneList list coordinator open=list == "sector" /> })
                    .collect_view()}
            </div>
            {move || {
                history
                    .get()
                    .map(|href| {
                        view! {
                            <a class="link-target" href=href>
                                {m.history.open}
                            </a>
                        }
                    })
            }}
        </Page>
    }
}

/// The name of a list, those of places too.
fn name_of(lang: Lang, list: &'static str) -> &'static str {
    let m = lang.messages();
    match list {
        "sector" => m.team.sectors,
        "platform" => m.team.platforms,
        "antenne" => m.team.antennes,
        "hospital" => m.team.hospitals,
        "office" => m.team.offices,
        "shelter" => m.team.shelters,
        "partner" => m.team.partners,
        _ => list_name(lang, list).unwrap_or(list),
    }
}

/// [`name_of`] in the language of the page.
fn list_title(list: &'static str) -> &'static str {
    name_of(use_lang(), list)
}

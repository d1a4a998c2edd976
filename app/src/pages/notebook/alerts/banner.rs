//! On every page: a colleague's alert that the reader has not answered.

use super::card::told_all;
use super::told::Told;
use crate::components::{Icon, IconName};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

/// One line that leads to the alert. Where alerts stand anyway it is not said twice.
#[component]
pub fn AlertBanner() -> impl IntoView {
    let path = use_location().pathname;
    let told = told_all(false);
    let waits = |told: &Told| !told.mine && !told.seen_by_me;
    let shown = Memo::new(move |_| {
        let there = path.with(|path| path == "/app" || path == "/app/live" || path.starts_with("/app/alerts"));
        told.with(|told| told.iter().find(|told| waits(told)).filter(|_| !there).cloned())
    });
    view! {
        <div role="alert">
            {move || {
                shown
                    .get()
                    .map(|told| {
                        // Once nobody answered in time, what to do about it says more than how far it has come.
                        let said = told.advice.map_or(told.stage_said, str::to_owned);
                        view! {
                            <a class="alert-banner" href=format!("/app/alerts/{}", told.record)>
                                <Icon name=IconName::Warning />
                                <span class="grow">{format!("{} · {} · {said}", told.title, told.at)}</span>
                                <Icon name=IconName::ChevronRight />
                            </a>
                        }
                    })
            }}
        </div>
    }
}

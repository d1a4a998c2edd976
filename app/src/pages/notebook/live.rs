//! En direct: alerts first, then who is out and what this night has given, as it arrives. Never a figure by team-mate.

mod badge;
mod figures;
mod filter;
mod latest;
mod line;
mod out;
mod period;
mod stay;
mod wake;

use super::alerts::OpenAlerts;
use super::parts::{NotebookBar, use_tick};
use crate::components::{ActionBar, IconName, LinkButton, Page, SomebodyToCall};
use crate::i18n::{day, night_of, use_lang, use_messages};
use crate::labels::local;
use crate::state::use_notebook;
pub use badge::waiting;
use figures::Figures;
use filter::{FilterFields, ToTrends, from_address};
use latest::Latest;
use leptos::prelude::*;
pub use line::ConnectionLine;
use out::WhoIsOut;
use shared::clock::Millis;
pub use stay::ends_with_the_page;

/// The page at `/app/live`.
#[component]
pub fn LivePage() -> impl IntoView {
    let m = use_messages();
    let (lang, notebook, now) = (use_lang(), use_notebook(), use_tick());
    let filter = from_address();
    // The same until six in the morning: the figures are kept for one time, and follow what arrives at its price.
    let from = Memo::new(move |_| period::begins(filter.with(|chosen| chosen.period), now.get()));
    let alarm = Memo::new(move |_| waiting(notebook) > 0);
    let date = move || day(lang, night_of(local(now.get())));
    view! {
        <div class="wide">
            <Page
                bar=move || view! { <NotebookBar title=m.live.title sub=date back="/app" /> }
                actions=move || {
                    view! {
                        <ActionBar>
                            <LinkButton href="/app/alerts" icon=IconName::Warning>{m.alerts.list}</LinkButton>
                            <LinkButton href="/app/morning" icon=IconName::List>{m.morning.title}</LinkButton>
                        </ActionBar>
                    }
                }
            >
                <ConnectionLine />
                <OpenAlerts />
                {move || alarm.get().then(|| view! { <SomebodyToCall /> })}
                <div class="columns">
                    <div class="column">
                        <WhoIsOut from now />
                        <Latest from filter />
                    </div>
                    <div class="column">
                        <Figures from filter />
                        <FilterFields filter />
                        <ToTrends filter />
                    </div>
                </div>
                <stay::StayOpen />
                <wake::WakeHere />
            </Page>
        </div>
    }
}

/// When the night that is looked at began, or the other time.
type Night = Memo<Millis>;

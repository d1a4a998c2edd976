//! Trends: weeks and months, this time and a year earlier, as charts with their numbers behind them. Counted on this device while the
//! page is shown, and drawn anew with every note that arrives; the address says what is asked for.

mod address;
mod asking;
mod told;

use super::live::ConnectionLine;
use super::parts::{NotebookBar, browser, use_tick};
use crate::components::{
    ActionBar, Button, ButtonKind, Chart, ChartLegend, EmptyState, IconName, LinkButton, Page, Section,
};
use crate::i18n::{Lang, day, time, use_lang, use_messages};
use crate::labels::{Labels, local};
use crate::state::connection::Connection;
use crate::state::{OpenBook, SyncState, use_notebook};
use address::{Address, use_address};
use asking::Asking;
use chrono::Datelike;
use leptos::prelude::*;
use shared::clock::Millis;
use shared::domain::year::{Trend, day_of};
use told::{Told, tell};

/// The page at `/app/trends`.
#[component]
pub fn TrendsPage() -> impl IntoView {
    let m = use_messages();
    let (notebook, lang, now) = (use_notebook(), use_lang(), use_tick());
    let coordinates = Memo::new(move |_| notebook.read(OpenBook::is_coordinator).unwrap_or(false));
    let (address, today) = (use_address(), Memo::new(move |_| day_of(now.get())));
    let kept = StoredValue::new_local(None::<Trend>);
    let told = Memo::new(move |_| {
        if !coordinates.get() {
            return Told::default();
        }
        let (address, today) = (address.get(), today.get());
        let read = |open: &OpenBook| {
            let trend = kept.try_update_value(Option::take).flatten();
            let trend = brought_up(open, trend, &address, today);
            let told = tell(&Labels::of(open, lang, notebook.now()), &trend, &address);
            kept.set_value(Some(trend));
            told
        };
        notebook.read(read).unwrap_or_default()
    });
    let stands = Memo::new(move |_| notebook.sync().with(SyncState::connection));
    let as_of = Memo::new(move |_| match stands.get() {
        Connection::Offline(since) => since.map_or(m.trends.as_of_unknown.to_owned(), |at| said_as_of(lang, at)),
        Connection::Live | Connection::Catching => said_as_of(lang, now.get()),
    });
    let actions = move || {
        coordinates.get().then(|| {
            view! {
                <ActionBar>
                    <LinkButton href="/app/report" icon=IconName::Sheet>
                        {m.trends.report}
                    </LinkButton>
                    <Button kind=ButtonKind::Primary icon=IconName::Print on_click=move |()| browser::print()>
                        {m.trends.print}
                    </Button>
                </ActionBar>
            }
        })
    };
    let sub = move || told.with(|told| told.names.first().cloned().unwrap_or_default());
    view! {
        <div class="wide">
            <Page
                bar=move || {
                    view! { <NotebookBar title=m.trends.title sub=sub back=move || address.with(Address::back) /> }
                }
                actions=actions
            >
                {move || {
                    if coordinates.get() {
                        view! {
                            <div class="no-print stack">
                                <ConnectionLine />
                                <Asking address today />
                            </div>
                            <Drawn told as_of />
                        }
                            .into_any()
                    } else {
                        view! { <EmptyState icon=IconName::Sheet title=m.trends.only_coordination /> }.into_any()
                    }
                }}
            </Page>
        </div>
    }
}

/// The trends as they are now: of what was counted only what changed is counted again.
fn brought_up(open: &OpenBook, kept: Option<Trend>, address: &Address, today: shared::domain::Day) -> Trend {
    let (asked, changes) = (address.asked(today), open.changes());
    match (kept, changes) {
        (Some(mut trend), Some(changes)) if *trend.asked() == asked => {
            trend.update(&open.replica, &open.book, &changes);
            trend
        }
        _ => Trend::of(&open.replica, &open.book, &open.lists, asked),
    }
}

/// Of when what is drawn is; with its year, for paper is kept.
fn said_as_of(lang: Lang, at: Millis) -> String {
    let at = local(at);
    let (date, hour) = (at.date(), at.time());
    lang.messages().trends.as_of(&format!("{} {}, {}", day(lang, date), date.year(), time(lang, hour)))
}

#[component]
fn Drawn(told: Memo<Told>, as_of: Memo<String>) -> impl IntoView {
    let m = use_messages();
    let title = Memo::new(move |_| told.with(|told| told.title));
    let filters = Memo::new(move |_| told.with(|told| told.filters.clone()));
    let names = Memo::new(move |_| told.with(|told| told.names.clone()));
    let help = Memo::new(move |_| told.with(|told| told.help.clone()));
    let number = Memo::new(move |_| told.with(|told| told.charts.len()));
    // Each chart by its place: what changed in it is drawn anew, and a table that somebody unfolded stays so.
    let chart = move |place: usize| {
        let data = Memo::new(move |_| told.with(|told| told.charts.get(place).cloned()).unwrap_or_default());
        view! { <Chart id=format!("trend-{place}") data /> }
    };
    let drawn = move || {
        if number.get() == 0 {
            view! { <EmptyState icon=IconName::Moon title=m.trends.empty text=m.trends.empty_text /> }.into_any()
        } else {
            let charts = (0..number.get()).map(chart).collect_view();
            let marks = [m.trends.running, m.trends.no_round];
            view! {
                {move || view! { <ChartLegend names=names.get() marks label=m.trends.legend /> }}
                <div class="charts">{charts}</div>
            }
            .into_any()
        }
    };
    view! {
        <p class="print-only relief-title">{m.trends.title}</p>
        <Section title=move || title.get()>
            <p>{move || filters.get()}</p>
            <p class="soft">{move || as_of.get()}</p>
            {drawn}
            {move || help.get().into_iter().map(|text| view! { <p class="soft">{text}</p> }).collect_view()}
            <p class="soft">{m.trends.inside} " " {m.trends.nobody}</p>
        </Section>
    }
}

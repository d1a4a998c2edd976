//! Ce soir: the round that is open, the next encounter under the thumb, and what this night has given so far.

pub(super) mod drafts;
pub(super) mod noted;
mod open_round;

use super::alerts::OpenAlerts;
use super::ask::AsksToMe;
use super::check_in::CheckIns;
use super::follow_ups::DueRows;
use super::morning::MorningLine;
use super::opening::ScreenLockOffer;
use super::parts::{LoneCoordinator, MissingLine, NoteRow, NoteRows, NotebookBar, SyncNotices, encounter_row, select};
use crate::components::{
    ActionBar, ButtonKind, Disclosure, EmergencyCalls, EmptyState, Icon, IconName, LinkButton, Page, Section,
    WaitingCounter,
};
use crate::i18n::{day, night_of, use_lang, use_messages};
use crate::labels::{Labels, local};
use crate::state::use_notebook;
use leptos::prelude::*;

/// How many follow-ups stand here; the rest is one tap away.
const FOLLOW_UPS: usize = 4;

/// The first page of the open notebook.
#[component]
pub fn TonightPage() -> impl IntoView {
    let m = use_messages();
    let lang = use_lang();
    let notebook = use_notebook();
    let open_round = Memo::new(move |_| notebook.read(|open| open.book.open_round(open.me)).flatten());
    let night = move |nights: u64| {
        Memo::new(move |_| {
            let now = notebook.now();
            let rows = notebook.read(|open| {
                let labels = Labels::of(open, lang, now);
                let found = select::of_night(open, nights, now);
                found.iter().map(|(record, state)| encounter_row(open, &labels, *record, state)).collect()
            });
            rows.unwrap_or_default()
        })
    };
    let (tonight, last_night) = (night(0), night(1));
    let date = move || day(lang, night_of(local(notebook.now())));
    view! {
        <div class="wide">
            <Page
                bar=move || view! { <NotebookBar title=m.tonight.title sub=date() /> }
                actions=move || view! { <Actions open_round /> }
            >
                <OpenAlerts />
                <noted::NotedAlerts />
                <noted::NotedUnreadable />
                <CheckIns />
                <SyncNotices />
                <MissingLine />
                <AsksToMe />
                <MorningLine />
                <a class="link-target" href="/app/live">{m.live.title}</a>
                <ScreenLockOffer />
                <LoneCoordinator />
                <div class="columns">
                    <div class="column">
                        <open_round::OpenRound round=open_round />
                        <drafts::Drafts />
                        <Night title=m.tonight.recent rows=tonight empty=true />
                        <Night title=m.tonight.last_night rows=last_night empty=false />
                    </div>
                    <div class="column">
                        <Waits />
                    </div>
                </div>
            </Page>
        </div>
    }
}

/// What waits: follow-ups, notes that have not left; and the telephone numbers.
#[component]
fn Waits() -> impl IntoView {
    let m = use_messages();
    let sync = use_notebook().sync();
    let waiting = Signal::derive(move || sync.with(|sync| sync.waiting));
    view! {
        <Section
            title=m.tonight.follow_ups
            end=move || view! { <a class="link-target" href="/app/follow-ups">{m.common.see_all}</a> }
        >
            <DueRows most=FOLLOW_UPS />
        </Section>
        <div role="status">
            <a class="counter-link" href="/app/sent">
                <WaitingCounter count=waiting />
            </a>
        </div>
        <Disclosure title=m.tonight.emergency summary=m.tonight.emergency_first icon=IconName::Phone>
            <EmergencyCalls />
            <p class="soft">{m.tonight.not_sent_text}</p>
            <a class="link-target" href="/app/alerts">{m.alerts.list}</a>
        </Disclosure>
    }
}

/// Under the thumb: the encounter, always; the round's beginning or end beside it.
#[component]
fn Actions(open_round: Memo<Option<shared::ids::RecordId>>) -> impl IntoView {
    let m = use_messages();
    view! {
        <ActionBar>
            <a class="button alert-link" href="/app/alerts/new">
                <Icon name=IconName::Warning />
                {m.alerts.title}
            </a>
            {move || match open_round.get() {
                Some(round) => {
                    view! { <LinkButton href=format!("/app/rounds/{round}/end")>{m.round.end}</LinkButton> }
                        .into_any()
                }
                None => view! { <LinkButton href="/app/rounds/new">{m.tonight.start_round}</LinkButton> }.into_any(),
            }}
            <LinkButton href="/app/encounters/new" kind=ButtonKind::Primary icon=IconName::Plus>
                {m.tonight.note_encounter}
            </LinkButton>
        </ActionBar>
    }
}

/// The encounters of one night.
#[component]
fn Night(
    title: &'static str,
    rows: Memo<Vec<NoteRow>>,
    /// Whether to say that there are none.
    empty: bool,
) -> impl IntoView {
    let m = use_messages();
    let some = Memo::new(move |_| rows.with(|rows| !rows.is_empty()));
    move || {
        let some = some.get();
        (some || empty).then(|| {
            view! {
                <Section
                    title=title
                    end=move || view! { <a class="link-target" href="/app/encounters">{m.common.see_all}</a> }
                >
                    {if some {
                        view! { <NoteRows rows /> }.into_any()
                    } else {
                        view! { <EmptyState icon=IconName::Moon title=m.tonight.nothing_yet /> }.into_any()
                    }}
                </Section>
            }
        })
    }
}

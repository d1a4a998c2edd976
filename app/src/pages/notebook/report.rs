//! The activity report: figures of a period with what speaks against them, each opening onto what it counts; for the team, or masked
//! for outside; on the screen, on paper and as a file. Everything is counted on this device, and the address says what is asked for.

mod address;
mod asking;
mod behind;
mod closed;
mod said;
mod tables;
mod taking;
mod told;
mod workbook;

pub use behind::BehindPage;

use super::parts::NotebookBar;
use crate::components::{ActionBar, Button, ButtonKind, EmptyState, IconName, Notice, Page, Section};
use crate::i18n::{use_lang, use_messages};
use crate::labels::Labels;
use crate::state::{OpenBook, use_notebook};
use address::{Address, use_address};
use asking::Asking;
use closed::ClosedReports;
use leptos::prelude::*;
use tables::PartView;
use taking::{TakeFile, printing};
use told::{Told, tell};

/// The page at `/app/report`.
#[component]
pub fn ReportPage() -> impl IntoView {
    let m = use_messages();
    let (notebook, lang) = (use_notebook(), use_lang());
    let coordinates = Memo::new(move |_| notebook.read(OpenBook::is_coordinator).unwrap_or(false));
    let address = use_address();
    let told = Memo::new(move |_| {
        let read = |open: &OpenBook| address.with(|a| tell(open, &Labels::of(open, lang, notebook.now()), a));
        if coordinates.get() { notebook.read(read).unwrap_or_default() } else { Told::default() }
    });
    let exporting = RwSignal::new(false);
    let print = printing(address);
    let actions = move || {
        coordinates.get().then(|| {
            view! {
                <ActionBar>
                    <Button icon=IconName::Download on_click=move |()| exporting.set(true)>
                        {m.report.file}
                    </Button>
                    <Button kind=ButtonKind::Primary icon=IconName::Print on_click=print>
                        {m.report.print}
                    </Button>
                </ActionBar>
            }
        })
    };
    view! {
        <div class="wide">
            <Page
                bar=move || {
                    view! { <NotebookBar title=m.report.title sub=move || told.with(|t| t.period.clone()) back="/app/team" /> }
                }
                actions=actions
            >
                {move || {
                    if coordinates.get() {
                        view! { <Report address told /> }.into_any()
                    } else {
                        view! { <EmptyState icon=IconName::Sheet title=m.report.only_coordination /> }.into_any()
                    }
                }}
                <TakeFile address open=exporting />
            </Page>
        </div>
    }
}

#[component]
fn Report(address: Memo<Address>, told: Memo<Told>) -> impl IntoView {
    let (m, notebook) = (use_messages(), use_notebook());
    let outside = Memo::new(move |_| address.with(|a| a.outside));
    let team = Memo::new(move |_| notebook.read(OpenBook::team_name).flatten().unwrap_or_default());
    let of_closed = Memo::new(move |_| told.with(|t| t.closed.clone()));
    view! {
        <div class="report stack">
            <div class="print-only report-head">
                <p>{move || team.get()}</p>
                <p class="report-head-title">{m.report.title} " · " {move || told.with(|t| t.period.clone())}</p>
                <p>{move || told.with(|t| t.filters.clone())}</p>
                <p>{move || told.with(|t| t.made.clone())}</p>
            </div>
            <div class="no-print">
                <Asking address />
                <a class="link-target" href="/app/trends?from=report">
                    {m.trends.title}
                </a>
            </div>
            {move || {
                of_closed
                    .get()
                    .map(|line| {
                        let href = address.with(|a| Address { report: None, ..a.clone() }.href());
                        view! {
                            <p class="print-only">{line.clone()}</p>
                            <Notice title=line>
                                <p>{m.report.frozen_now}</p>
                                <p>
                                    <a class="link-target" href=href>
                                        {m.report.today}
                                    </a>
                                </p>
                            </Notice>
                        }
                    })
            }}
            {move || outside.get().then(|| view! { <p class="soft">{m.report.outside_text}</p> })}
            {move || told.with(|t| t.parts.clone()).into_iter().map(|part| view! { <PartView part /> }).collect_view()}
            <p class="small soft">{m.report.nobody}</p>
            <div class="no-print">
                <Section title=m.report.frozen_list>
                    <ClosedReports address told />
                </Section>
            </div>
        </div>
    }
}

//! Reports that were closed, what has changed since, and closing one.

use super::super::parts::use_toast;
use super::address::Address;
use super::said;
use super::taking::taken;
use super::told::{Told, closed_line, period, said_number};
use crate::components::{Button, Confirm, Disclosure, IconName};
use crate::i18n::{use_lang, use_messages};
use crate::labels::Labels;
use crate::state::{OpenBook, use_notebook};
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::domain::year::{Figure, is_published};
use shared::domain::{REPORT, Report, report};

/// One closed report, told.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Kept {
    href: String,
    title: String,
    when: String,
    changed: Vec<[String; 3]>,
}

/// The closed reports of this period, and the way to close one.
#[component]
pub fn ClosedReports(address: Memo<Address>, told: Memo<Told>) -> impl IntoView {
    let m = use_messages();
    let (notebook, lang, toast) = (use_notebook(), use_lang(), use_toast());
    let kept = Memo::new(move |_| {
        let read = notebook.read(|open| {
            let labels = Labels::of(open, lang, notebook.now());
            address.with(|address| kept(open, &labels, address))
        });
        read.unwrap_or_default()
    });
    let taken = Memo::new(move |_| {
        notebook.read(|open| taken(open, &Labels::of(open, lang, notebook.now()))).unwrap_or_default()
    });
    let asking = RwSignal::new(false);
    let close = Callback::new(move |()| {
        let asked = address.with_untracked(|address| address.asked.clone());
        spawn_local(async move {
            let now = notebook.now();
            let found = notebook.peek(|open| (open.me, open.figures(&asked, |_, figures| figures.rows.clone())));
            let Some((me, rows)) = found else { return };
            let written =
                notebook.write(None, REPORT, |draft, base| report::close(draft, base, &asked, &rows, (me, now)));
            toast.say(if written.await.is_ok() { m.report.frozen } else { m.sync.storage_failed });
        });
    });
    let one = move |kept: Kept| {
        let Kept { href, title, when, changed } = kept;
        let count = changed.len();
        let line = |[what, then, now]: [String; 3]| {
            view! {
                <tr>
                    <th scope="row">{what}</th>
                    <td>
                        <span class="report-number">{then}</span>
                    </td>
                    <td>
                        <span class="report-number">{now}</span>
                    </td>
                </tr>
            }
        };
        let rows = changed.into_iter().map(line).collect_view();
        view! {
            <p>
                <a class="link-target" href=href>
                    {title} " · " {when}
                </a>
            </p>
            {if count == 0 {
                view! { <p class="soft">{m.report.same}</p> }.into_any()
            } else {
                view! {
                    <Disclosure title=m.report.changed(count)>
                        <table class="report-table">
                            <caption class="said">{m.report.changed(count)}</caption>
                            <thead>
                                <tr>
                                    <th scope="col">{m.report.what}</th>
                                    <th scope="col">{m.report.then}</th>
                                    <th scope="col">{m.report.now}</th>
                                </tr>
                            </thead>
                            <tbody>{rows}</tbody>
                        </table>
                    </Disclosure>
                }
                    .into_any()
            }}
        }
    };
    view! {
        <div class="stack">
            {move || kept.with(Vec::is_empty).then(|| view! { <p class="soft">{m.report.frozen_none}</p> })}
            {move || kept.get().into_iter().map(one).collect_view()}
            {move || {
                told.with(|told| told.closed.is_none())
                    .then(|| {
                        view! {
                            <Button icon=IconName::Lock wide=true on_click=move |()| asking.set(true)>
                                {m.report.freeze}
                            </Button>
                        }
                    })
            }}
            {move || {
                let taken = taken.get();
                (!taken.is_empty())
                    .then(|| {
                        view! {
                            <Disclosure title=m.report.taken>
                                <ul class="relief-lines">
                                    {taken.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}
                                </ul>
                            </Disclosure>
                        }
                    })
            }}
            <Confirm
                id="close-report"
                open=asking
                title=m.report.freeze
                yes=m.report.freeze
                icon=IconName::Lock
                on_yes=close
            >
                <p>{m.report.freeze_text}</p>
            </Confirm>
        </div>
    }
}

/// The closed reports of the period that the page is about, the latest first.
fn kept(open: &OpenBook, labels: &Labels<'_>, address: &Address) -> Vec<Kept> {
    let read = |record| Report::read(record, open.replica.history(record)?);
    let all = open.replica.of_kind(REPORT).filter_map(|(record, _)| read(record));
    let mut here: Vec<Report> =
        all.filter(|report| (report.asked.from, report.asked.to) == (address.asked.from, address.asked.to)).collect();
    here.sort_by_key(|report| (core::cmp::Reverse(report.at), report.record));
    let tell = |report: Report| {
        let changed = open.figures(&report.asked, |_, figures| report.changed(&figures.rows));
        let shown = changed
            .into_iter()
            .filter(|changed| is_published(changed.now.figure) || changed.now.figure == Figure::PersonsDiffering);
        let line = |changed: report::Changed| {
            let dims = changed.now.figure.dims().iter().zip(&changed.now.at);
            let parts = dims.map(|(dim, value)| said::part(labels, *dim, value));
            let what = core::iter::once(said::figure(labels.words(), changed.now.figure).to_owned()).chain(parts);
            [
                what.collect::<Vec<_>>().join(" · "),
                said_number(labels, changed.then),
                said_number(labels, changed.now.count),
            ]
        };
        Kept {
            href: Address { asked: report.asked.clone(), outside: address.outside, report: Some(report.record) }.href(),
            title: period(labels, &report.asked),
            when: closed_line(open, labels, &report),
            changed: shown.map(line).collect(),
        }
    };
    here.into_iter().map(tell).collect()
}

//! Taking figures out of the notebook: as a file, or on paper. What is taken stands in the team's journal, and it stands there first:
//! without the record in the notebook's store there is no file. One record too many, of a file that the browser then refused or that
//! somebody broke off, harms nobody; a file that nobody knows of might.

use super::super::parts::{browser, use_toast};
use super::address::Address;
use super::told::lines;
use crate::components::{ButtonKind, Confirm, IconName};
use crate::i18n::use_messages;
use crate::labels::Labels;
use crate::state::{Notebook, OpenBook, SaveError, use_notebook};
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::domain::audit::{self, Taken};
use shared::domain::year::{csv, date};
use shared::domain::{AUDIT, Asked};

/// In the journal, beside the filters: that it was the version for outside.
const OUTSIDE: &str = "outside";

/// The question before a file is made, and what becomes of a yes.
#[component]
pub fn TakeCsv(address: Memo<Address>, open: RwSignal<bool>) -> impl IntoView {
    let m = use_messages();
    let (notebook, toast) = (use_notebook(), use_toast());
    let take = Callback::new(move |()| {
        let address = address.get_untracked();
        spawn_local(async move {
            // Counted before anything is written: a journal of figures that could not be counted would be wrong.
            let text = notebook.peek(|open| lines(open, &address).map(|(asked, lines)| csv(&asked, &lines)));
            let Some(text) = text.flatten() else { return toast.say(m.common.not_exported) };
            if let Err(why) = note(notebook, audit::REPORT_CSV, &address).await {
                return toast.say(why.say(m));
            }
            let saved = browser::save_bytes(&file_name(&address, "csv"), "text/csv;charset=utf-8", text.as_bytes());
            toast.say(if saved { m.common.exported } else { m.common.not_exported });
        });
    });
    view! {
        <Confirm
            id="export-report"
            open
            title=m.report.csv_title
            yes=m.common.export
            icon=IconName::Download
            kind=ButtonKind::Danger
            on_yes=take
        >
            <p>{m.sync.export_text}</p>
        </Confirm>
    }
}

/// What the button *Imprimer* does: the browser’s print dialog also makes PDF files.
pub fn printing(address: Memo<Address>) -> Callback<()> {
    let m = use_messages();
    let (notebook, toast) = (use_notebook(), use_toast());
    Callback::new(move |()| {
        spawn_local(async move {
            match note(notebook, audit::REPORT_PRINT, &address.get_untracked()).await {
                Ok(()) => browser::print(),
                Err(why) => toast.say(why.say(m)),
            }
        });
    })
}

/// What was taken out, the latest first: what, who, when, of which days.
pub fn taken(open: &OpenBook, labels: &Labels<'_>) -> Vec<String> {
    let m = &labels.words().report;
    let mut all: Vec<Taken> =
        open.replica.of_kind(AUDIT).filter_map(|(record, state)| Taken::read(record, state)).collect();
    all.sort_by_key(|taken| (core::cmp::Reverse(taken.at), taken.record));
    let line = |taken: Taken| {
        let what = match taken.what.as_str() {
            audit::REPORT_CSV => m.csv,
            audit::REPORT_PRINT => m.print_taken,
            other => other,
        };
        let who = taken.by.map(|by| open.member_name(by)).unwrap_or_default();
        let when = taken.at.map(|at| labels.when(at)).unwrap_or_default();
        let inside = taken.detail.strip_suffix(OUTSIDE).map(|rest| format!("{rest}· {}", m.outside));
        format!("{what} · {} · {}", m.taken_by(&who, &when), inside.unwrap_or(taken.detail))
    };
    all.into_iter().map(line).collect()
}

/// Writes into the journal, and ends once that is on the device.
async fn note(notebook: Notebook, what: &'static str, address: &Address) -> Result<(), SaveError> {
    let (detail, now) = (detail(address), notebook.now());
    let me = notebook.peek(|open| open.me).ok_or(SaveError::Locked)?;
    let written = notebook.write(None, AUDIT, |draft, base| audit::note(draft, base, what, &detail, (me, now)));
    written.await.map(drop)
}

/// The period and the filters, by identifiers.
fn detail(address: &Address) -> String {
    let Asked { from, to, antenne, sector, channel, .. } = &address.asked;
    let only = [antenne, sector, channel].into_iter().flatten().map(|id| id.as_str().to_owned());
    let whom = address.outside.then(|| OUTSIDE.to_owned());
    [date(*from), date(*to)].into_iter().chain(only).chain(whom).collect::<Vec<_>>().join(" ")
}

/// `lanterne-2026.csv`; it names neither the team nor what it is about, for it lies among other files.
fn file_name(address: &Address, ending: &str) -> String {
    let Asked { from, to, .. } = &address.asked;
    let days = || format!("{}-{}", date(*from), date(*to));
    format!("lanterne-{}.{ending}", address.year().map_or_else(days, |year| year.to_string()))
}

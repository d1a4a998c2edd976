//! Where the notes are on their way: what has not left this phone, what was not accepted and why, what of colleagues' has not come.

mod missing;
mod refused;
mod waiting;

pub use waiting::row as note_row;

use super::parts::{NotebookBar, when};
use super::tonight::noted::NotedUnreadable;
use crate::components::{ActionBar, Button, ButtonKind, IconName, Notice, Page, Progress, Tone, WaitingCounter};
use crate::i18n::{use_lang, use_messages};
use crate::state::use_notebook;
use leptos::prelude::*;

/// The page.
#[component]
pub fn SentPage() -> impl IntoView {
    let m = use_messages();
    let lang = use_lang();
    let notebook = use_notebook();
    let sync = notebook.sync();
    let working = Signal::derive(move || sync.with(|sync| sync.working));
    let send = Callback::new(move |()| notebook.sync_now());
    let standing = move || {
        sync.with(|sync| {
            let last = sync.last.map_or(m.sync.never.to_owned(), |at| when::ago(lang, at, notebook.now()));
            let now = match (sync.working, sync.online, sync.waiting) {
                (true, _, _) => m.sync.working,
                (false, false, _) => m.sync.no_network,
                (false, true, 0) if sync.missing.iter().any(|gap| !gap.revoked) => m.missing.some,
                (false, true, 0) => m.sync.up_to_date,
                (false, true, _) => m.sync.paused,
            };
            (now, m.sync.last(&last))
        })
    };
    let problem = move || sync.with(|sync| sync.problem.filter(|_| !sync.working).map(|trouble| trouble.say(m)));
    let parts = Memo::new(move |_| sync.with(|sync| (sync.sending, sync.receiving)));
    let bar = move |label: &'static str, (done, total): (usize, usize)| {
        view! { <Progress label text=m.sync.progress(done, total) done total /> }
    };
    view! {
        <Page
            bar=move || view! { <NotebookBar title=m.sync.title back="/app/team" /> }
            actions=move || {
                view! {
                    <ActionBar>
                        <Button kind=ButtonKind::Primary icon=IconName::Send busy=working on_click=send>
                            {m.sync.now}
                        </Button>
                    </ActionBar>
                }
            }
        >
            <div class="stack-tight">
                <WaitingCounter count=Signal::derive(move || sync.with(|sync| sync.waiting)) />
                <p role="status">{move || standing().0}</p>
                <p class="soft">{move || standing().1}</p>
            </div>
            {move || {
                let (sending, receiving) = parts.get();
                [sending.map(|part| bar(m.sync.sending, part)), receiving.map(|part| bar(m.sync.working, part))]
            }}
            <div role="alert">
                {move || {
                    problem()
                        .map(|why| {
                            view! {
                                <Notice tone=Tone::Warning>
                                    <p>{why}</p>
                                </Notice>
                            }
                        })
                }}
            </div>
            <NotedUnreadable />
            <missing::MissingNotes />
            <refused::RefusedSection />
            <waiting::WaitingSection />
        </Page>
    }
}

//! Ce matin: what the night left to settle, round by round. Each line says why it is there and who it waits for; on a desk what is
//! chosen stands beside the list, on a phone it has the screen to itself. What a colleague settles leaves the list while one looks.

mod answers;
mod begun;
mod detail;
mod entry;
mod keys;
pub mod links;
mod list;
pub mod night;
pub mod told;
mod validate;

use super::ask::{Answered, AsksToMe};
use super::decisions::ReviewLine;
use super::parts::{NotebookBar, SyncNotices, browser};
use crate::components::{ActionBar, EmptyState, IconName, LinkButton, Page, Progress};
use crate::i18n::{day, use_lang, use_messages};
use crate::labels::{Labels, local};
use crate::state::use_notebook;
use detail::Detail;
pub use entry::MorningLine;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use list::{Part, Parts};
use shared::domain::morning::{Queue, Whose};
use told::{Told, round_heading, tell};

/// Everything that the list says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Morning {
    parts: Vec<Part>,
    settled: usize,
    total: usize,
    since: String,
}

impl Morning {
    /// The line of this name.
    fn item(&self, key: &str) -> Option<&Told> {
        self.parts.iter().flat_map(|part| &part.items).find(|told| told.key == key)
    }

    fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }
}

/// The page at `/app/morning`.
#[component]
pub fn MorningPage() -> impl IntoView {
    let m = use_messages();
    let (lang, notebook) = (use_lang(), use_notebook());
    let morning = Memo::new(move |_| read(notebook, lang));
    let query = use_query_map();
    let opened = Memo::new(move |_| query.with(|query| query.get("open")));
    let focused = RwSignal::new(None::<String>);
    let desk = browser::is_desk();
    // On a desk what one stands on is shown; the address says it after a reload, and on a phone.
    let chosen = Memo::new(move |_| if desk { focused.get().or_else(|| opened.get()) } else { opened.get() });
    let order = Memo::new(move |_| {
        morning.with(|said| said.parts.iter().flat_map(|part| &part.items).map(|told| told.key.clone()).collect())
    });
    keys::listen(order, focused);
    let list = move || {
        view! {
            <Page
                bar=move || view! { <NotebookBar title=m.morning.title sub=day(lang, local(notebook.now()).date()) back="/app" /> }
                actions=move || {
                    view! {
                        <ActionBar>
                            <LinkButton href="/app/relief" icon=IconName::Print>
                                {m.relief.title}
                            </LinkButton>
                        </ActionBar>
                    }
                }
            >
                <SyncNotices />
                <AsksToMe />
                <Answered />
                <Far morning />
                {move || {
                    let (empty, all) = morning.with(|said| (said.is_empty(), said.total));
                    empty
                        .then(|| {
                            let text = if all == 0 { m.morning.empty_first } else { m.morning.empty_text };
                            view! { <EmptyState icon=IconName::Check title=m.morning.empty text=text /> }
                        })
                }}
                <ReviewLine />
                <Parts parts=Memo::new(move |_| morning.with(|said| said.parts.clone())) focused chosen desk />
                {desk.then(|| view! { <p class="small soft">{m.morning.keys}</p> })}
            </Page>
        }
    };
    let told = Memo::new(move |_| {
        let key = chosen.get()?;
        Some(morning.with(|said| said.item(&key).cloned()))
    });
    if desk {
        return view! {
            <div class="split" data-open="list">
                <div class="split-list">{list()}</div>
                <div class="split-detail">
                    <div class="page">
                        <div class="page-body">
                            <Beside told />
                        </div>
                    </div>
                </div>
            </div>
        }
        .into_any();
    }
    let alone = Memo::new(move |_| opened.with(Option::is_some));
    (move || {
        if alone.get() {
            view! {
                <Page bar=move || view! { <NotebookBar title=m.morning.title back="/app/morning" /> }>
                    <Beside told />
                </Page>
            }
            .into_any()
        } else {
            list().into_any()
        }
    })
    .into_any()
}

fn read(notebook: crate::state::Notebook, lang: crate::i18n::Lang) -> Morning {
    let m = lang.messages();
    let read = notebook.read(|open| {
        let labels = Labels::of(open, lang, notebook.now());
        night::night(notebook, open, |night| {
            let queue = Queue::of(night);
            let parts = queue.groups.iter().map(|group| Part {
                title: match group.whose {
                    Whose::Round(round) => round_heading(open, &labels, round),
                    Whose::Outside => m.morning.outside.to_owned(),
                    Whose::Older => m.morning.older.to_owned(),
                },
                items: group.items.iter().map(|item| tell(notebook, open, &labels, item)).collect(),
            });
            let since = m.morning.since_night(&labels.when(night.from));
            Morning { parts: parts.collect(), settled: queue.settled, total: queue.total(), since }
        })
    });
    read.unwrap_or_default()
}

/// How far the team has come; announced as it changes.
#[component]
fn Far(morning: Memo<Morning>) -> impl IntoView {
    let m = use_messages();
    let done = Memo::new(move |_| morning.with(|said| said.settled));
    let total = Memo::new(move |_| morning.with(|said| said.total));
    let text = move || m.morning.progress(done.get(), total.get());
    view! {
        <p class="soft">{move || morning.with(|said| said.since.clone())}</p>
        {move || {
            (total.get() > 0).then(|| view! { <Progress label=m.morning.list text=text done=done total=total /> })
        }}
        <p class="said" role="status">
            {move || (total.get() > 0).then(|| m.morning.progress_said(done.get(), total.get()))}
        </p>
    }
}

/// What is chosen, or that it is settled meanwhile.
#[component]
fn Beside(told: Memo<Option<Option<Told>>>) -> impl IntoView {
    let m = use_messages();
    move || match told.get() {
        Some(Some(told)) => view! { <Detail told /> }.into_any(),
        Some(None) => view! {
            <EmptyState
                icon=IconName::Check
                title=m.morning.gone
                text=m.morning.gone_text
                action=move || view! { <LinkButton href="/app/morning">{m.morning.back}</LinkButton> }
            />
        }
        .into_any(),
        None => view! { <EmptyState icon=IconName::List title=m.morning.choose /> }.into_any(),
    }
}

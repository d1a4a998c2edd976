//! "C'étaient deux personnes": some encounters of a person are of another.

use super::super::parts::{NotebookBar, use_toast};
use super::{Of, param};
use crate::components::{
    ActionBar, Button, ButtonKind, CheckField, EmptyState, IconName, Page, SearchField, SearchOption, Section,
};
use crate::i18n::{use_lang, use_messages};
use crate::labels::{Labels, encounter_line, person_option};
use crate::state::{OpenBook, SaveError, use_notebook};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use shared::domain::{kind, person};
use shared::ids::RecordId;

/// The answer that creates a person. No record id looks like it.
const NEW: &str = "new";
/// How many answers a search gives.
const ANSWERS: usize = 5;

/// Whose the encounters are.
#[derive(Clone, Debug, PartialEq, Eq)]
enum To {
    /// Somebody who has a page.
    Known(RecordId, String),
    /// Somebody who gets one, by this nickname.
    New(String),
}

/// The page at `/app/same/split/:a`.
#[component]
pub fn SplitPage() -> impl IntoView {
    let m = use_messages();
    let (notebook, lang) = (use_notebook(), use_lang());
    let record = param("a");
    let name = Memo::new(move |_| {
        let read =
            notebook.read(|open| Some(Of::Persons.name(open, &Labels::of(open, lang, notebook.now()), record.get()?)));
        read.flatten().unwrap_or_default()
    });
    let back = move || record.get().map_or_else(|| "/app/persons".to_owned(), |record| Of::Persons.href(record));
    move || match record.get() {
        Some(record) => view! { <SplitForm record name /> }.into_any(),
        None => view! {
            <Page bar=move || view! { <NotebookBar title=m.same.split back=back() /> }>
                <EmptyState icon=IconName::Versions title=m.common.not_found_title text=m.common.not_found />
            </Page>
        }
        .into_any(),
    }
}

#[component]
fn SplitForm(record: RecordId, name: Memo<String>) -> impl IntoView {
    let m = use_messages();
    let (notebook, lang, toast, navigate) = (use_notebook(), use_lang(), use_toast(), use_navigate());
    let chosen = RwSignal::new(Vec::<RecordId>::new());
    let (to, query, problem) = (RwSignal::new(None::<To>), RwSignal::new(String::new()), RwSignal::new(None));
    let busy = RwSignal::new(false);
    let met = Memo::new(move |_| {
        notebook.read(|open| encounters(open, &Labels::of(open, lang, notebook.now()), record)).unwrap_or_default()
    });
    let found = Memo::new(move |_| {
        let name = query.get();
        let read = notebook.read(|open| found(open, &Labels::of(open, lang, notebook.now()), record, name.trim()));
        read.unwrap_or_default()
    });
    let choose = move |id: String| {
        let name = query.get_untracked().trim().to_owned();
        to.set(match id.parse::<RecordId>() {
            Ok(other) => {
                let title =
                    found.with_untracked(|found| found.iter().find(|one| one.id == id).map(|one| one.title.clone()));
                Some(To::Known(other, title.unwrap_or(name)))
            }
            Err(_) => Some(To::New(name)),
        });
        query.set(String::new());
    };
    let go = move |()| {
        let encounters = chosen.get_untracked();
        if encounters.is_empty() {
            return problem.set(Some(m.same.split_choose_first));
        }
        let Some(other) = to.get_untracked() else { return problem.set(Some(m.same.split_whose_first)) };
        busy.set(true);
        let navigate = navigate.clone();
        spawn_local(async move {
            let outcome = async {
                let other = match other {
                    To::Known(other, _) => other,
                    To::New(name) => {
                        notebook.write(None, kind::PERSON, |draft, base| person::NAME.set(draft, base, &name)).await?
                    }
                };
                // Should the rest fail, she has a page by now, and is not made again.
                to.try_set(Some(To::Known(other, String::new())));
                notebook.split(record, &encounters, other).await?;
                Ok::<_, SaveError>(())
            };
            let outcome = outcome.await;
            busy.try_set(false);
            match outcome {
                Ok(()) => {
                    toast.say(m.same.saved_split);
                    navigate(&Of::Persons.href(record), NavigateOptions { replace: true, ..Default::default() });
                }
                Err(error) => toast.say(error.say(m)),
            }
        });
    };
    let check = move |(id, words): (RecordId, String)| {
        let toggle = move |on: bool| {
            chosen.update(|all| {
                all.retain(|one| *one != id);
                if on {
                    all.push(id);
                }
            });
        };
        let checked = Signal::derive(move || chosen.with(|all| all.contains(&id)));
        view! { <CheckField label=words checked on_change=toggle /> }
    };
    let title = move || m.same.split_from_title(&name.get());
    view! {
        <Page
            bar=move || view! { <NotebookBar title=title back=Of::Persons.href(record) /> }
            actions=move || {
                let go = go.clone();
                view! {
                    <ActionBar>
                        <Button kind=ButtonKind::Primary icon=IconName::Versions busy on_click=go>
                            {m.same.split_go}
                        </Button>
                    </ActionBar>
                }
            }
        >
            <p class="soft">{m.same.split_help}</p>
            <fieldset class="asked">
                <legend>{m.same.split_which}</legend>
                {move || {
                    let met = met.get();
                    if met.is_empty() {
                        return view! { <EmptyState icon=IconName::List title=m.same.split_none /> }.into_any();
                    }
                    view! { <div class="stack-tight">{met.into_iter().map(check).collect_view()}</div> }.into_any()
                }}
            </fieldset>
            <Section title=m.same.split_whose>
                {move || {
                    to.get()
                        .map(|to| match to {
                            To::Known(_, name) => name,
                            To::New(name) => m.same.split_new(&name),
                        })
                        .filter(|name| !name.is_empty())
                        .map(|name| view! { <p class="row-title">{name}</p> })
                }}
                <SearchField id="split-to" label=m.person.search query results=found on_choose=choose />
            </Section>
            <p class="field-error" role="alert">
                {move || problem.get()}
            </p>
        </Page>
    }
}

/// Her encounters, latest first.
fn encounters(open: &OpenBook, labels: &Labels<'_>, record: RecordId) -> Vec<(RecordId, String)> {
    let met = open.book.encounters_of(record).iter();
    let told = met.filter_map(|id| {
        let state = open.seen(*id)?;
        let when = crate::labels::at(&state).map(|at| labels.when(at));
        let words =
            [when, Some(encounter_line(labels, &state).sub)].into_iter().flatten().filter(|part| !part.is_empty());
        Some((*id, words.collect::<Vec<_>>().join(" · ")))
    });
    told.collect()
}

/// Whom it may be: everybody else by that name, then the offer to create her.
fn found(open: &OpenBook, labels: &Labels<'_>, record: RecordId, name: &str) -> Vec<SearchOption> {
    if name.is_empty() {
        return Vec::new();
    }
    let m = labels.words();
    let her = open.book.lead(record);
    let others = open.persons.find_once(&open.book, name, ANSWERS + 1).into_iter().filter(|hit| hit.record != her);
    let mut all: Vec<SearchOption> =
        others.filter_map(|hit| person_option(labels, open, hit.record)).take(ANSWERS).collect();
    all.push(SearchOption {
        id: NEW.to_owned(),
        title: m.encounter.create_named(name),
        sub: m.encounter.who_new.to_owned(),
        icon: IconName::Plus,
    });
    all
}

//! `/app/ask/new?about=`, with `field=` for one field of it: to whom, and in which words.

use super::super::morning::told::name;
use super::super::parts::{FROM_MORNING, NotebookBar, Problem, came_from, colleagues, doubt, use_toast};
use super::field::one_writer;
use super::field_name;
use crate::components::{
    ActionBar, Button, ButtonKind, ChipOption, ChoiceChips, EmptyState, IconName, LinkButton, Page, TextArea,
};
use crate::i18n::{use_lang, use_messages};
use crate::labels::Labels;
use crate::state::use_notebook;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};
use shared::domain::{NOTE_MAX, ask};
use shared::history::Step;
use shared::ids::{MemberId, RecordId};

/// The link to it; it names who wrote the record, when that is a colleague.
#[component]
pub fn AskLink(about: RecordId) -> impl IntoView {
    let m = use_messages();
    let notebook = use_notebook();
    let label = notebook.peek(|open| {
        let author = author(open, about).filter(|author| *author != open.me)?;
        Some(m.ask.ask(&open.member_name(author)))
    });
    view! {
        <LinkButton href=format!("/app/ask/new?about={about}") icon=IconName::Message wide=true>
            {label.flatten().unwrap_or_else(|| m.ask.title.to_owned())}
        </LinkButton>
    }
}

fn author(open: &crate::state::OpenBook, record: RecordId) -> Option<MemberId> {
    let first = |step: &&Step| step.parents.is_empty();
    open.replica.history(record)?.steps().find(first).map(|step| step.author)
}

/// The page.
#[component]
pub fn AskNew() -> impl IntoView {
    let m = use_messages();
    let (lang, notebook, toast) = (use_lang(), use_notebook(), use_toast());
    let (about, field) = use_query_map().with_untracked(|query| {
        let about = query.get("about").and_then(|id| id.parse::<RecordId>().ok());
        (about, query.get("field").and_then(|field| ask::from_address(&field)))
    });
    let known = about.and_then(|about| {
        notebook.peek(|open| {
            let (kind, labels) = (open.replica.state(about)?.kind?, Labels::of(open, lang, notebook.now()));
            let mut called = name(open, &labels, about);
            let mut author = author(open, about).filter(|author| *author != open.me);
            let field = field.map(|cell| (kind, cell));
            if let Some((kind, cell)) = &field {
                called = format!("{called} · {}", field_name(open, &labels, about, *kind, cell));
                author = one_writer(open, about, cell);
            }
            Some((about, field, called, colleagues(open), author))
        })?
    });
    let Some((about, field, called, others, author)) = known else {
        return view! {
            <Page bar=move || view! { <NotebookBar title=m.ask.title_plain back="/app/morning" /> }>
                <EmptyState icon=IconName::Message title=m.common.not_found_title text=m.common.not_found />
            </Page>
        }
        .into_any();
    };
    let first = author.or_else(|| (others.len() == 1).then(|| others.first().map(|(id, _)| *id)).flatten());
    let whom = RwSignal::new(first.map(|id| id.to_string()));
    let back = field.as_ref().map_or_else(
        || "/app/morning".to_owned(),
        |_| {
            let from = came_from().map(|_| format!("?{FROM_MORNING}")).unwrap_or_default();
            format!("/app/settle/{about}{from}")
        },
    );
    let words = RwSignal::new(field.as_ref().map(|_| m.ask.which.to_owned()).unwrap_or_default());
    let (busy, problem) = (RwSignal::new(false), RwSignal::new(None::<&'static str>));
    let navigate = use_navigate();
    let then = back.clone();
    let put = Callback::new(move |()| {
        let Some(to) = whom.get_untracked().and_then(|id| id.parse::<MemberId>().ok()) else {
            return problem.set(Some(m.ask.whom_missing));
        };
        let question = words.get_untracked();
        if question.trim().is_empty() {
            return problem.set(Some(m.ask.words_missing));
        }
        problem.set(None);
        busy.set(true);
        let (navigate, then, field) = (navigate.clone(), then.clone(), field.clone());
        let put = move |d: &mut _, b: &_| {
            ask::put(d, b, about, to, &question);
            if let Some((kind, cell)) = &field {
                ask::put_of(d, b, *kind, cell);
            }
        };
        spawn_local(async move {
            match notebook.write(None, ask::KIND, put).await {
                Ok(_) => {
                    toast.say(m.ask.done);
                    navigate(&then, NavigateOptions { replace: true, ..NavigateOptions::default() });
                }
                Err(why) => drop(problem.try_set(Some(why.say(m)))),
            }
            busy.try_set(false);
        });
    });
    let options: Vec<ChipOption> = others.into_iter().map(|(id, name)| ChipOption::new(id.to_string(), name)).collect();
    let choose = Callback::new(move |id: Option<String>| whom.set(id));
    let hint = Signal::derive(move || words.with(|text| doubt(m, text)));
    view! {
        <Page
            writing=true
            bar=move || view! { <NotebookBar title=m.ask.title_plain sub=called.clone() back=back.clone() /> }
            actions=move || {
                view! {
                    <ActionBar>
                        <Button kind=ButtonKind::Primary icon=IconName::Message busy on_click=put>
                            {m.ask.put}
                        </Button>
                    </ActionBar>
                }
            }
        >
            {if options.is_empty() {
                view! { <EmptyState icon=IconName::Team title=m.ask.nobody /> }.into_any()
            } else {
                view! {
                    <ChoiceChips
                        name="whom"
                        label=m.ask.whom
                        options=options
                        value=Signal::derive(move || whom.get())
                        on_choose=choose
                    />
                }
                    .into_any()
            }}
            <TextArea id="ask-words" label=m.ask.words help=m.ask.words_help value=words max=NOTE_MAX doubt=hint />
            <Problem said=problem />
        </Page>
    }
    .into_any()
}

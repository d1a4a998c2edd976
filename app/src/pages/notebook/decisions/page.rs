//! One decision, to be read on the screen and on paper, with who and when.

use super::super::cases::writing::lacking;
use super::super::not_found::NotFound;
use super::super::parts::{NotebookBar, browser, record_param};
use super::super::versions::{HalfWritten, Versions};
use super::about::{named, page_of};
use super::decision_title;
use super::help::NothingSent;
use crate::components::{
    ActionBar, Button, ButtonKind, Card, Fact, Facts, IconName, LinkButton, NoteState, Notice, Page, StatusBadge, Tone,
};
use crate::i18n::{day, list, time, use_lang, use_messages};
use crate::labels::{Labels, local};
use crate::state::{OpenBook, use_notebook};
use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;
use shared::clock::Millis;
use shared::domain::{Day, Decision, Reading, ValueId, decision, kind, missing, present, story};
use shared::ids::RecordId;

/// What a decision says, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Told {
    title: String,
    by: String,
    about: Vec<(String, Option<String>)>,
    boxes: [(&'static str, String); 3],
    facts: Vec<(&'static str, String)>,
    sent: Vec<(&'static str, String)>,
    outside: bool,
    written: String,
    reader: String,
    lacks: String,
    state: NoteState,
}

/// The page at `/app/decisions/:id`.
#[component]
pub fn DecisionPage() -> impl IntoView {
    let m = use_messages();
    let (notebook, lang) = (use_notebook(), use_lang());
    let record = record_param();
    let told = Memo::new(move |_| {
        let id = record.get()?;
        notebook.read(|open| tell(open, &Labels::of(open, lang, notebook.now()), notebook.now(), id)).flatten()
    });
    let here = Memo::new(move |_| record.get().filter(|_| told.with(Option::is_some)));
    let back = move || {
        let first =
            told.with(|told| told.as_ref().and_then(|told| told.about.iter().find_map(|(_, href)| href.clone())));
        first.unwrap_or_else(|| "/app".to_owned())
    };
    move || {
        let Some(id) = here.get() else {
            return view! { <NotFound /> }.into_any();
        };
        view! {
            <Page
                bar=move || view! { <NotebookBar title=m.decisions.title back=back /> }
                actions=move || {
                    view! {
                        <ActionBar>
                            <Button icon=IconName::Print on_click=move |()| browser::print()>
                                {m.decisions.print}
                            </Button>
                            <LinkButton
                                href=format!("/app/decisions/{id}/edit")
                                kind=ButtonKind::Primary
                                icon=IconName::Draft
                            >
                                {m.common.edit}
                            </LinkButton>
                        </ActionBar>
                    }
                }
            >
                <div class="no-print stack">
                    <Versions record=id />
                    <div class="cluster">
                        {move || told.get().map(|told| view! { <StatusBadge state=told.state /> })}
                        <HalfWritten record=id />
                        <a class="link-target" href=format!("/app/decisions/{id}/history")>
                            {m.history.open}
                        </a>
                        <a class="link-target" href="/app/decisions">
                            {m.decisions.all_of_them}
                        </a>
                    </div>
                </div>
                {move || {
                    let lacks = told.with(|told| told.as_ref().map(|told| told.lacks.clone()).unwrap_or_default());
                    (!lacks.is_empty())
                        .then(|| {
                            view! {
                                <Notice tone=Tone::Warning title=m.decisions.to_complete>
                                    <p>{lacks}</p>
                                </Notice>
                            }
                        })
                }}
                {move || told.get().map(|told| view! { <Body told /> })}
                <div class="no-print stack">
                    <NothingSent />
                </div>
            </Page>
        }
        .into_any()
    }
}

#[component]
fn Body(told: Told) -> impl IntoView {
    let m = use_messages();
    let fact = |(name, text): (&'static str, String)| view! { <Fact name><p class="fact-line">{text}</p></Fact> };
    let subject = |(name, href): (String, Option<String>)| match href {
        Some(href) => view! { <li><a class="link-target" href=href>{name}</a></li> }.into_any(),
        None => view! { <li>{name}</li> }.into_any(),
    };
    let words = move |(name, text): (&'static str, String)| {
        let text = if text.is_empty() { m.decisions.no_answer.to_owned() } else { text };
        view! {
            <Card title=name>
                <p class="words">{text}</p>
            </Card>
        }
    };
    let not_sent = told.outside && told.sent.is_empty();
    view! {
        <article class="paper decision stack">
            <h2>{told.title}</h2>
            <p>{told.by}</p>
            <div>
                <h3 class="field-label">{m.case_fields.about}</h3>
                <ul class="stack-tight">{told.about.into_iter().map(subject).collect_view()}</ul>
            </div>
            <div class="three">{told.boxes.into_iter().map(words).collect_view()}</div>
            <Card>
                <Facts>{told.facts.into_iter().map(fact).collect_view()}</Facts>
            </Card>
            {not_sent
                .then(|| {
                    view! {
                        <Notice tone=Tone::Warning title=m.decisions.not_sent>
                            <p>{m.decisions.not_sent_text}</p>
                        </Notice>
                        <p class="print-only">{m.decisions.not_sent}</p>
                    }
                })}
            {(!told.sent.is_empty())
                .then(|| {
                    view! {
                        <Card title=m.decisions.sending>
                            <Facts>{told.sent.into_iter().map(fact).collect_view()}</Facts>
                        </Card>
                    }
                })}
            <p class="small soft">{told.written}</p>
            <p class="print-only">{told.reader}</p>
            <p class="print-only">{m.decisions.confidential}</p>
        </article>
    }
}

/// A date on paper: with its year, and never *hier soir*.
fn full(labels: &Labels<'_>, date: NaiveDate) -> String {
    format!("{} {}", day(labels.lang, date), date.year())
}

/// The same with the time.
fn dated(labels: &Labels<'_>, at: Millis) -> String {
    let at = local(at);
    format!("{}, {}", full(labels, at.date()), time(labels.lang, at.time()))
}

fn join<T>(reading: &Reading<T>, say: impl Fn(&T) -> String) -> String {
    reading.values().into_iter().map(say).filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" / ")
}

fn tell(open: &OpenBook, labels: &Labels<'_>, now: Millis, record: RecordId) -> Option<Told> {
    let state = open.replica.state(record).filter(|state| state.kind == Some(kind::DECISION))?;
    let (m, read) = (labels.words(), Decision::read(record, state));
    let f = &m.case_fields;
    let named_all: Vec<String> =
        present(&read.by).map(|member| labels.names.member(*member)).chain(present(&read.others).cloned()).collect();
    let who = if named_all.is_empty() { m.decisions.no_answer.to_owned() } else { list(labels.lang, &named_all) };
    let at = join(&read.at, |at| dated(labels, *at));
    let by = if at.is_empty() { m.decisions.by_whom(&who) } else { m.decisions.by_on(&who, &at) };
    let not_here = || m.common.not_here.to_owned();
    let subject = |one: RecordId| (named(open, labels, one).unwrap_or_else(not_here), page_of(open, one));
    let of_day = |day: &Day| day.date().map(|date| full(labels, date)).unwrap_or_default();
    let told = |(told, why): &(Reading<ValueId>, Reading<String>)| {
        let why = join(why, Clone::clone);
        if !why.is_empty() && told.values().iter().all(|id| **id == decision::NOT_TOLD) {
            return m.decisions.not_told(&why);
        }
        join(told, |id| labels.item("told", id))
    };
    let facts = [
        (f.reason, join(&read.reason, Clone::clone)),
        (f.review, join(&read.review, of_day)),
        (f.youth_told, told(&read.youth)),
        (f.parents_told, told(&read.parents)),
    ];
    let sent = [
        (f.sent, join(&read.sent, |at| dated(labels, *at))),
        (f.sent_how, join(&read.sent_how, |id| labels.item("sent_how", id))),
        (f.sent_to, join(&read.sent_to, Clone::clone)),
        (f.replied, join(&read.replied, of_day)),
        (f.reply, join(&read.reply, Clone::clone)),
    ];
    let first = open.replica.history(record).map(story).unwrap_or_default().pop();
    let written = first.map(|first| {
        let when = first.when().map(|at| dated(labels, at)).unwrap_or_default();
        m.decisions.written(&labels.names.member(first.author), &when)
    });
    let or_none = |(name, text): (&'static str, String)| {
        (name, if text.is_empty() { m.decisions.no_answer.to_owned() } else { text })
    };
    let lacks: Vec<_> = missing(kind::DECISION, state).into_iter().map(|field| lacking(labels, field)).collect();
    Some(Told {
        title: decision_title(labels, state),
        by,
        about: read.subjects().map(subject).collect(),
        boxes: [
            (f.seen, join(&read.seen, Clone::clone)),
            (f.quoted, join(&read.quoted, Clone::clone)),
            (f.opinion, join(&read.opinion, Clone::clone)),
        ],
        facts: facts.into_iter().filter(|(name, text)| *name != f.review || !text.is_empty()).map(or_none).collect(),
        sent: sent.into_iter().filter(|(_, text)| !text.is_empty()).collect(),
        outside: read.writes_outside(),
        written: written.unwrap_or_default(),
        reader: m.decisions.printed(&open.member_name(open.me), &dated(labels, now)),
        lacks: if lacks.is_empty() { String::new() } else { m.cases.missing(&lacks.join(", ")) },
        state: open.state_of(record),
    })
}

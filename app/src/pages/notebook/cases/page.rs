//! One case: who answers for it, its stage by one tap, its objectives, and how it was opened and closed.

use super::super::not_found::NotFound;
use super::super::parts::{NotebookBar, record_param};
use super::super::versions::{HalfWritten, Versions};
use super::body::{CaseTold, tell};
use super::objectives::ObjectiveRows;
use super::stage::Stage;
use crate::components::{
    ActionBar, ButtonKind, Card, Fact, Facts, IconName, LinkButton, Notice, Page, Section, StatusBadge, Tone,
};
use crate::i18n::{use_lang, use_messages};
use crate::labels::Labels;
use crate::state::use_notebook;
use leptos::prelude::*;
use shared::ids::RecordId;

/// The page at `/app/cases/:id`.
#[component]
pub fn CasePage() -> impl IntoView {
    let m = use_messages();
    let (notebook, lang) = (use_notebook(), use_lang());
    let record = record_param();
    let told = Memo::new(move |_| {
        let id = record.get()?;
        notebook.read(|open| tell(open, &Labels::of(open, lang, notebook.now()), notebook.now(), id)).flatten()
    });
    let here = Memo::new(move |_| record.get().filter(|_| told.with(Option::is_some)));
    let is_open = Memo::new(move |_| told.with(|told| told.as_ref().is_some_and(|told| told.open)));
    let title = move || told.with(|told| told.as_ref().map(|told| m.cases.of(&told.name))).unwrap_or_default();
    let since = move || told.with(|told| told.as_ref().map(|told| told.since.clone())).unwrap_or_default();
    let back = move || {
        let person = told.with(|told| told.as_ref().and_then(|told| told.person));
        person.map_or_else(|| "/app/cases".to_owned(), |person| format!("/app/persons/{person}"))
    };
    move || {
        let Some(id) = here.get() else {
            return view! { <NotFound /> }.into_any();
        };
        view! {
            <Page
                bar=move || view! { <NotebookBar title sub=since back=back /> }
                actions=move || view! { <Actions record=id is_open /> }
            >
                <Versions record=id />
                {move || told.get().map(|told| view! { <Body told /> })}
                {move || is_open.get().then(|| view! { <Stage record=id /> })}
                <ObjectiveRows case=id writable=is_open.into() />
                {move || {
                    let periods = told.with(|told| told.as_ref().map(|told| told.periods.clone())).unwrap_or_default();
                    view! {
                        <Section title=m.cases.periods>
                            <ul class="stack-tight">
                                {periods.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}
                            </ul>
                        </Section>
                    }
                }}
                <div class="cluster">
                    <a class="link-target" href=back>
                        {m.cases.to_person}
                    </a>
                    <a class="link-target" href="/app/cases">
                        {m.cases.list}
                    </a>
                </div>
            </Page>
        }
        .into_any()
    }
}

#[component]
fn Body(told: CaseTold) -> impl IntoView {
    let m = use_messages();
    let (record, state) = (told.record, told.state);
    let stage = if told.open { String::new() } else { told.stage };
    let facts = [
        (m.cases.stage, stage),
        (m.case_fields.referent, told.referent),
        (m.case_fields.co_referent, told.co_referent),
        (m.fields.note, told.note),
    ];
    let facts: Vec<_> = facts.into_iter().filter(|(_, text)| !text.is_empty()).collect();
    let fact = |(name, text): (&'static str, String)| view! { <Fact name><p class="fact-line">{text}</p></Fact> };
    view! {
        <div class="cluster">
            <StatusBadge state />
            <HalfWritten record />
            <a class="link-target" href=format!("/app/cases/{record}/history")>
                {m.history.open}
            </a>
        </div>
        {(!told.open).then(|| view! { <Notice title=m.cases.closed_is><p>{told.since.clone()}</p></Notice> })}
        {told.lost.map(|since| view! { <Notice tone=Tone::Warning><p>{since}</p></Notice> })}
        {(!facts.is_empty())
            .then(|| {
                view! {
                    <Card>
                        <Facts>{facts.into_iter().map(fact).collect_view()}</Facts>
                    </Card>
                }
            })}
    }
}

/// The foot of the page.
#[component]
fn Actions(record: RecordId, is_open: Memo<bool>) -> impl IntoView {
    let m = use_messages();
    move || {
        if is_open.get() {
            view! {
                <ActionBar>
                    <LinkButton href=format!("/app/cases/{record}/close") kind=ButtonKind::Plain>
                        {m.cases.close_short}
                    </LinkButton>
                    <LinkButton
                        href=format!("/app/cases/{record}/edit")
                        kind=ButtonKind::Primary
                        icon=IconName::Draft
                    >
                        {m.common.edit}
                    </LinkButton>
                </ActionBar>
            }
        } else {
            view! {
                <ActionBar>
                    <LinkButton href=format!("/app/cases/{record}/edit") kind=ButtonKind::Plain>
                        {m.common.edit}
                    </LinkButton>
                    <LinkButton
                        href=format!("/app/cases/{record}/reopen")
                        kind=ButtonKind::Primary
                        icon=IconName::Undo
                    >
                        {m.cases.reopen}
                    </LinkButton>
                </ActionBar>
            }
        }
    }
}

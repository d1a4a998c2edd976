//! One objective: the youth's words first, then what is next; how far it got is one tap.

use super::super::not_found::NotFound;
use super::super::parts::{NotebookBar, record_param, when};
use super::super::versions::{HalfWritten, Versions};
use super::now::use_now;
use crate::components::{
    ActionBar, ButtonKind, Card, ChipLayout, ChoiceChips, Fact, Facts, IconName, LinkButton, NoteState, Page,
    StatusBadge,
};
use crate::i18n::{use_lang, use_messages};
use crate::labels::{Labels, Names};
use crate::state::{OpenBook, use_notebook};
use leptos::prelude::*;
use shared::domain::{Objective, ValueId, kind, objective};
use shared::ids::RecordId;

#[derive(Clone, Debug, PartialEq, Eq)]
struct Told {
    whose: String,
    case: Option<RecordId>,
    words: String,
    facts: Vec<(&'static str, String)>,
    state: NoteState,
}

/// The page at `/app/objectives/:id`.
#[component]
pub fn ObjectivePage() -> impl IntoView {
    let m = use_messages();
    let (notebook, lang) = (use_notebook(), use_lang());
    let record = record_param();
    let told = Memo::new(move |_| {
        let id = record.get()?;
        notebook.read(|open| tell(open, &Labels::of(open, lang, notebook.now()), id)).flatten()
    });
    let here = Memo::new(move |_| record.get().filter(|_| told.with(Option::is_some)));
    let back = move || {
        let case = told.with(|told| told.as_ref().and_then(|told| told.case));
        case.map_or_else(|| "/app/cases".to_owned(), |case| format!("/app/cases/{case}"))
    };
    let whose = move || told.with(|told| told.as_ref().map(|told| told.whose.clone())).unwrap_or_default();
    move || {
        let Some(id) = here.get() else {
            return view! { <NotFound /> }.into_any();
        };
        view! {
            <Page
                bar=move || view! { <NotebookBar title=m.objectives.title sub=whose back=back /> }
                actions=move || {
                    view! {
                        <ActionBar>
                            <LinkButton
                                href=format!("/app/objectives/{id}/edit")
                                kind=ButtonKind::Primary
                                icon=IconName::Draft
                            >
                                {m.common.edit}
                            </LinkButton>
                        </ActionBar>
                    }
                }
            >
                <Versions record=id />
                {move || told.get().map(|told| view! { <Body told record=id /> })}
                <StateChips record=id />
                <a class="link-target" href=back>
                    {m.objectives.to_case}
                </a>
            </Page>
        }
        .into_any()
    }
}

#[component]
fn Body(told: Told, record: RecordId) -> impl IntoView {
    let m = use_messages();
    let state = told.state;
    let fact = |(name, text): (&'static str, String)| view! { <Fact name><p class="fact-line">{text}</p></Fact> };
    view! {
        <div class="cluster">
            <StatusBadge state />
            <HalfWritten record />
            <a class="link-target" href=format!("/app/objectives/{record}/history")>
                {m.history.open}
            </a>
        </div>
        {(!told.words.is_empty())
            .then(|| {
                view! { <blockquote class="youth-words">{m.objectives.said(&told.words)}</blockquote> }
            })}
        <Card>
            <Facts>{told.facts.into_iter().map(fact).collect_view()}</Facts>
        </Card>
    }
}

/// How far it got, written by one tap.
#[component]
fn StateChips(record: RecordId) -> impl IntoView {
    let m = use_messages();
    let (notebook, lang) = (use_notebook(), use_lang());
    let now = use_now();
    let value = Memo::new(move |_| {
        let said = notebook.read(|open| {
            let said = objective::STATE.get(open.replica.state(record)?);
            if said.is_unset() { Some("planned".to_owned()) } else { said.into_settled().map(|id| id.0) }
        });
        said.flatten()
    });
    let options = Memo::new(move |_| {
        let chosen = value.get().map(ValueId::new);
        let read =
            notebook.read(|open| Labels::of(open, lang, notebook.now()).options("objective_state", chosen.as_slice()));
        read.unwrap_or_default()
    });
    let choose = move |id: Option<String>| {
        let Some(id) = id.map(ValueId::new) else { return };
        now.write(vec![record], kind::OBJECTIVE, m.objectives.state_saved, move |draft, base| {
            objective::STATE.set(draft, base, &id);
        });
    };
    view! {
        <ChoiceChips
            name="objective-state"
            label=m.objectives.state
            options
            value
            on_choose=choose
            layout=ChipLayout::Grid
        />
    }
}

fn tell(open: &OpenBook, labels: &Labels<'_>, record: RecordId) -> Option<Told> {
    let state = open.replica.state(record).filter(|state| state.kind == Some(kind::OBJECTIVE))?;
    let (m, objective) = (labels.words(), Objective::read(record, state));
    let case = objective.case.values().into_iter().flatten().copied().next();
    let join = |all: Vec<&String>| all.into_iter().map(String::as_str).collect::<Vec<_>>().join(" / ");
    let dimension = objective.dimension.values().into_iter().map(|id| labels.item("dimension", id)).collect::<Vec<_>>();
    let who = objective.who.values().into_iter().flatten().map(|id| labels.names.member(*id)).collect::<Vec<_>>();
    let due = objective.due_day().map(|day| when::due(labels.lang, day, open_now(labels)));
    let facts = [
        (m.case_fields.next, join(objective.next.values())),
        (m.case_fields.dimension, dimension.join(" / ")),
        (m.fields.who, who.join(" / ")),
        (m.fields.due, due.unwrap_or_default()),
    ];
    Some(Told {
        whose: case.and_then(|case| open.record(case)).unwrap_or_default(),
        case,
        words: join(objective.words.values()),
        facts: facts.into_iter().filter(|(_, text)| !text.is_empty()).collect(),
        state: open.state_of(record),
    })
}

/// Now, as the labels have it.
fn open_now(labels: &Labels<'_>) -> shared::clock::Millis {
    crate::labels::instant(labels.now)
}

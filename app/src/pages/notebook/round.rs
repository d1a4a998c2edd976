//! One round: when, with whom, who was met, what was given, how the night was.

mod given;
mod take_back;

use super::check_in::RoundCheckIn;
use super::not_found::NotFound;
use super::parts::{NoteRow, NoteRows, NotebookBar, crew, encounter_row, record_param, round_title, select};
use super::versions::ChooseLink;
use crate::components::{
    ActionBar, ButtonKind, Card, EmptyState, Fact, Facts, IconName, LinkButton, NoteState, Page, Section, StatusBadge,
    VersionsList,
};
use crate::i18n::{lasted, use_lang, use_messages};
use crate::labels::{Contested, Labels, contested};
use crate::state::{OpenBook, use_notebook};
use leptos::prelude::*;
use shared::domain::{Round, kind};
use shared::ids::RecordId;

/// Everything the page says.
#[derive(Clone, Debug, PartialEq)]
struct Told {
    record: RecordId,
    title: String,
    state: NoteState,
    open: bool,
    times: Vec<(&'static str, String)>,
    crew: String,
    debrief: Vec<String>,
    met: usize,
    given: select::Given,
    material: Vec<(String, u32)>,
    rows: Vec<NoteRow>,
    validated: bool,
    contested: Vec<Contested>,
}

/// The page of the round that the address names.
#[component]
pub fn RoundPage() -> impl IntoView {
    let lang = use_lang();
    let notebook = use_notebook();
    let record = record_param();
    let told = Memo::new(move |_| {
        let record = record.get()?;
        notebook.read(|open| tell(open, &Labels::of(open, lang, notebook.now()), record))?
    });
    move || match told.get() {
        Some(told) => view! { <Told told /> }.into_any(),
        None => view! { <NotFound /> }.into_any(),
    }
}

fn tell(open: &OpenBook, labels: &Labels<'_>, record: RecordId) -> Option<Told> {
    let state = open.replica.state(record).filter(|state| state.kind == Some(kind::ROUND))?;
    let round = Round::read(record, state);
    let m = labels.words();
    let encounters = select::of_round(open, record);
    let given = select::given(&encounters);
    let material = given.totals.iter().map(|(id, n)| (labels.item("material", id), *n)).collect();
    let start = round.started.values().into_iter().map(|at| (m.round.started_at, labels.when(*at)));
    let end = round.ended.values().into_iter().map(|at| (m.round.ended_at, labels.when(*at)));
    let length = round.started.settled().zip(round.ended.settled()).and_then(|(from, to)| {
        let minutes = u32::try_from(to.since(*from) / 60_000).ok()?;
        Some((m.round.length, lasted(labels.lang, minutes)))
    });
    let validated = round
        .validated()
        .map(|(who, at)| (m.fields.validated, m.history.who_when(&open.member_name(who), &labels.when(at))));
    Some(Told {
        record,
        title: round_title(labels, state),
        state: open.state_of(record),
        open: round.is_open(),
        validated: validated.is_some(),
        times: start.chain(end).chain(length).chain(validated).collect(),
        crew: crew(open, labels.lang, state),
        debrief: round.debrief.values().into_iter().filter(|text| !text.is_empty()).cloned().collect(),
        met: select::persons_met(&encounters),
        given,
        material,
        rows: encounters.iter().map(|(id, state)| encounter_row(open, labels, *id, state)).collect(),
        contested: contested(labels, open, record),
    })
}

#[component]
fn Told(told: Told) -> impl IntoView {
    let m = use_messages();
    let record = told.record;
    let (state, open, title) = (told.state, told.open, told.title);
    let crew = if told.crew.is_empty() { m.round.alone.to_owned() } else { told.crew };
    let (count, empty) = (told.rows.len(), told.rows.is_empty());
    let asked = !told.contested.is_empty();
    let versions = told.contested.into_iter();
    let versions = versions.map(|one| view! { <VersionsList field=one.field versions=one.versions /> });
    view! {
        <Page
            bar=move || view! { <NotebookBar title=title sub=m.round.title back="/app/rounds" /> }
            actions=move || view! { <Actions record open /> }
        >
            <Card lit=open>
                <StatusBadge state />
                <Facts>
                    {told
                        .times
                        .into_iter()
                        .map(|(name, said)| view! { <Fact name=name>{said}</Fact> })
                        .collect_view()}
                    <Fact name=m.round.team>{crew}</Fact>
                </Facts>
                {told.validated.then(|| view! { <take_back::TakeBack record /> })}
                {versions.collect_view()}
                {asked.then(|| view! { <ChooseLink record /> })}
            </Card>
            <RoundCheckIn record />
            <div class="figures">
                <Figure value=told.met name=m.round.people_met />
                <Figure value=count name=m.encounter.list />
            </div>
            <given::GivenSection material=told.material unsettled=told.given.unsettled />
            <Section title=m.round.encounters>
                {if empty {
                    view! { <EmptyState icon=IconName::Moon title=m.round.none text=m.round.none_text /> }.into_any()
                } else {
                    view! { <NoteRows rows=Signal::stored(told.rows) /> }.into_any()
                }}
            </Section>
            {told
                .debrief
                .into_iter()
                .map(|text| {
                    view! {
                        <Section title=m.fields.debrief>
                            <p class="note-text">{text}</p>
                        </Section>
                    }
                })
                .collect_view()}
            <a class="link-target" href=format!("/app/rounds/{record}/history")>
                {m.history.open}
            </a>
        </Page>
    }
}

/// A number and what it counts.
#[component]
fn Figure(value: usize, name: &'static str) -> impl IntoView {
    let lang = use_lang();
    view! {
        <p>
            <span class="figure-value">{crate::i18n::number(lang, value)}</span>
            " "
            <span class="figure-name">{name}</span>
        </p>
    }
}

#[component]
fn Actions(record: RecordId, open: bool) -> impl IntoView {
    let m = use_messages();
    let end = format!("/app/rounds/{record}/end");
    view! {
        <ActionBar>
            {if open {
                view! {
                    <LinkButton href=end>{m.round.end}</LinkButton>
                    <LinkButton href="/app/encounters/new" kind=ButtonKind::Primary icon=IconName::Plus>
                        {m.tonight.note_encounter}
                    </LinkButton>
                }
                    .into_any()
            } else {
                view! { <LinkButton href=end>{m.round.change_debrief}</LinkButton> }.into_any()
            }}
        </ActionBar>
    }
}

//! Two side by side: why they may be one, what each says, and what the team says of them.

use super::super::parts::{FROM_MORNING, NotebookBar, came_from, came_from_record};
use super::acts::Acts;
use super::asked::Asked;
use super::side::{Side, SideView, sides};
use super::standing::{Standing, StandingNotice, log, voices};
use super::{Of, param};
use crate::components::{EmptyState, Icon, IconName, Page, Section};
use crate::i18n::{use_lang, use_messages};
use crate::labels::Labels;
use crate::state::{OpenBook, Sure, use_notebook};
use leptos::prelude::*;
use shared::ids::RecordId;

/// Everything the page says.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Told {
    score: Option<String>,
    for_it: Vec<String>,
    against: Vec<String>,
    sides: [Option<Side>; 2],
    log: Vec<String>,
    /// While the team does not agree: who says what.
    voices: Vec<String>,
    apart: Vec<(String, String)>,
    comparing: bool,
}

/// The page at `/app/same/encounters/:a/:b` and `/app/same/persons/:a/:b`.
#[component]
pub fn SamePair(
    /// What the two are.
    of: Of,
) -> impl IntoView {
    let m = use_messages();
    let (one, other) = (param("a"), param("b"));
    let two = Memo::new(move |_| Some([one.get()?, other.get()?]).filter(|[one, other]| one != other));
    let title = if of == Of::Persons { m.same.persons_title } else { m.same.encounters_title };
    let (list, page) = (came_from(), came_from_record());
    let back = move || match (list, page.or_else(|| one.get())) {
        (Some(list), _) => list.to_owned(),
        (None, Some(page)) => of.href(page),
        (None, None) => "/app".to_owned(),
    };
    move || match two.get() {
        Some(two) => view! { <PairPage of two title back=back() /> }.into_any(),
        None => view! {
            <Page bar=move || view! { <NotebookBar title back=back() /> }>
                <EmptyState icon=IconName::Versions title=m.common.not_found_title text=m.common.not_found />
            </Page>
        }
        .into_any(),
    }
}

#[component]
fn PairPage(of: Of, two: [RecordId; 2], title: &'static str, back: String) -> impl IntoView {
    let (notebook, lang) = (use_notebook(), use_lang());
    let standing =
        Memo::new(move |_| notebook.read(|open| Standing::of(open, two[0], two[1])).unwrap_or(Standing::Open));
    let from = StoredValue::new(match (came_from(), came_from_record()) {
        (Some(_), _) => format!("?{FROM_MORNING}"),
        (None, page) => format!("?from={}", page.unwrap_or(two[0])),
    });
    let told = Memo::new(move |_| {
        let from = from.get_value();
        notebook.read(|open| tell(open, &Labels::of(open, lang, notebook.now()), of, two, &standing.get(), &from))
    });
    let one = Memo::new(move |_| matches!(standing.get(), Standing::Joined | Standing::Through));
    let score = move || told.with(|told| told.as_ref().and_then(|told| told.score.clone())).unwrap_or_default();
    view! {
        <div class="wide">
            <Page
                bar=move || view! { <NotebookBar title sub=score back=back.clone() /> }
                actions=move || view! { <Acts of two standing /> }
            >
                <div id="standing" tabindex="-1" role="status">
                    {move || {
                        let of_told = |told: &Option<Told>| told.as_ref().map(|told| (told.apart.clone(), told.voices.clone()));
                        let (apart, voices) = told.with(of_told).unwrap_or_default();
                        view! { <StandingNotice of standing=standing.get() apart voices /> }
                    }}
                </div>
                {move || one.get().then(|| view! { <Asked of record=two[0] /> })}
                {move || told.get().map(|told| view! { <ToldView of told /> })}
            </Page>
        </div>
    }
}

#[component]
fn ToldView(of: Of, told: Told) -> impl IntoView {
    let m = use_messages();
    let nothing = told.for_it.is_empty() && told.against.is_empty();
    let list = |reasons: Vec<String>, icon: IconName| {
        let line = |text: String| {
            view! {
                <li>
                    <Icon name=icon />
                    <span>{text}</span>
                </li>
            }
        };
        view! { <ul class="reasons">{reasons.into_iter().map(line).collect_view()}</ul> }
    };
    let why = move || {
        if nothing {
            let text = if told.comparing { m.same.comparing } else { m.same.no_reason };
            return view! { <p class="soft">{text}</p> }.into_any();
        }
        let against = told.against.clone();
        view! {
            {list(told.for_it.clone(), IconName::Plus)}
            {(!against.is_empty())
                .then(|| {
                    view! {
                        <h3 class="reasons-title">{m.same.why_not}</h3>
                        {list(against, IconName::Minus)}
                    }
                })}
        }
        .into_any()
    };
    let gone = told.sides.iter().any(Option::is_none);
    let side = move |side: Side| view! { <SideView of side /> };
    view! {
        <Section title=m.same.why>{why()}</Section>
        <Section title=m.same.both>
            {gone.then(|| view! { <p class="soft">{m.same.gone}</p> })}
            <div class="two-sides">{told.sides.into_iter().flatten().map(side).collect_view()}</div>
        </Section>
        {(!told.log.is_empty())
            .then(|| {
                let line = |text: String| view! { <li>{text}</li> };
                view! {
                    <Section title=m.same.log>
                        <ul class="stack-tight">{told.log.into_iter().map(line).collect_view()}</ul>
                    </Section>
                }
            })}
    }
}

/// `from` is what the address of another pair ends with, so that *back* leads from there to where one came from.
fn tell(open: &OpenBook, labels: &Labels<'_>, of: Of, two: [RecordId; 2], standing: &Standing, from: &str) -> Told {
    let m = labels.words();
    let reasons = open.reasons(two[0], two[1]);
    let score: i32 = reasons.iter().map(|(_, weight)| *weight).sum();
    let said = |positive: bool| {
        let some = reasons.iter().filter(move |(_, weight)| (*weight > 0) == positive);
        some.map(|(reason, _)| labels.reason(*reason)).collect::<Vec<_>>()
    };
    let sure = Sure::of(score, of == Of::Persons).say(m);
    let apart = match standing {
        Standing::Clash(apart) => apart.as_slice(),
        _ => &[],
    };
    let apart = apart.iter().map(|apart| {
        let [one, other] = apart.map(|record| of.own_name(open, labels, record));
        (m.same.two(&one, &other), format!("{}{from}", of.pair_href(*apart)))
    });
    Told {
        score: (!reasons.is_empty()).then(|| m.same.score(sure, usize::try_from(score).unwrap_or(0))),
        for_it: said(true),
        against: said(false),
        sides: sides(open, labels, of, two),
        log: log(open, labels, two[0], two[1]),
        voices: match standing {
            Standing::Disputed | Standing::Partly => voices(open, labels, two[0], two[1]),
            _ => Vec::new(),
        },
        apart: apart.collect(),
        comparing: !open.has_compared(),
    }
}

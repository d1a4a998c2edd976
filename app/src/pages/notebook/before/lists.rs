//! The three lists of the page before leaving.

use super::super::parts::when;
use crate::components::{EmptyState, IconName, ListRow, Rows, Section};
use crate::i18n::{night_of, use_lang, use_messages};
use crate::labels::{Labels, Names, local};
use crate::state::{OpenBook, use_notebook};
use leptos::prelude::*;
use shared::clock::Millis;
use shared::domain::before::{Before, LookFor, Missed, Why, before};
use shared::domain::{Day, ValueId, follow_up};

/// One line of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Line {
    href: String,
    title: String,
    sub: String,
}

/// Whom to look for, what was promised, who was not seen lately.
#[component]
pub fn Lists(
    /// Where one goes.
    sector: ValueId,
) -> impl IntoView {
    let m = use_messages();
    let (notebook, lang) = (use_notebook(), use_lang());
    let told = Memo::new(move |_| {
        let now = notebook.now();
        notebook.read(|open| {
            let found = before(&open.book, &open.replica, &sector, now, today(now));
            tell(open, &Labels::of(open, lang, now), &found, now)
        })
    });
    let part = move |place: usize| {
        told.with(|told| told.as_ref().and_then(|told| told.get(place).cloned()).unwrap_or_default())
    };
    view! {
        <Part title=m.before.look_for none=m.before.look_for_none lines=Memo::new(move |_| part(0)) />
        <Part title=m.before.promises none=m.before.promises_none lines=Memo::new(move |_| part(1)) />
        <Part title=m.before.not_lately none=m.before.not_lately_none lines=Memo::new(move |_| part(2)) />
        <p class="small soft">{m.before.not_lately_why}</p>
        <p class="small soft">{m.before.offline}</p>
    }
}

#[component]
fn Part(title: &'static str, none: &'static str, lines: Memo<Vec<Line>>) -> impl IntoView {
    let row = |Line { href, title, sub }: Line| view! { <ListRow href=href title=title sub=sub /> };
    view! {
        <Section title=title>
            {move || {
                let lines = lines.get();
                if lines.is_empty() {
                    return view! { <EmptyState icon=IconName::Check title=none /> }.into_any();
                }
                view! { <Rows>{lines.into_iter().map(row).collect_view()}</Rows> }.into_any()
            }}
        </Section>
    }
}

/// The date that this night belongs to.
fn today(now: Millis) -> Day {
    Day::from_date(night_of(local(now)))
}

fn tell(open: &OpenBook, labels: &Labels<'_>, found: &Before, now: Millis) -> Vec<Vec<Line>> {
    let m = labels.words();
    let person = |id, sub: Vec<String>| Line {
        href: format!("/app/persons/{id}"),
        title: open.record(id).unwrap_or_else(|| m.person.not_here_short.to_owned()),
        sub: sub.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
    };
    let why = |why: &Why| match why {
        Why::Vigilance(id) => labels.item("vigilance", id),
        Why::Promised(day) => m.before.promised(&when::due(labels.lang, *day, now)),
        Why::PromisedSomeDay => m.before.promised_some_day.to_owned(),
        Why::Runaway => labels.item("situation", &"runaway".into()),
    };
    let look_for = |one: &LookFor| {
        let last = one.last.map(|at| m.before.last(&labels.when(at)));
        person(one.person, one.why.iter().map(why).chain(last).collect())
    };
    let missed = |one: &Missed| {
        let times = m.before.times(usize::try_from(one.times).unwrap_or_default());
        person(one.person, vec![m.before.no_news(&labels.when(one.last)), times])
    };
    let promise = |(due, record): &(Option<Day>, _)| {
        let state = open.replica.state(*record)?;
        let of = follow_up::PERSON.get(state).into_settled().flatten().map(|id| open.book.lead(id));
        let who = of.and_then(|id| open.record(id));
        let gives = follow_up::WHO.get(state).into_settled().flatten().map(|id| open.member_name(id));
        let day = due.map(|day| {
            let late = when::is_overdue(day, now).then_some(m.tonight.overdue);
            let due = m.tonight.follow_up_due(&when::due(labels.lang, day, now));
            late.map_or_else(|| due.clone(), |late| format!("{late} · {due}"))
        });
        Some(Line {
            href: of.map_or_else(|| "/app/follow-ups".to_owned(), |id| format!("/app/persons/{id}")),
            title: labels.follow_action(state),
            sub: [who, day, gives].into_iter().flatten().collect::<Vec<_>>().join(" · "),
        })
    };
    vec![
        found.look_for.iter().map(look_for).collect(),
        found.promises.iter().filter_map(promise).collect(),
        found.not_lately.iter().map(missed).collect(),
    ]
}

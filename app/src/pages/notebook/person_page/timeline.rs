//! Everything about a person over time: encounters, what was to be done, what was changed in her record.

use super::super::cases::{Happening, happenings};
use crate::components::{EmptyState, IconName, Moment, NoteState, Section, StatusBadge, Timeline, TimelineDay};
use crate::i18n::{machine, time, use_lang, use_messages};
use crate::labels::{Labels, encounter_said, local};
use crate::state::{OpenBook, use_notebook};
use chrono::NaiveDateTime;
use leptos::prelude::*;
use shared::clock::Millis;
use shared::domain::{encounter, story};
use shared::ids::RecordId;

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Happened {
    at: NaiveDateTime,
    title: String,
    href: String,
    lines: Vec<String>,
    strong: bool,
    state: Option<NoteState>,
}

/// The timeline, latest first.
#[component]
pub fn PersonTimeline(
    /// Whose.
    record: RecordId,
) -> impl IntoView {
    let m = use_messages();
    let (notebook, lang) = (use_notebook(), use_lang());
    let days = Memo::new(move |_| {
        notebook
            .read(|open| {
                let labels = Labels::of(open, lang, notebook.now());
                let all = happened(open, &labels, record);
                by_day(all).into_iter().map(|(date, all)| (labels.date(date), all)).collect::<Vec<_>>()
            })
            .unwrap_or_default()
    });
    let moment = move |one: Happened| {
        let end = move || one.state.map(|state| view! { <StatusBadge state short=true /> });
        view! {
            <Moment
                title=one.title
                href=one.href
                time=time(lang, one.at.time())
                datetime=machine(one.at)
                strong=one.strong
                end
            >
                {one.lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}
            </Moment>
        }
    };
    view! {
        <Section title=m.person.timeline>
            {move || {
                let days = days.get();
                if days.is_empty() {
                    return view! { <EmptyState icon=IconName::Clock title=m.person.timeline_none /> }.into_any();
                }
                let day = move |(date, all): (String, Vec<Happened>)| {
                    view! { <TimelineDay date>{all.into_iter().map(moment).collect_view()}</TimelineDay> }
                };
                view! { <Timeline>{days.into_iter().map(day).collect_view()}</Timeline> }.into_any()
            }}
        </Section>
    }
}

fn happened(open: &OpenBook, labels: &Labels<'_>, record: RecordId) -> Vec<Happened> {
    let m = labels.words();
    let mut all = Vec::new();
    for (at, id) in open.book.encounters_of(record).dated() {
        let Some(seen) = open.seen(id) else { continue };
        let state = &*seen;
        let how = [labels.channel(state), labels.places(state)];
        let how = how.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        let vigilance = encounter::VIGILANCE.get(state);
        all.push(Happened {
            at: local(at),
            title: if how.is_empty() { m.encounter.title.to_owned() } else { how },
            href: format!("/app/encounters/{id}"),
            lines: encounter_said(labels, state, open.book.lead(record)),
            strong: vigilance.values().iter().any(|id| matches!(id.as_str(), "serious" | "immediate_danger")),
            state: Some(open.state_of(id)),
        });
    }
    let promises = open.book.promises(&open.replica, record);
    for id in promises.iter().filter_map(|same| same.first().copied()) {
        let Some(state) = open.replica.state(id) else { continue };
        if let Some(at) = begun(open, id) {
            all.push(Happened {
                at: local(at),
                title: m.fields.keyed(m.fields.follow_up, &labels.follow_action(state)),
                href: "/app/follow-ups".to_owned(),
                lines: vec![labels.follow_line(state)],
                strong: false,
                state: Some(open.state_of(id)),
            });
        }
    }
    let stories = open.parts(record).into_iter().filter_map(|part| Some((part, story(open.replica.history(part)?))));
    for (part, moment) in stories.flat_map(|(part, story)| story.into_iter().map(move |moment| (part, moment))) {
        let Some(at) = moment.when() else { continue };
        let who = labels.names.member(moment.author);
        let what = if moment.first { m.person.created_by(&who) } else { m.person.changed_by(&who) };
        let lines = moment.changes.iter().map(|change| labels.change_line(change)).collect();
        let href = format!("/app/persons/{part}/history");
        all.push(Happened { at: local(at), title: what, href, lines, strong: false, state: None });
    }
    all.extend(happenings(open, labels, record).into_iter().map(|one| {
        let Happening { at, title, href, lines, strong, state } = one;
        Happened { at, title, href, lines, strong, state }
    }));
    all.sort_by_key(|one| std::cmp::Reverse(one.at));
    all
}

/// When a record was begun; its story ends with its first step.
fn begun(open: &OpenBook, record: RecordId) -> Option<Millis> {
    story(open.replica.history(record)?).last()?.when()
}

fn by_day(all: Vec<Happened>) -> Vec<(chrono::NaiveDate, Vec<Happened>)> {
    let mut days: Vec<(chrono::NaiveDate, Vec<Happened>)> = Vec::new();
    for one in all {
        let date = one.at.date();
        match days.last_mut().filter(|(day, _)| *day == date) {
            Some((_, day)) => day.push(one),
            None => days.push((date, vec![one])),
        }
    }
    days
}

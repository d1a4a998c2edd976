//! The team's promises: overdue, coming, without a date; and those that were done lately, to be opened again.

use super::super::parts::{select, use_toast, when};
use super::change::ChangeIt;
use super::row::met_said;
use super::write;
use crate::components::{Button, ButtonKind, Disclosure, EmptyState, Icon, IconName, Section};
use crate::i18n::{use_lang, use_messages};
use crate::labels::{Labels, Names};
use crate::state::{OpenBook, use_notebook};
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::clock::Millis;
use shared::domain::{Day, FollowUp};
use shared::ids::{MemberId, RecordId};
use std::collections::BTreeSet;

/// What was done stands below for this long.
const DONE_LATELY: i64 = 14 * 24 * 60 * 60 * 1000;

/// One promise, said.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Promise {
    pub record: RecordId,
    action: String,
    about: Option<(String, String)>,
    due: Option<String>,
    pub day: Option<Day>,
    pub who: Option<MemberId>,
    who_said: Option<String>,
    group: Group,
    /// Whether two notes of one encounter hold it.
    twice: bool,
    versions: bool,
}

/// Where it stands on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Group {
    Late,
    Soon,
    Undated,
    Closed,
}

/// The promises.
#[component]
pub fn Promises(
    /// Only the reader's.
    mine: RwSignal<bool>,
) -> impl IntoView {
    let m = use_messages();
    let (notebook, lang) = (use_notebook(), use_lang());
    let all = Memo::new(move |_| {
        let now = notebook.now();
        let told = notebook.read(|open| {
            let labels = Labels::of(open, lang, now);
            let wanted = |who: Option<MemberId>| !mine.get() || who == Some(open.me);
            let due = select::follow_ups(open, &BTreeSet::new()).into_iter().map(|due| due.record);
            let told = due.chain(closed(open, now)).filter_map(|record| promise(open, &labels, record, now));
            told.filter(|promise| wanted(promise.who)).collect::<Vec<_>>()
        });
        told.unwrap_or_default()
    });
    let of = move |group: Group| {
        Memo::new(move |_| all.with(|all| all.iter().filter(|one| one.group == group).cloned().collect::<Vec<_>>()))
    };
    let open = [
        (m.promises.late, of(Group::Late)),
        (m.promises.soon, of(Group::Soon)),
        (m.promises.undated, of(Group::Undated)),
    ];
    let none = Memo::new(move |_| all.with(|all| all.iter().all(|one| one.group == Group::Closed)));
    let done = of(Group::Closed);
    let count = Memo::new(move |_| done.with(Vec::len));
    view! {
        {move || {
            let title = if mine.get() { m.promises.mine_none } else { m.tonight.follow_ups_none };
            none.get().then(|| view! { <EmptyState icon=IconName::Phone title=title /> })
        }}
        {open
            .into_iter()
            .map(|(title, rows)| {
                let some = Memo::new(move |_| rows.with(|rows| !rows.is_empty()));
                move || some.get().then(|| view! { <Section title=title><List rows /></Section> })
            })
            .collect_view()}
        {move || {
            (count.get() > 0)
                .then(|| {
                    view! {
                        <Disclosure title=m.promises.closed summary=move || m.promises.closed_count(count.get())>
                            <List rows=done />
                        </Disclosure>
                    }
                })
        }}
    }
}

#[component]
fn List(rows: Memo<Vec<Promise>>) -> impl IntoView {
    view! {
        <ul class="rows">
            <For each=move || rows.get() key=Clone::clone children=move |promise| view! { <Row promise /> } />
        </ul>
    }
}

#[component]
fn Row(promise: Promise) -> impl IntoView {
    let m = use_messages();
    let (notebook, toast) = (use_notebook(), use_toast());
    let busy = RwSignal::new(false);
    let (record, closed, late) = (promise.record, promise.group == Group::Closed, promise.group == Group::Late);
    let toggle = move |()| {
        busy.set(true);
        spawn_local(async move {
            let (to, said) = if closed { ("to_do", m.promises.reopened) } else { ("done", m.promises.done_said) };
            let outcome = write::state(m, notebook, record, to).await;
            toast.say(outcome.err().unwrap_or(said));
            busy.try_set(false);
        });
    };
    let said = [late.then(|| m.tonight.overdue.to_owned()), promise.due.clone(), promise.who_said.clone()];
    let said = said.into_iter().flatten().chain(promise.twice.then(|| m.promises.from_two.to_owned()));
    view! {
        <li class="action-row" data-overdue=late.to_string()>
            <span class="row-main">
                <span class="row-title">{promise.action.clone()}</span>
                {promise.about.clone().map(|(href, name)| view! { <a class="link-target" href=href>{name}</a> })}
                <span class="row-sub">
                    {late.then(|| view! { <Icon name=IconName::Warning /> })}
                    {said.collect::<Vec<_>>().join(" · ")}
                </span>
            </span>
            <Button
                kind=ButtonKind::Quiet
                busy=busy
                icon=if closed { IconName::Undo } else { IconName::Check }
                on_click=toggle
            >
                {if closed { m.promises.reopen } else { m.tonight.follow_up_done }}
            </Button>
            <div class="row-more">
                {promise
                    .versions
                    .then(|| view! { <super::super::versions::ChooseLink record /> })}
                {(!closed).then(|| view! { <ChangeIt promise=promise.clone() /> })}
                <a class="link-target" href=format!("/app/follow-ups/{record}/history")>{m.history.open}</a>
            </div>
        </li>
    }
}

/// What was done lately, the latest first.
fn closed(open: &OpenBook, now: Millis) -> Vec<RecordId> {
    let when = |record: RecordId| {
        let steps = open.replica.history(record)?.steps();
        steps.filter_map(|step| step.payload()).map(|payload| payload.stamp.device).max()
    };
    let dated = open.book.closed_follow_ups().filter_map(|record| Some((when(record)?, record)));
    let mut lately: Vec<(Millis, RecordId)> = dated.filter(|(at, _)| now.since(*at) < DONE_LATELY).collect();
    lately.sort_by_key(|(at, record)| (core::cmp::Reverse(*at), *record));
    lately.into_iter().map(|(_, record)| record).collect()
}

fn promise(open: &OpenBook, labels: &Labels<'_>, record: RecordId, now: Millis) -> Option<Promise> {
    let state = open.replica.state(record)?;
    let follow_up = FollowUp::read(record, state);
    let day = follow_up.due_day();
    let who = follow_up.who.settled().copied().flatten();
    let after = follow_up.encounter.settled().copied().flatten();
    let person = follow_up.person.settled().copied().flatten();
    let person = person.map(|id| after.map_or_else(|| open.book.lead(id), |after| open.book.whose(after, id)));
    let after = after.map(|id| open.book.lead(id));
    let about = person
        .and_then(|id| Some((format!("/app/persons/{id}"), open.record(id)?)))
        .or_else(|| after.and_then(|id| Some((format!("/app/encounters/{id}"), met_said(open, labels, id)?))));
    let group = match day {
        _ if !follow_up.is_open() => Group::Closed,
        Some(day) if when::is_overdue(day, now) => Group::Late,
        Some(_) => Group::Soon,
        None => Group::Undated,
    };
    Some(Promise {
        record,
        action: labels.follow_action(state),
        about,
        due: day.map(|day| labels.words().tonight.follow_up_due(&when::due(labels.lang, day, now))),
        day,
        who,
        who_said: who.map(|who| open.member_name(who)),
        group,
        twice: open.book.same_promise(&open.replica, record).len() > 1,
        versions: state.has_conflict(),
    })
}

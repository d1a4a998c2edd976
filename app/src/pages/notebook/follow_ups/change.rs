//! Putting a promise off, or handing it over: one tap each, written at once.

use super::super::parts::{use_toast, when};
use super::list::Promise;
use super::write;
use crate::components::{ChipOption, ChoiceChips, Disclosure, SelectField, TextField};
use crate::i18n::{night_of, use_lang, use_messages};
use crate::labels::local;
use crate::pages::notebook::encounter_form::due::{Due, parse};
use crate::state::use_notebook;
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::domain::{Day, follow_up};
use shared::ids::MemberId;

/// Nobody in particular, among the members to choose from.
const NOBODY: &str = "nobody";

/// When, and who.
#[component]
pub fn ChangeIt(promise: Promise) -> impl IntoView {
    let m = use_messages();
    let (notebook, lang, toast) = (use_notebook(), use_lang(), use_toast());
    let Promise { record, day, who, .. } = promise;
    let today = Day::from_date(night_of(local(notebook.now())));
    let dated = RwSignal::new(false);
    let put_off = Callback::new(move |day: Day| {
        spawn_local(async move {
            let outcome = write::write(m, notebook, record, |draft, base| follow_up::DUE.set(draft, base, &day)).await;
            let said = m.promises.postponed(&when::due(lang, day, notebook.now()));
            toast.say(outcome.err().map_or(said, str::to_owned));
        });
    });
    let choose_day = move |id: Option<String>| {
        let due = id.as_deref().and_then(Due::parse);
        dated.set(due == Some(Due::Date));
        if let Some(day) = due.and_then(|due| due.day(today)) {
            put_off.run(day);
        }
    };
    let days = vec![
        ChipOption::new(Due::Tomorrow.id(), m.promises.tomorrow),
        ChipOption::new(Due::ThreeDays.id(), m.promises.three_days),
        ChipOption::new(Due::Week.id(), m.promises.week),
        ChipOption::new(Due::Date.id(), m.promises.date),
    ];
    // Only a date is shown as chosen: a promise for tomorrow that is put off to tomorrow is no change to see.
    let shown = Signal::derive(move || dated.get().then(|| Due::Date.id().to_owned()));
    let date = RwSignal::new(day.and_then(|day| day.date()).map(|date| date.to_string()).unwrap_or_default());
    let team = notebook.peek(|open| {
        let there = open.directory.members().filter(|member| !member.removed);
        let mut team: Vec<_> = there.map(|member| (member.card.id, open.member_name(member.card.id))).collect();
        team.sort_by_key(|(id, name)| (*id != open.me, name.clone()));
        let mine = |id: MemberId, name: String| if id == open.me { format!("{name} ({})", m.common.you) } else { name };
        team.into_iter().map(|(id, name)| ChipOption::new(id.to_string(), mine(id, name))).collect::<Vec<_>>()
    });
    let nobody = ChipOption::new(NOBODY, m.promises.nobody);
    let members: Vec<ChipOption> = team.unwrap_or_default().into_iter().chain([nobody]).collect();
    let given = Signal::stored(Some(who.map_or_else(|| NOBODY.to_owned(), |who| who.to_string())));
    let give = move |id: Option<String>| {
        let Some(id) = id else { return };
        let who: Option<MemberId> = id.parse().ok();
        spawn_local(async move {
            let outcome = write::write(m, notebook, record, |draft, base| follow_up::WHO.set(draft, base, &who)).await;
            let name = who.and_then(|who| notebook.peek(|open| open.member_name(who)));
            let said = name.map_or_else(|| m.promises.changed.to_owned(), |name| m.promises.given(&name));
            toast.say(outcome.err().map_or(said, str::to_owned));
        });
    };
    view! {
        <Disclosure title=m.promises.change>
            <ChoiceChips
                name=format!("put-off-{record}")
                label=m.promises.when
                options=days
                value=shown
                on_choose=choose_day
            />
            {move || {
                dated
                    .get()
                    .then(|| {
                        view! {
                            <TextField
                                id=format!("put-off-date-{record}")
                                label=m.promises.date
                                value=date
                                kind="date"
                                on_input=move |text: String| {
                                    if let Some(day) = parse(&text).filter(|day| *day >= today) {
                                        put_off.run(day);
                                    }
                                }
                            />
                        }
                    })
            }}
            <SelectField
                id=format!("give-{record}")
                label=m.promises.who
                options=members
                value=given
                on_choose=give
            />
        </Disclosure>
    }
}

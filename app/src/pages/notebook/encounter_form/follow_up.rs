//! What is to be done afterwards: what, who, by when. Each is a note of its own, saved with the encounter.

use super::Form;
use super::due::{Due, due_of};
use crate::components::{Button, ChipOption, ChoiceChips, Disclosure, IconName, SelectField, TextField};
use crate::i18n::use_messages;
use crate::state::DraftHandle;
use leptos::prelude::*;
use shared::domain::follow_up;
use shared::history::State;
use shared::ids::MemberId;

/// The part of the form.
#[component]
pub fn FollowUps(form: Form) -> impl IntoView {
    let m = use_messages();
    let summary = move || {
        let all = form.follow_ups.get();
        let said = all.iter().filter_map(|draft| draft.state().with(|s| follow_up::ACTION.get(s).into_settled()));
        said.filter(|action| !action.is_empty()).collect::<Vec<_>>().join(" · ")
    };
    view! {
        <Disclosure
            title=m.encounter.follow_up
            summary
            icon=IconName::Flag
            open=form.follow_ups.with_untracked(|all| !all.is_empty())
        >
            <For each=move || form.follow_ups.get() key=|draft| draft.record() let:draft>
                <FollowUp form draft />
            </For>
            <Button icon=IconName::Plus on_click=move |()| form.follow()>
                {m.encounter.follow_up_add}
            </Button>
        </Disclosure>
    }
}

#[component]
fn FollowUp(form: Form, draft: DraftHandle) -> impl IntoView {
    let m = use_messages();
    let id = draft.record();
    let state = draft.state();
    let action = RwSignal::new(state.with_untracked(|s| follow_up::ACTION.get(s).into_settled()).unwrap_or_default());
    let who = Signal::derive(move || {
        state.with(|s| follow_up::WHO.get(s).into_settled().flatten().map(|member| member.to_string()))
    });
    let give = move |id: Option<String>| {
        let member = id.and_then(|id| id.parse::<MemberId>().ok());
        draft.edit(|cells, base| follow_up::WHO.set(cells, base, &member));
    };
    view! {
        <div class="stack">
            <TextField
                id=format!("follow-{id}")
                label=m.encounter.follow_up_what
                value=action
                maxlength=120
                on_input=move |text: String| {
                    draft.edit_text(|cells, base| follow_up::ACTION.set(cells, base, &text));
                }
            />
            <SelectField
                id=format!("follow-who-{id}")
                label=m.encounter.follow_up_who
                options=Memo::new(move |_| form.team())
                value=who
                on_choose=give
                optional=true
            />
            <DueChips form draft state />
            <Button icon=IconName::Close on_click=move |()| form.unfollow(id)>
                {m.encounter.follow_up_remove}
            </Button>
        </div>
    }
}

/// Tomorrow, in three days, in a week, or a date.
#[component]
fn DueChips(form: Form, draft: DraftHandle, state: Memo<State>) -> impl IntoView {
    let m = use_messages();
    let id = draft.record();
    let today = form.today();
    let day = Memo::new(move |_| state.with(|s| follow_up::DUE.get(s).into_settled()));
    let dated = RwSignal::new(day.get_untracked().is_some_and(|day| due_of(day, today) == Due::Date));
    let value = Signal::derive(move || {
        if dated.get() {
            return Some(Due::Date.id().to_owned());
        }
        day.get().map(|day| due_of(day, today).id().to_owned())
    });
    let date =
        RwSignal::new(day.get_untracked().and_then(|day| day.date()).map(|date| date.to_string()).unwrap_or_default());
    let options = vec![
        ChipOption::new(Due::Tomorrow.id(), m.encounter.follow_up_tomorrow),
        ChipOption::new(Due::ThreeDays.id(), m.encounter.follow_up_three_days),
        ChipOption::new(Due::Week.id(), m.encounter.follow_up_week),
        ChipOption::new(Due::Date.id(), m.encounter.follow_up_date),
    ];
    let choose = move |id: Option<String>| {
        let due = id.as_deref().and_then(Due::parse);
        dated.set(due == Some(Due::Date));
        draft.edit(|cells, base| match due.map(|due| due.day(today)) {
            Some(Some(day)) => follow_up::DUE.set(cells, base, &day),
            Some(None) => {}
            None => follow_up::DUE.clear(cells, base),
        });
    };
    view! {
        <ChoiceChips
            name=format!("follow-due-{id}")
            label=m.encounter.follow_up_when
            options
            value
            on_choose=choose
            clearable=true
            optional=true
        />
        {move || {
            dated
                .get()
                .then(|| {
                    view! {
                        <TextField
                            id=format!("follow-date-{id}")
                            label=m.encounter.follow_up_date
                            value=date
                            kind="date"
                            on_input=move |text: String| {
                                if let Some(day) = super::due::parse(&text) {
                                    draft.edit_text(|cells, base| follow_up::DUE.set(cells, base, &day));
                                }
                            }
                        />
                    }
                })
        }}
    }
}

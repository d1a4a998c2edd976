//! One person in the encounter, with her own answers: five together are five statuses.

use super::statuses::{PerPerson, StatusChips};
use super::{Form, missing::Missing};
use crate::components::{ChipLayout, Disclosure, Icon, IconButton, IconName, Stepper};
use crate::i18n::use_messages;
use leptos::prelude::*;
use shared::domain::{Participant, encounter};

/// The part of the form for one person, one unknown or one group.
#[component]
pub fn PersonBlock(form: Form, who: Participant) -> impl IntoView {
    let m = use_messages();
    let name = Memo::new(move |_| form.name(&who));
    // Someone known whose status was taken over: one line, to be opened when it has changed.
    let known = untrack(|| form.state.with(|s| encounter::PROSTITUTION.get(s, &who).settled().is_some()));
    let icon = match who {
        Participant::Person(_) => IconName::Person,
        Participant::Unknown(_) => IconName::PersonUnknown,
        Participant::Group(_) => IconName::People,
    };
    let prostitution = move || {
        view! {
            <StatusChips
                form
                who
                field=PerPerson::PROSTITUTION
                label=m.encounter.prostitution
                error=form.error(Missing::Status(who), m.encounter.prostitution_missing)
                layout=ChipLayout::Grid
            />
        }
    };
    view! {
        <section class="who" aria-label=move || name.get()>
            <div class="who-head">
                <Icon name=icon />
                <h3 class="who-name">{move || name.get()}</h3>
                <IconButton
                    icon=IconName::Close
                    label=move || m.encounter.remove_named(&name.get())
                    on_click=move |()| form.remove(who)
                />
            </div>
            {matches!(who, Participant::Group(_)).then(|| view! { <GroupSize form who /> })}
            {if known {
                view! {
                    <Disclosure title=move || form.status_line(&who) summary=move || form.taken_over(&who)>
                        {prostitution()} <OtherAnswers form who />
                    </Disclosure>
                }
                    .into_any()
            } else {
                view! {
                    {prostitution()}
                    <Disclosure title=m.encounter.about_person summary=move || form.about_line(&who)>
                        <OtherAnswers form who />
                    </Disclosure>
                }
                    .into_any()
            }}
            <SameForAll form who />
        </section>
    }
}

#[component]
fn GroupSize(form: Form, who: Participant) -> impl IntoView {
    let m = use_messages();
    let size = Memo::new(move |_| form.state.with(|s| encounter::SIZE.get(s, &who).settled().copied().unwrap_or(2)));
    view! {
        <Stepper
            label=m.encounter.who_group_count
            value=size
            min=2
            on_change=move |n| form.edit(move |draft, base| encounter::SIZE.set(draft, base, &who, n))
        />
    }
}

/// Everything about her that nobody has to answer.
#[component]
fn OtherAnswers(form: Form, who: Participant) -> impl IntoView {
    let m = use_messages();
    let verified = Memo::new(move |_| {
        form.state
            .with(|s| encounter::MINORITY.get(s, &who).settled().is_some_and(|id| id.as_str().ends_with("_verified")))
    });
    view! {
        <StatusChips form who field=PerPerson::MINORITY label=m.encounter.minority layout=ChipLayout::Grid />
        {move || {
            verified
                .get()
                .then(|| {
                    view! {
                        <StatusChips
                            form
                            who
                            field=PerPerson::MINORITY_SOURCE
                            label=m.encounter.minority_source
                        />
                    }
                })
        }}
        <StatusChips form who field=PerPerson::AGE_BAND label=m.encounter.age layout=ChipLayout::Grid />
        <StatusChips form who field=PerPerson::GENDER label=m.encounter.gender />
        <StatusChips form who field=PerPerson::CONTACT label=m.encounter.contact />
    }
}

/// Offers to copy the first one's answers to everyone who has none.
#[component]
fn SameForAll(form: Form, who: Participant) -> impl IntoView {
    let m = use_messages();
    let offered = Memo::new(move |_| {
        let all = form.participants();
        let said = |who: &Participant| form.state.with(|s| encounter::PROSTITUTION.get(s, who).settled().is_some());
        all.first() == Some(&who) && all.len() > 1 && said(&who) && all.iter().any(|other| !said(other))
    });
    move || {
        offered.get().then(|| {
            view! {
                <crate::components::Button icon=IconName::People on_click=move |()| form.same_for_all(who)>
                    {m.encounter.same_for_all}
                </crate::components::Button>
            }
        })
    }
}

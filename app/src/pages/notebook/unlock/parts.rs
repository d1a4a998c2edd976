//! What stands on every closed screen.

use crate::components::{
    ButtonKind, Disclosure, DutyCalls, EmergencyCalls, IconName, LinkButton, Notice, Section, Tone,
};
use crate::i18n::{Messages, use_messages};
use crate::pages::notebook::parts::use_tick;
use crate::state::{Here, use_notebook};
use leptos::prelude::*;
use shared::domain::alert::ANSWER_WITHIN;
use shared::ids::MemberId;

/// What waits on this phone, in words; `None` when nothing does.
pub(super) fn waiting(m: &Messages, here: Here) -> Option<String> {
    let parts = [
        (here.unsent, m.unlock.waiting_notes(here.unsent)),
        (here.inbox, m.unlock.closed_notes(here.inbox)),
        (here.drafts, m.unlock.drafts_here(here.drafts)),
    ];
    let said: Vec<String> = parts.into_iter().filter(|(count, _)| *count > 0).map(|(_, words)| words).collect();
    (!said.is_empty()).then(|| said.join(" · "))
}

/// What of a member's waits on this phone; nothing when nothing does.
#[component]
pub(super) fn WaitingHere(member: MemberId) -> impl IntoView {
    let m = use_messages();
    let vaults = use_notebook().vaults();
    let here = Memo::new(move |_| {
        vaults.with(|vaults| vaults.iter().find(|card| card.member == member).map(|card| card.here)).unwrap_or_default()
    });
    move || {
        let here = here.get();
        waiting(m, here).map(|said| {
            view! {
                <p class="lead">{said}</p>
                {(here.unsent + here.inbox > 0).then(|| view! { <p class="soft">{m.sync.locked_no_send}</p> })}
            }
        })
    }
}

/// The numbers to call.
#[component]
pub(super) fn Emergency(
    /// Whether 17, 112 and 119 stand in the action bar, so that only the team's own are missing.
    #[prop(optional)]
    public_below: bool,
) -> impl IntoView {
    let m = use_messages();
    view! {
        <Section title=m.unlock.emergency>
            <Unanswered />
            {if public_below { view! { <DutyCalls on_call=None /> }.into_any() } else { view! { <EmergencyCalls /> }.into_any() }}
        </Section>
    }
}

/// An alert that was raised here had no answer when the notebook closed: after five minutes that stands here too.
#[component]
fn Unanswered() -> impl IntoView {
    let m = use_messages();
    let (raised, now) = (use_notebook().unanswered(), use_tick());
    let late = move || raised.get().is_some_and(|at| !(0..ANSWER_WITHIN).contains(&now.get().since(at)));
    move || {
        late().then(|| {
            view! {
                <Notice tone=Tone::Danger live=true>
                    <p>{m.alerts.unanswered}</p>
                </Notice>
            }
        })
    }
}

/// She was invited back: her new passphrase opens once a coordinator has confirmed.
#[component]
pub(super) fn Returning(
    /// Whether it was right, and nobody has confirmed yet.
    #[prop(into)]
    unconfirmed: Signal<bool>,
) -> impl IntoView {
    let m = use_messages();
    view! {
        <div role="status">
            {move || {
                let (tone, title, text) = match unconfirmed.get() {
                    true => (Tone::Warning, m.come_back.not_yet, m.come_back.not_yet_text),
                    false => (Tone::Info, m.come_back.title, m.come_back.waiting),
                };
                view! {
                    <Notice tone title=title>
                        <p>{text}</p>
                    </Notice>
                }
            }}
        </div>
    }
}

/// A colleague who has no notebook on this phone yet. Whoever has one here keeps it.
#[component]
pub(super) fn SomeoneElse() -> impl IntoView {
    let m = use_messages();
    view! {
        <Disclosure title=m.unlock.someone_new icon=IconName::Person>
            <p>{m.unlock.someone_new_text}</p>
            <div class="stack">
                <LinkButton href="/join" kind=ButtonKind::Quiet wide=true>
                    {m.welcome.join}
                </LinkButton>
                <LinkButton href="/sign-in" kind=ButtonKind::Quiet wide=true>
                    {m.welcome.sign_in}
                </LinkButton>
            </div>
        </Disclosure>
    }
}

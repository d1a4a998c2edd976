//! How worrying it was. In immediate danger the telephone comes first, and the screen says that Lanterne warns nobody.

use super::Form;
use crate::components::{Button, ButtonKind, Disclosure, EmergencyCalls, IconName, Notice, Tone};
use crate::i18n::use_messages;
use crate::pages::notebook::alerts::{Stands, open_alert_of, raise};
use crate::pages::notebook::pad::ValueOf;
use crate::state::SaveError;
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::domain::alert::Raise;
use shared::domain::encounter;

/// The part of the form.
#[component]
pub fn Vigilance(form: Form) -> impl IntoView {
    let m = use_messages();
    let level = Memo::new(move |_| form.state.with(|s| encounter::VIGILANCE.get(s).into_settled()));
    let danger = Memo::new(move |_| level.with(|level| level.as_ref().is_some_and(|id| *id == "immediate_danger")));
    let summary = move || {
        level
            .with(|level| level.as_ref().map_or_else(String::new, |id| form.say(|labels| labels.item("vigilance", id))))
    };
    let raised = raises(form, danger);
    view! {
        <Disclosure
            title=m.encounter.vigilance
            summary=summary
            icon=IconName::Warning
            open=danger.get_untracked()
        >
            <div role="alert">
                {move || {
                    danger
                        .get()
                        .then(|| {
                            view! {
                                <div class="stack">
                                    <EmergencyCalls />
                                    <Raised form raised />
                                    <Notice tone=Tone::Danger>
                                        <p>{m.encounter.vigilance_danger}</p>
                                    </Notice>
                                </div>
                            }
                        })
                }}
            </div>
            <ValueOf pad=form.pad field=&encounter::VIGILANCE list="vigilance" label=m.encounter.vigilance />
        </Disclosure>
    }
}

/// What became of raising an alert from this form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Raising {
    /// On its way to the disk, on it, or kept until this member is admitted: it is not raised again.
    Done,
    /// It is not on the disk; the person is told and may try again.
    Failed(SaveError),
}

/// The tap on *danger immédiat* raises an alert at once: it does not wait for the encounter to be complete. An encounter that has an
/// open one raises no second.
fn raises(form: Form, danger: Memo<bool>) -> RwSignal<Option<Raising>> {
    let raised = RwSignal::new(None);
    Effect::new(move |before: Option<bool>| {
        let now = danger.get();
        if before == Some(false) && now {
            start(form, raised);
        }
        now
    });
    raised
}

fn start(form: Form, raised: RwSignal<Option<Raising>>) {
    let encounter = form.draft.record();
    let there = form.notebook.peek(|open| open_alert_of(open, encounter)).flatten().is_some();
    // Kept until this member is admitted, it is not in the notebook yet.
    let kept = raised.get_untracked() == Some(Raising::Done)
        && form.notebook.peek(|open| open.is_admitted()).is_none_or(|admitted| !admitted);
    if there || kept {
        return;
    }
    raised.set(Some(Raising::Done));
    let person = untrack(|| match &form.participants()[..] {
        [only] => only.person(),
        _ => None,
    });
    let alert = Raise { encounter: Some(encounter), person, note: String::new(), at: form.notebook.now() };
    spawn_local(async move {
        match raise(form.notebook, alert).await {
            Ok(_) | Err(SaveError::Waiting) => {}
            Err(why) => drop(raised.try_set(Some(Raising::Failed(why)))),
        }
    });
}

/// How the alert of this encounter stands; where there is none, the button that raises it.
#[component]
fn Raised(form: Form, raised: RwSignal<Option<Raising>>) -> impl IntoView {
    let m = use_messages();
    let record = form.draft.record();
    let alert = Memo::new(move |_| form.notebook.read(|open| open_alert_of(open, record)).flatten());
    let again = Callback::new(move |()| start(form, raised));
    move || match (alert.get(), raised.get()) {
        (Some(_), _) => view! { <Stands record=alert /> }.into_any(),
        (None, Some(Raising::Failed(why))) => view! {
            <Notice tone=Tone::Danger title=m.alerts.not_sent live=true>
                <p>{why.say(m)}</p>
            </Notice>
            <Button kind=ButtonKind::Danger icon=IconName::Warning on_click=again>
                {m.alerts.raise}
            </Button>
        }
        .into_any(),
        // Not admitted yet: it is kept, and nobody sees it.
        (None, Some(Raising::Done)) => view! {
            <Notice tone=Tone::Danger title=m.alerts.not_sent>
                <p>{m.alerts.not_sent_text}</p>
            </Notice>
        }
        .into_any(),
        (None, None) => view! {
            <Button kind=ButtonKind::Danger icon=IconName::Warning on_click=again>
                {m.alerts.raise}
            </Button>
        }
        .into_any(),
    }
}

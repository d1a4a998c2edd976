//! What was noted without opening and is not dealt with yet: alerts first, then what could not be taken up.

use super::super::parts::{browser, use_toast, when};
use crate::components::{Button, ButtonKind, EmergencyCalls, IconName, Notice, Tone};
use crate::i18n::{use_lang, use_messages};
use crate::state::{DraftCard, SaveError, use_notebook};
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::domain::{alert, kind};

/// Alerts that were raised while the notebook was closed. One tap makes a note of each, which leaves at once.
#[component]
pub fn NotedAlerts() -> impl IntoView {
    let notebook = use_notebook();
    let drafts = notebook.drafts();
    let alerts = Memo::new(move |_| {
        let noted = |card: &DraftCard| card.kind == kind::ALERT && card.key.is_noted();
        drafts.with(|cards| cards.iter().filter(|card| noted(card)).cloned().collect::<Vec<_>>())
    });
    view! {
        <div role="alert">
            {move || alerts.get().into_iter().map(|card| view! { <NotedAlert card /> }).collect_view()}
        </div>
    }
}

#[component]
fn NotedAlert(card: DraftCard) -> impl IntoView {
    let m = use_messages();
    let lang = use_lang();
    let notebook = use_notebook();
    let toast = use_toast();
    let (busy, later) = (RwSignal::new(false), RwSignal::new(false));
    let facts = notebook.draft_state(card.key).and_then(|state| alert::NOTE.get(&state).into_settled());
    let send = Callback::new(move |()| {
        busy.set(true);
        spawn_local(async move {
            match notebook.save_draft(card.key).await {
                Ok(_) => toast.say(m.noting.alert_saved),
                Err(SaveError::Waiting) => {
                    later.try_set(true);
                }
                Err(why) => toast.say(why.say(m)),
            }
            busy.try_set(false);
        });
    });
    let title = m.noting.alert_at(&when::said(lang, card.begun, notebook.now()));
    view! {
        <Notice tone=Tone::Danger title=title>
            <EmergencyCalls />
            <p>{facts}</p>
            {move || later.get().then(|| view! { <p>{m.admission.can_write_text}</p> })}
            <Button kind=ButtonKind::Danger icon=IconName::Send busy=busy on_click=send>
                {m.noting.send_alert}
            </Button>
        </Notice>
    }
}

/// What does not open here: never dropped, and never silent.
#[component]
pub fn NotedUnreadable() -> impl IntoView {
    let m = use_messages();
    let notebook = use_notebook();
    let told = notebook.unreadable();
    let count = Memo::new(move |_| told.with(|told| told.rows.len()));
    let swapped = Memo::new(move |_| told.with(|told| told.swapped));
    let export = Callback::new(move |()| {
        browser::save_file("notes.txt", &told.with_untracked(crate::state::Unreadable::text));
    });
    view! {
        {move || {
            swapped
                .get()
                .then(|| {
                    view! {
                        <Notice tone=Tone::Danger title=m.noting.swapped live=true>
                            <p>{m.noting.swapped_text}</p>
                        </Notice>
                    }
                })
        }}
        {move || {
            (count.get() > 0)
                .then(|| {
                    view! {
                        <Notice tone=Tone::Warning title=m.noting.unreadable(count.get()) live=true>
                            <p>{m.noting.unreadable_text}</p>
                            <Button icon=IconName::Download on_click=export>
                                {m.common.export}
                            </Button>
                        </Notice>
                    }
                })
        }}
    }
}

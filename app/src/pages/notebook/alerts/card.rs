//! An alert as a card: who, when, what, and how far it has come, in an icon and words.

use super::super::parts::{use_tick, use_toast};
use super::told::{Stage, Told, all, tell};
use crate::components::{Button, ButtonKind, Icon, IconName, Notice, Tone};
use crate::i18n::{use_lang, use_messages};
use crate::labels::Labels;
use crate::state::use_notebook;
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::domain::{alert, kind};
use shared::ids::RecordId;

/// The open alerts of the team; nothing when there are none.
#[component]
pub fn OpenAlerts() -> impl IntoView {
    let told = told_all(false);
    move || told.get().into_iter().map(|told| view! { <AlertCard told link=true /> }).collect_view()
}

/// What is told of the alerts that are open, or lifted; followed while the page is there.
pub(super) fn told_all(lifted: bool) -> Memo<Vec<Told>> {
    let (notebook, lang, now) = (use_notebook(), use_lang(), use_tick());
    Memo::new(move |_| {
        let (now, duty) = (now.get(), notebook.duty().get());
        notebook.read(|open| all(open, &Labels::of(open, lang, now), now, &duty, lifted)).unwrap_or_default()
    })
}

/// What is told of one.
pub(super) fn told_one(record: impl Fn() -> Option<RecordId> + Send + Sync + 'static) -> Memo<Option<Told>> {
    let (notebook, lang, now) = (use_notebook(), use_lang(), use_tick());
    Memo::new(move |_| {
        let (now, duty, record) = (now.get(), notebook.duty().get(), record()?);
        notebook.read(|open| tell(open, &Labels::of(open, lang, now), now, &duty, record)).flatten()
    })
}

/// The card.
#[component]
pub(super) fn AlertCard(
    /// What it says.
    told: Told,
    /// Whether its heading leads to its page.
    link: bool,
) -> impl IntoView {
    let m = use_messages();
    let record = told.record;
    let answers = !told.mine && !told.seen_by_me && told.stage != Stage::Lifted;
    let title = if link {
        view! { <a class="link-target" href=format!("/app/alerts/{record}")>{told.title}</a> }.into_any()
    } else {
        told.title.into_any()
    };
    view! {
        <section class="alert-card" data-stage=stage_name(told.stage)>
            <Stage stage=told.stage said=told.stage_said />
            <h2 class="alert-title">{title}</h2>
            <p class="alert-meta">
                <span>{told.at}</span>
                {told.person.map(|(href, name)| view! { <a class="link-target" href=href>{name}</a> })}
                {told
                    .encounter
                    .map(|id| {
                        view! { <a class="link-target" href=format!("/app/encounters/{id}")>{m.alerts.encounter}</a> }
                    })}
            </p>
            {told.notes.into_iter().map(|text| view! { <p class="note-text">{text}</p> }).collect_view()}
            {told.lines.into_iter().map(|text| view! { <p>{text}</p> }).collect_view()}
            {told
                .advice
                .map(|text| {
                    view! {
                        <Notice tone=Tone::Danger live=true>
                            <p>{text}</p>
                        </Notice>
                    }
                })}
            {answers.then(|| view! { <ISaw record /> })}
        </section>
    }
}

/// "I saw it": one tap.
#[component]
pub(super) fn ISaw(record: RecordId) -> impl IntoView {
    let m = use_messages();
    let notebook = use_notebook();
    let toast = use_toast();
    let busy = RwSignal::new(false);
    let see = Callback::new(move |()| {
        let Some(me) = notebook.peek(|open| open.me) else { return };
        let at = notebook.now();
        busy.set(true);
        spawn_local(async move {
            let written =
                notebook.write(Some(record), kind::ALERT, |draft, base| alert::see(draft, base, me, at)).await;
            if let Err(why) = written {
                toast.say(why.say(m));
            }
            busy.try_set(false);
        });
    });
    view! {
        <Button kind=ButtonKind::Primary icon=IconName::Check busy on_click=see>
            {m.alerts.i_saw}
        </Button>
    }
}

#[component]
fn Stage(stage: Stage, said: String) -> impl IntoView {
    let icon = match stage {
        Stage::NotSent => IconName::Here,
        Stage::Sent => IconName::Send,
        Stage::Seen => IconName::Eye,
        Stage::Lifted => IconName::Check,
    };
    view! {
        <p class="alert-stage">
            <Icon name=icon />
            {said}
        </p>
    }
}

const fn stage_name(stage: Stage) -> &'static str {
    match stage {
        Stage::NotSent => "not-sent",
        Stage::Sent => "sent",
        Stage::Seen => "seen",
        Stage::Lifted => "lifted",
    }
}

/// How one alert stands, where it was raised.
#[component]
pub fn Stands(
    /// Which.
    #[prop(into)]
    record: Signal<Option<RecordId>>,
) -> impl IntoView {
    let told = told_one(move || record.get());
    move || told.get().map(|told| view! { <AlertCard told link=true /> })
}

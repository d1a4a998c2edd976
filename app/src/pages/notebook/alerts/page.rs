//! One alert: the telephone, how it stands, and the one-tap answers.

use super::super::decisions::DecisionsOn;
use super::super::not_found::NotFound;
use super::super::parts::{NotebookBar, record_param, use_toast};
use super::super::versions::Versions;
use super::card::{AlertCard, told_one};
use super::told::{Stage, Told};
use crate::components::{ActionBar, Button, ButtonKind, Confirm, EmergencyCalls, IconName, Notice, Page};
use crate::i18n::use_messages;
use crate::state::use_notebook;
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::domain::{alert, kind};
use shared::ids::RecordId;

/// The page at `/app/alerts/:id`.
#[component]
pub fn AlertPage() -> impl IntoView {
    let m = use_messages();
    let record = record_param();
    let told = told_one(move || record.get());
    let here = Memo::new(move |_| told.with(Option::is_some));
    // Asked for after a call, so that one tap writes it down.
    let asked = RwSignal::new(false);
    let on_call = Callback::new(move |()| asked.set(true));
    move || {
        if !here.get() {
            return view! { <NotFound /> }.into_any();
        }
        view! {
            <Page
                bar=move || view! { <NotebookBar title=m.alerts.title back="/app/alerts" /> }
                actions=move || move || told.get().map(|told| view! { <Actions told asked /> })
            >
                <EmergencyCalls on_call />
                {move || {
                    asked
                        .get()
                        .then(|| view! { <Notice live=true><p>{m.alerts.did_you_call}</p></Notice> })
                }}
                {move || told.get().map(|told| view! { <AlertCard told link=false /> })}
                {move || record.get().map(|record| view! { <Versions record /> })}
                <p class="soft">{m.alerts.rings_nobody}</p>
                {move || {
                    record
                        .get()
                        .map(|record| {
                            view! {
                                <DecisionsOn record />
                                <a class="link-target" href=format!("/app/alerts/{record}/history")>
                                    {m.history.open}
                                </a>
                            }
                        })
                }}
            </Page>
        }
        .into_any()
    }
}

/// Called, lifted, seen.
#[component]
fn Actions(told: Told, asked: RwSignal<bool>) -> impl IntoView {
    let m = use_messages();
    let record = told.record;
    let lifting = RwSignal::new(false);
    let answers = !told.mine && !told.seen_by_me;
    let notebook = use_notebook();
    let called = write(record, move || {
        let at = notebook.now();
        asked.set(false);
        Box::new(move |draft, base| alert::CALLED.set(draft, base, &at, true))
    });
    let lift = write(record, move || {
        let (me, at) = (notebook.peek(|open| open.me), notebook.now());
        Box::new(move |draft, base| me.iter().for_each(|me| alert::LIFTED.set(draft, base, me, &at)))
    });
    (told.stage != Stage::Lifted).then(|| {
        view! {
            <ActionBar>
                <Button kind=ButtonKind::Plain on_click=move |()| lifting.set(true)>
                    {m.alerts.lift}
                </Button>
                <Button
                    kind=if answers { ButtonKind::Quiet } else { ButtonKind::Primary }
                    icon=IconName::Phone
                    on_click=called
                >
                    {m.alerts.i_called}
                </Button>
            </ActionBar>
            <Confirm
                id="lift-alert"
                open=lifting
                title=m.alerts.lift
                yes=m.alerts.lift
                icon=IconName::Check
                on_yes=lift
            >
                <p>{m.alerts.lift_ask}</p>
            </Confirm>
        }
    })
}

/// A change to the alert.
type Write = Box<dyn FnOnce(&mut shared::history::Draft, &shared::history::State)>;

/// A tap that writes in the alert; told when it did not work.
fn write(record: RecordId, change: impl Fn() -> Write + Send + Sync + 'static) -> Callback<()> {
    let (notebook, toast, m) = (use_notebook(), use_toast(), use_messages());
    Callback::new(move |()| {
        let change = change();
        spawn_local(async move {
            if let Err(why) = notebook.write(Some(record), kind::ALERT, change).await {
                toast.say(why.say(m));
            }
        });
    })
}

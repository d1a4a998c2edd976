//! Starting a round: how, where, with whom. Every tap is kept; the round begins with the last one.

mod place;
mod team;

use super::check_in::CheckInChoice;
use super::pad::{DiscardDraft, KeptLine, Pad};
use super::parts::{NotebookBar, Problem, use_toast};
use crate::components::{
    ActionBar, Button, ButtonKind, ChipLayout, ChoiceChips, IconName, LinkButton, Notice, Page, Tone,
};
use crate::i18n::{use_lang, use_messages};
use crate::labels::Labels;
use crate::state::{DraftHandle, Notebook, use_notebook};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use shared::domain::{ValueId, kind, round};

/// The channels that a round can have; the others are encounters without one.
const CHANNELS: [&str; 3] = ["street", "bus", "online"];

/// The form, over a draft of this tab's.
#[component]
pub fn RoundNew() -> impl IntoView {
    let m = use_messages();
    let notebook = use_notebook();
    match begun(notebook).or_else(|| notebook.draft(None, kind::ROUND)) {
        Some(draft) => view! { <Form draft /> }.into_any(),
        None => view! {
            <Page bar=move || view! { <NotebookBar title=m.round.start_title back="/app" /> }>
                <Notice tone=Tone::Warning>
                    <p>{m.unlock.auto_locked}</p>
                </Notice>
            </Page>
        }
        .into_any(),
    }
}

/// The round that was being started when the phone locked or died: there is never more than one.
fn begun(notebook: Notebook) -> Option<DraftHandle> {
    let cards = notebook.drafts().get_untracked();
    let new = |record| notebook.peek(|open| open.replica.state(record).is_none()).unwrap_or(true);
    let card = cards.iter().find(|card| card.kind == kind::ROUND && new(card.record))?;
    notebook.resume_draft(card.key)
}

#[component]
fn Form(draft: DraftHandle) -> impl IntoView {
    let m = use_messages();
    let lang = use_lang();
    let notebook = use_notebook();
    let toast = use_toast();
    let navigate = use_navigate();
    let state = draft.state();
    let channel = Memo::new(move |_| state.with(|state| round::CHANNEL.get(state).into_settled()));
    let placed = Memo::new(move |_| state.with(place::is_placed));
    let begun = Memo::new(move |_| state.with(|state| !state.cells.is_empty()));
    let pad = Pad::new(notebook, draft, None);
    let (busy, asked) = (RwSignal::new(false), RwSignal::new(false));
    let problem = RwSignal::new(None::<&'static str>);
    let already = move || notebook.read(|open| open.book.open_round(open.me)).flatten();
    let options = Signal::derive(move || {
        let options = notebook.read(|open| Labels::of(open, lang, notebook.now()).options("channel", &[]));
        let fits = |id: &str| CHANNELS.contains(&id);
        options.unwrap_or_default().into_iter().filter(|option| fits(&option.id)).collect()
    });
    let choose = Callback::new(move |id: Option<String>| {
        if let Some(id) = id {
            draft.edit(|draft, base| {
                // The place of another sort of round would stand there unseen.
                if id == "online" {
                    round::SECTOR.clear(draft, base);
                } else {
                    round::PLATFORM.clear(draft, base);
                }
                round::CHANNEL.set(draft, base, &ValueId::new(id));
            });
        }
    });
    let away = navigate.clone();
    let leave = Callback::new(move |()| away("/app", NavigateOptions::default()));
    let start = Callback::new(move |()| {
        asked.set(true);
        if busy.get_untracked() || !placed.get_untracked() {
            return;
        }
        busy.set(true);
        let me = notebook.peek(|open| open.me);
        let now = notebook.now();
        draft.edit(|draft, base| {
            round::STARTED.set(draft, base, &now);
            if let Some(me) = me {
                round::TEAMMATES.set(draft, base, &me, true);
            }
        });
        let navigate = navigate.clone();
        spawn_local(async move {
            match draft.save().await {
                Ok(_) => {
                    toast.say(m.tonight.open_round);
                    navigate("/app", NavigateOptions::default());
                }
                Err(why) => drop(problem.try_set(Some(why.say(m)))),
            }
            busy.try_set(false);
        });
    });
    view! {
        <Page
            writing=true
            bar=move || view! { <NotebookBar title=m.round.start_title back="/app" /> }
            actions=move || {
                view! {
                    <ActionBar>
                        <Button kind=ButtonKind::Primary icon=IconName::Forward busy=busy on_click=start>
                            {m.round.start}
                        </Button>
                    </ActionBar>
                }
            }
        >
            {move || {
                already()
                    .map(|round| {
                        view! {
                            <Notice tone=Tone::Warning>
                                <p>{m.round.already_open}</p>
                                <LinkButton href=format!("/app/rounds/{round}")>{m.round.title}</LinkButton>
                            </Notice>
                        }
                    })
            }}
            <ChoiceChips
                name="channel"
                label=m.round.kind
                options=options
                value=Signal::derive(move || channel.get().map(|id| id.0))
                on_choose=choose
                error=Signal::derive(move || {
                    (asked.get() && channel.get().is_none()).then(|| m.round.kind_missing.to_owned())
                })
                layout=ChipLayout::Row
            />
            <place::WhereTo draft channel asked />
            <Prepare draft />
            <team::WithWhom draft />
            <CheckInChoice draft />
            {move || {
                begun
                    .get()
                    .then(|| {
                        view! {
                            <div class="between">
                                <KeptLine pad />
                                <DiscardDraft draft on_discarded=leave />
                            </div>
                        }
                    })
            }}
            <Problem said=problem />
        </Page>
    }
}

/// The way to what there is to know of the sector, once it is chosen.
#[component]
fn Prepare(draft: DraftHandle) -> impl IntoView {
    let m = use_messages();
    let state = draft.state();
    let sector = Memo::new(move |_| state.with(|state| round::SECTOR.get(state).into_settled()));
    move || {
        let sector = sector.get().filter(|sector| !sector.as_str().is_empty())?;
        Some(view! {
            <LinkButton href=format!("/app/before?sector={}", sector.as_str()) icon=IconName::Eye>
                {m.before.open}
            </LinkButton>
        })
    }
}

//! Ending a round: how was the night? What is written is kept while it is written.

use super::encounter_new::resume;
use super::not_found::NotFound;
use super::pad::{KeptLine, Pad};
use super::parts::{NotebookBar, Problem, doubt, record_param, round_title, select, use_toast};
use crate::components::{ActionBar, Button, ButtonKind, IconName, Notice, Page, TextArea};
use crate::i18n::{use_lang, use_messages};
use crate::labels::Labels;
use crate::state::{DraftHandle, Notebook, use_notebook};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};
use shared::domain::{ENCOUNTER, NOTE_MAX, Round, kind, round};
use shared::ids::RecordId;

/// The page for the round that the address names.
#[component]
pub fn RoundEnd() -> impl IntoView {
    let notebook = use_notebook();
    let record = record_param();
    // Whether it is here; not tracked further, so that a pull in between does not take the text away under the thumb.
    let here = Memo::new(move |_| {
        let record = record.get()?;
        let known = notebook.read(|open| open.replica.state(record).is_some())?;
        known.then_some(record)
    });
    move || {
        let draft = here.get().and_then(|record| Some((record, untrack(|| open_draft(notebook, record))?)));
        match draft {
            Some((record, draft)) => view! { <Form record draft /> }.into_any(),
            None => view! { <NotFound /> }.into_any(),
        }
    }
}

/// The draft that the address asks to go on with, maybe another tab's; else this tab's own.
fn open_draft(notebook: Notebook, record: RecordId) -> Option<DraftHandle> {
    let asked = use_query_map().with_untracked(|query| query.get("draft").is_some());
    let resumed = if asked { resume(notebook, record) } else { None };
    resumed.or_else(|| notebook.draft(Some(record), kind::ROUND))
}

#[component]
fn Form(record: RecordId, draft: DraftHandle) -> impl IntoView {
    let m = use_messages();
    let lang = use_lang();
    let notebook = use_notebook();
    let toast = use_toast();
    let navigate = use_navigate();
    let state = draft.state();
    let (open, written) = state.with_untracked(|state| {
        let round = Round::read(record, state);
        (round.is_open(), round.debrief.settled().cloned().unwrap_or_default())
    });
    let text = RwSignal::new(written);
    let (busy, problem) = (RwSignal::new(false), RwSignal::new(None::<&'static str>));
    let sub = notebook.peek(|book| {
        let count = select::of_round(book, record).len();
        let labels = Labels::of(book, lang, notebook.now());
        let title = state.with_untracked(|state| round_title(&labels, state));
        format!("{title} · {}", m.common.encounters(count))
    });
    let drafts_left = move || {
        notebook.drafts().with(|cards| cards.iter().any(|card| card.kind == ENCOUNTER && !card.key.is_settling()))
    };
    let pad = Pad::new(notebook, draft, None);
    let touched = RwSignal::new(false);
    let write = Callback::new(move |text: String| {
        touched.set(true);
        draft.edit_text(|draft, base| round::DEBRIEF.set(draft, base, &text));
    });
    let save = Callback::new(move |()| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        if open {
            let now = notebook.now();
            draft.edit(|draft, base| round::ENDED.set(draft, base, &now));
        }
        let navigate = navigate.clone();
        spawn_local(async move {
            match draft.save().await {
                Ok(_) => {
                    toast.say(if open { m.round.ended } else { m.common.saved });
                    navigate(&format!("/app/rounds/{record}"), NavigateOptions { replace: true, ..Default::default() });
                }
                Err(why) => drop(problem.try_set(Some(why.say(m)))),
            }
            busy.try_set(false);
        });
    });
    let hint = Signal::derive(move || text.with(|text| doubt(m, text)));
    view! {
        <Page
            writing=true
            bar=move || {
                view! {
                    <NotebookBar
                        title=if open { m.round.end_title } else { m.fields.debrief }
                        sub=sub.clone().unwrap_or_default()
                        back=format!("/app/rounds/{record}")
                    />
                }
            }
            actions=move || {
                view! {
                    <ActionBar>
                        <Button kind=ButtonKind::Primary icon=IconName::Check busy=busy on_click=save>
                            {if open { m.round.end } else { m.common.save }}
                        </Button>
                    </ActionBar>
                }
            }
        >
            {move || {
                drafts_left()
                    .then(|| {
                        view! {
                            <Notice>
                                <p>{m.round.drafts_left}</p>
                            </Notice>
                        }
                    })
            }}
            <TextArea
                id="debrief"
                label=m.round.debrief
                help=m.round.debrief_help
                value=text
                max=NOTE_MAX
                doubt=hint
                optional=true
                on_input=write
            />
            {move || touched.get().then(|| view! { <KeptLine pad /> })}
            {open.then(|| view! { <p class="soft">{m.round.end_text}</p> })}
            <Problem said=problem />
        </Page>
    }
}

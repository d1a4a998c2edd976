//! The form: what happened, and, if there is time, who and where.

use super::Calls;
use crate::components::{ActionBar, Button, ButtonKind, Icon, IconName, Notice, Page, TextArea, TextField, Tone};
use crate::i18n::use_messages;
use crate::pages::notebook::pad::{doubt, too_long};
use crate::pages::notebook::parts::browser;
use crate::state::{Saving, use_notebook};
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::crypto::{InboxKind, InboxNote};
use shared::domain::{NOTE_MAX, note_of};

/// Everything written is kept as it is written; *Terminer* only closes.
#[component]
pub fn NoteForm(
    /// The bar of the page.
    #[prop(into)]
    bar: ViewFnOnce,
    /// What was written before the page was hidden.
    note: InboxNote,
    kind: RwSignal<InboxKind>,
    alert: Memo<bool>,
    done: RwSignal<bool>,
) -> impl IntoView {
    let m = use_messages();
    let notebook = use_notebook();
    let [text, who, place] = [note.text, note.who, note.place].map(RwSignal::new);
    let busy = RwSignal::new(false);
    let write = move |change: fn(&mut InboxNote, String)| {
        Callback::new(move |words: String| notebook.write_closed(move |note| change(note, words)))
    };
    let turn = Callback::new(move |()| {
        let now = if alert.get_untracked() { InboxKind::Note } else { InboxKind::Alert };
        kind.set(now);
        notebook.write_closed(move |note| note.kind = now);
    });
    let leave = Callback::new(move |()| notebook.leave_noting());
    let finish = Callback::new(move |()| {
        let nothing = [text, who, place].iter().all(|words| words.with_untracked(|words| words.trim().is_empty()));
        if nothing {
            notebook.leave_noting();
            return;
        }
        busy.set(true);
        spawn_local(async move {
            let kept = notebook.finish_closed().await.is_ok();
            // The page may have been hidden meanwhile.
            busy.try_set(false);
            if kept {
                done.try_set(true);
            }
        });
    });
    view! {
        <Page
            bar
            writing=true
            actions=move || {
                view! {
                    <ActionBar>
                        <Button kind=ButtonKind::Plain on_click=leave>
                            {m.common.close}
                        </Button>
                        <Button kind=ButtonKind::Primary icon=IconName::Check busy=busy on_click=finish>
                            {m.noting.finish}
                        </Button>
                    </ActionBar>
                }
            }
        >
            <div role="alert">
                {move || {
                    alert
                        .get()
                        .then(|| {
                            view! {
                                <div class="stack">
                                    <Calls />
                                    <Notice tone=Tone::Danger>
                                        <p>{m.noting.alert_not_sent}</p>
                                    </Notice>
                                </div>
                            }
                        })
                }}
            </div>
            <TextArea
                id="noting-text"
                label=m.noting.text
                help=m.noting.text_help
                value=text
                max=NOTE_MAX
                doubt=Signal::derive(move || text.with(|text| doubt(m, text)))
                error=Signal::derive(move || text.with(|text| too_long(m, text)))
                on_input=write(|note, words| note.text = words)
            />
            <Kept />
            {move || {
                let (kind, icon, words) = if alert.get() {
                    (ButtonKind::Quiet, IconName::Close, m.noting.no_alert)
                } else {
                    (ButtonKind::Danger, IconName::Warning, m.noting.alert)
                };
                view! {
                    <Button kind icon wide=true on_click=turn>
                        {words}
                    </Button>
                }
            }}
            <TextField
                id="noting-who"
                label=m.noting.who
                value=who
                optional=true
                maxlength=60
                on_input=write(|note, words| note.who = words)
            />
            <TextField
                id="noting-place"
                label=m.noting.place
                value=place
                optional=true
                maxlength=80
                on_input=write(|note, words| note.place = words)
            />
            <p class="soft">{m.noting.not_read_back} " " {m.noting.not_sent}</p>
            {move || (!alert.get()).then(|| view! { <Calls /> })}
        </Page>
    }
}

/// Whether what is on the screen is on the device too. When it cannot be, the text can leave as a file.
#[component]
fn Kept() -> impl IntoView {
    let m = use_messages();
    let notebook = use_notebook();
    let saving = notebook.closed_saving();
    let export = Callback::new(move |()| {
        if let Some(note) = notebook.closed_note() {
            browser::save_file("note.txt", &note_of(&note));
        }
    });
    view! {
        <div>
            <p class="saved-line" role="status">
                {move || match saving.get() {
                    _ if notebook.closed_note().is_none_or(|note| note.is_empty()) => ().into_any(),
                    Saving::Writing => m.common.saving.into_any(),
                    Saving::Failed(trouble) => {
                        view! {
                            <Icon name=IconName::Warning />
                            {trouble.say(m)}
                        }
                            .into_any()
                    }
                    Saving::Kept => {
                        view! {
                            <Icon name=IconName::Check />
                            {m.noting.kept}
                        }
                            .into_any()
                    }
                }}
            </p>
            {move || {
                matches!(saving.get(), Saving::Failed(_))
                    .then(|| {
                        view! {
                            <Button icon=IconName::Download on_click=export>
                                {m.noting.export_text}
                            </Button>
                        }
                    })
            }}
        </div>
    }
}

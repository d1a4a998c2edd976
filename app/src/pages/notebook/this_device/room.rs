//! What is on this device, how much room there is, and whether the browser promises to keep what is there.

use super::super::parts::storage::{self, Room};
use crate::components::{Button, Fact, Facts, IconName, Notice, Section, Tone};
use crate::i18n::{storage as size, use_lang, use_messages};
use crate::state::use_notebook;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What the browser says, once it has answered.
#[component]
pub fn RoomSection() -> impl IntoView {
    let m = use_messages();
    let lang = use_lang();
    let room = RwSignal::new(None::<Room>);
    let look = move || {
        spawn_local(async move {
            let answer = storage::room().await;
            room.try_set(Some(answer));
        });
    };
    look();
    let ask = Callback::new(move |()| {
        spawn_local(async move {
            storage::ask_to_keep().await;
            look();
        });
    });
    let notebook = use_notebook();
    let (sync, drafts) = (notebook.sync(), notebook.drafts());
    let notes = move || notebook.read(|open| open.replica.len()).unwrap_or_default();
    let used = move |room: Room| match (room.used, room.total) {
        (Some(used), Some(total)) => Some(m.settings.used_of(&size(lang, used), &size(lang, total))),
        (Some(used), None) => Some(m.settings.used(&size(lang, used))),
        _ => None,
    };
    let left = move |room: Room| Some(size(lang, room.total?.saturating_sub(room.used?)));
    view! {
        <Section title=m.settings.storage>
            {move || {
                room.get()
                    .map(|room| {
                        let (tone, said) = match room.kept {
                            Some(true) => (Tone::Ok, m.settings.storage_kept),
                            Some(false) => (Tone::Warning, m.settings.storage_may_go),
                            None => (Tone::Info, m.settings.storage_unknown),
                        };
                        view! {
                            <Notice tone>
                                <p>{said}</p>
                            </Notice>
                            {(room.kept == Some(false))
                                .then(|| {
                                    view! {
                                        <Button icon=IconName::Storage on_click=ask>
                                            {m.settings.storage_ask}
                                        </Button>
                                    }
                                })}
                            {(room.kept != Some(true))
                                .then(|| {
                                    view! {
                                        <p class="soft">{m.settings.keep_iphone}</p>
                                        <p class="soft">{m.settings.keep_android}</p>
                                    }
                                })}
                            <Facts>
                                <Fact name=m.settings.notes_here>{notes}</Fact>
                                <Fact name=m.settings.waiting_here>{move || sync.with(|sync| sync.waiting)}</Fact>
                                <Fact name=m.settings.drafts_here>{move || drafts.with(Vec::len)}</Fact>
                                {used(room).map(|said| view! { <Fact name=m.settings.room>{said}</Fact> })}
                                {left(room).map(|said| view! { <Fact name=m.settings.room_left>{said}</Fact> })}
                            </Facts>
                        }
                    })
            }}
        </Section>
    }
}

//! The room on this device, and whether the browser promises to keep what is there.

use super::super::parts::storage::{self, Room};
use crate::components::{Button, Fact, Facts, IconName, Notice, Section, Tone};
use crate::i18n::{storage as size, use_lang, use_messages};
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
    let used = move |room: Room| match (room.used, room.total) {
        (Some(used), Some(total)) => Some(m.settings.used_of(&size(lang, used), &size(lang, total))),
        (Some(used), None) => Some(m.settings.used(&size(lang, used))),
        _ => None,
    };
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
                            <Facts>
                                {used(room).map(|said| view! { <Fact name=m.settings.notes_here>{said}</Fact> })}
                            </Facts>
                        }
                    })
            }}
        </Section>
    }
}

//! Being woken though the page is closed: for coordinators who want it.

use crate::components::{CheckField, Notice, Section, Tone};
use crate::i18n::use_messages;
use crate::state::{OpenBook, WakeError, Woken, use_notebook};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The tick, what it does, and to whom it tells what.
#[component]
pub fn WakeHere() -> impl IntoView {
    let m = use_messages();
    let notebook = use_notebook();
    let coordinator = Memo::new(move |_| notebook.read(OpenBook::is_coordinator).unwrap_or_default());
    let (woken, said) = (RwSignal::new(false), RwSignal::new(None::<&'static str>));
    let why = move |error: WakeError| match error {
        WakeError::Refused => m.live.wake_refused,
        WakeError::Server(trouble) => trouble.say(m),
    };
    Effect::new(move |_| {
        if coordinator.get() && notebook.can_be_woken() {
            spawn_local(async move {
                // Without a network it is not known; the tick then says so when it is touched.
                if let Ok(how) = notebook.is_woken().await {
                    woken.try_set(how == Woken::Yes);
                    let refused = notebook.refuses_waking();
                    let lost = if refused { m.live.wake_refused } else { m.live.wake_lost };
                    said.try_set((how == Woken::Lost).then_some(lost));
                }
            });
        }
    });
    let choose = Callback::new(move |wanted: bool| {
        said.set(None);
        // What the browser shows at once; it goes back where nothing came of it.
        woken.set(wanted);
        spawn_local(async move {
            if let Err(error) = notebook.be_woken(wanted).await {
                woken.try_set(!wanted);
                said.try_set(Some(why(error)));
            }
        });
    });
    move || {
        coordinator.get().then(|| {
            let able = notebook.can_be_woken();
            view! {
                <Section title=m.live.wake_title>
                    {if able {
                        view! { <CheckField label=m.live.wake checked=woken on_change=choose /> }.into_any()
                    } else {
                        view! { <p class="soft">{m.live.wake_cannot}</p> }.into_any()
                    }}
                    {move || {
                        said.get()
                            .map(|text| {
                                view! {
                                    <Notice tone=Tone::Warning live=true>
                                        <p>{text}</p>
                                    </Notice>
                                }
                            })
                    }}
                    <p class="soft">{m.live.wake_text}</p>
                </Section>
            }
        })
    }
}

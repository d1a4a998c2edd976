//! Faster ways to open: the phone's screen lock, and a code while the page runs. The passphrase always works.

mod code;
mod screen;

use crate::components::{Button, ButtonKind, Notice, Section};
use crate::i18n::use_messages;
use crate::state::use_notebook;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// On the page of this device.
#[component]
pub fn OpeningSection() -> impl IntoView {
    let m = use_messages();
    view! {
        <Section title=m.unlock.opening>
            <screen::ScreenLockChoice />
            <code::CodeChoice />
        </Section>
    }
}

/// Offered once, where the phone can: on the first page after an opening.
#[component]
pub fn ScreenLockOffer() -> impl IntoView {
    let m = use_messages();
    let notebook = use_notebook();
    let (offered, busy) = (RwSignal::new(false), RwSignal::new(false));
    let error = RwSignal::new(None::<String>);
    spawn_local(async move {
        let offer = notebook.offers_screen_lock().await;
        offered.try_set(offer);
    });
    let take = screen::making(busy, error, Callback::new(move |()| offered.set(false)));
    let no = Callback::new(move |()| {
        offered.set(false);
        spawn_local(async move {
            // Where it cannot be kept, she is asked again next time.
            let _ = notebook.drop_screen_lock().await;
        });
    });
    move || {
        offered.get().then(|| {
            view! {
                <Notice title=m.unlock.screen_offer>
                    <p>{m.unlock.screen_why}</p>
                    <div role="alert">{move || error.get().map(|said| view! { <p>{said}</p> })}</div>
                    <div class="stack">
                        <Button kind=ButtonKind::Quiet busy=busy wide=true on_click=take>
                            {m.unlock.by_screen}
                        </Button>
                        <Button kind=ButtonKind::Plain wide=true on_click=no>
                            {m.unlock.no_thanks}
                        </Button>
                    </div>
                </Notice>
            }
        })
    }
}

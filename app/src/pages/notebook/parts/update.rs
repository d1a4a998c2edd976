//! A new version waits: nothing changes until the person agrees.

use super::browser;
use crate::components::{Button, ButtonKind, Notice, Tone};
use crate::i18n::use_messages;
use leptos::ev::Custom;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Shows itself when a version waits; *later* puts it away until the next start.
#[component]
pub fn UpdateBanner() -> impl IntoView {
    let m = use_messages();
    let waiting = RwSignal::new(browser::update_waiting());
    let (working, failed) = (RwSignal::new(false), RwSignal::new(false));
    let heard = window_event_listener(Custom::<web_sys::Event>::new("lanterne:update"), move |_| waiting.set(true));
    on_cleanup(move || heard.remove());
    let accept = Callback::new(move |()| {
        working.set(true);
        spawn_local(async move {
            // When it works the page loads again by itself, and nobody is left to hear of it.
            let accepted = browser::accept_update().await;
            working.set(accepted);
            failed.set(!accepted);
        });
    });
    let later = Callback::new(move |()| waiting.set(false));
    move || {
        waiting.get().then(|| {
            view! {
                <div class="app-banner">
                    <Notice tone=Tone::Info title=m.update.title live=true>
                        <p>{move || if failed.get() { m.update.other_tabs } else { m.update.text }}</p>
                        <div class="cluster">
                            <Button kind=ButtonKind::Plain on_click=later>{m.update.later}</Button>
                            <Button busy=working on_click=accept>{m.update.now}</Button>
                        </div>
                    </Notice>
                </div>
            }
        })
    }
}

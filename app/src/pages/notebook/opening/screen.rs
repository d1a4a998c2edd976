//! The phone's screen lock: set up, or taken away.

use crate::components::{Button, ButtonKind, IconName, Notice, Tone};
use crate::i18n::use_messages;
use crate::state::use_notebook;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Sets it up; `done` when the phone was asked twice and answered the same.
pub(super) fn making(busy: RwSignal<bool>, error: RwSignal<Option<String>>, done: Callback<()>) -> Callback<()> {
    let m = use_messages();
    let notebook = use_notebook();
    Callback::new(move |()| {
        busy.set(true);
        error.set(None);
        spawn_local(async move {
            match notebook.use_screen_lock().await {
                // Gone meanwhile, there is nobody to tell.
                Ok(()) if busy.try_get_untracked().is_some() => done.run(()),
                Ok(()) => {}
                Err(why) => _ = error.try_set(Some(why.say(m).to_owned())),
            }
            busy.try_set(false);
        });
    })
}

/// One button either way; a phone that cannot says so.
#[component]
pub fn ScreenLockChoice() -> impl IntoView {
    let m = use_messages();
    let notebook = use_notebook();
    let (busy, error) = (RwSignal::new(false), RwSignal::new(None::<String>));
    let able = RwSignal::new(false);
    spawn_local(async move {
        let found = notebook.has_screen_lock().await;
        able.try_set(found);
    });
    let (me, vaults) = (notebook.me(), notebook.vaults());
    let used = Memo::new(move |_| vaults.with(|v| v.iter().any(|card| Some(card.member) == me && card.screen_lock)));
    let make = making(busy, error, Callback::new(|()| ()));
    let remove = Callback::new(move |()| {
        spawn_local(async move {
            if let Err(why) = notebook.drop_screen_lock().await {
                error.try_set(Some(why.say(m).to_owned()));
            }
        });
    });
    view! {
        <h3>{m.unlock.screen_title}</h3>
        {move || match (used.get(), able.get()) {
            (true, _) => view! {
                <Notice tone=Tone::Ok>
                    <p>{m.unlock.screen_used}</p>
                </Notice>
                <Button kind=ButtonKind::Quiet icon=IconName::Close on_click=remove>
                    {m.unlock.screen_drop}
                </Button>
            }
            .into_any(),
            (false, true) => view! {
                <p class="soft">{m.unlock.screen_why}</p>
                <Button kind=ButtonKind::Quiet icon=IconName::Unlock busy=busy on_click=make>
                    {m.unlock.by_screen}
                </Button>
            }
            .into_any(),
            (false, false) => view! { <p class="soft">{m.unlock.screen_none}</p> }.into_any(),
        }}
        <div role="alert">{move || error.get().map(|said| view! { <Notice tone=Tone::Warning><p>{said}</p></Notice> })}</div>
    }
}

//! Opening by passphrase, which always works.

use super::forgotten::Forgotten;
use super::parts::{Emergency, Returning, SomeoneElse, WaitingHere};
use super::screen::ByScreenLock;
use crate::components::{
    ActionBar, Button, ButtonKind, IconName, Notice, PageHead, PublicCalls, PublicPage, SubmitButton, WordsField, fold,
};
use crate::i18n::use_messages;
use crate::pages::notebook::noting::NoteWithoutOpening;
use crate::state::{UnlockError, VaultCard, use_notebook};
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::crypto::french_words;
use std::time::Duration;

/// The passphrase; and, where it was set up, the phone's screen lock above it.
#[component]
pub fn Passphrase(
    /// Whose.
    vault: VaultCard,
    /// Back to the choice of names, when there is one.
    again: Option<Callback<()>>,
    /// Whether a code was asked for before, and does not count any more.
    ended: bool,
) -> impl IntoView {
    let m = use_messages();
    let notebook = use_notebook();
    let (value, busy) = (RwSignal::new(String::new()), RwSignal::new(false));
    let error = RwSignal::new(None::<String>);
    let waits_for_team = RwSignal::new(false);
    let member = vault.member;
    let left = RwSignal::new(notebook.must_wait(member));
    let ticking = set_interval_with_handle(
        move || {
            let now = notebook.must_wait(member);
            if left.try_get_untracked().is_some_and(|before| before != now) {
                left.set(now);
            }
        },
        Duration::from_millis(500),
    );
    if let Ok(ticking) = ticking {
        on_cleanup(move || ticking.clear());
    }
    let submit = Callback::new(move |()| {
        let written = value.get_untracked();
        if busy.get_untracked() || left.get_untracked() > 0 || written.trim().is_empty() {
            return;
        }
        busy.set(true);
        error.set(None);
        spawn_local(async move {
            // When it opens, the phase changes and this page is gone with what was written on it.
            // Chosen from the list, a word has its accents; typed in the cold, it may have lost them.
            let meant = fold::meant(french_words(), &written);
            if let Err(why) = notebook.unlock(member, meant).await {
                // Said in a place of its own: nothing is wrong with what was written, and it stays to be tried again.
                let unconfirmed = why == UnlockError::NotConfirmed;
                waits_for_team.try_set(unconfirmed);
                error.try_set((!unconfirmed).then(|| why.say(m).to_owned()));
                left.try_set(notebook.must_wait(member));
            }
            busy.try_set(false);
        });
    });
    let news = StoredValue::new_local(None);
    let listens = Memo::new(move |_| waits_for_team.get());
    Effect::new(move |_| {
        if listens.get() {
            spawn_local(async move {
                let listening = notebook.when_confirmed(member, submit).await;
                news.try_set_value(Some(listening));
            });
        } else {
            news.set_value(None);
        }
    });
    let waits = Signal::derive(move || left.get() > 0);
    let words = move || match (busy.get(), left.get()) {
        (true, _) => m.unlock.working.to_owned(),
        (false, 0) => m.unlock.submit.to_owned(),
        (false, left) => m.unlock.in_seconds(left as usize),
    };
    let failed = Callback::new(move |why: UnlockError| error.set(Some(why.say(m).to_owned())));
    view! {
        <PublicPage actions=move || {
            view! {
                <ActionBar>
                    <PublicCalls />
                    {again
                        .map(|again| {
                            view! {
                                <Button kind=ButtonKind::Plain on_click=again>
                                    {m.unlock.not_me}
                                </Button>
                            }
                        })}
                    <SubmitButton busy=busy disabled=waits icon=IconName::Unlock form="unlock">
                        {words}
                    </SubmitButton>
                </ActionBar>
            }
        }>
            <PageHead title=m.unlock.hello(&vault.name) />
            <WaitingHere member />
            {vault.returning.then(|| view! { <Returning unconfirmed=waits_for_team /> })}
            {ended.then(|| view! { <Notice><p>{m.unlock.code_over}</p></Notice> })}
            {vault.screen_lock.then(|| view! { <ByScreenLock member failed /> })}
            <form
                class="stack"
                id="unlock"
                on:submit=move |ev| {
                    ev.prevent_default();
                    submit.run(());
                }
            >
                <WordsField
                    id="passphrase"
                    label=m.unlock.passphrase
                    value
                    words=french_words()
                    error=error
                    autocomplete="current-password"
                    on_enter=submit
                />
            </form>
            <div role="status">
                {move || waits.get().then(|| view! { <p class="soft">{m.unlock.wait_why}</p> })}
            </div>
            <NoteWithoutOpening member />
            <Forgotten />
            <SomeoneElse />
            <Emergency public_below=true />
        </PublicPage>
    }
}

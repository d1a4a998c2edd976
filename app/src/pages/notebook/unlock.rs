//! Unlocking. Works without any network; the telephone numbers stand on it for whoever cannot wait.

use super::parts::use_tick;
use crate::components::{
    ActionBar, Button, ButtonKind, Disclosure, EmergencyCalls, IconName, ListRow, Notice, PageHead, PublicPage, Rows,
    Section, SubmitButton, Tone, WordsField, fold,
};
use crate::i18n::use_messages;
use crate::state::{StartError, VaultCard, use_notebook};
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::crypto::french_words;
use shared::domain::alert::ANSWER_WITHIN;

/// Who, then the passphrase.
#[component]
pub fn UnlockPage() -> impl IntoView {
    let vaults = StoredValue::new(use_notebook().vaults().get_untracked());
    let only = vaults.with_value(|vaults| if let [only] = &vaults[..] { Some(only.clone()) } else { None });
    let chosen = RwSignal::new(only);
    let others = move || vaults.with_value(Vec::len) > 1;
    move || match chosen.get() {
        Some(vault) => {
            let again = others().then(|| Callback::new(move |()| chosen.set(None)));
            view! { <Passphrase vault again /> }.into_any()
        }
        None => view! { <Choose vaults=vaults.get_value() chosen /> }.into_any(),
    }
}

/// One phone may hold several members.
#[component]
fn Choose(vaults: Vec<VaultCard>, chosen: RwSignal<Option<VaultCard>>) -> impl IntoView {
    let m = use_messages();
    let row = move |vault: VaultCard| {
        let name = vault.name.clone();
        let choose = Callback::new(move |()| chosen.set(Some(vault.clone())));
        view! { <ListRow on_click=choose title=name /> }
    };
    view! {
        <PublicPage>
            <PageHead title=m.unlock.choose />
            <Rows>{vaults.into_iter().map(row).collect_view()}</Rows>
            <Emergency />
        </PublicPage>
    }
}

#[component]
fn Passphrase(
    vault: VaultCard,
    /// Back to the choice of names, when there is one.
    again: Option<Callback<()>>,
) -> impl IntoView {
    let m = use_messages();
    let notebook = use_notebook();
    let (value, busy) = (RwSignal::new(String::new()), RwSignal::new(false));
    let error = RwSignal::new(None::<String>);
    let member = vault.member;
    let submit = Callback::new(move |()| {
        let written = value.get_untracked();
        if busy.get_untracked() || written.trim().is_empty() {
            return;
        }
        busy.set(true);
        error.set(None);
        spawn_local(async move {
            // When it opens, the phase changes and this page is gone with what was written on it.
            // Chosen from the list, a word has its accents; typed in the cold, it may have lost them.
            let meant = fold::meant(french_words(), &written);
            if let Err(why) = notebook.unlock(member, meant).await {
                error.try_set(Some(why.say(m).to_owned()));
            }
            busy.try_set(false);
        });
    });
    view! {
        <PublicPage actions=move || {
            view! {
                <ActionBar>
                    {again
                        .map(|again| {
                            view! {
                                <Button kind=ButtonKind::Plain on_click=again>
                                    {m.unlock.not_me}
                                </Button>
                            }
                        })}
                    <SubmitButton busy=busy icon=IconName::Unlock form="unlock">
                        {move || if busy.get() { m.unlock.working } else { m.unlock.submit }}
                    </SubmitButton>
                </ActionBar>
            }
        }>
            <PageHead title=m.unlock.hello(&vault.name) />
            <WaitingHere />
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
            <Disclosure title=m.unlock.forgotten icon=IconName::Info>
                <p>{m.unlock.forgotten_text}</p>
            </Disclosure>
            <Emergency />
        </PublicPage>
    }
}

/// How many notes wait on this phone; nothing when none does.
#[component]
fn WaitingHere() -> impl IntoView {
    let m = use_messages();
    let sync = use_notebook().sync();
    let waiting = Memo::new(move |_| sync.with(|sync| sync.waiting));
    move || {
        (waiting.get() > 0).then(|| {
            view! {
                <p class="lead">{m.unlock.waiting_notes(waiting.get())}</p>
                <p class="soft">{m.sync.locked_no_send}</p>
            }
        })
    }
}

#[component]
fn Emergency() -> impl IntoView {
    let m = use_messages();
    view! {
        <Section title=m.unlock.emergency>
            <Unanswered />
            <EmergencyCalls />
        </Section>
    }
}

/// An alert that was raised here had no answer when the notebook closed: after five minutes that stands here too.
#[component]
fn Unanswered() -> impl IntoView {
    let m = use_messages();
    let (raised, now) = (use_notebook().unanswered(), use_tick());
    let late = move || raised.get().is_some_and(|at| !(0..ANSWER_WITHIN).contains(&now.get().since(at)));
    move || {
        late().then(|| {
            view! {
                <Notice tone=Tone::Danger live=true>
                    <p>{m.alerts.unanswered}</p>
                </Notice>
            }
        })
    }
}

/// The notebook could not even look at what is on this device.
#[component]
pub fn StartFailed(
    /// Why.
    error: StartError,
) -> impl IntoView {
    let m = use_messages();
    let again = Callback::new(|()| {
        let _ = window().location().reload();
    });
    view! {
        <PublicPage actions=move || {
            view! {
                <ActionBar>
                    <Button kind=ButtonKind::Primary icon=IconName::Refresh on_click=again>
                        {m.common.retry}
                    </Button>
                </ActionBar>
            }
        }>
            <PageHead title=m.problems.title />
            <Notice tone=Tone::Danger live=true>
                <p>{error.say(m)}</p>
            </Notice>
            <Emergency />
        </PublicPage>
    }
}

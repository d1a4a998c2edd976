//! Reopening by six digits, while the page runs.

use super::parts::{Emergency, WaitingHere};
use crate::components::{
    ActionBar, Button, ButtonKind, IconName, PageHead, PublicCalls, PublicPage, SubmitButton, TextField,
};
use crate::i18n::use_messages;
use crate::pages::notebook::noting::NoteWithoutOpening;
use crate::state::reopening::Code;
use crate::state::{CodeError, VaultCard, use_notebook};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Six digits; the sixth opens.
#[component]
pub fn CodePage(
    /// Whose.
    vault: VaultCard,
    /// To the passphrase.
    by_words: Callback<()>,
    /// Back to the choice of names, when there is one.
    again: Option<Callback<()>>,
) -> impl IntoView {
    let m = use_messages();
    let notebook = use_notebook();
    let (value, busy) = (RwSignal::new(String::new()), RwSignal::new(false));
    let error = RwSignal::new(None::<String>);
    let submit = Callback::new(move |()| {
        let Some(code) = value.with_untracked(|written| Code::parse(written)).filter(|_| !busy.get_untracked()) else {
            return;
        };
        busy.set(true);
        error.set(None);
        spawn_local(async move {
            // When it opens or ends, this page is gone with what was written on it.
            let said = match notebook.reopen(code).await {
                Ok(()) | Err(CodeError::Over) => None,
                Err(CodeError::Wrong(left)) => Some(m.unlock.wrong_code_left(left as usize)),
                Err(CodeError::Unlock(why)) => Some(why.say(m).to_owned()),
            };
            if said.is_some() {
                value.try_set(String::new());
            }
            error.try_set(said);
            busy.try_set(false);
        });
    });
    let on_input = Callback::new(move |written: String| {
        if written.len() == 6 {
            submit.run(());
        }
    });
    view! {
        <PublicPage actions=move || {
            view! {
                <ActionBar>
                    <PublicCalls />
                    <Button kind=ButtonKind::Plain on_click=by_words>
                        {m.unlock.passphrase}
                    </Button>
                    <SubmitButton busy=busy icon=IconName::Unlock form="reopen">
                        {m.unlock.submit}
                    </SubmitButton>
                </ActionBar>
            }
        }>
            <PageHead title=m.unlock.hello(&vault.name) />
            <WaitingHere member=vault.member />
            <form
                class="stack"
                id="reopen"
                on:submit=move |ev| {
                    ev.prevent_default();
                    submit.run(());
                }
            >
                <TextField
                    id="code"
                    label=m.unlock.code
                    help=m.unlock.code_help
                    value
                    error=error
                    inputmode="numeric"
                    maxlength=6
                    secret=true
                    on_input
                />
            </form>
            <NoteWithoutOpening member=vault.member />
            {again
                .map(|again| {
                    view! {
                        <Button kind=ButtonKind::Plain on_click=again>
                            {m.unlock.not_me}
                        </Button>
                    }
                })}
            <Emergency public_below=true />
        </PublicPage>
    }
}

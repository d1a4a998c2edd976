//! A new device of somebody who is in a team: account sheet and passphrase. A device that has the notebook needs only the latter.

#[cfg(feature = "hydrate")]
mod act;

use super::frame::{self, Frame, Send};
use super::{TroubleNotice, browser, welcome};
use crate::components::*;
use crate::flows::Trouble;
use crate::i18n::use_messages;
use leptos::prelude::*;

/// How many words a sheet has.
const SHEET: usize = 12;

/// What was written.
#[derive(Clone, Copy)]
pub struct Form {
    /// The words of the account sheet.
    pub words: RwSignal<String>,
    /// The passphrase.
    pub passphrase: RwSignal<String>,
    /// Whether it was tried, so that what is missing shows.
    pub tried: RwSignal<bool>,
    /// Whether somebody's notebook is on this device already.
    pub known: RwSignal<bool>,
    /// At work.
    pub busy: RwSignal<bool>,
    /// What went wrong.
    pub trouble: RwSignal<Option<Trouble>>,
}

impl Form {
    /// Nothing written.
    pub fn new() -> Self {
        let empty = || RwSignal::new(String::new());
        Self {
            words: empty(),
            passphrase: empty(),
            tried: RwSignal::new(false),
            known: welcome::known_here(),
            busy: RwSignal::new(false),
            trouble: RwSignal::new(None),
        }
    }
}

impl Default for Form {
    fn default() -> Self {
        Self::new()
    }
}

/// Draws it.
pub fn view(form: Form) -> AnyView {
    let m = use_messages();
    let send = Callback::new(move |()| {
        form.tried.set(true);
        let written = form.passphrase.with_untracked(|phrase| !phrase.trim().is_empty());
        if written && form.words.with_untracked(|words| browser::is_account_sheet(words)) {
            #[cfg(feature = "hydrate")]
            act::sign_in(form);
        }
    });
    let bad_words = Signal::derive(move || {
        let bad = form.tried.get() && !form.words.with(|words| browser::is_account_sheet(words));
        bad.then(|| m.sign_in.account_code_bad.to_owned())
    });
    let missing = Signal::derive(move || {
        let missing = form.tried.get() && form.passphrase.with(|phrase| phrase.trim().is_empty());
        missing.then(|| m.sign_in.passphrase_missing.to_owned())
    });
    let to_passphrase = Callback::new(|()| browser::focus("passphrase"));
    view! {
        <Frame
            needs_script=true
            actions=move || {
                view! {
                    <ActionBar>
                        <Send busy=form.busy>
                            {move || if form.busy.get() { m.sign_in.working } else { m.sign_in.submit }}
                        </Send>
                    </ActionBar>
                }
            }
        >
            <PageHead title=m.sign_in.title lead=m.sign_in.lead />
            <div role="status">{move || form.known.get().then(here_already)}</div>
            <frame::Form on_send=send>
                <WordsField
                    id="sheet"
                    label=m.sign_in.sheet_words
                    value=form.words
                    words=browser::french_words()
                    expected=SHEET
                    shown=true
                    error=bad_words
                    on_enter=to_passphrase
                />
                <WordsField
                    id="passphrase"
                    label=m.sign_in.passphrase
                    value=form.passphrase
                    words=browser::french_words()
                    error=missing
                    autocomplete="current-password"
                    on_enter=send
                />
                <TroubleNotice trouble=form.trouble />
            </frame::Form>
            <Disclosure title=m.sign_in.no_sheet icon=IconName::Info>
                <p>{m.sign_in.no_sheet_text}</p>
                <LinkButton href="/join" icon=IconName::Message wide=true>
                    {m.sign_in.have_invitation}
                </LinkButton>
            </Disclosure>
        </Frame>
    }
    .into_any()
}

/// The notebook is here: no sheet is needed.
fn here_already() -> impl IntoView {
    let m = use_messages();
    view! {
        <Notice title=m.sign_in.here_already>
            <div class="stack-tight">
                <p>{m.sign_in.here_already_text}</p>
                <LinkButton href="/app" icon=IconName::Unlock>
                    {m.welcome.unlock}
                </LinkButton>
            </div>
        </Notice>
    }
}

//! A new device of somebody who is in a team: another device's code or the account sheet, and the passphrase. A device that has the notebook needs only the latter.

#[cfg(feature = "hydrate")]
mod act;
mod source;

use super::frame::{self, Frame, Send};
use super::{TroubleNotice, browser, welcome};
use crate::components::*;
use crate::flows::Trouble;
use crate::i18n::use_messages;
use leptos::prelude::*;

/// What was written.
#[derive(Clone, Copy)]
pub struct Form {
    /// What another device showed; empty when the sheet is to be used.
    pub link: RwSignal<String>,
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
    /// Nothing written; the address is read, and cleaned, at once.
    pub fn new() -> Self {
        let empty = || RwSignal::new(String::new());
        let form = Self {
            link: empty(),
            words: empty(),
            passphrase: empty(),
            tried: RwSignal::new(false),
            known: welcome::known_here(),
            busy: RwSignal::new(false),
            trouble: RwSignal::new(None),
        };
        let fragment = browser::take_fragment();
        Effect::new(move |_| {
            if let Some(fragment) = fragment.clone() {
                form.shown(fragment);
            }
            browser::on_fragment(move |fragment| form.shown(fragment));
        });
        form
    }

    /// Another device's code came by the address or the camera.
    fn shown(self, fragment: String) {
        self.trouble.set(None);
        match browser::is_account_link(&fragment) {
            true => self.link.set(fragment),
            false => self.trouble.set(Some(Trouble::NoDeviceCode)),
        }
    }

    /// Whether what is to sign in is whole.
    fn has_source(self) -> bool {
        self.link.with_untracked(|link| !link.is_empty()) || self.words.with_untracked(|words| browser::is_sheet(words))
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
        if written && form.has_source() {
            #[cfg(feature = "hydrate")]
            act::sign_in(form);
        }
    });
    let missing = Signal::derive(move || {
        let missing = form.tried.get() && form.passphrase.with(|phrase| phrase.trim().is_empty());
        missing.then(|| m.sign_in.passphrase_missing.to_owned())
    });
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
                {move || source::view(form)}
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
                <p>{m.come_back.no_coordination}</p>
                <LinkButton href="/recover" icon=IconName::Lock wide=true>
                    {m.recover.link}
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

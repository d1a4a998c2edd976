//! Entering a team: install first, then the invitation, then a passphrase. The invitation serves when keys have been sent, not before.
//! One that calls a member back leads another way: what is on this device, then a new passphrase.

#[cfg(feature = "hydrate")]
mod act;
mod back;
mod invitation;
mod phrase;

use super::browser;
use super::frame::{Frame, follow_steps};
use super::install::{InstallFirst, Installing, Stay};
use super::passphrase::Phrase;
use crate::components::ActionBar;
use crate::flows::{Kept, Trouble};
use leptos::prelude::*;

/// Where one is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Step {
    /// Install first.
    #[default]
    Install,
    /// Invitation and name.
    Invitation,
    /// The invitation calls a member back.
    Back,
    /// The passphrase.
    Phrase,
}

/// How many steps there are.
pub const STEPS: usize = 3;

/// What was written and where one is.
#[derive(Clone, Copy)]
pub struct Form {
    /// Where one is.
    pub step: RwSignal<Step>,
    /// Where installing stands.
    pub installing: Installing,
    /// The invitation of the address, or the one pasted.
    pub link: RwSignal<String>,
    /// Whether it came by the address or the camera, and is shown nowhere.
    pub by_address: RwSignal<bool>,
    /// What is here of the member whom the invitation calls back; none for an ordinary one.
    pub kept: RwSignal<Option<Kept>>,
    /// First name.
    pub name: RwSignal<String>,
    /// Whether this step was tried, so that what is missing shows.
    pub tried: RwSignal<bool>,
    /// The passphrase.
    pub phrase: Phrase,
    /// At work.
    pub busy: RwSignal<bool>,
    /// What went wrong.
    pub trouble: RwSignal<Option<Trouble>>,
    /// The keys of a request whose answer may have been lost.
    #[cfg(feature = "hydrate")]
    pub sent: StoredValue<Option<crate::flows::join::Asking>, LocalStorage>,
    /// The same of a member who comes back.
    #[cfg(feature = "hydrate")]
    pub answered: StoredValue<Option<crate::flows::come_back::ComingBack>, LocalStorage>,
}

impl Form {
    /// Nothing written; the address is read, and cleaned, at once.
    pub fn new() -> Self {
        let form = Self {
            step: RwSignal::new(Step::Install),
            installing: Installing::new(),
            link: RwSignal::new(String::new()),
            by_address: RwSignal::new(false),
            kept: RwSignal::new(None),
            name: RwSignal::new(String::new()),
            tried: RwSignal::new(false),
            phrase: Phrase::new(),
            busy: RwSignal::new(false),
            trouble: RwSignal::new(None),
            #[cfg(feature = "hydrate")]
            sent: StoredValue::new_local(None),
            #[cfg(feature = "hydrate")]
            answered: StoredValue::new_local(None),
        };
        let fragment = browser::take_fragment();
        Effect::new(move |_| {
            if let Some(fragment) = fragment.clone() {
                form.invited(fragment);
            }
            if browser::is_installed() {
                form.go(Step::Invitation);
            }
            browser::on_fragment(move |fragment| form.invited(fragment));
        });
        follow_steps(form.step);
        form
    }

    /// An invitation came by the address or the camera.
    fn invited(self, fragment: String) {
        self.link.set(fragment);
        self.by_address.set(true);
        self.trouble.set(None);
        self.kept.set(None);
        self.look();
    }

    /// An invitation back leads its own way; answers whether this is one.
    fn look(self) -> bool {
        let back = self.link.with_untracked(|link| browser::calls_back(link));
        #[cfg(feature = "hydrate")]
        if back {
            act::look(self);
        }
        back
    }

    /// To another step, with a clean start there.
    pub fn go(self, step: Step) {
        self.tried.set(false);
        self.trouble.set(None);
        self.step.set(step);
    }
}

impl Default for Form {
    fn default() -> Self {
        Self::new()
    }
}

/// Draws the step.
pub fn view(form: Form) -> AnyView {
    (move || match form.step.get() {
        Step::Install => install(form),
        Step::Invitation => invitation::view(form),
        Step::Back => back::view(form),
        Step::Phrase => phrase::view(form),
    })
    .into_any()
}

/// First step: install, or stay in the browser.
fn install(form: Form) -> AnyView {
    let carried = Signal::derive(move || {
        let link = form.link.get();
        if link.is_empty() { link } else { format!("{}/join#{link}", browser::origin()) }
    });
    let stay = Callback::new(move |()| form.go(Step::Invitation));
    view! {
        <Frame
            needs_script=true
            actions=move || {
                view! {
                    <ActionBar>
                        <Stay on_stay=stay />
                    </ActionBar>
                }
            }
        >
            <InstallFirst installing=form.installing invitation=carried step=(1, STEPS) />
        </Frame>
    }
    .into_any()
}

//! The recovery sheet in use: the sheet, a name, a passphrase; then somebody coordinates the team again, and is told what remains to be
//! done. The team is unchanged until the last of these.

#[cfg(feature = "hydrate")]
mod act;
mod done;
mod sheet;

use super::frame::follow_steps;
use super::passphrase::Phrase;
use super::phrase_step::PhraseStep;
use crate::flows::Trouble;
use crate::i18n::use_messages;
use leptos::prelude::*;

/// Where one is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Step {
    /// The sheet and one's name.
    #[default]
    Sheet,
    /// The passphrase.
    Phrase,
    /// The team has its coordinator.
    Done,
}

/// How many steps there are.
pub const STEPS: usize = 3;

/// What was written and where one is.
#[derive(Clone, Copy)]
pub struct Form {
    /// Where one is.
    pub step: RwSignal<Step>,
    /// The words of the recovery sheet.
    pub words: RwSignal<String>,
    /// Whether the camera read them, and they are shown nowhere.
    pub scanned: RwSignal<bool>,
    /// First name.
    pub name: RwSignal<String>,
    /// Whether this step was tried, so that what is missing shows.
    pub tried: RwSignal<bool>,
    /// The passphrase.
    pub phrase: Phrase,
    /// The words of the new coordinator's account sheet.
    pub account: RwSignal<String>,
    /// At work.
    pub busy: RwSignal<bool>,
    /// What went wrong.
    pub trouble: RwSignal<Option<Trouble>>,
    /// Proved to the server, and perhaps not yet in the chain.
    #[cfg(feature = "hydrate")]
    pub proved: StoredValue<Option<act::Proved>, LocalStorage>,
}

impl Form {
    /// Nothing written.
    pub fn new() -> Self {
        let empty = || RwSignal::new(String::new());
        let form = Self {
            step: RwSignal::new(Step::Sheet),
            words: empty(),
            scanned: RwSignal::new(false),
            name: empty(),
            tried: RwSignal::new(false),
            phrase: Phrase::new(),
            account: empty(),
            busy: RwSignal::new(false),
            trouble: RwSignal::new(None),
            #[cfg(feature = "hydrate")]
            proved: StoredValue::new_local(None),
        };
        follow_steps(form.step);
        form
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
        Step::Sheet => sheet::view(form),
        Step::Phrase => phrase(form),
        Step::Done => done::view(form),
    })
    .into_any()
}

/// Second step: the passphrase; then the sheet serves.
fn phrase(form: Form) -> AnyView {
    let m = use_messages();
    let send = Callback::new(move |()| {
        #[cfg(feature = "hydrate")]
        act::recover(form);
    });
    let back = Callback::new(move |()| form.go(Step::Sheet));
    let (phrase, busy, trouble) = (form.phrase, form.busy, form.trouble);
    let words = [m.recover.send, m.recover.sending];
    view! { <PhraseStep phrase step=(2, STEPS) busy trouble on_back=back on_send=send words /> }.into_any()
}

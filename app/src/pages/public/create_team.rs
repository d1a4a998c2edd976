//! Creating a team, in five steps. Nothing is sent before the recovery sheet was checked; until then everything is in memory.

mod account;
#[cfg(feature = "hydrate")]
mod act;
mod check;
mod phrase;
mod recovery;
mod team;

use super::frame::follow_steps;
use super::passphrase::Phrase;
use crate::flows::Trouble;
use leptos::prelude::*;

/// Where one is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Step {
    /// Code and names.
    #[default]
    Team,
    /// The passphrase.
    Phrase,
    /// The recovery sheet.
    Sheet,
    /// Two of its words, typed back.
    Check,
    /// The account sheet.
    Account,
}

/// How many steps there are.
pub const STEPS: usize = 5;

/// What was written and where one is.
#[derive(Clone, Copy)]
pub struct Form {
    /// Where one is.
    pub step: RwSignal<Step>,
    /// The set-up code.
    pub code: RwSignal<String>,
    /// The team's name.
    pub team: RwSignal<String>,
    /// The founder's first name.
    pub name: RwSignal<String>,
    /// Whether this step was tried, so that what is missing shows.
    pub tried: RwSignal<bool>,
    /// The passphrase.
    pub phrase: Phrase,
    /// The words of the recovery sheet.
    pub recovery: RwSignal<String>,
    /// Which two of them are asked for, from 0.
    pub asked: RwSignal<[usize; 2]>,
    /// What was typed for them.
    pub typed: [RwSignal<String>; 2],
    /// The words of the account sheet.
    pub account: RwSignal<String>,
    /// At work.
    pub busy: RwSignal<bool>,
    /// What went wrong.
    pub trouble: RwSignal<Option<Trouble>>,
    /// Team, member and device, made and not yet sent.
    #[cfg(feature = "hydrate")]
    pub founding: StoredValue<Option<crate::flows::create_team::Founded>, LocalStorage>,
}

impl Form {
    /// Nothing written.
    pub fn new() -> Self {
        let empty = || RwSignal::new(String::new());
        let form = Self {
            step: RwSignal::new(Step::Team),
            code: empty(),
            team: empty(),
            name: empty(),
            tried: RwSignal::new(false),
            phrase: Phrase::new(),
            recovery: empty(),
            asked: RwSignal::new([0, 1]),
            typed: [empty(), empty()],
            account: empty(),
            busy: RwSignal::new(false),
            trouble: RwSignal::new(None),
            #[cfg(feature = "hydrate")]
            founding: StoredValue::new_local(None),
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

/// A set-up code has four groups of four letters and digits; how they are written apart does not matter.
pub fn is_whole_code(code: &str) -> bool {
    code.chars().filter(|c| c.is_alphanumeric()).count() == 16
}

/// Draws the step.
pub fn view(form: Form) -> AnyView {
    (move || match form.step.get() {
        Step::Team => team::view(form),
        Step::Phrase => phrase::view(form),
        Step::Sheet => recovery::view(form),
        Step::Check => check::view(form),
        Step::Account => account::view(form),
    })
    .into_any()
}

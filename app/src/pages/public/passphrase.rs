//! Choosing a passphrase: one that is offered, or one's own, and writing it once more.

#[cfg(feature = "hydrate")]
mod check;

use super::browser;
use crate::components::*;
use crate::i18n::{Messages, use_messages};
use leptos::prelude::*;

/// How many words are offered: 55 bits, and still a sentence to remember.
pub const OFFERED_WORDS: usize = 5;

/// What is wrong with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing was written.
    Missing,
    /// Four words of the list, or as hard to guess.
    Weak,
    /// Not the same twice.
    Mismatch,
}

impl Fault {
    /// In words.
    pub fn words(self, m: &'static Messages) -> &'static str {
        match self {
            Self::Missing => m.passphrase.missing,
            Self::Weak => m.passphrase.too_weak,
            Self::Mismatch => m.passphrase.mismatch,
        }
    }
}

/// A passphrase being chosen.
#[derive(Clone, Copy)]
pub struct Phrase {
    /// Whether one's own instead of the one offered.
    pub own: RwSignal<bool>,
    /// The one offered.
    pub offered: RwSignal<String>,
    /// One's own.
    pub first: RwSignal<String>,
    /// Either, written again.
    pub again: RwSignal<String>,
    /// What is wrong, since the last try.
    pub fault: RwSignal<Option<Fault>>,
}

impl Phrase {
    /// Nothing chosen; the browser draws an offer.
    pub fn new() -> Self {
        let empty = || RwSignal::new(String::new());
        let phrase = Self {
            own: RwSignal::new(false),
            offered: empty(),
            first: empty(),
            again: empty(),
            fault: RwSignal::new(None),
        };
        Effect::new(move |_| phrase.offer());
        phrase
    }

    /// Draws another offer.
    pub fn offer(self) {
        self.offered.set(browser::passphrase(OFFERED_WORDS));
        self.start_over();
    }

    /// Lets go of what was written, once it has served.
    pub fn forget(self) {
        self.offered.set(String::new());
        self.first.set(String::new());
        self.start_over();
    }

    fn switch(self, own: bool) {
        self.own.set(own);
        self.start_over();
    }

    fn start_over(self) {
        self.again.set(String::new());
        self.fault.set(None);
    }
}

impl Default for Phrase {
    fn default() -> Self {
        Self::new()
    }
}

/// The fields.
#[component]
pub fn PhraseFields(
    /// What is being chosen.
    phrase: Phrase,
    /// Enter in the last field.
    #[prop(into)]
    on_enter: Callback<()>,
) -> impl IntoView {
    let m = use_messages();
    move || {
        let fields =
            if phrase.own.get() { view! { <Own phrase /> }.into_any() } else { view! { <Offer phrase /> }.into_any() };
        let label = if phrase.own.get() { m.passphrase.own_again } else { m.passphrase.again };
        let fault = Signal::derive(move || {
            phrase.fault.get().filter(|fault| *fault == Fault::Mismatch).map(|fault| fault.words(m).to_owned())
        });
        view! {
            {fields}
            <WordsField
                id="again"
                label
                value=phrase.again
                words=browser::french_words()
                error=fault
                autocomplete="new-password"
                on_enter
            />
        }
    }
}

/// The phrase that is offered, in view, to be learnt.
#[component]
fn Offer(phrase: Phrase) -> impl IntoView {
    let m = use_messages();
    view! {
        <Card title=m.passphrase.proposed lit=true>
            <p class="phrase" role="status">
                {move || phrase.offered.get()}
            </p>
            <div class="cluster">
                <Button icon=IconName::Refresh on_click=Callback::new(move |()| phrase.offer())>
                    {m.passphrase.another}
                </Button>
                <Button kind=ButtonKind::Plain on_click=Callback::new(move |()| phrase.switch(true))>
                    {m.passphrase.own}
                </Button>
            </div>
        </Card>
    }
}

/// One's own phrase, and whether it is hard enough to guess.
#[component]
fn Own(phrase: Phrase) -> impl IntoView {
    let m = use_messages();
    let fault = Signal::derive(move || {
        phrase.fault.get().filter(|fault| *fault != Fault::Mismatch).map(|fault| fault.words(m).to_owned())
    });
    let good = Memo::new(move |_| phrase.first.with(|phrase| browser::enough_words(phrase)));
    view! {
        <div class="stack-tight">
            <p class="soft">{m.passphrase.own_help}</p>
            <WordsField
                id="phrase"
                label=m.passphrase.own_label
                value=phrase.first
                words=browser::french_words()
                error=fault
                autocomplete="new-password"
            />
            <p class="verdict" role="status">
                {move || {
                    good.get()
                        .then(|| {
                            view! {
                                <Icon name=IconName::Check />
                                {m.passphrase.good}
                            }
                        })
                }}
            </p>
            <Button kind=ButtonKind::Plain icon=IconName::Undo on_click=Callback::new(move |()| phrase.switch(false))>
                {m.passphrase.back_to_proposed}
            </Button>
        </div>
    }
}

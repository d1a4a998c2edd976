//! The step at which a passphrase is chosen: the same for founding, joining, coming back and recovering.

use super::TroubleNotice;
use super::frame::{self, Frame, Send, StepHead};
use super::passphrase::{Phrase, PhraseFields};
use crate::components::*;
use crate::flows::Trouble;
use crate::i18n::use_messages;
use leptos::prelude::*;

/// The step.
#[component]
pub fn PhraseStep(
    /// What is being chosen.
    phrase: Phrase,
    /// Another title than the usual one.
    #[prop(optional)]
    title: Option<&'static str>,
    /// Which step this is, of how many.
    step: (usize, usize),
    /// At work.
    busy: RwSignal<bool>,
    /// What went wrong.
    trouble: RwSignal<Option<Trouble>>,
    /// The step before.
    #[prop(into)]
    on_back: Callback<()>,
    /// What comes next.
    #[prop(into)]
    on_send: Callback<()>,
    /// The button's words, and those while it works.
    words: [&'static str; 2],
) -> impl IntoView {
    let m = use_messages();
    let title = title.unwrap_or(m.passphrase.title);
    view! {
        <Frame actions=move || {
            view! {
                <ActionBar>
                    <Button on_click=on_back>{m.common.back}</Button>
                    <Send busy=busy>{move || if busy.get() { words[1] } else { words[0] }}</Send>
                </ActionBar>
            }
        }>
            <StepHead title lead=m.passphrase.lead step=step.0 total=step.1 />
            <frame::Form on_send=on_send>
                <PhraseFields phrase on_enter=on_send />
            </frame::Form>
            <Notice>
                <p>{m.passphrase.nobody}</p>
            </Notice>
            <TroubleNotice trouble />
        </Frame>
    }
}

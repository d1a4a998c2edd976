//! Fourth step: two words of the sheet, typed back. Then, and not before, the team is created on the server.

use super::team::SetupCode;
use super::{Form, STEPS, Step};
use crate::components::fold::fold;
use crate::components::*;
use crate::flows::Trouble;
use crate::i18n::use_messages;
use crate::pages::public::frame::{self, Frame, Send, StepHead};
use crate::pages::public::{TroubleNotice, browser};
use leptos::prelude::*;
use shared::wire::ProblemKind;

/// Whether what was typed for the word asked for in place `which` is that word.
fn is_right(form: Form, which: usize) -> bool {
    let place = form.asked.read_untracked().get(which).copied().unwrap_or_default();
    let typed = form.typed.get(which).map(|typed| fold(typed.read_untracked().trim()));
    let words = form.recovery.read_untracked();
    typed.is_some_and(|typed| words.split_whitespace().nth(place).is_some_and(|word| fold(word) == typed))
}

/// Draws it.
pub(super) fn view(form: Form) -> AnyView {
    let m = use_messages();
    let wrong = [RwSignal::new(false), RwSignal::new(false)];
    let send = Callback::new(move |()| {
        for (which, wrong) in wrong.into_iter().enumerate() {
            wrong.set(!is_right(form, which));
        }
        form.tried.set(true);
        let right = !wrong.iter().any(|wrong| wrong.get_untracked());
        if right && !form.busy.get_untracked() {
            #[cfg(feature = "hydrate")]
            super::act::create(form);
        }
    });
    let again = Callback::new(move |()| form.go(Step::Sheet));
    let refused_code = Memo::new(move |_| form.trouble.get() == Some(Trouble::Problem(ProblemKind::WrongSetupCode)));
    view! {
        <Frame actions=move || {
            view! {
                <ActionBar>
                    <Button on_click=again>{m.sheet.see_again}</Button>
                    <Send busy=form.busy>
                        {move || if form.busy.get() { m.create.creating } else { m.create.create }}
                    </Send>
                </ActionBar>
            }
        }>
            <StepHead title=m.sheet.check_title lead=m.sheet.check_lead step=4 total=STEPS />
            <frame::Form on_send=send>
                {form
                    .typed
                    .into_iter()
                    .zip(wrong)
                    .enumerate()
                    .map(|(which, (typed, wrong))| {
                        let label = move || {
                            m.sheet.ask_word(form.asked.read().get(which).copied().unwrap_or_default() + 1)
                        };
                        let fault = Signal::derive(move || wrong.get().then(|| m.sheet.check_wrong.to_owned()));
                        view! {
                            <WordsField
                                id=format!("word-{which}")
                                label
                                value=typed
                                words=browser::french_words()
                                error=fault
                                shown=true
                                on_enter=send
                            />
                        }
                    })
                    .collect_view()}
                <TroubleNotice trouble=form.trouble />
                {move || refused_code.get().then(|| view! { <SetupCode form /> })}
            </frame::Form>
        </Frame>
    }
    .into_any()
}

//! Last step: the passphrase, and the request.

use super::{Form, STEPS, Step};
use crate::components::*;
use crate::i18n::use_messages;
use crate::pages::public::TroubleNotice;
use crate::pages::public::frame::{self, Frame, Send, StepHead};
use crate::pages::public::passphrase::PhraseFields;
use leptos::prelude::*;

/// Draws it.
pub(super) fn view(form: Form) -> AnyView {
    let m = use_messages();
    let send = Callback::new(move |()| {
        #[cfg(feature = "hydrate")]
        super::act::ask(form);
    });
    let back = Callback::new(move |()| form.go(Step::Invitation));
    view! {
        <Frame actions=move || {
            view! {
                <ActionBar>
                    <Button on_click=back>{m.common.back}</Button>
                    <Send busy=form.busy>
                        {move || if form.busy.get() { m.join.sending } else { m.join.send }}
                    </Send>
                </ActionBar>
            }
        }>
            <StepHead title=m.passphrase.title lead=m.passphrase.lead step=3 total=STEPS />
            <frame::Form on_send=send>
                <PhraseFields phrase=form.phrase on_enter=send />
            </frame::Form>
            <Notice>
                <p>{m.passphrase.nobody}</p>
            </Notice>
            <TroubleNotice trouble=form.trouble />
        </Frame>
    }
    .into_any()
}

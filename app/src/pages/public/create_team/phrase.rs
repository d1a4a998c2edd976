//! Second step: the founder's passphrase.

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
    let next = Callback::new(move |()| {
        #[cfg(feature = "hydrate")]
        super::act::found(form);
    });
    let back = Callback::new(move |()| form.go(Step::Team));
    view! {
        <Frame actions=move || {
            view! {
                <ActionBar>
                    <Button on_click=back>{m.common.back}</Button>
                    <Send busy=form.busy>
                        {move || if form.busy.get() { m.passphrase.preparing } else { m.common.next }}
                    </Send>
                </ActionBar>
            }
        }>
            <StepHead title=m.passphrase.title lead=m.passphrase.lead step=2 total=STEPS />
            <frame::Form on_send=next>
                <PhraseFields phrase=form.phrase on_enter=next />
            </frame::Form>
            <Notice>
                <p>{m.passphrase.nobody}</p>
            </Notice>
            <TroubleNotice trouble=form.trouble />
        </Frame>
    }
    .into_any()
}

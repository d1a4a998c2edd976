//! Second step: the founder's passphrase.

use super::{Form, STEPS, Step};
use crate::i18n::use_messages;
use crate::pages::public::phrase_step::PhraseStep;
use leptos::prelude::*;

/// Draws it.
pub(super) fn view(form: Form) -> AnyView {
    let m = use_messages();
    let next = Callback::new(move |()| {
        #[cfg(feature = "hydrate")]
        super::act::found(form);
    });
    let back = Callback::new(move |()| form.go(Step::Team));
    let (phrase, busy, trouble) = (form.phrase, form.busy, form.trouble);
    let words = [m.common.next, m.passphrase.preparing];
    view! { <PhraseStep phrase step=(2, STEPS) busy trouble on_back=back on_send=next words /> }.into_any()
}

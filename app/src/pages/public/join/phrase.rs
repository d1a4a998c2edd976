//! Last step: the passphrase, and the request; of a new member, or of one who comes back.

use super::{Form, STEPS, Step, back};
use crate::i18n::use_messages;
use crate::pages::public::phrase_step::PhraseStep;
use leptos::prelude::*;

/// Draws it.
pub(super) fn view(form: Form) -> AnyView {
    let m = use_messages();
    let returns = form.kept.with_untracked(Option::is_some);
    let send = Callback::new(move |()| {
        #[cfg(feature = "hydrate")]
        if returns { super::act::come_back(form) } else { super::act::ask(form) }
    });
    let before = if returns { Step::Back } else { Step::Invitation };
    let on_back = Callback::new(move |()| form.go(before));
    let (phrase, busy, trouble) = (form.phrase, form.busy, form.trouble);
    let (title, step, words) = match returns {
        true => (m.come_back.new_phrase, (2, back::STEPS), [m.come_back.send, m.join.sending]),
        false => (m.passphrase.title, (3, STEPS), [m.join.send, m.join.sending]),
    };
    view! { <PhraseStep phrase title=title step busy trouble on_back on_send=send words /> }.into_any()
}

//! What signing in sets in motion.

use super::Form;
use crate::components::fold;
use crate::flows::sign_in::{self, Source};
use crate::pages::public::browser;
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::sensitive::Sensitive;

/// Signs in, asks for this device to be enrolled, keeps the vault, and opens the notebook, which waits for admission.
pub(super) fn sign_in(form: Form) {
    if form.busy.get_untracked() {
        return;
    }
    form.busy.set(true);
    form.trouble.set(None);
    spawn_local(async move {
        let source = match form.link.get_untracked() {
            link if link.is_empty() => Source::Sheet(Sensitive::new(form.words.get_untracked())),
            link => Source::Device(Sensitive::new(link)),
        };
        let passphrase = form.passphrase.with_untracked(|phrase| fold::meant(browser::french_words(), phrase));
        match sign_in::sign_in(&source, &Sensitive::new(passphrase)).await {
            Ok(()) => {
                form.words.set(String::new());
                form.link.set(String::new());
                form.passphrase.set(String::new());
                browser::go("/app");
            }
            Err(trouble) => {
                form.trouble.set(Some(trouble));
                form.busy.set(false);
            }
        }
    });
}

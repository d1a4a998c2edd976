//! What the last step sets in motion.

use super::{Form, Step};
use crate::flows::Trouble;
use crate::flows::come_back::{self, ComingBack};
use crate::flows::join::Asking;
use crate::pages::public::browser;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Looks what an invitation back finds on this device, and tells.
pub(super) fn look(form: Form) {
    spawn_local(async move {
        match come_back::look(&form.link.get_untracked()).await {
            Ok(kept) => {
                form.kept.set(Some(kept));
                form.go(Step::Back);
            }
            Err(trouble) => form.trouble.set(Some(trouble)),
        }
    });
}

/// Makes keys, sends the request, keeps the vault, and opens the notebook, which waits for admission.
pub(super) fn ask(form: Form) {
    send(form, async move |passphrase| {
        let (link, name) = (form.link.get_untracked(), form.name.get_untracked());
        // A request whose answer was lost is asked after with the same keys; other words make another request.
        let before = form.sent.try_update_value(Option::take).flatten();
        let mut asking = match before.filter(|asking| asking.is_of(&link, name.trim(), &passphrase)) {
            Some(asking) => asking,
            None => Asking::new(&link, name.trim(), passphrase).await?,
        };
        let outcome = asking.send().await;
        form.sent.set_value(Some(asking));
        outcome
    });
}

/// Makes new keys for the member who is here, keeps them beside her vault, sends the answer, and goes to the closed notebook.
pub(super) fn come_back(form: Form) {
    send(form, async move |passphrase| {
        let link = form.link.get_untracked();
        let before = form.answered.try_update_value(Option::take).flatten();
        let mut coming = match before.filter(|coming| coming.is_of(&link, &passphrase)) {
            Some(coming) => coming,
            None => ComingBack::new(&link, passphrase).await?,
        };
        let outcome = coming.send().await;
        form.answered.set_value(Some(coming));
        outcome
    });
}

/// Checks the passphrase and sends by it; then to the notebook.
fn send(form: Form, by: impl AsyncFnOnce(shared::sensitive::Sensitive<String>) -> Result<(), Trouble> + 'static) {
    if form.busy.get_untracked() {
        return;
    }
    form.busy.set(true);
    form.trouble.set(None);
    spawn_local(async move {
        if let Some(passphrase) = form.phrase.check().await {
            match by(passphrase).await {
                Ok(()) => {
                    form.phrase.forget();
                    form.link.set(String::new());
                    browser::go("/app");
                    return;
                }
                Err(trouble) => form.trouble.set(Some(trouble)),
            }
        }
        form.busy.set(false);
    });
}

//! What the last step sets in motion.

use super::Form;
use crate::flows::join::Asking;
use crate::pages::public::browser;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Makes keys, sends the request, keeps the vault, and opens the notebook, which waits for admission.
pub(super) fn ask(form: Form) {
    if form.busy.get_untracked() {
        return;
    }
    form.busy.set(true);
    form.trouble.set(None);
    spawn_local(async move {
        if let Some(passphrase) = form.phrase.check().await {
            let (link, name) = (form.link.get_untracked(), form.name.get_untracked());
            // A request whose answer was lost is asked after with the same keys; other words make another request.
            let before = form.sent.try_update_value(Option::take).flatten();
            let asking = match before.filter(|asking| asking.is_of(&link, name.trim(), &passphrase)) {
                Some(asking) => Ok(asking),
                None => Asking::new(&link, name.trim(), passphrase).await,
            };
            match asking {
                Ok(mut asking) => match asking.send().await {
                    Ok(()) => {
                        form.phrase.forget();
                        form.link.set(String::new());
                        browser::go("/app");
                        return;
                    }
                    Err(trouble) => {
                        form.sent.set_value(Some(asking));
                        form.trouble.set(Some(trouble));
                    }
                },
                Err(trouble) => form.trouble.set(Some(trouble)),
            }
        }
        form.busy.set(false);
    });
}

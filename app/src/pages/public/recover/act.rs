//! What the passphrase sets in motion.

use super::{Form, Step};
use crate::flows::recover::Recovering;
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::sensitive::Sensitive;

/// What the server was shown, and what it was made of: sheet, name, passphrase.
pub struct Proved {
    of: Sensitive<[String; 3]>,
    recovering: Recovering,
}

/// Proves the sheet, enters the team, keeps the vault. What was proved is not proved twice: a lost answer would leave two coordinators.
pub(super) fn recover(form: Form) {
    if form.busy.get_untracked() {
        return;
    }
    form.busy.set(true);
    form.trouble.set(None);
    spawn_local(async move {
        if let Some(passphrase) = form.phrase.check().await {
            let name = form.name.get_untracked().trim().to_owned();
            let of = Sensitive::new([form.words.get_untracked(), name.clone(), passphrase.reveal().clone()]);
            let before = form.proved.try_update_value(Option::take).flatten();
            let proved = match before.filter(|proved| proved.of == of) {
                Some(proved) => Ok(proved.recovering),
                None => Recovering::new(&Sensitive::new(form.words.get_untracked()), &name, &passphrase).await,
            };
            match proved {
                Ok(recovering) => match recovering.enter().await {
                    Ok(()) => {
                        form.account.set(recovering.account_words());
                        form.words.set(String::new());
                        form.phrase.forget();
                        form.go(Step::Done);
                    }
                    Err(trouble) => {
                        form.proved.set_value(Some(Proved { of, recovering }));
                        form.trouble.set(Some(trouble));
                    }
                },
                Err(trouble) => form.trouble.set(Some(trouble)),
            }
        }
        form.busy.set(false);
    });
}

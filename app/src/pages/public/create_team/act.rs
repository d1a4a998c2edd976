//! What the steps set in motion.

use super::{Form, Step};
use crate::flows::create_team;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// How many words a sheet has.
const SHEET: usize = 12;

/// Two different places, the lower first. Which words are asked for is no secret.
fn two_places() -> [usize; 2] {
    let below = |n: usize| (js_sys::Math::random() * n as f64) as usize;
    let (one, other) = (below(SHEET), below(SHEET - 1));
    let other = if other >= one { other + 1 } else { other };
    [one.min(other), one.max(other)]
}

/// Checks the passphrase, makes team, member and device, and shows the recovery sheet.
pub(super) fn found(form: Form) {
    if form.busy.get_untracked() {
        return;
    }
    form.busy.set(true);
    form.trouble.set(None);
    spawn_local(async move {
        if let Some(passphrase) = form.phrase.check().await {
            let (name, team) = (form.name.get_untracked(), form.team.get_untracked());
            match create_team::found(name.trim(), team.trim(), &passphrase).await {
                Ok(founded) => {
                    form.recovery.set(founded.recovery_words());
                    form.account.set(founded.account_words());
                    form.asked.set(two_places());
                    form.founding.set_value(Some(founded));
                    form.go(Step::Sheet);
                }
                Err(trouble) => form.trouble.set(Some(trouble)),
            }
        }
        form.busy.set(false);
    });
}

/// Creates the team on the server and keeps the vault here.
pub(super) fn create(form: Form) {
    form.busy.set(true);
    form.trouble.set(None);
    spawn_local(async move {
        // Taken out while it travels, and put back when something went wrong: the sheet on paper is of this founding.
        let founded = form.founding.try_update_value(Option::take).flatten();
        if let Some(mut founded) = founded {
            match founded.create(&form.code.get_untracked()).await {
                Ok(()) => {
                    form.recovery.set(String::new());
                    form.phrase.forget();
                    form.go(Step::Account);
                }
                Err(trouble) => {
                    form.founding.set_value(Some(founded));
                    form.trouble.set(Some(trouble));
                }
            }
        }
        form.busy.set(false);
    });
}

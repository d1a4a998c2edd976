//! Saving: refused with a list while something is missing; else persons created here first, then the encounter, then what follows.
//! Whatever was saved stays saved: a second try goes on where the first one stopped.

use super::Form;
use crate::pages::notebook::pad;
use crate::state::SaveError;
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::domain::follow_up;

/// Saves the form, or says why not. `on_saved` runs when the browser has everything on disk.
pub fn save(form: Form, busy: RwSignal<bool>, problem: RwSignal<Option<String>>, on_saved: Callback<()>) {
    form.touch();
    problem.set(None);
    let missing = form.missing();
    form.asked.set(true);
    if let Some(first) = missing.first() {
        pad::focus(&first.place());
        return;
    }
    busy.set(true);
    spawn_local(async move {
        let outcome = form.save_all().await;
        busy.set(false);
        match outcome {
            Ok(()) => on_saved.run(()),
            Err(error) => problem.set(Some(error.say(form.words()).to_owned())),
        }
    });
}

impl Form {
    async fn save_all(self) -> Result<(), SaveError> {
        for person in self.newcomers.get_untracked() {
            person.save().await?;
            self.newcomers.update(|all| all.retain(|other| other.record() != person.record()));
        }
        if !self.saved.get_untracked() {
            self.draft.save().await?;
            self.saved.set(true);
        }
        for follow in self.follow_ups.get_untracked() {
            let action = follow.state().with_untracked(|s| follow_up::ACTION.get(s).into_settled());
            if action.is_none_or(|action| action.trim().is_empty()) {
                follow.discard().await;
            } else {
                follow.save().await?;
            }
            self.follow_ups.update(|all| all.retain(|other| other.record() != follow.record()));
        }
        Ok(())
    }
}

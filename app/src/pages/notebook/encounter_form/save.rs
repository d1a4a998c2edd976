//! Saving: refused with a list while something is missing; else persons created here first, then the encounter, then what follows.
//! Whatever was saved stays saved: a second try goes on where the first one stopped.

use super::Form;
use crate::pages::notebook::pad;
use crate::state::{DraftHandle, SaveError};
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::domain::follow_up;

/// How it ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    /// Everything is on disk as notes.
    Now,
    /// Everything is kept, and becomes notes when a coordinator has let this member in.
    Later,
}

/// Saves the form, or says why not. `on_saved` runs when the browser has everything on disk.
pub fn save(form: Form, busy: RwSignal<bool>, problem: RwSignal<Option<String>>, on_saved: Callback<Saved>) {
    form.touch();
    problem.set(None);
    let missing = untrack(|| form.missing());
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
            Ok(saved) => on_saved.run(saved),
            Err(error) => problem.set(Some(error.say(form.words()).to_owned())),
        }
    });
}

impl Form {
    async fn save_all(self) -> Result<Saved, SaveError> {
        let mut saved = Saved::Now;
        for person in self.newcomers.get_untracked() {
            // A person who was saved in a first try has no draft any more.
            if !person.is_empty() {
                saved = keep(person, saved).await?;
            }
        }
        let alone = self.follow_ups.with_untracked(Vec::is_empty);
        if !self.saved.get_untracked() {
            saved = match keep(self.draft, saved).await {
                // Only something to do was added.
                Err(SaveError::Nothing) if !alone => saved,
                outcome => outcome?,
            };
            self.saved.set(true);
        }
        for follow in self.follow_ups.get_untracked() {
            let action = follow.state().with_untracked(|s| follow_up::ACTION.get(s).into_settled());
            if action.is_none_or(|action| action.trim().is_empty()) {
                follow.discard().await;
            } else {
                saved = keep(follow, saved).await?;
            }
            self.follow_ups.update(|all| all.retain(|other| other.record() != follow.record()));
        }
        Ok(saved)
    }
}

/// Saves one draft; who is not admitted yet has it kept.
async fn keep(draft: DraftHandle, before: Saved) -> Result<Saved, SaveError> {
    match draft.save().await {
        Ok(_) => Ok(before),
        Err(SaveError::Waiting) => Ok(Saved::Later),
        Err(error) => Err(error),
    }
}

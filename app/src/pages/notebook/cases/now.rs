//! What one tap writes at once, beside any draft.

use super::super::parts::{Toaster, use_toast};
use crate::i18n::{Messages, use_messages};
use crate::state::{Notebook, use_notebook};
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::history::{Draft, Kind, State};
use shared::ids::RecordId;

/// Writes by taps, and says how that went.
#[derive(Clone, Copy)]
pub struct Now {
    notebook: Notebook,
    toast: Toaster,
    m: &'static Messages,
    /// Whether something is on its way to the disk.
    pub busy: RwSignal<bool>,
}

/// Call it in a component.
pub fn use_now() -> Now {
    Now { notebook: use_notebook(), toast: use_toast(), m: use_messages(), busy: RwSignal::new(false) }
}

impl Now {
    /// Writes a change of some records of one kind, one after the other; says `said` once the browser has all of it on disk.
    pub fn write(
        self,
        records: Vec<RecordId>,
        kind: Kind,
        said: &'static str,
        change: impl Fn(&mut Draft, &State) + 'static,
    ) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        spawn_local(async move {
            let mut outcome = said;
            for record in records {
                if let Err(why) = self.notebook.write(Some(record), kind, &change).await {
                    outcome = why.say(self.m);
                }
            }
            self.toast.say(outcome);
            self.busy.try_set(false);
        });
    }
}

//! What one tap writes at once, beside any draft. A tap that comes while the one before it is on its way to the disk waits its turn: none
//! is lost.

use super::super::parts::{Toaster, use_toast};
use crate::i18n::{Messages, use_messages};
use crate::state::{Notebook, use_notebook};
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::history::{Draft, Kind, State};
use shared::ids::RecordId;
use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

type Change = Rc<dyn Fn(&mut Draft, &State)>;

/// What one tap changes.
struct Tap {
    records: Vec<RecordId>,
    kind: Kind,
    said: &'static str,
    change: Change,
}

/// Writes by taps, and says how that went.
#[derive(Clone, Copy)]
pub struct Now {
    notebook: Notebook,
    toast: Toaster,
    m: &'static Messages,
    /// What waits its turn, also when the page is left meanwhile.
    taps: StoredValue<Rc<RefCell<VecDeque<Tap>>>, LocalStorage>,
    /// Whether something is on its way to the disk.
    pub busy: RwSignal<bool>,
}

/// Call it in a component.
pub fn use_now() -> Now {
    let taps = StoredValue::new_local(Rc::default());
    Now { notebook: use_notebook(), toast: use_toast(), m: use_messages(), taps, busy: RwSignal::new(false) }
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
        let Some(taps) = self.taps.try_get_value() else { return };
        taps.borrow_mut().push_back(Tap { records, kind, said, change: Rc::new(change) });
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        spawn_local(async move {
            loop {
                let Some(tap) = taps.borrow_mut().pop_front() else { break };
                self.toast.say(self.one(tap).await);
            }
            self.busy.try_set(false);
        });
    }

    async fn one(self, Tap { records, kind, said, change }: Tap) -> &'static str {
        let mut outcome = said;
        for record in records {
            let change = change.clone();
            let written = self.notebook.write(Some(record), kind, move |draft, base| change(draft, base)).await;
            if let Err(why) = written {
                outcome = why.say(self.m);
            }
        }
        outcome
    }
}

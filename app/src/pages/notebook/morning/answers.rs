//! What is answered beside the list, by one tap: a late note was looked at, an estimate still holds, a majority is said.

use super::keys;
use crate::components::{Button, ButtonKind, IconName};
use crate::i18n::{use_lang, use_messages};
use crate::labels::Labels;
use crate::pages::notebook::parts::use_toast;
use crate::state::{Notebook, use_notebook};
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::domain::{Participant, ValueId, encounter, kind, round};
use shared::history::{Draft, Kind, State};
use shared::ids::RecordId;

/// Writes at once and says how it went.
#[derive(Clone, Copy)]
struct Act {
    notebook: Notebook,
    busy: RwSignal<bool>,
}

impl Act {
    fn new() -> Self {
        Self { notebook: use_notebook(), busy: RwSignal::new(false) }
    }

    fn write(self, record: RecordId, kind: Kind, change: impl FnOnce(&mut Draft, &State) + 'static) {
        let (m, toast) = (use_messages(), use_toast());
        self.busy.set(true);
        spawn_local(async move {
            match self.notebook.write(Some(record), kind, change).await {
                Ok(_) => {
                    toast.say(m.common.saved);
                    keys::first();
                }
                Err(why) => toast.say(why.say(m)),
            }
            self.busy.try_set(false);
        });
    }
}

/// A late note was looked at.
#[component]
pub fn LookedAt(round: RecordId, encounter: RecordId) -> impl IntoView {
    let m = use_messages();
    let act = Act::new();
    let done = Callback::new(move |()| act.write(round, kind::ROUND, move |d, b| round::look_at(d, b, &[encounter])));
    view! {
        <Button kind=ButtonKind::Primary icon=IconName::Check wide=true busy=act.busy on_click=done>
            {m.morning.late_done}
        </Button>
    }
}

/// An estimate still holds, says somebody who met her: it is written where she was met, and so dated by that night.
#[component]
pub fn Still(person: RecordId, encounter: RecordId, age: ValueId) -> impl IntoView {
    let m = use_messages();
    let (act, lang) = (Act::new(), use_lang());
    let label = act.notebook.peek(|open| Labels::of(open, lang, act.notebook.now()).item("age_band", &age));
    let done = Callback::new(move |()| {
        let (age, who) = (age.clone(), Participant::Person(person));
        act.write(encounter, kind::ENCOUNTER, move |d, b| encounter::AGE_BAND.set(d, b, &who, &age));
    });
    view! {
        <Button kind=ButtonKind::Primary icon=IconName::Check wide=true busy=act.busy on_click=done>
            {m.morning.still(&label.unwrap_or_default())}
        </Button>
    }
}

/// She is of age, verified or supposed: written where she was met that night, as anybody would who noted it then.
#[component]
pub fn Adult(person: RecordId, encounter: RecordId) -> impl IntoView {
    let m = use_messages();
    let act = Act::new();
    let says = move |value: &'static str| {
        Callback::new(move |()| {
            let who = Participant::Person(person);
            act.write(encounter, kind::ENCOUNTER, move |d, b| encounter::MINORITY.set(d, b, &who, &value.into()));
        })
    };
    view! {
        <Button icon=IconName::Check wide=true busy=act.busy on_click=says("adult_supposed")>
            {m.morning.majority_supposed}
        </Button>
        <Button icon=IconName::Check wide=true busy=act.busy on_click=says("adult_verified")>
            {m.morning.majority_verified}
        </Button>
    }
}

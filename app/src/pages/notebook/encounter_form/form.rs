//! The form's one model: the encounter's draft, the drafts that go with it, and what is still to be asked.

use super::start::{self, Start};
use crate::i18n::time;
use crate::labels::local;
use crate::pages::notebook::pad::Pad;
use crate::state::{DraftHandle, Notebook};
use core::ops::Deref;
use leptos::prelude::*;
use shared::domain::{Participant, Status, encounter, person};
use shared::ids::RecordId;
use std::sync::Arc;

/// Everything the parts of the form share.
#[derive(Clone, Copy)]
pub struct Form {
    /// The encounter's draft.
    pub pad: Pad,
    /// Persons created here, saved with the encounter.
    pub newcomers: RwSignal<Vec<DraftHandle>>,
    /// Things to do afterwards, saved with the encounter.
    pub follow_ups: RwSignal<Vec<DraftHandle>>,
    /// Whether saving was tried with something missing.
    pub asked: RwSignal<bool>,
    /// Whether channel and place were there when the form opened, and so are folded.
    pub placed: bool,
    /// Whether the encounter itself is saved, when something that goes with it was not.
    pub(super) saved: RwSignal<bool>,
    order: RwSignal<Vec<Participant>>,
}

impl Deref for Form {
    type Target = Pad;

    fn deref(&self) -> &Pad {
        &self.pad
    }
}

impl Form {
    /// The form over a draft. `start` is what a new encounter takes over, written with the first tap.
    pub fn new(notebook: Notebook, draft: DraftHandle, start: Option<Start>) -> Self {
        let write = start.map(|start| Arc::new(move |draft: &mut _, base: &_| start.write(draft, base)) as _);
        let pad = Pad::new(notebook, draft, write);
        let first = pad.state.get_untracked();
        let placed =
            encounter::CHANNEL.get(&first).settled().is_some() && encounter::PLACE.get(&first).settled().is_some();
        let form = Self {
            pad,
            newcomers: RwSignal::new(Vec::new()),
            follow_ups: RwSignal::new(Vec::new()),
            asked: RwSignal::new(false),
            placed,
            saved: RwSignal::new(false),
            order: RwSignal::new(encounter::PARTICIPANTS.present(&first)),
        };
        form.find_companions();
        form
    }

    /// The drafts that are saved with the encounter's.
    pub fn beside(self) -> Signal<Vec<DraftHandle>> {
        Signal::derive(move || self.newcomers.get().into_iter().chain(self.follow_ups.get()).collect())
    }

    /// Who is in it, in the order they were added.
    pub fn participants(self) -> Vec<Participant> {
        let mut present = self.state.with(|state| encounter::PARTICIPANTS.present(state));
        self.order.with(|order| present.sort_by_key(|who| order.iter().position(|o| o == who).unwrap_or(usize::MAX)));
        present
    }

    /// Adds someone; what was known of them last is taken over.
    pub fn add(self, who: Participant) {
        let status = who.person().and_then(|person| untrack(|| self.last_status(person)));
        self.order.update(|order| order.push(who));
        self.edit(|draft, base| start::add(draft, base, &who, status.as_ref()));
    }

    /// Takes someone out again.
    pub fn remove(self, who: Participant) {
        self.order.update(|order| order.retain(|other| *other != who));
        self.edit(|draft, base| start::remove(draft, base, &who));
        if let Some(record) = who.person() {
            self.drop_newcomer(record);
        }
    }

    /// What was known of a person before this encounter.
    pub fn last_status(self, person: RecordId) -> Option<Status> {
        let own = self.draft.record();
        self.notebook.read(|open| open.book.last_status_before(person, own))
    }

    /// What someone is called; those created here too.
    pub fn name(self, who: &Participant) -> String {
        let newcomer = who.person().and_then(|record| self.newcomer(record));
        if let Some(name) = newcomer.and_then(|draft| draft.state().with(|s| person::NAME.get(s).into_settled())) {
            return name;
        }
        let said = self.say(|labels| self.state.with(|state| labels.participant_in(state, who)));
        match self.number_among_unknown(who) {
            Some(number) => format!("{said} {number}"),
            None => said,
        }
    }

    /// Several unknown persons are told apart by a number.
    fn number_among_unknown(self, who: &Participant) -> Option<usize> {
        let mut unknown = self.participants();
        unknown.retain(|who| matches!(who, Participant::Unknown(_)));
        let at = unknown.iter().position(|other| other == who)?;
        (unknown.len() > 1).then_some(at + 1)
    }

    /// `23 h 58, Rue, secteur 2`: the line under the title.
    pub fn summary(self) -> String {
        self.say(|labels| {
            self.state.with(|state| {
                let at = encounter::AT.get(state).into_settled().map(|at| time(self.lang(), local(at).time()));
                let parts = [at.unwrap_or_default(), labels.channel(state), labels.places(state)];
                parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
            })
        })
    }
}

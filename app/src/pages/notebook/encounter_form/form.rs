//! The form's one model: the encounter's draft, the drafts that go with it, and what is still to be asked.

use super::start::{self, Start};
use crate::components::ChipOption;
use crate::i18n::{Lang, Messages, time, use_lang};
use crate::labels::{self, Labels, local};
use crate::state::{DraftHandle, Notebook, OpenBook};
use leptos::prelude::*;
use shared::domain::{Participant, Status, ValueId, encounter, kind, person};
use shared::history::{Draft, State};
use shared::ids::RecordId;

/// Everything the parts of the form share.
#[derive(Clone, Copy)]
pub struct Form {
    /// The open notebook.
    pub notebook: Notebook,
    /// The encounter's draft.
    pub draft: DraftHandle,
    /// What the person sees: the draft over its base, and before the first tap what it starts from.
    pub state: Memo<State>,
    /// Persons created here, saved with the encounter.
    pub newcomers: RwSignal<Vec<DraftHandle>>,
    /// Things to do afterwards, saved with the encounter.
    pub follow_ups: RwSignal<Vec<DraftHandle>>,
    /// Whether saving was tried with something missing.
    pub asked: RwSignal<bool>,
    /// Whether channel and place were there when the form opened, and so are folded.
    pub placed: bool,
    start: RwSignal<Option<Start>>,
    order: RwSignal<Vec<Participant>>,
    lang: Lang,
}

impl Form {
    /// The form over a draft. `start` is what a new encounter takes over, written with the first tap.
    pub fn new(notebook: Notebook, draft: DraftHandle, start: Option<Start>) -> Self {
        let lang = use_lang();
        let start = RwSignal::new(start);
        let own = draft.state();
        let state = Memo::new(move |_| {
            let seen = own.get();
            start.with(|start| match start {
                Some(start) => {
                    let mut overlay =
                        Draft::create(draft.record(), kind::ENCOUNTER, notebook.circle(), notebook.stamp());
                    start.write(&mut overlay, &seen);
                    overlay.over(&seen)
                }
                None => seen,
            })
        });
        let first = state.get_untracked();
        let placed =
            encounter::CHANNEL.get(&first).settled().is_some() && encounter::PLACE.get(&first).settled().is_some();
        let order = RwSignal::new(encounter::PARTICIPANTS.present(&first));
        let form = Self {
            notebook,
            draft,
            state,
            newcomers: RwSignal::new(Vec::new()),
            follow_ups: RwSignal::new(Vec::new()),
            asked: RwSignal::new(false),
            placed,
            start,
            order,
            lang,
        };
        form.find_companions();
        form
    }

    /// A tap: sealed at once. The first one also writes what the encounter starts from.
    pub fn edit(self, change: impl FnOnce(&mut Draft, &State) + 'static) {
        let start = self.start.get_untracked();
        self.draft.edit(move |draft, base| {
            if let Some(start) = start {
                start.write(draft, base);
            }
            change(draft, base);
        });
        self.start.set(None);
    }

    /// Typing: sealed a moment later.
    pub fn edit_text(self, change: impl FnOnce(&mut Draft, &State) + 'static) {
        if self.start.with_untracked(Option::is_some) {
            self.edit(change);
        } else {
            self.draft.edit_text(change);
        }
    }

    /// Whether nobody has tapped anything yet.
    pub fn untouched(self) -> bool {
        self.start.with(Option::is_some)
    }

    /// Writes what the encounter starts from, even when nothing was tapped.
    pub fn touch(self) {
        if self.start.with_untracked(Option::is_some) {
            self.edit(|_, _| {});
        }
    }

    /// Who is in it, in the order they were added.
    pub fn participants(self) -> Vec<Participant> {
        let mut present = self.state.with(|state| encounter::PARTICIPANTS.present(state));
        self.order.with(|order| present.sort_by_key(|who| order.iter().position(|o| o == who).unwrap_or(usize::MAX)));
        present
    }

    /// Adds someone; what was known of them last is taken over.
    pub fn add(self, who: Participant) {
        let status = who.person().and_then(|person| self.last_status(person));
        self.order.update(|order| order.push(who));
        self.edit(move |draft, base| start::add(draft, base, &who, status.as_ref()));
    }

    /// Takes someone out again.
    pub fn remove(self, who: Participant) {
        self.edit(move |draft, base| start::remove(draft, base, &who));
        if let Some(record) = who.person() {
            self.drop_newcomer(record);
        }
    }

    /// What was known of a person before this encounter.
    pub fn last_status(self, person: RecordId) -> Option<Status> {
        let own = self.draft.record();
        self.notebook.read(|open| open.book.last_status_before(&open.replica, person, own))
    }

    /// What someone is called; those created here too.
    pub fn name(self, who: &Participant) -> String {
        let newcomer = who.person().and_then(|record| self.newcomer(record));
        if let Some(name) = newcomer.and_then(|draft| draft.state().with(|s| person::NAME.get(s).into_settled())) {
            return name;
        }
        self.say(|labels| self.state.with(|state| labels.participant_in(state, who)))
    }

    /// The words of the language.
    pub fn words(self) -> &'static Messages {
        self.lang.messages()
    }

    /// Says something in the words of the open notebook; before it has arrived, in those that every team starts with.
    pub fn say<R>(self, say: impl Fn(&Labels<'_>) -> R) -> R {
        let now = self.notebook.now();
        let said = self.notebook.read(|open| labels::say(Some(open), self.lang, now, &say));
        said.unwrap_or_else(|| labels::say(None, self.lang, now, &say))
    }

    /// Asks the open notebook; nothing while it has not arrived.
    pub fn ask<R: Default>(self, ask: impl FnOnce(&Labels<'_>, &OpenBook) -> R) -> R {
        let now = self.notebook.now();
        self.notebook.read(|open| ask(&Labels::of(open, self.lang, now), open)).unwrap_or_default()
    }

    /// The values of a list, as a memo that redraws only when the list changes.
    pub fn options(self, list: &'static str, chosen: fn(&State) -> Vec<ValueId>) -> Signal<Vec<ChipOption>> {
        let chosen = Memo::new(move |_| self.state.with(chosen));
        Memo::new(move |_| self.say(|labels| chosen.with(|chosen| labels.options(list, chosen)))).into()
    }

    /// `23 h 58, Rue, secteur 2`: the line under the title.
    pub fn summary(self) -> String {
        self.say(|labels| {
            self.state.with(|state| {
                let at = encounter::AT.get(state).into_settled().map(|at| time(self.lang, local(at).time()));
                let channel = encounter::CHANNEL.get(state).into_settled().map(|id| labels.item("channel", &id));
                let place = encounter::PLACE.get(state).into_settled().map(|place| labels.place(&place));
                [at, channel, place].into_iter().flatten().collect::<Vec<_>>().join(", ")
            })
        })
    }
}

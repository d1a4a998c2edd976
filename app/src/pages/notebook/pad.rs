//! What every form of the notebook writes on: a draft, what it shows, and the words to say it in.

mod choices;
mod discard;
mod dom;
mod kept;
mod names;
mod note;
mod versions;

pub use choices::{SetOf, Several, ValueOf};
pub use discard::DiscardDraft;
pub use dom::focus;
pub use kept::KeptLine;
pub use names::NameSet;
pub use note::{NoteField, doubt, too_long};
pub use versions::WrittenOver;

use crate::components::ChipOption;
use crate::i18n::{Lang, Messages, use_lang};
use crate::labels::{self, Labels};
use crate::state::{DraftHandle, Notebook, OpenBook};
use leptos::prelude::*;
use shared::domain::ValueId;
use shared::history::{Draft, State};
use shared::ids::CircleId;
use std::sync::Arc;

/// Writes what a new note takes over.
pub type Start = Arc<dyn Fn(&mut Draft, &State) + Send + Sync>;

/// One draft being written.
#[derive(Clone, Copy)]
pub struct Pad {
    /// The open notebook.
    pub notebook: Notebook,
    /// The draft.
    pub draft: DraftHandle,
    /// What the person sees: the draft over its base, and before the first tap what it starts from.
    pub state: Memo<State>,
    start: RwSignal<Option<Start>>,
    lang: Lang,
}

impl Pad {
    /// The pad of a draft. `start` is what a new note takes over, written with the first tap.
    pub fn new(notebook: Notebook, draft: DraftHandle, start: Option<Start>) -> Self {
        let start = RwSignal::new(start);
        let own = draft.state();
        let state = Memo::new(move |_| {
            let seen = own.get();
            start.with(|start| match start {
                Some(start) => {
                    let stamp = notebook.stamp();
                    let mut overlay = Draft::create(draft.record(), draft.kind(), CircleId::TERRAIN, stamp);
                    start(&mut overlay, &seen);
                    overlay.over(&seen)
                }
                None => seen,
            })
        });
        Self { notebook, draft, state, start, lang: use_lang() }
    }

    /// A tap: sealed at once. The first one also writes what the note starts from.
    pub fn edit(self, change: impl FnOnce(&mut Draft, &State)) {
        let start = self.start.get_untracked();
        self.draft.edit(|draft, base| {
            if let Some(start) = start {
                start(draft, base);
            }
            change(draft, base);
        });
        self.start.set(None);
    }

    /// Typing: sealed a moment later.
    pub fn edit_text(self, change: impl FnOnce(&mut Draft, &State)) {
        if self.start.with_untracked(Option::is_some) {
            self.edit(change);
        } else {
            self.draft.edit_text(change);
        }
    }

    /// Whether nobody has tapped anything yet. Tracks.
    pub fn untouched(self) -> bool {
        self.start.with(Option::is_some)
    }

    /// Writes what the note starts from, even when nothing was tapped.
    pub fn touch(self) {
        if self.start.with_untracked(Option::is_some) {
            self.edit(|_, _| {});
        }
    }

    /// The language.
    pub fn lang(self) -> Lang {
        self.lang
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

    /// The values of a list to choose from: a memo, so that chips are drawn anew only when the list changes.
    pub fn options(
        self,
        list: &'static str,
        chosen: impl Fn() -> Vec<ValueId> + Send + Sync + 'static,
    ) -> Memo<Vec<ChipOption>> {
        Memo::new(move |_| {
            let chosen = chosen();
            self.say(|labels| labels.options(list, &chosen))
        })
    }
}

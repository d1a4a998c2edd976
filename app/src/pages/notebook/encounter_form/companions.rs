//! The drafts that go with an encounter's: persons created in it, and things to do afterwards. Each is a record of its own and is
//! kept sealed from its first letter, so that nothing is lost when the phone dies between them.

use super::Form;
use crate::state::DraftHandle;
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::domain::{Participant, encounter, follow_up, kind, person};
use shared::history::Kind;
use shared::ids::RecordId;

impl Form {
    /// Finds them again when the encounter's draft is resumed.
    pub(super) fn find_companions(self) {
        let mine = self.draft.record();
        let present = self.state.with_untracked(|state| encounter::PARTICIPANTS.present(state));
        for card in self.notebook.drafts().get_untracked() {
            let newcomer = card.kind == kind::PERSON && present.contains(&Participant::Person(card.record));
            let known = self.notebook.peek(|open| open.replica.state(card.record).is_some()).unwrap_or(false);
            if newcomer && !known {
                if let Some(draft) = self.notebook.resume_draft(card.key) {
                    self.newcomers.update(|all| all.push(draft));
                }
            } else if card.kind == kind::FOLLOW_UP
                && !card.key.is_settling()
                && let Some(draft) = self.notebook.resume_draft(card.key)
            {
                let of = draft.state().with_untracked(|state| follow_up::ENCOUNTER.get(state).into_settled());
                if of.flatten() == Some(mine) {
                    self.follow_ups.update(|all| all.push(draft));
                }
            }
        }
    }

    /// A draft of a record of its own. Its id is drawn here, for a draft without one may be the last one that was begun.
    fn begin(self, kind: Kind) -> Option<DraftHandle> {
        self.notebook.draft(Some(self.notebook.random_id()), kind)
    }

    /// The draft of a person created here.
    pub fn newcomer(self, record: RecordId) -> Option<DraftHandle> {
        self.newcomers.with(|all| all.iter().copied().find(|draft| draft.record() == record))
    }

    /// Creates a person by her nickname and adds her. Her record is saved with the encounter.
    pub fn create(self, name: String) {
        let Some(draft) = self.begin(kind::PERSON) else { return };
        draft.edit(|cells, base| person::NAME.set(cells, base, &name));
        self.newcomers.update(|all| all.push(draft));
        self.add(Participant::Person(draft.record()));
    }

    /// Throws away a person created here.
    pub(super) fn drop_newcomer(self, record: RecordId) {
        if let Some(draft) = self.newcomer(record) {
            self.newcomers.update(|all| all.retain(|other| other.record() != record));
            spawn_local(draft.discard());
        }
    }

    /// Begins something to do afterwards.
    pub fn follow(self) {
        let Some(draft) = self.begin(kind::FOLLOW_UP) else { return };
        let encounter = self.draft.record();
        let person = self.participants().iter().find_map(Participant::person);
        let me = self.notebook.peek(|open| open.me);
        self.touch();
        draft.edit(|cells, base| {
            follow_up::ENCOUNTER.set(cells, base, &Some(encounter));
            follow_up::PERSON.set(cells, base, &person);
            follow_up::WHO.set(cells, base, &me);
            follow_up::STATE.set(cells, base, &"to_do".into());
        });
        self.follow_ups.update(|all| all.push(draft));
    }

    /// Takes something to do back.
    pub fn unfollow(self, record: RecordId) {
        let found = self.follow_ups.with_untracked(|all| all.iter().copied().find(|draft| draft.record() == record));
        if let Some(draft) = found {
            self.follow_ups.update(|all| all.retain(|other| other.record() != record));
            spawn_local(draft.discard());
        }
    }

    /// Throws all of them away, with the encounter's draft.
    pub fn discard_companions(self) {
        let all = [self.newcomers.get_untracked(), self.follow_ups.get_untracked()].concat();
        for draft in all {
            spawn_local(draft.discard());
        }
    }
}

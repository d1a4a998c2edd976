//! What a draft stands on.

use shared::history::{Draft, History, State};
use shared::ids::RevisionId;
use shared::member::Replica;
use std::collections::BTreeSet;

/// The state that a draft was opened on: that of its parents and their ancestors, whatever has arrived since.
pub(crate) fn base_of(replica: &Replica, draft: &Draft) -> State {
    let Some(history) = replica.history(draft.record) else { return State::empty() };
    if replica.heads(draft.record) == draft.parents {
        return replica.state(draft.record).cloned().unwrap_or_else(State::empty);
    }
    let mut seen: BTreeSet<RevisionId> = BTreeSet::new();
    let mut next = draft.parents.clone();
    let mut then = History::new(draft.record, history.circle());
    while let Some(id) = next.pop() {
        if let Some(step) = history.step(id).filter(|_| seen.insert(id)) {
            next.extend(&step.parents);
            then.insert(step.clone());
        }
    }
    then.state()
}

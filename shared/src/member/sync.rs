//! What a device concludes from a server's answers, and what it sends next. Plans are data; the app's loop, the native client
//! and the state-machine test (`shared/tests/state_machine.rs`) carry them out. Nothing here touches a network or a store.
//!
//! One synchronisation, in order:
//! 1. [`next`] says what to do; carry it out, tell the [`Round`], ask again, until [`Act::Rest`].
//! 2. [`Act::OfferDirectory`]: send all directory entries that the device holds, oldest first, in [`batches`]. `directory-moved`
//!    means that somebody forked after a restore: go on, people must look.
//! 3. [`Act::OfferAll`]: send every revision that the device holds whole, its own and others', then [`after_offering_all`].
//! 4. [`Act::PushOutbox`]: send the outbox, alerts first ([`head`]), then oldest first, batch by batch; [`after_push`] for each answer. In one transaction:
//!    the ids in `held` leave the outbox and `position` is kept. Nothing else ever leaves the outbox.
//! 5. [`Act::Pull`]: ask after `position.cursor`; [`after_pull`]. When it says `fetch_directory`, fetch and check the new entries
//!    *before* the page is received: a page may hold what a member wrote who was admitted a minute ago. In one transaction: the
//!    page's revisions, their counters ([`super::Seen`]) and keys are stored and `position` is kept. A page that was not stored does not move the cursor.
//! 6. At rest: when a counter is missing, [`ask_again`] says whether and from where to pull once more, and [`Round::pull_again`] begins it.
//!
//! A lost answer needs no care: the same again changes nothing.

mod again;
mod batch;
mod head;
mod round;

pub use again::{Reach, ask_again};
pub use batch::{Limits, batches, item_size};
pub use head::{first_part, head};
pub use round::{Act, Round, next};

use crate::ids::{LogEpoch, RevisionId};
use crate::wire::RefusalReason;
use crate::wire::pull::{Cursor, PullPage};
use crate::wire::push::{PushAnswer, PushResult};
use serde::{Deserialize, Serialize};

/// Where a device stands towards its team's log. Kept durably, in the transactions named above.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Position {
    /// Where to go on pulling; none before the first page.
    pub cursor: Option<Cursor>,
    /// The life of the log that has everything which this device holds outside its outbox. When the server answers from another
    /// life, a backup was restored, and the device must offer all that it holds. It stays the old one until that is done, so that
    /// a crash in between forgets nothing. None before the first answer: then there is nothing outside the outbox.
    pub whole_in: Option<LogEpoch>,
}

impl Position {
    /// Whether an answer from `log` tells that this device must offer all that it holds.
    fn heals(&self, log: LogEpoch) -> bool {
        self.whole_in.is_some_and(|known| known != log)
    }

    /// This position once a server answered from `log`.
    fn heard(self, log: LogEpoch) -> Self {
        Self { whole_in: self.whole_in.or(Some(log)), ..self }
    }
}

/// What the answer to one batch says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PushOutcome {
    /// To keep.
    pub position: Position,
    /// The server has these on disk: they leave the outbox.
    pub held: Vec<RevisionId>,
    /// These stay in the outbox; the person can see, export and retry them.
    pub refused: Vec<(RevisionId, RefusalReason)>,
    /// Some refusal may pass once the server knows the directory entries that this device holds: offer them, then push again.
    pub offer_directory: bool,
    /// The server was put back to a backup: offer the directory, then everything.
    pub heal: bool,
}

/// Concludes from the answer to one batch of the outbox.
pub fn after_push(answer: &PushAnswer, position: Position) -> PushOutcome {
    let mut outcome = PushOutcome {
        position: position.heard(answer.log_epoch),
        held: Vec::new(),
        refused: Vec::new(),
        offer_directory: false,
        heal: position.heals(answer.log_epoch),
    };
    for &(id, result) in &answer.results {
        match result {
            PushResult::Stored(_) | PushResult::AlreadyThere(_) | PushResult::ParentsUnknown(_) => {
                outcome.held.push(id)
            }
            PushResult::Refused(reason) => {
                outcome.offer_directory |= may_pass(reason);
                outcome.refused.push((id, reason));
            }
        }
    }
    outcome
}

/// Concludes from the answers to everything that was offered after a restore, `log` being the life that called for it. The device
/// is whole again when every answer came from that life and no refusal may pass; otherwise the next synchronisation offers again.
/// Final refusals (a revoked device's, an erased record's) are as it should be.
pub fn after_offering_all(position: Position, log: LogEpoch, answers: &[PushAnswer]) -> Position {
    let passing = |result: PushResult| matches!(result, PushResult::Refused(reason) if may_pass(reason));
    let whole = |answer: &PushAnswer| answer.log_epoch == log && !answer.results.iter().any(|&(_, r)| passing(r));
    if answers.iter().all(whole) { Position { whole_in: Some(log), ..position } } else { position }
}

/// What a page says beside its revisions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Next {
    /// To keep, in the transaction that stores the page.
    pub position: Position,
    /// Whether to pull again at once.
    pub more: bool,
    /// Whether the server's chain has entries that this device lacks: fetch and check them before the page is received.
    pub fetch_directory: bool,
    /// Whether the server's chain lacks entries that this device has: offer them.
    pub offer_directory: bool,
    /// The server was put back to a backup: offer the directory, then everything.
    pub heal: bool,
}

/// Concludes from a page; `directory_len` is how many entries the device holds.
pub fn after_pull(page: &PullPage, position: Position, directory_len: u64) -> Next {
    let log = page.cursor.log_epoch;
    Next {
        position: Position { cursor: Some(page.cursor), ..position.heard(log) },
        more: page.more,
        fetch_directory: page.directory_len > directory_len,
        offer_directory: page.directory_len < directory_len,
        heal: position.heals(log),
    }
}

/// Whether a refusal may pass when the server learns directory entries.
fn may_pass(reason: RefusalReason) -> bool {
    matches!(reason, RefusalReason::UnknownDevice | RefusalReason::UnknownEpoch)
}

#[cfg(test)]
mod tests;

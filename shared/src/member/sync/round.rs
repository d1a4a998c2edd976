//! The order of things within one synchronisation.

use super::{Next, Position, PushOutcome};
use crate::ids::LogEpoch;
use crate::wire::pull::{MAX_PAGE, Pull};

/// The next thing to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Offer the server every directory entry that the device holds.
    OfferDirectory,
    /// Offer the server every revision that the device holds whole; this life of the log calls for it.
    OfferAll(LogEpoch),
    /// Push the outbox.
    PushOutbox,
    /// Pull one page.
    Pull(Pull),
    /// Nothing more.
    Rest,
}

/// What has happened in this synchronisation. Not kept: a crash starts a new one, which comes to the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Round {
    offer_directory: bool,
    directory_offered: bool,
    heal: Option<LogEpoch>,
    all_offered: bool,
    pushed: bool,
    pulled: bool,
}

impl Round {
    /// A round that begins now.
    pub fn new() -> Self {
        Self::default()
    }

    /// The directory was offered, whatever came of it.
    pub fn directory_offered(&mut self) {
        self.directory_offered = true;
        // What was refused for want of entries is pushed once more.
        self.pushed = false;
    }

    /// Everything was offered.
    pub fn all_offered(&mut self) {
        self.all_offered = true;
    }

    /// A batch of the outbox was answered. Say so for each, [`Round::outbox_done`] after the last.
    pub fn pushed(&mut self, outcome: &PushOutcome, log: LogEpoch) {
        self.offer_directory |= outcome.offer_directory;
        self.heal = outcome.heal.then_some(log).or(self.heal);
    }

    /// The outbox was pushed from end to end.
    pub fn outbox_done(&mut self) {
        self.pushed = true;
    }

    /// The log is pulled once more, from an earlier place. At most once a round.
    pub fn pull_again(&mut self) {
        self.pulled = false;
    }

    /// A page was received and stored.
    pub fn pulled(&mut self, next: &Next) {
        self.pulled = !next.more;
        self.offer_directory |= next.offer_directory;
        if let (true, Some(cursor)) = (next.heal, next.position.cursor) {
            self.heal = Some(cursor.log_epoch);
        }
    }
}

/// What to do next. Directory entries go first, with every revocation among them; then what heals the server; then the outbox;
/// then pages until there are no more. Directory and whole are offered at most once a round: what is still refused then is for
/// people to see. An empty synchronisation is one pull.
pub fn next(round: &Round, position: Position, outbox: usize) -> Act {
    if (round.offer_directory || round.heal.is_some()) && !round.directory_offered {
        return Act::OfferDirectory;
    }
    match round.heal {
        Some(log) if !round.all_offered => return Act::OfferAll(log),
        _ => {}
    }
    if outbox > 0 && !round.pushed {
        return Act::PushOutbox;
    }
    if !round.pulled {
        return Act::Pull(Pull { after: position.cursor, limit: MAX_PAGE });
    }
    Act::Rest
}

//! How the exchange with the team stands.

use super::connection::{Connection, Stream, connection};
use crate::sync::Trouble;
use shared::clock::Millis;
use shared::ids::RevisionId;
use shared::member::Gap;
use shared::wire::RefusalReason;

/// What screens show of sending and receiving.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SyncState {
    /// Whether the browser believes in a network.
    pub online: bool,
    /// Whether an exchange is going on.
    pub working: bool,
    /// How many of how many revisions were sent in this exchange.
    pub sending: Option<(usize, usize)>,
    /// How many of how many revisions of the team are here.
    pub receiving: Option<(usize, usize)>,
    /// How many revisions are on this device only, refused ones included.
    pub waiting: usize,
    /// What the server did not accept, and why. It stays here and is offered again at each exchange.
    pub refused: Vec<(RevisionId, RefusalReason)>,
    /// What the team's other devices have written and the server did not give, when an exchange last came to rest.
    pub missing: Vec<Gap>,
    /// When the last exchange ended well.
    pub last: Option<Millis>,
    /// What stopped the last exchange.
    pub problem: Option<Trouble>,
    /// Whether the team's notebook is still arriving for the first time.
    pub first_load: bool,
    /// Whether the server was restored from a backup and this device gives back what it holds.
    pub healing: bool,
    /// How the stream of live hints stands.
    pub stream: Stream,
    /// Whether the browser promised to keep what is stored; none while it was not asked.
    pub persistent: Option<bool>,
}

impl SyncState {
    /// How what is shown stands to what the team has.
    pub fn connection(&self) -> Connection {
        let arriving = self.receiving.is_some() || self.first_load || self.healing;
        connection(&self.stream, self.online, self.problem.is_some(), arriving, self.last)
    }
}

//! Teams: each with its own log, directory and members.

use super::Result;
use super::accounts::Account;
use super::sessions::NewSession;
use super::setup_codes::SetupCodeHash;
use shared::clock::Millis;
use shared::directory::SignedEntry;
use shared::ids::{LogEpoch, TeamId};

/// A team about to exist.
#[derive(Clone, Debug)]
pub struct NewTeam {
    /// Its id.
    pub team: TeamId,
    /// The code that pays for it.
    pub code: SetupCodeHash,
    /// Its directory's first entry.
    pub founding: SignedEntry,
    /// The first life of its log.
    pub log_epoch: LogEpoch,
    /// The founder's account.
    pub account: Account,
    /// The founder's first session.
    pub session: NewSession,
    /// When.
    pub now: Millis,
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TeamCreated {
    /// It exists.
    Done,
    /// The code is unknown or used.
    WrongCode,
    /// A team or account has that id.
    Exists,
}

/// Teams.
#[async_trait::async_trait]
pub trait Teams {
    /// Uses the code and creates team, directory, account and session, or nothing at all.
    async fn create_team(&self, new: NewTeam) -> Result<TeamCreated>;

    /// How many teams there are.
    async fn count_teams(&self) -> Result<u64>;

    /// The teams.
    async fn teams(&self) -> Result<Vec<TeamId>>;
}

//! Invitations and those who answer them.

use super::Result;
use super::accounts::Account;
use super::sessions::NewSession;
use shared::clock::Millis;
use shared::ids::{InvitationId, TeamId};
use shared::wire::invitation::{CreateInvitation, Invitation, WaitingJoin};

/// An answered invitation.
#[derive(Clone, Debug)]
pub struct NewJoin {
    /// What the invitee sent.
    pub waiting: WaitingJoin,
    /// Whether she is a member already, who comes back with new keys on a device of hers.
    pub renews: bool,
    /// Her account.
    pub account: Account,
    /// Her first session, pending.
    pub session: NewSession,
    /// When.
    pub now: Millis,
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Joined {
    /// She waits for a coordinator.
    Done,
    /// No such invitation, or it has expired.
    Invalid,
    /// Somebody answered it before.
    Used,
    /// Her account, member or device id is taken.
    Exists,
}

/// Invitations.
#[async_trait::async_trait]
pub trait Invitations {
    /// Keeps an invitation; false when its id is taken.
    async fn invite(&self, team: TeamId, new: CreateInvitation, now: Millis) -> Result<bool>;

    /// How many invitations of a team nobody has been admitted by.
    async fn count_open_invitations(&self, team: TeamId) -> Result<u64>;

    /// A team's invitations, newest first, at most 1,000.
    async fn invitations(&self, team: TeamId) -> Result<Vec<Invitation>>;

    /// The invitation with this id and its team.
    async fn invitation(&self, id: InvitationId) -> Result<Option<(TeamId, Invitation)>>;

    /// Keeps an invitee's request, account, session and pending device, or nothing at all.
    async fn join(&self, new: NewJoin) -> Result<Joined>;

    /// Withdraws an invitation nobody was admitted by, with the account of whoever answered it; false when there is none.
    async fn withdraw_invitation(&self, team: TeamId, id: InvitationId) -> Result<bool>;

    /// Forgets invitations that expired before an instant and that nobody answered.
    async fn forget_invitations(&self, expired_before: Millis) -> Result<()>;
}

//! Sessions: a cookie's token by its hash, the account and the device that it speaks for.

use super::Result;
use shared::clock::Millis;
use shared::ids::{AccountId, DeviceId, MemberId, TeamId};

/// The SHA-256 of a session's token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TokenHash(pub [u8; 32]);

/// A session about to be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewSession {
    /// Its token's hash.
    pub token: TokenHash,
    /// Whose.
    pub account: AccountId,
    /// On which device, once one has proved itself.
    pub device: Option<DeviceId>,
    /// When.
    pub now: Millis,
}

/// An open session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Session {
    /// Its token's hash.
    pub token: TokenHash,
    /// Whose.
    pub account: AccountId,
    /// The account's team.
    pub team: TeamId,
    /// The account's member.
    pub member: MemberId,
    /// On which device.
    pub device: Option<DeviceId>,
    /// Since when.
    pub created: Millis,
    /// When it was last seen, to within an hour.
    pub seen: Millis,
}

/// Sessions.
#[async_trait::async_trait]
pub trait Sessions {
    /// Opens a session.
    async fn open_session(&self, new: NewSession) -> Result<()>;

    /// The session with this token, however old.
    async fn session(&self, token: TokenHash) -> Result<Option<Session>>;

    /// Remembers that a session was seen.
    async fn touch_session(&self, token: TokenHash, now: Millis) -> Result<()>;

    /// Closes a session.
    async fn close_session(&self, token: TokenHash) -> Result<()>;

    /// Closes the sessions created or last seen before these instants.
    async fn close_old_sessions(&self, created_before: Millis, seen_before: Millis) -> Result<()>;
}

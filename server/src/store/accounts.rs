//! Accounts: what a member's new phone needs to get her keys back, and nothing to guess at.

use super::Result;
use super::sessions::NewSession;
use shared::clock::Millis;
use shared::ids::{AccountId, MemberId, TeamId};
use shared::wire::account::{EnrollmentRequest, KdfParams};

/// An account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Derived from the account secret.
    pub id: AccountId,
    /// The team.
    pub team: TeamId,
    /// The member.
    pub member: MemberId,
    /// Salt of the derivation on the device.
    pub salt: [u8; 16],
    /// Cost of the derivation on the device.
    pub kdf: KdfParams,
    /// The authenticator, hashed again; opaque to the store.
    pub authenticator: Vec<u8>,
    /// The member's private keys, wrapped.
    pub wrapped_member: Vec<u8>,
    /// Since when.
    pub created: Millis,
}

/// Accounts.
#[async_trait::async_trait]
pub trait Accounts {
    /// The account with this id.
    async fn account(&self, id: AccountId) -> Result<Option<Account>>;

    /// Keeps the account, pending device and session of somebody who has the recovery sheet, or nothing at all: false when account,
    /// member or device are taken.
    async fn recover(&self, account: Account, device: EnrollmentRequest, session: NewSession) -> Result<bool>;

    /// Keeps an account that a restored store had forgotten, with a session, or nothing at all: false when the account's id is taken or
    /// its member has one.
    async fn restore_account(&self, account: Account, session: NewSession) -> Result<bool>;

    /// Marks a sign-in challenge as spent; false when it was spent before.
    async fn spend_challenge(&self, challenge: &[u8; 32], now: Millis) -> Result<bool>;

    /// Forgets challenges spent before an instant at which they are refused for their age anyway.
    async fn forget_challenges(&self, before: Millis) -> Result<()>;
}

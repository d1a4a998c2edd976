//! One-time codes that let somebody create a team on this server. Only their hashes are kept.

use super::Result;
use shared::clock::Millis;

/// The SHA-256 of a set-up code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SetupCodeHash(pub [u8; 32]);

/// Set-up codes.
#[async_trait::async_trait]
pub trait SetupCodes {
    /// Keeps a new code.
    async fn add_setup_code(&self, code: SetupCodeHash, now: Millis) -> Result<()>;

    /// The codes that no team was created with yet.
    async fn unused_setup_codes(&self) -> Result<Vec<SetupCodeHash>>;
}

//! Founding a team, joining one, signing in on a new device.

use super::VaultError;
use shared::ids::MemberId;

/// Somebody whose vault is on this device now.
pub struct Entered {
    /// Who.
    pub member: MemberId,
    /// The words of her account sheet, to be printed or written down: with the passphrase they sign her in on another device.
    pub account_words: String,
    /// The words of the team's recovery sheet; only for the founder, and only now.
    pub recovery_words: Option<String>,
    /// Whether a coordinator has to admit her (or this device) before she can read.
    pub waiting: bool,
}

/// Founds a team with the server's set-up code.
///
/// # Errors
/// [`VaultError`].
pub async fn create_team(
    setup_code: &str,
    name: &str,
    team_name: &str,
    passphrase: &str,
) -> Result<Entered, VaultError> {
    let _ = (setup_code, name, team_name, passphrase);
    Err(VaultError::Kdf)
}

/// Whether `text` is a whole invitation link (or its part after `#`).
pub fn read_link(text: &str) -> bool {
    !text.is_empty()
}

/// Answers an invitation. The invitation counts as used only once the server has the keys.
///
/// # Errors
/// [`VaultError`].
pub async fn join(link: &str, name: &str, passphrase: &str) -> Result<Entered, VaultError> {
    let _ = (link, name, passphrase);
    Err(VaultError::BadLink)
}

/// Signs a member in on this device, by the words of her account sheet and her passphrase. `name` is shown on this device before
/// unlocking.
///
/// # Errors
/// [`VaultError`].
pub async fn sign_in(account_words: &str, name: &str, passphrase: &str) -> Result<Entered, VaultError> {
    let _ = (account_words, name, passphrase);
    Err(VaultError::BadWords)
}

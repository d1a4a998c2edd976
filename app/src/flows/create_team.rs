//! Founding a team: made on the device, shown on paper, and only then sent.

use super::Trouble;
use super::entering::{can_note, expect, is_unsure, keep, now, pin, rng, was_received};
use super::passphrase::stretch_anew;
use crate::store::Pinned;
use crate::sync::api;
use shared::crypto::{self, AccountSecret, DeviceSecrets, RecoverySecret, StoreKey, Vault, VaultParts};
use shared::ids::CircleId;
use shared::member;
use shared::sensitive::Sensitive;
use shared::wire::ProblemKind;
use shared::wire::account::{CreateTeam, KdfParams};

/// A team that is ready to be sent.
pub struct Founded {
    message: CreateTeam,
    vault: Vault,
    device: DeviceSecrets,
    recovery: RecoverySecret,
    account_secret: AccountSecret,
    /// Sent, and not answered: the server may have it.
    unsure: bool,
    /// The server has it.
    sent: bool,
}

/// Founds a team. Nothing leaves this device, and nothing is kept yet.
///
/// # Errors
/// [`Trouble::Derivation`].
pub async fn found(name: &str, team_name: &str, passphrase: &Sensitive<String>) -> Result<Founded, Trouble> {
    let mut rng = rng();
    let (stretched, salt) = stretch_anew(passphrase).await?;
    let founding = member::found(&mut rng, now(), name, team_name, &[CircleId::TERRAIN]);
    let member::Founding { entry, team, member, device, recovery, account_secret } = founding;
    let account = crypto::create_account(&mut rng, &stretched, salt, &account_secret, &member);
    let store = StoreKey::random(&mut rng);
    let parts = VaultParts { member: &member, account_secret: &account_secret, device: &device, store: &store };
    let vault = Vault::lock(&mut rng, &stretched, salt, KdfParams::MINIMUM, team, name, &parts);
    let message = CreateTeam { setup_code: String::new(), founding: entry, account };
    Ok(Founded { message, vault, device, recovery, account_secret, unsure: false, sent: false })
}

impl Founded {
    /// The words of the team's recovery sheet.
    pub fn recovery_words(&self) -> String {
        self.recovery.words()
    }

    /// The words of the founder's account sheet.
    pub fn account_words(&self) -> String {
        self.account_secret.words()
    }

    /// Creates the team on the server and keeps the vault here. May be called again after any trouble: what has succeeded is not
    /// done twice.
    ///
    /// # Errors
    /// [`Trouble`].
    pub async fn create(&mut self, setup_code: &str) -> Result<(), Trouble> {
        if !self.sent {
            let entry = &self.message.founding;
            pin(&self.vault, Pinned { root: entry.hash(), len: 1 }, core::slice::from_ref(entry)).await?;
            can_note(&self.vault, &self.device).await?;
            self.message.setup_code = setup_code.trim().to_owned();
            self.send().await?;
            self.sent = true;
        }
        keep(&self.vault).await
    }

    async fn send(&mut self) -> Result<(), Trouble> {
        let trouble = match api::create_team(&self.message).await {
            Ok(opened) => return expect(&opened, &self.vault),
            Err(failure) => Trouble::from(failure),
        };
        let used = matches!(trouble, Trouble::Problem(ProblemKind::WrongSetupCode | ProblemKind::AlreadyExists));
        if used && self.unsure && was_received(&self.message.account, Some(&self.device), self.vault.team).await {
            return Ok(());
        }
        self.unsure |= is_unsure(trouble);
        Err(trouble)
    }
}

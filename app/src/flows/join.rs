//! Answering an invitation. It counts as used once the server has the keys, not before.

use super::Trouble;
use super::entering::{can_note, expect, is_unsure, keep, pin, rng, was_received};
use super::passphrase::stretch_anew;
use crate::store::Pinned;
use crate::sync::api;
use shared::crypto::{DeviceSecrets, InvitationLink, StoreKey, Vault, VaultParts};
use shared::ids::EntryHash;
use shared::member;
use shared::sensitive::Sensitive;
use shared::wire::ProblemKind;
use shared::wire::account::KdfParams;
use shared::wire::invitation::Join;

/// A request to enter, with the keys it was made for.
pub struct Asking {
    /// What it was made of: link, name, passphrase.
    of: Sensitive<[String; 3]>,
    message: Join,
    vault: Vault,
    device: DeviceSecrets,
    root: EntryHash,
    /// Sent, and not answered: the server may have it.
    unsure: bool,
    /// The server has it.
    sent: bool,
}

impl Asking {
    /// Makes the keys. Nothing leaves this device yet.
    ///
    /// # Errors
    /// [`Trouble::NoInvitation`], [`Trouble::Derivation`].
    pub async fn new(link: &str, name: &str, passphrase: Sensitive<String>) -> Result<Self, Trouble> {
        let invitation = InvitationLink::parse(link).map_err(|_| Trouble::NoInvitation)?;
        let mut rng = rng();
        let (stretched, salt) = stretch_anew(&passphrase).await?;
        let joining = member::join(&mut rng, &invitation, name, &stretched, salt);
        let member::Joining { message, member, device, account_secret } = joining;
        let store = StoreKey::random(&mut rng);
        let parts = VaultParts { member: &member, account_secret: &account_secret, device: &device, store: &store };
        let vault = Vault::lock(&mut rng, &stretched, salt, KdfParams::MINIMUM, invitation.team, name, &parts);
        let of = Sensitive::new([link.to_owned(), name.to_owned(), passphrase.into_revealed()]);
        Ok(Self { of, message, vault, device, root: invitation.root, unsure: false, sent: false })
    }

    /// Whether it was made of exactly this.
    pub fn is_of(&self, link: &str, name: &str, passphrase: &Sensitive<String>) -> bool {
        let [of_link, of_name, of_phrase] = self.of.reveal();
        (of_link.as_str(), of_name.as_str(), of_phrase) == (link, name, passphrase.reveal())
    }

    /// Sends the request and keeps the vault here. May be called again after any trouble.
    ///
    /// # Errors
    /// [`Trouble`].
    pub async fn send(&mut self) -> Result<(), Trouble> {
        if !self.sent {
            // The chain itself comes later; the link says how it begins, so that no server can show another team.
            pin(&self.vault, Pinned { root: self.root, len: 0 }, &[]).await?;
            can_note(&self.vault, &self.device).await?;
            self.ask().await?;
            self.sent = true;
        }
        keep(&self.vault).await
    }

    async fn ask(&mut self) -> Result<(), Trouble> {
        let trouble = match api::join(&self.message).await {
            Ok(opened) => return expect(&opened, &self.vault),
            Err(failure) => Trouble::from(failure),
        };
        let used = matches!(trouble, Trouble::Problem(ProblemKind::InvitationUsed | ProblemKind::AlreadyExists));
        if used && self.unsure && was_received(&self.message.account, Some(&self.device), self.vault.team).await {
            return Ok(());
        }
        self.unsure |= is_unsure(trouble);
        Err(trouble)
    }
}

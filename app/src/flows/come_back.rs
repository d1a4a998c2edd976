//! Coming back after a forgotten passphrase: new keys for the same member on the same phone. What the phone keeps stays closed until a
//! coordinator's device has admitted them; the notebook's opening finishes it (`state/unlocking/coming_back.rs`).

use super::entering::{is_unsure, rng, was_received};
use super::passphrase::stretch_anew;
use super::{Kept, Trouble};
use crate::store::{MemberStore, Vaults};
use crate::sync::api;
use shared::crypto::{InvitationLink, ReturnVault, Vault};
use shared::directory::{DeviceCard, Directory};
use shared::member;
use shared::sensitive::Sensitive;
use shared::wire::ProblemKind;
use shared::wire::invitation::Join;

/// Looks what is here of the member whom the invitation calls back.
///
/// # Errors
/// [`Trouble::NoInvitation`] when it calls nobody back; [`Trouble::Storage`].
pub async fn look(link: &str) -> Result<Kept, Trouble> {
    let link = read(link)?;
    let known = Vaults::default();
    let Some(vault) = vault_of(&known, &link).await? else { return Ok(Kept::Absent) };
    let name = vault.name.clone();
    if card(&link, &vault).await?.is_none() || known.spare(vault.member).await?.is_none() {
        return Ok(Kept::Closed(name));
    }
    let before = known.returning(vault.member).await?.and_then(|bytes| ReturnVault::decode(&bytes).ok());
    Ok(match before.is_some_and(|before| before.invitation == link.secret.id()) {
        true => Kept::Asked(name),
        false => Kept::Here(name),
    })
}

fn read(link: &str) -> Result<InvitationLink, Trouble> {
    let link = InvitationLink::parse(link).map_err(|_| Trouble::NoInvitation)?;
    if link.renews.is_some() { Ok(link) } else { Err(Trouble::NoInvitation) }
}

/// Her vault here, when it is of the invitation's team.
async fn vault_of(known: &Vaults, link: &InvitationLink) -> Result<Option<Vault>, Trouble> {
    let Some(member) = link.renews else { return Ok(None) };
    let vault = known.get(member).await?.and_then(|bytes| Vault::decode(&bytes).ok());
    Ok(vault.filter(|vault| vault.team == link.team))
}

/// This device as the kept chain has it: the chain that the invitation speaks of, and a device that still has access.
async fn card(link: &InvitationLink, vault: &Vault) -> Result<Option<DeviceCard>, Trouble> {
    let (entries, _) = MemberStore::of(vault.member).entries().await?;
    let directory = Directory::replay(entries, Some(link.root)).ok().filter(|d| d.team() == vault.team);
    let device = directory.as_ref().and_then(|directory| directory.device(vault.device));
    Ok(device.filter(|d| d.member == vault.member && d.last_accepted.is_none()).map(|device| device.card.clone()))
}

/// An answer to an invitation back, with the keys it was made for.
pub struct ComingBack {
    /// What it was made of: link, passphrase.
    of: Sensitive<[String; 2]>,
    message: Join,
    keys: ReturnVault,
    /// Sent, and not answered: the server may have it.
    unsure: bool,
}

impl ComingBack {
    /// Makes the keys. Nothing leaves this device yet, and nothing is kept.
    ///
    /// # Errors
    /// [`Trouble`].
    pub async fn new(link: &str, passphrase: Sensitive<String>) -> Result<Self, Trouble> {
        let invitation = read(link)?;
        let vault = vault_of(&Vaults::default(), &invitation).await?.ok_or(Trouble::NotHere)?;
        let card = card(&invitation, &vault).await?.ok_or(Trouble::NotHere)?;
        let mut rng = rng();
        let (stretched, salt) = stretch_anew(&passphrase).await?;
        let made = member::rejoin(&mut rng, &invitation, &card, "", &stretched, salt).ok_or(Trouble::NoInvitation)?;
        let member::Rejoining { message, member, account_secret } = made;
        let ids = (invitation.secret.id(), vault.team, vault.device);
        let keys = ReturnVault::lock(&mut rng, (&stretched, salt), ids, &member, &account_secret);
        let of = Sensitive::new([link.to_owned(), passphrase.into_revealed()]);
        Ok(Self { of, message, keys, unsure: false })
    }

    /// Whether it was made of exactly this.
    pub fn is_of(&self, link: &str, passphrase: &Sensitive<String>) -> bool {
        let [of_link, of_phrase] = self.of.reveal();
        (of_link.as_str(), of_phrase) == (link, passphrase.reveal())
    }

    /// Keeps the new keys, then sends the answer: keys that the team may know must not be lost. Refused for good, what was kept before
    /// is kept again. May be called again after any trouble.
    ///
    /// # Errors
    /// [`Trouble`]; the notebook that is here is untouched in any case.
    pub async fn send(&mut self) -> Result<(), Trouble> {
        let (known, member) = (Vaults::default(), self.keys.member);
        let before = known.returning(member).await?;
        known.put_returning(member, Some(self.keys.encode())).await?;
        let Err(failure) = api::join(&self.message).await else { return Ok(()) };
        let trouble = Trouble::from(failure);
        let used = matches!(trouble, Trouble::Problem(ProblemKind::InvitationUsed | ProblemKind::AlreadyExists));
        if used && self.unsure && was_received(&self.message.account, None, self.keys.team).await {
            return Ok(());
        }
        self.unsure |= is_unsure(trouble);
        if !self.unsure {
            known.put_returning(member, before).await?;
        }
        Err(trouble)
    }
}

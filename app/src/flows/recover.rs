//! A team whose coordinators are all lost gets one again, by its printed recovery sheet.

use super::Trouble;
use super::entering::{can_note, expect, keep, now, pin, rng, whole};
use super::passphrase::stretch_anew;
use crate::store::Pinned;
use crate::sync::api;
use shared::crypto::{AccountSecret, DeviceSecrets, MemberSecrets, RecoverySecret, StoreKey, Vault, VaultParts};
use shared::member;
use shared::sensitive::Sensitive;
use shared::wire::ProblemKind;
use shared::wire::account::KdfParams;
use shared::wire::recovery::Recover;

/// How often somebody else may change the team meanwhile.
const ATTEMPTS: usize = 5;

/// A new coordinator, proved by the sheet, whom the team's chain may not have yet.
pub struct Recovering {
    sheet: RecoverySecret,
    member: MemberSecrets,
    device: DeviceSecrets,
    account_secret: AccountSecret,
    vault: Vault,
}

impl Recovering {
    /// Proves the sheet to the server with a new member, a new device and a new account. The team is unchanged.
    ///
    /// # Errors
    /// [`Trouble`]; [`Trouble::WrongSheet`] when these are no words of a sheet, or no team here has it.
    pub async fn new(words: &Sensitive<String>, name: &str, passphrase: &Sensitive<String>) -> Result<Self, Trouble> {
        let sheet = RecoverySecret::from_words(words.reveal()).map_err(|_| Trouble::WrongSheet)?;
        let mut rng = rng();
        let (stretched, salt) = stretch_anew(passphrase).await?;
        let query = shared::wire::recovery::RecoveryQuery { recovery: sheet.signing().public() };
        let challenge = api::recovery_params(&query).await?.challenge;
        let proof = member::prove_sheet(&mut rng, &sheet, challenge, &stretched, salt);
        let member::Recovering { message, member, device, account_secret } = proof;
        let team = prove(&message).await?;
        let store = StoreKey::random(&mut rng);
        let parts = VaultParts { member: &member, account_secret: &account_secret, device: &device, store: &store };
        let vault = Vault::lock(&mut rng, &stretched, salt, KdfParams::MINIMUM, team.team, name, &parts);
        expect(&team, &vault)?;
        Ok(Self { sheet, member, device, account_secret, vault })
    }

    /// Signs, by the sheet, that she coordinates the team, and keeps the vault here. May be called again after any trouble: what has
    /// succeeded is not done twice.
    ///
    /// # Errors
    /// [`Trouble`]; [`Trouble::WrongAnswer`] when the chain does not name this sheet.
    pub async fn enter(&self) -> Result<(), Trouble> {
        for _ in 0..ATTEMPTS {
            let directory = whole(None).await?;
            let known = directory.member(self.member.id).is_some_and(|known| known.card == self.member.card());
            if directory.team() != self.vault.team {
                return Err(Trouble::WrongAnswer);
            }
            let pinned = Pinned { root: directory.root(), len: directory.len() };
            pin(&self.vault, pinned, directory.entries()).await?;
            if known {
                // An answer was lost; the entry was not.
                return keep(&self.vault).await;
            }
            let (name, member, device) = (&self.vault.name, &self.member, &self.device);
            let entry = member::recover(&mut rng(), now(), &directory, &self.sheet, name, member, device);
            let entry = entry.map_err(|_| Trouble::WrongAnswer)?;
            can_note(&self.vault, device).await?;
            match api::append(vec![entry]).await.map_err(Trouble::from) {
                Ok(_) => return keep(&self.vault).await,
                Err(Trouble::Problem(ProblemKind::DirectoryMoved)) => {}
                Err(trouble) => return Err(trouble),
            }
        }
        Err(Trouble::Problem(ProblemKind::DirectoryMoved))
    }

    /// The words of her account sheet.
    pub fn account_words(&self) -> String {
        self.account_secret.words()
    }
}

async fn prove(message: &Recover) -> Result<shared::wire::account::SessionOpened, Trouble> {
    api::recover(message).await.map_err(|failure| match Trouble::from(failure) {
        // Nothing else was asked for than the sheet.
        Trouble::Problem(ProblemKind::SignInRefused) => Trouble::WrongSheet,
        other => other,
    })
}

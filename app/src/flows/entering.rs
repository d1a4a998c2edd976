//! What every way in ends with: a vault on this device, and the team's root pinned beside it.

use super::Trouble;
use crate::store::{MemberStore, Pinned, Receiving, StorageTrouble, Vaults, persist};
use crate::sync::{Failure, api};
use shared::crypto::{DeviceSecrets, Vault};
use shared::directory::{Directory, SignedEntry};
use shared::ids::{AccountId, EntryHash, TeamId};
use shared::wire::account::{AccountCreation, SessionOpened, SignIn, SignInParamsQuery};

pub(super) use crate::device::now;
pub use crate::device::rng;

/// Whether anybody's notebook is on this device. A browser that keeps nothing has none.
pub async fn lives_here() -> bool {
    Vaults::default().all().await.is_ok_and(|vaults| !vaults.is_empty())
}

/// Whether this account's notebook is on this device. Its vault must stay as it is: it holds the key of what was written here.
pub(super) async fn is_here(account: AccountId) -> Result<bool, Trouble> {
    let vaults = Vaults::default().all().await?;
    Ok(vaults.iter().filter_map(|bytes| Vault::decode(bytes).ok()).any(|vault| vault.account == account))
}

/// Pins the team before anything is sent: a browser that cannot keep anything says so while nothing is lost by it.
pub(super) async fn pin(vault: &Vault, pinned: Pinned, entries: &[SignedEntry]) -> Result<(), Trouble> {
    Ok(MemberStore::of(vault.member).add_entries(pinned, 0, entries).await?)
}

/// Puts the device's public key where the closed notebook finds it. The notebook puts it there too when it opens.
pub(super) async fn can_note(vault: &Vault, device: &DeviceSecrets) -> Result<(), Trouble> {
    let receiving = Receiving { device: device.id, public: device.card().receiving };
    Ok(MemberStore::of(vault.member).put_receiving(receiving).await?)
}

/// Keeps the vault; from here on `/app` knows this member.
pub(super) async fn keep(vault: &Vault) -> Result<(), Trouble> {
    Vaults::default().put(vault.member, vault.encode()).await?;
    // Browsers may refuse; what was granted, the notebook shows.
    persist().await;
    Ok(())
}

/// The answer must speak of the team and member that were sent.
pub(super) fn expect(opened: &SessionOpened, vault: &Vault) -> Result<(), Trouble> {
    match (opened.team, opened.member) == (vault.team, vault.member) {
        true => Ok(()),
        false => Err(Trouble::WrongAnswer),
    }
}

/// The team's chain, whole and checked, as this session may read it. Without a root, what is seen now is how it begins.
pub(super) async fn whole(root: Option<EntryHash>) -> Result<Directory, Trouble> {
    let mut entries = Vec::new();
    loop {
        let page = api::directory(entries.len() as u64).await?;
        let last = page.entries.is_empty();
        entries.extend(page.entries);
        if last || entries.len() as u64 >= page.len {
            return Directory::replay(entries, root).map_err(|_| Trouble::WrongAnswer);
        }
    }
}

/// Whether an account whose creation was never answered has come into being all the same: then it can sign in. With its device, where
/// the server knows that as the account's.
pub(super) async fn was_received(account: &AccountCreation, device: Option<&DeviceSecrets>, team: TeamId) -> bool {
    let query = SignInParamsQuery { account: account.account };
    let Ok(params) = api::sign_in_params(&query).await else { return false };
    let message = SignIn {
        account: account.account,
        authenticator: account.authenticator,
        challenge: params.challenge,
        device: device.map(|device| device.proof(account.account, &params.challenge)),
    };
    api::sign_in(&message).await.is_ok_and(|opened| opened.team == team)
}

/// Whether a request that ended so may have been carried out.
pub(super) fn is_unsure(trouble: Trouble) -> bool {
    matches!(trouble, Trouble::NoAnswer | Trouble::UnreadableAnswer)
}

impl From<StorageTrouble> for Trouble {
    fn from(_: StorageTrouble) -> Self {
        Self::Storage
    }
}

impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Self {
        use crate::sync::Trouble as Exchange;
        match failure.trouble {
            Exchange::NoNetwork => Self::NoAnswer,
            Exchange::Problem(kind) => Self::Problem(kind),
            Exchange::UnreadableAnswer => Self::UnreadableAnswer,
            Exchange::WrongAnswer => Self::WrongAnswer,
            Exchange::Storage(_) | Exchange::Locked => Self::Storage,
        }
    }
}

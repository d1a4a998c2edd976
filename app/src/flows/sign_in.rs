//! A member on a device that is new to her: account sheet, or the code of another device of hers, and passphrase; then a coordinator
//! admits the device. A coordinator admits her own.

use super::Trouble;
use super::entering::{can_note, is_here, keep, now, pin, rng, whole};
use super::passphrase::stretch;
use crate::store::{Pinned, Vaults};
use crate::sync::api;
use shared::crypto::{
    AccountKeys, AccountLink, AccountSecret, DeviceSecrets, MemberSecrets, Spare, StoreKey, Vault, VaultParts,
    open_account,
};
use shared::directory::Directory;
use shared::ids::{EntryHash, TeamId};
use shared::member::{self, Keyring};
use shared::sensitive::Sensitive;
use shared::wire::ProblemKind;
use shared::wire::account::{SignIn, SignInParamsQuery};

/// Where the account secret comes from.
pub enum Source {
    /// The twelve words of the sheet.
    Sheet(Sensitive<String>),
    /// A link that another device showed; it says which team, and how its chain begins.
    Device(Sensitive<String>),
}

/// Signs in, asks for this device to be enrolled, and keeps the vault. A notebook that is here already stays as it is.
///
/// # Errors
/// [`Trouble`]; nothing was kept.
pub async fn sign_in(source: &Source, passphrase: &Sensitive<String>) -> Result<(), Trouble> {
    let (account_secret, expected) = read(source)?;
    let account = account_secret.account_id();
    if is_here(account).await? {
        return Ok(());
    }
    let params = api::sign_in_params(&SignInParamsQuery { account }).await?;
    if !params.kdf.is_acceptable() {
        // Nobody may make the passphrase easier to guess, the server least of all.
        return Err(Trouble::WrongAnswer);
    }
    let stretched = stretch(passphrase, &params.salt, params.kdf).await?;
    let keys = AccountKeys::derive(&stretched, &account_secret);
    let (authenticator, challenge) = (keys.authenticator, params.challenge);
    let opened = api::sign_in(&SignIn { account, authenticator, challenge, device: None }).await?;
    let member = open_account(&keys, account, &opened.wrapped_member).map_err(|_| Trouble::WrongAnswer)?;
    if member.id != opened.member {
        return Err(Trouble::WrongAnswer);
    }
    let mut rng = rng();
    if expected.is_some_and(|(team, _)| team != opened.team) {
        return Err(Trouble::WrongAnswer);
    }
    let directory = directory(opened.team, expected.map(|(_, root)| root), &member).await?;
    let name = Keyring::open(&directory, &member).member_name(&directory, member.id).unwrap_or_default();
    // Her keys were renewed on another device: what is here stays this device's, and opens again by its spare.
    let kept = kept_here(&directory, &member).await?;
    let is_new = kept.is_none();
    let (device, store) = kept.unwrap_or_else(|| (DeviceSecrets::random(&mut rng), StoreKey::random(&mut rng)));
    let parts = VaultParts { member: &member, account_secret: &account_secret, device: &device, store: &store };
    let vault = Vault::lock(&mut rng, &stretched, params.salt, params.kdf, opened.team, &name, &parts);
    pin(&vault, Pinned { root: directory.root(), len: directory.len() }, directory.entries()).await?;
    can_note(&vault, &device).await?;
    if is_new {
        api::enroll(&member::enrollment_request(opened.team, &member, &device)).await?;
        enroll_own(&directory, &member, &device).await;
    }
    keep(&vault).await
}

/// The keys of this device, when it is a device of this member's already. One whose keys do not open any more is refused: a new vault
/// in its place would close what it keeps for good.
async fn kept_here(
    directory: &Directory,
    member: &MemberSecrets,
) -> Result<Option<(DeviceSecrets, StoreKey)>, Trouble> {
    let known = Vaults::default();
    let Some(bytes) = known.get(member.id).await? else { return Ok(None) };
    let vault = Vault::decode(&bytes).map_err(|_| Trouble::Storage)?;
    let spare = known.spare(member.id).await?.and_then(|bytes| Spare::decode(&bytes).ok()).ok_or(Trouble::NotHere)?;
    let returned = member::return_to(directory, member, vault.device, &spare).map_err(|_| Trouble::NotHere)?;
    Ok(Some((returned.device, returned.store)))
}

fn read(source: &Source) -> Result<(AccountSecret, Option<(TeamId, EntryHash)>), Trouble> {
    match source {
        Source::Sheet(words) => {
            let secret = AccountSecret::from_words(words.reveal()).map_err(|_| Trouble::NoSheet)?;
            Ok((secret, None))
        }
        Source::Device(link) => {
            let link = AccountLink::parse(link.reveal()).map_err(|_| Trouble::NoDeviceCode)?;
            Ok((link.account_secret, Some((link.team, link.root))))
        }
    }
}

/// A coordinator signs her own device in: she may be the only one, with every other device lost. When that does not go through,
/// because the chain went on meanwhile, the device waits for a coordinator like any other.
async fn enroll_own(directory: &Directory, member: &MemberSecrets, device: &DeviceSecrets) {
    if !directory.is_coordinator(member.id) {
        return;
    }
    if let Ok(entry) = member::enroll_own(now(), directory, member, &device.card()) {
        let _ = api::append(vec![entry]).await;
    }
}

/// The team's chain, whole and checked, with this very member in it. A sheet does not say how it begins: then what is seen now is
/// pinned from now on.
async fn directory(team: TeamId, root: Option<EntryHash>, member: &MemberSecrets) -> Result<Directory, Trouble> {
    let directory = whole(root).await?;
    match directory.member(member.id) {
        Some(known) if directory.team() == team && known.card == member.card() => Ok(directory),
        // She joined a moment ago and nobody has admitted her: first things first.
        None if directory.team() == team => Err(Trouble::Problem(ProblemKind::Pending)),
        _ => Err(Trouble::WrongAnswer),
    }
}

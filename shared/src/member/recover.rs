//! The recovery sheet: a team whose coordinators are all lost gets one again.

use super::admit::{AdmitError, grants};
use super::chain::next_entry;
use super::keyring::Keyring;
use crate::clock::Millis;
use crate::crypto::{self, AccountSecret, DeviceSecrets, MemberSecrets, RecoverySecret, Stretched};
use crate::directory::{Action, Directory, Recipient, Role, SignedEntry, Signer};
use crate::ids::CircleId;
use crate::wire::recovery::{Recover, RecoveryRequest};
use rand_core::CryptoRng;

/// A new coordinator who has the sheet and is in no directory yet.
#[derive(Clone, Debug)]
pub struct Recovering {
    /// What to send; it opens a pending session.
    pub message: Recover,
    /// The new coordinator.
    pub member: MemberSecrets,
    /// Her device.
    pub device: DeviceSecrets,
    /// The secret of her account.
    pub account_secret: AccountSecret,
}

/// Proves the sheet to the server over its challenge, with a new member, device and account. The passphrase was stretched with `salt`
/// and the minimum parameters.
pub fn prove_sheet(
    rng: &mut impl CryptoRng,
    sheet: &RecoverySecret,
    challenge: [u8; 32],
    stretched: &Stretched,
    salt: [u8; 16],
) -> Recovering {
    let (member, device) = (MemberSecrets::random(rng), DeviceSecrets::random(rng));
    let account_secret = AccountSecret::random(rng);
    let account = crypto::create_account(rng, stretched, salt, &account_secret, &member);
    let request = RecoveryRequest {
        recovery: sheet.signing().public(),
        challenge,
        member: member.card(),
        device: device.card(),
        account,
    };
    let signature = sheet.signing().sign(&request.signed_bytes());
    Recovering { message: Recover { request, signature }, member, device, account_secret }
}

/// Signs, by the sheet, the entry that admits her as a coordinator: she gets every epoch of every circle that the sheet opens, and
/// her name is sealed for the team. The sheet stays valid.
///
/// # Errors
/// [`AdmitError::Forged`] when the directory names another sheet; the others as at an admission.
pub fn recover(
    rng: &mut impl CryptoRng,
    now: Millis,
    directory: &Directory,
    sheet: &RecoverySecret,
    name: &str,
    member: &MemberSecrets,
    device: &DeviceSecrets,
) -> Result<SignedEntry, AdmitError> {
    if *directory.recovery() != sheet.card() {
        return Err(AdmitError::Forged);
    }
    let (team, card) = (directory.team(), device.card());
    let keyring = Keyring::recover(directory, sheet);
    let terrain = directory.current_epoch(CircleId::TERRAIN).ok_or(AdmitError::NoKeys)?;
    let key = keyring.circle(CircleId::TERRAIN, terrain.epoch).ok_or(AdmitError::NoKeys)?;
    let action = Action::Admit {
        invitation: None,
        member: member.card(),
        consent: member.consent(team, &card),
        device: card,
        role: Role::Coordinator,
        grants: grants(rng, directory, &keyring, Recipient::Member(member.id), &member.card().receiving)?,
        name: crypto::seal_member_name(rng, key, terrain.epoch, team, member.id, name),
    };
    Ok(next_entry(now, directory, Signer::Recovery, &sheet.signing(), action)?)
}

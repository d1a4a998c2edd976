//! A forgotten passphrase: invited again, the same member comes back on the same device with new keys of her own, and finds
//! everything that the device keeps. Her notes that were not sent stay hers and stay acceptable: device, counter and chain go on.

use super::keyring::Keyring;
use crate::clock::Millis;
use crate::crypto::{
    self, AccountSecret, CryptoError, DeviceSecrets, InvitationLink, InvitationSecret, MemberSecrets, Spare, StoreKey,
    Stretched,
};
use crate::directory::{DeviceCard, Directory, Role};
use crate::ids::{CircleId, DeviceId, MemberId, TeamId};
use crate::wire::invitation::{CreateInvitation, Join, JoinRequest};
use rand_core::CryptoRng;

/// Makes an invitation by which a member comes back: it serves nobody else. The link is to say so too
/// ([`InvitationLink::renews`]). What she may do stays as the chain has it.
pub fn invite_back(
    rng: &mut impl CryptoRng,
    team: TeamId,
    me: &MemberSecrets,
    member: MemberId,
    label: &str,
    expires: Millis,
) -> (InvitationSecret, CreateInvitation) {
    super::invite::make(rng, team, me, (Role::Educator, Some(member)), label, expires)
}

/// A member on her way back. Keep all of it until the chain has her new keys: it is under no passphrase yet but the new one.
#[derive(Clone, Debug)]
pub struct Rejoining {
    /// What to send.
    pub message: Join,
    /// She, with new keys under the same id.
    pub member: MemberSecrets,
    /// The secret of her new account.
    pub account_secret: AccountSecret,
}

/// Answers an invitation back on `device`, a device of hers as the kept directory has it. The new passphrase was stretched with
/// `salt` and the minimum parameters. None when the link invites nobody back.
pub fn rejoin(
    rng: &mut impl CryptoRng,
    link: &InvitationLink,
    device: &DeviceCard,
    name: &str,
    stretched: &Stretched,
    salt: [u8; 16],
) -> Option<Rejoining> {
    let member = MemberSecrets::renewed(rng, link.renews?);
    let account_secret = AccountSecret::random(rng);
    let request = JoinRequest {
        invitation: link.secret.id(),
        member: member.card(),
        consent: member.consent(link.team, device),
        device: device.clone(),
        sealed_name: crypto::seal_joining_name(rng, &link.secret, name),
    };
    let mac = crypto::mac(&link.secret, &request);
    let account = crypto::create_account(rng, stretched, salt, &account_secret, &member);
    Some(Rejoining { message: Join { request, mac, account }, member, account_secret })
}

/// What the device had kept, and has again: with the member's new keys and her new account secret they are the parts of a new vault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Returned {
    /// The device's keys: sign in with them, and go on signing.
    pub device: DeviceSecrets,
    /// The key of what the device stores.
    pub store: StoreKey,
}

/// Why a member is not back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReturnError {
    /// The chain does not have her new keys yet: no coordinator's device has seen her answer.
    #[error("not admitted yet")]
    NotYet,
    /// The circle's epoch under which the spare was made was not granted to her.
    #[error("no key for what this device kept")]
    NoKey,
    /// The spare is damaged or another device's.
    #[error(transparent)]
    Damaged(#[from] CryptoError),
}

/// Opens what the device kept, once the chain has the member's new keys.
///
/// # Errors
/// [`ReturnError`] says why not.
pub fn return_to(
    directory: &Directory,
    me: &MemberSecrets,
    device: DeviceId,
    spare: &Spare,
) -> Result<Returned, ReturnError> {
    if directory.member(me.id).is_none_or(|known| known.card != me.card()) {
        return Err(ReturnError::NotYet);
    }
    let keyring = Keyring::open(directory, me);
    let key = keyring.circle(spare.circle, spare.epoch).ok_or(ReturnError::NoKey)?;
    let (device, store) = spare.open(key, directory.team(), me.id, device)?;
    Ok(Returned { device, store })
}

/// The spare that this device should keep, when it keeps none or one of an older epoch.
pub fn spare(
    rng: &mut impl CryptoRng,
    directory: &Directory,
    keyring: &Keyring,
    member: MemberId,
    (device, store): (&DeviceSecrets, &StoreKey),
    kept: Option<&Spare>,
) -> Option<Spare> {
    let circle = CircleId::TERRAIN;
    let epoch = directory.current_epoch(circle)?.epoch;
    let key = keyring.circle(circle, epoch)?;
    let fresh = kept.is_some_and(|kept| kept.circle == circle && kept.epoch >= epoch);
    (!fresh).then(|| Spare::make(rng, (circle, epoch, key), directory.team(), member, device, store))
}

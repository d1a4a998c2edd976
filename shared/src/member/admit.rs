//! A coordinator's device lets members and devices in.

use super::chain::next_entry;
use super::keyring::Keyring;
use crate::clock::Millis;
use crate::crypto::{self, DeviceSecrets, InvitationNote, MemberSecrets};
use crate::directory::{Action, DeviceCard, Directory, DirectoryError, KeyGrant, Recipient, SignedEntry, Signer};
use crate::ids::{CircleId, MemberId, TeamId};
use crate::wire::account::{EnrollmentRequest, PendingEnrollment};
use crate::wire::invitation::{Invitation, JoinRequest};
use rand_core::CryptoRng;

/// Why nobody is let in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AdmitError {
    /// Nobody has answered the invitation.
    #[error("nobody answered the invitation")]
    NotAnswered,
    /// Another coordinator invited; her devices admit.
    #[error("another member's invitation")]
    NotMine,
    /// The answer was not made by somebody who has the link.
    #[error("the answer is not authentic")]
    Forged,
    /// The chain has the member, the device, or an earlier answer to the invitation.
    #[error("already admitted")]
    Already,
    /// This device does not hold the current key of the terrain circle.
    #[error("no key to grant")]
    NoKeys,
    /// The invitee's name does not open, or her public key cannot be encrypted to.
    #[error("unusable answer")]
    Unusable,
    /// The invitation is for a member to come back, and the answer is another member's or from a device that is not hers.
    #[error("not the member who was invited back")]
    NotHer,
    /// Readers would refuse the entry: wrong consent, no coordinator, or the like.
    #[error(transparent)]
    Refused(#[from] DirectoryError),
}

/// Signs the entry that admits the invitation's invitee with her first device, or that brings back the member for whom it is: she gets every epoch of every circle whose current
/// key the admitting member holds, and her name is sealed for the team.
///
/// # Errors
/// [`AdmitError`] says why not.
pub fn admit(
    rng: &mut impl CryptoRng,
    now: Millis,
    directory: &Directory,
    keyring: &Keyring,
    me: &MemberSecrets,
    device: &DeviceSecrets,
    invitation: &Invitation,
) -> Result<SignedEntry, AdmitError> {
    let (team, id) = (directory.team(), invitation.created.id);
    let waiting = invitation.join.as_ref().ok_or(AdmitError::NotAnswered)?;
    let request = &waiting.request;
    let note = InvitationNote::open(team, id, &me.receiving, &invitation.created.sealed);
    let note = note.map_err(|_| AdmitError::NotMine)?;
    if request.invitation != id || note.secret.id() != id || !crypto::check_mac(&note.secret, request, &waiting.mac) {
        return Err(AdmitError::Forged);
    }
    let member = request.member.id;
    if directory.members().any(|known| known.came_by(id)) {
        return Err(AdmitError::Already);
    }
    if let Some(renews) = note.renews {
        return renew(rng, now, directory, keyring, device, request, renews);
    }
    // An ordinary invitation lets nobody in under the id of a member or device that is there.
    if directory.member(member).is_some() || directory.device(request.device.id).is_some() {
        return Err(AdmitError::Already);
    }
    let name = crypto::open_joining_name(&note.secret, &request.sealed_name).map_err(|_| AdmitError::Unusable)?;
    let terrain = directory.current_epoch(CircleId::TERRAIN).ok_or(AdmitError::NoKeys)?;
    let key = keyring.circle(CircleId::TERRAIN, terrain.epoch).ok_or(AdmitError::NoKeys)?;
    let action = Action::Admit {
        invitation: Some(id),
        member: request.member.clone(),
        device: request.device.clone(),
        consent: request.consent,
        role: note.role,
        grants: grants(rng, directory, keyring, Recipient::Member(member), &request.member.receiving)?,
        name: crypto::seal_member_name(rng, key, terrain.epoch, team, member, &name),
    };
    Ok(next_entry(now, directory, Signer::Device(device.id), &device.signing, action)?)
}

/// Signs the entry by which a member who was invited back gets her new keys, on a device that the chain has as hers.
fn renew(
    rng: &mut impl CryptoRng,
    now: Millis,
    directory: &Directory,
    keyring: &Keyring,
    device: &DeviceSecrets,
    request: &JoinRequest,
    renews: MemberId,
) -> Result<SignedEntry, AdmitError> {
    let hers = directory.device(request.device.id).is_some_and(|d| d.member == renews && d.card == request.device);
    if request.member.id != renews || !hers {
        return Err(AdmitError::NotHer);
    }
    let action = Action::RenewMember {
        invitation: Some(request.invitation),
        member: request.member.clone(),
        device: request.device.clone(),
        consent: request.consent,
        grants: grants(rng, directory, keyring, Recipient::Member(renews), &request.member.receiving)?,
    };
    Ok(next_entry(now, directory, Signer::Device(device.id), &device.signing, action)?)
}

/// Every epoch held here of every circle whose current key is held here.
pub(super) fn grants(
    rng: &mut impl CryptoRng,
    directory: &Directory,
    keyring: &Keyring,
    to: Recipient,
    receiving: &[u8; 32],
) -> Result<Vec<KeyGrant>, AdmitError> {
    let current =
        |circle| directory.current_epoch(circle).is_some_and(|key| keyring.circle(circle, key.epoch).is_some());
    let held: Vec<_> = keyring.circles().filter(|(circle, ..)| current(*circle)).collect();
    held.into_iter()
        .map(|(circle, epoch, key)| crypto::grant(rng, directory.team(), circle, epoch, key, to, receiving))
        .collect::<Result<_, _>>()
        .map_err(|_| AdmitError::Unusable)
}

/// Signs the entry that gives a member another device, by a coordinator's `device`.
///
/// # Errors
/// [`AdmitError`] says why not.
pub fn enroll(
    now: Millis,
    directory: &Directory,
    device: &DeviceSecrets,
    pending: &PendingEnrollment,
) -> Result<SignedEntry, AdmitError> {
    let EnrollmentRequest { device: card, consent } = pending.request.clone();
    if directory.device(card.id).is_some() {
        return Err(AdmitError::Already);
    }
    let action = Action::EnrollDevice { member: pending.member, device: card, consent };
    Ok(next_entry(now, directory, Signer::Device(device.id), &device.signing, action)?)
}

/// Signs the entry with which a coordinator enrols another device of her own, without any that is enrolled: so one who lost her
/// only phone is not locked out.
///
/// # Errors
/// [`AdmitError::Already`], or [`AdmitError::Refused`] when she is no coordinator.
pub fn enroll_own(
    now: Millis,
    directory: &Directory,
    me: &MemberSecrets,
    device: &DeviceCard,
) -> Result<SignedEntry, AdmitError> {
    if directory.device(device.id).is_some() {
        return Err(AdmitError::Already);
    }
    let consent = me.consent(directory.team(), device);
    let action = Action::EnrollDevice { member: me.id, device: device.clone(), consent };
    Ok(next_entry(now, directory, Signer::Member(me.id), &me.signing, action)?)
}

/// What a signed-in member sends so that `device` becomes hers.
pub fn enrollment_request(team: TeamId, member: &MemberSecrets, device: &DeviceSecrets) -> EnrollmentRequest {
    let device = device.card();
    EnrollmentRequest { consent: member.consent(team, &device), device }
}

//! Signing the directory's next entry.

use crate::clock::Millis;
use crate::crypto::{self, CircleSecret, DeviceSecrets, SigningSecret};
use crate::directory::entry::FORMAT;
use crate::directory::{Action, CircleKey, Directory, DirectoryError, Entry, Recipient, SignedEntry, Signer};
use crate::ids::CircleId;
use rand_core::CryptoRng;

/// Signs an entry as it is.
pub(super) fn sign(entry: &Entry, key: &SigningSecret) -> SignedEntry {
    let bytes = entry.encode();
    let signature = key.sign(&SignedEntry::signed_bytes(&bytes));
    SignedEntry { bytes, signature }
}

/// Signs the entry that would follow the chain's end as it is known here, and checks it as every reader will. When somebody else
/// was first, the server answers `directory-moved`: fetch, then do it again.
///
/// # Errors
/// [`DirectoryError`] says why readers would refuse the entry.
pub fn next_entry(
    now: Millis,
    directory: &Directory,
    signer: Signer,
    key: &SigningSecret,
    action: Action,
) -> Result<SignedEntry, DirectoryError> {
    let (seq, previous) = (directory.len(), Some(directory.head()));
    let entry = Entry { format: FORMAT, team: directory.team(), seq, previous, signer, at: now, action };
    let signed = sign(&entry, key);
    directory.clone().append(signed.clone())?;
    Ok(signed)
}

/// A new key for a circle, to everybody in it who stays and to the recovery sheet: after somebody left or lost a phone.
/// What they could read before they can still read.
///
/// # Errors
/// [`DirectoryError`] when the device is no coordinator's, the circle is unknown, or a recipient's key cannot be encrypted to.
pub fn new_epoch(
    rng: &mut impl CryptoRng,
    now: Millis,
    directory: &Directory,
    device: &DeviceSecrets,
    circle: CircleId,
) -> Result<SignedEntry, DirectoryError> {
    let current = directory.current_epoch(circle).ok_or(DirectoryError::WrongGrants)?;
    let epoch = current.epoch.checked_add(1).ok_or(DirectoryError::WrongGrants)?;
    let key = CircleSecret::random(rng);
    let staying = directory.members().filter(|member| !member.removed && member.circles.contains(&circle));
    let members = staying.map(|member| (Recipient::Member(member.card.id), member.card.receiving));
    let recipients: Vec<_> = members.chain([(Recipient::Recovery, directory.recovery().receiving)]).collect();
    let grants = recipients
        .into_iter()
        .map(|(to, receiving)| crypto::grant(rng, directory.team(), circle, epoch, &key, to, &receiving))
        .collect::<Result<_, _>>()
        .map_err(|_| DirectoryError::WrongGrants)?;
    let key = CircleKey { circle, epoch, key_id: key.key_id() };
    next_entry(now, directory, Signer::Device(device.id), &device.signing, Action::NewEpoch { key, grants })
}

//! A circle's key to one member, or to the recovery sheet.

use super::error::CryptoError;
use super::hybrid;
use super::identity::ReceivingSecret;
use super::keys::{CircleSecret, key_bytes};
use crate::directory::{KeyGrant, Recipient};
use crate::ids::{CircleId, TeamId};
use rand_core::CryptoRng;

const BOUND_AS: &[u8] = b"lanterne grant 1\0";

fn info(team: TeamId, circle: CircleId, epoch: u32, to: Recipient) -> Vec<u8> {
    let (kind, id) = match to {
        Recipient::Member(id) => (0, *id.as_bytes()),
        Recipient::Recovery => (1, [0; 16]),
    };
    [BOUND_AS, team.as_bytes(), &circle.0.to_le_bytes(), &epoch.to_le_bytes(), &[kind], &id].concat()
}

/// Grants a circle's key of an epoch; `receiving` is the recipient's public key.
///
/// # Errors
/// [`CryptoError::Malformed`] when nothing can be encrypted to that public key.
pub fn grant(
    rng: &mut impl CryptoRng,
    team: TeamId,
    circle: CircleId,
    epoch: u32,
    key: &CircleSecret,
    to: Recipient,
    receiving: &[u8; 32],
) -> Result<KeyGrant, CryptoError> {
    let info = info(team, circle, epoch, to);
    let wrapped = hybrid::encrypt_to(rng, receiving, &info, key.secret().reveal())?;
    Ok(KeyGrant { circle, epoch, to, wrapped })
}

/// Opens a grant. Whether the key is the one the directory names is for the caller to check.
///
/// # Errors
/// [`CryptoError::DoesNotOpen`] when it is for somebody else or was made for another team, circle or epoch.
pub fn open_grant(team: TeamId, grant: &KeyGrant, receiving: &ReceivingSecret) -> Result<CircleSecret, CryptoError> {
    let info = info(team, grant.circle, grant.epoch, grant.to);
    let bytes = hybrid::decrypt(receiving, &info, &grant.wrapped)?;
    key_bytes(&bytes).map(CircleSecret::from_secret).ok_or(CryptoError::Malformed)
}

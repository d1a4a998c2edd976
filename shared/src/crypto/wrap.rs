//! A record's key under its circle's key of an epoch.

use super::aead;
use super::error::CryptoError;
use super::keys::{CircleSecret, RecordSecret, key_bytes};
use crate::ids::{CircleId, KeyId, RecordId, TeamId};
use crate::wire::push::WrappedRecordKey;
use rand_core::CryptoRng;

const BOUND_AS: &[u8] = b"lanterne record key 1\0";

fn bound(team: TeamId, circle: CircleId, record: RecordId, epoch: u32, key_id: KeyId) -> Vec<u8> {
    let (circle, epoch) = (circle.0.to_le_bytes(), epoch.to_le_bytes());
    [BOUND_AS, team.as_bytes(), &circle, record.as_bytes(), &epoch, key_id.as_bytes()].concat()
}

/// Wraps a record's key, bound to where it belongs.
pub fn wrap_record_key(
    rng: &mut impl CryptoRng,
    under: &CircleSecret,
    team: TeamId,
    circle: CircleId,
    record: RecordId,
    epoch: u32,
    key: &RecordSecret,
) -> WrappedRecordKey {
    let bound = bound(team, circle, record, epoch, key.key_id());
    WrappedRecordKey(aead::encrypt(rng, under.secret(), &bound, key.secret().reveal()))
}

/// Unwraps a record's key.
///
/// # Errors
/// [`CryptoError::DoesNotOpen`] when the circle's key is another one or the wrapping belongs to another team, circle, record, epoch
/// or key; [`CryptoError::WrongKey`] when it opens and holds another key than it is said to.
pub fn unwrap_record_key(
    under: &CircleSecret,
    team: TeamId,
    circle: CircleId,
    record: RecordId,
    epoch: u32,
    key_id: KeyId,
    wrapped: &WrappedRecordKey,
) -> Result<RecordSecret, CryptoError> {
    let bound = bound(team, circle, record, epoch, key_id);
    let bytes = aead::decrypt(under.secret(), &bound, &wrapped.0).ok_or(CryptoError::DoesNotOpen)?;
    let key = RecordSecret::from_secret(key_bytes(&bytes).ok_or(CryptoError::Malformed)?);
    if key.key_id() == key_id { Ok(key) } else { Err(CryptoError::WrongKey) }
}

//! What brings a device back to a member who forgot her passphrase: the device's own keys and the store's key, sealed under the
//! circle's key of an epoch. Admitted anew on the same device, she reads the circle again and, with it, everything that the device
//! keeps: drafts, inbox, outbox. Whoever reads the circle and holds the phone's storage can open it too; the circle's notes are hers
//! to read anyway, unfinished drafts are not, and the threat model says so.

use super::aead;
use super::derive::derive;
use super::error::CryptoError;
use super::identity::DeviceSecrets;
use super::keys::CircleSecret;
use super::store::StoreKey;
use super::versioned;
use crate::ids::{CircleId, DeviceId, MemberId, TeamId};
use rand_core::CryptoRng;
use serde::{Deserialize, Serialize};

/// The first byte of every spare this version writes.
const FORMAT: u8 = 1;

const LABEL: &[u8] = b"lanterne spare 1\0";

/// A device's keys for the way back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spare {
    /// Whose key opens it.
    pub circle: CircleId,
    /// Of which epoch.
    pub epoch: u32,
    sealed: Vec<u8>,
}

fn bound(team: TeamId, member: MemberId, device: DeviceId, circle: CircleId, epoch: u32) -> Vec<u8> {
    let place = [&circle.0.to_le_bytes()[..], &epoch.to_le_bytes()].concat();
    [LABEL, team.as_bytes(), member.as_bytes(), device.as_bytes(), &place].concat()
}

impl Spare {
    /// Seals the keys under the circle's key of an epoch, bound to team, member and device.
    pub fn make(
        rng: &mut impl CryptoRng,
        (circle, epoch, key): (CircleId, u32, &CircleSecret),
        team: TeamId,
        member: MemberId,
        device: &DeviceSecrets,
        store: &StoreKey,
    ) -> Self {
        let mut keys = device.encode();
        keys.extend_from_slice(store.secret().reveal());
        let bound = bound(team, member, device.id, circle, epoch);
        let sealed = aead::encrypt(rng, &derive(&[key.secret().reveal()], LABEL), &bound, &keys);
        Self { circle, epoch, sealed }
    }

    /// Opens the keys of `device`.
    ///
    /// # Errors
    /// [`CryptoError::DoesNotOpen`] when key, team, member or device are others; [`CryptoError::Malformed`] when something else was
    /// inside.
    pub fn open(
        &self,
        key: &CircleSecret,
        team: TeamId,
        member: MemberId,
        device: DeviceId,
    ) -> Result<(DeviceSecrets, StoreKey), CryptoError> {
        let bound = bound(team, member, device, self.circle, self.epoch);
        let keys = aead::decrypt(&derive(&[key.secret().reveal()], LABEL), &bound, &self.sealed);
        let keys = keys.ok_or(CryptoError::DoesNotOpen)?;
        let (device, store) = keys.split_last_chunk::<32>().ok_or(CryptoError::Malformed)?;
        Ok((DeviceSecrets::decode(device)?, StoreKey::from_bytes(store).ok_or(CryptoError::Malformed)?))
    }

    /// The bytes to store: a version byte, then postcard.
    pub fn encode(&self) -> Vec<u8> {
        versioned::write(FORMAT, self)
    }

    /// Reads what [`Spare::encode`] wrote.
    ///
    /// # Errors
    /// [`CryptoError::UnknownFormat`] or [`CryptoError::Malformed`].
    pub fn decode(bytes: &[u8]) -> Result<Self, CryptoError> {
        versioned::read(FORMAT, bytes)
    }
}

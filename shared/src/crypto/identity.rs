//! The private side of members and devices.

use super::derive::derive;
use super::error::CryptoError;
use super::hybrid;
use crate::directory::{DeviceCard, MemberCard};
use crate::ids::{AccountId, DeviceId, MemberId, TeamId};
use crate::sensitive::Secret32;
use crate::wire::Signature;
use crate::wire::account::DeviceProof;
use core::fmt;
use ed25519_dalek::{Signer, SigningKey};
use rand_core::CryptoRng;
use zeroize::Zeroizing;

/// The first byte of every encoded identity this version writes.
const FORMAT: u8 = 1;

/// An Ed25519 private key.
#[derive(Clone, PartialEq, Eq)]
pub struct SigningSecret(SigningKey);

impl SigningSecret {
    /// Draws a new key.
    pub fn random(rng: &mut impl CryptoRng) -> Self {
        Self::from_secret(&Secret32::random(rng))
    }

    /// The key of a 32-byte seed.
    pub fn from_seed(seed: [u8; 32]) -> Self {
        Self::from_secret(&Secret32::new(seed))
    }

    pub(super) fn from_secret(seed: &Secret32) -> Self {
        Self(SigningKey::from_bytes(seed.reveal()))
    }

    /// The public key.
    pub fn public(&self) -> [u8; 32] {
        self.0.verifying_key().to_bytes()
    }

    /// Signs. Callers put a label in front of what they sign.
    pub fn sign(&self, message: &[u8]) -> Signature {
        Signature(self.0.sign(message).to_bytes())
    }
}

impl fmt::Debug for SigningSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[secret]")
    }
}

/// An X25519 private key, for what is encrypted to somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReceivingSecret(Secret32);

impl ReceivingSecret {
    /// Draws a new key.
    pub fn random(rng: &mut impl CryptoRng) -> Self {
        Self(Secret32::random(rng))
    }

    /// The key of these 32 bytes; the curve's clamping happens at each use.
    pub fn from_seed(seed: [u8; 32]) -> Self {
        Self(Secret32::new(seed))
    }

    /// The public key.
    pub fn public(&self) -> [u8; 32] {
        hybrid::public(self.0.reveal())
    }

    pub(super) fn reveal(&self) -> &[u8; 32] {
        self.0.reveal()
    }

    /// A key for what its owner keeps for herself. Unlike what is encrypted to her public key, nobody else can make it: a server that
    /// invents an invitation in her name is found out.
    pub(super) fn own_key(&self, label: &[u8]) -> Secret32 {
        derive(&[self.reveal()], label)
    }
}

macro_rules! identity {
    ($(#[$doc:meta])* $name:ident, $id:ident, $card:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct $name {
            /// Who or which.
            pub id: $id,
            /// Signs.
            pub signing: SigningSecret,
            /// Receives.
            pub receiving: ReceivingSecret,
        }

        impl $name {
            /// Draws a new identity.
            pub fn random(rng: &mut impl CryptoRng) -> Self {
                let id = $id::random(rng);
                Self { id, signing: SigningSecret::random(rng), receiving: ReceivingSecret::random(rng) }
            }

            /// The public side, for the directory.
            pub fn card(&self) -> $card {
                $card { id: self.id, signing: self.signing.public(), receiving: self.receiving.public() }
            }

            /// The bytes to be wrapped: format, id, both private keys.
            pub fn encode(&self) -> Zeroizing<Vec<u8>> {
                let mut bytes = Zeroizing::new(Vec::with_capacity(81));
                bytes.push(FORMAT);
                bytes.extend_from_slice(self.id.as_bytes());
                bytes.extend_from_slice(self.signing.0.as_bytes());
                bytes.extend_from_slice(self.receiving.reveal());
                bytes
            }

            /// Reads what [`Self::encode`] wrote.
            ///
            /// # Errors
            /// [`CryptoError::UnknownFormat`] or [`CryptoError::Malformed`].
            pub fn decode(bytes: &[u8]) -> Result<Self, CryptoError> {
                let (id, signing, receiving) = decode(bytes)?;
                let (signing, receiving) = (SigningSecret::from_secret(&signing), ReceivingSecret(receiving));
                Ok(Self { id: $id::from_bytes(id), signing, receiving })
            }
        }
    };
}

identity!(
    /// A member's private side. It leaves a device only wrapped.
    MemberSecrets,
    MemberId,
    MemberCard
);
identity!(
    /// A device's private side. It never leaves the device.
    DeviceSecrets,
    DeviceId,
    DeviceCard
);

fn decode(bytes: &[u8]) -> Result<([u8; 16], Secret32, Secret32), CryptoError> {
    let malformed = CryptoError::Malformed;
    match bytes.split_first() {
        Some((&FORMAT, rest)) => {
            let (id, keys) = rest.split_first_chunk::<16>().ok_or(malformed)?;
            let (signing, receiving) = keys.split_first_chunk::<32>().ok_or(malformed)?;
            let receiving = receiving.try_into().map_err(|_| malformed)?;
            Ok((*id, Secret32::new(*signing), Secret32::new(receiving)))
        }
        Some((&format, _)) => Err(CryptoError::UnknownFormat(format)),
        None => Err(malformed),
    }
}

impl MemberSecrets {
    /// New keys for a member who is known already.
    pub fn renewed(rng: &mut impl CryptoRng, id: MemberId) -> Self {
        Self { id, ..Self::random(rng) }
    }

    /// The member's consent to a device being hers, in this team.
    pub fn consent(&self, team: TeamId, device: &DeviceCard) -> Signature {
        self.signing.sign(&device.consent_bytes(team, self.id))
    }
}

impl DeviceSecrets {
    /// The device's answer to a sign-in challenge.
    pub fn proof(&self, account: AccountId, challenge: &[u8; 32]) -> DeviceProof {
        DeviceProof { device: self.id, signature: self.signing.sign(&DeviceProof::signed_bytes(account, challenge)) }
    }
}

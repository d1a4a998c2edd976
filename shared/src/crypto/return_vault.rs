//! What a member who was invited back keeps from her answer until a coordinator's device has admitted her new keys: these keys, under
//! her new passphrase. The vault that she forgot the passphrase of stays beside it, untouched, until a new one can take its place.

use super::account::{AccountKeys, AccountSecret};
use super::aead;
use super::derive::derive;
use super::error::CryptoError;
use super::identity::MemberSecrets;
use super::stretch::Stretched;
use super::versioned;
use crate::ids::{AccountId, DeviceId, InvitationId, MemberId, TeamId};
use crate::sensitive::Secret32;
use crate::wire::account::KdfParams;
use rand_core::CryptoRng;
use serde::{Deserialize, Serialize};

/// The first byte of every return vault this version writes.
const FORMAT: u8 = 1;

const LABEL: &[u8] = b"lanterne return vault 1\0";

/// New keys on their way into the chain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReturnVault {
    /// Which invitation was answered.
    pub invitation: InvitationId,
    /// Her team.
    pub team: TeamId,
    /// Who.
    pub member: MemberId,
    /// Her new account on the server.
    pub account: AccountId,
    /// The device on which she comes back.
    pub device: DeviceId,
    /// Salt of the derivation; the server's copy has the same.
    pub salt: [u8; 16],
    /// Its cost.
    pub kdf: KdfParams,
    sealed: Vec<u8>,
}

/// What comes out of a return vault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReturnKeys {
    /// The member's new keys.
    pub member: MemberSecrets,
    /// Her new account secret.
    pub account_secret: AccountSecret,
    /// What signs in, without any proof of the device yet.
    pub account: AccountKeys,
}

fn key(stretched: &Stretched) -> Secret32 {
    derive(&[stretched.reveal()], LABEL)
}

impl ReturnVault {
    /// Locks new keys under the new passphrase, stretched with `salt` at the minimum cost.
    pub fn lock(
        rng: &mut impl CryptoRng,
        (stretched, salt): (&Stretched, [u8; 16]),
        (invitation, team, device): (InvitationId, TeamId, DeviceId),
        member: &MemberSecrets,
        account_secret: &AccountSecret,
    ) -> Self {
        let (id, account, kdf) = (member.id, account_secret.account_id(), KdfParams::MINIMUM);
        let mut vault = Self { invitation, team, member: id, account, device, salt, kdf, sealed: Vec::new() };
        let mut keys = member.encode();
        keys.extend_from_slice(account_secret.reveal());
        vault.sealed = aead::encrypt(rng, &key(stretched), &vault.bound(), &keys);
        vault
    }

    /// Everything in clear.
    fn bound(&self) -> Vec<u8> {
        let kdf = [self.kdf.memory_kib, self.kdf.passes, self.kdf.lanes].map(u32::to_le_bytes).concat();
        let (invitation, team) = (&self.invitation.as_bytes()[..], &self.team.as_bytes()[..]);
        let ids = [invitation, team, self.member.as_bytes(), self.account.as_bytes(), self.device.as_bytes()];
        [LABEL, &ids.concat(), &self.salt, &kdf].concat()
    }

    /// Opens it with a stretched passphrase.
    ///
    /// # Errors
    /// [`CryptoError::WrongKey`] for another passphrase, or a changed vault.
    pub fn open(&self, stretched: &Stretched) -> Result<ReturnKeys, CryptoError> {
        let keys = aead::decrypt(&key(stretched), &self.bound(), &self.sealed).ok_or(CryptoError::WrongKey)?;
        let (member, secret) = keys.split_last_chunk::<16>().ok_or(CryptoError::Malformed)?;
        let (member, account_secret) = (MemberSecrets::decode(member)?, AccountSecret::from_bytes(*secret));
        let account = AccountKeys::derive(stretched, &account_secret);
        Ok(ReturnKeys { member, account_secret, account })
    }

    /// The bytes to store: a version byte, then postcard.
    pub fn encode(&self) -> Vec<u8> {
        versioned::write(FORMAT, self)
    }

    /// Reads what [`ReturnVault::encode`] wrote.
    ///
    /// # Errors
    /// [`CryptoError::UnknownFormat`], [`CryptoError::Malformed`], or [`CryptoError::WeakParameters`] when somebody lowered the
    /// cost of guessing.
    pub fn decode(bytes: &[u8]) -> Result<Self, CryptoError> {
        let vault: Self = versioned::read(FORMAT, bytes)?;
        if vault.kdf.is_acceptable() { Ok(vault) } else { Err(CryptoError::WeakParameters) }
    }
}

//! What a device keeps between two openings. The member's keys and the account secret lie under the passphrase; the device's own
//! keys and the store's key lie under a key of the member's own, so that neither a new passphrase nor a forgotten one touches them.

use super::account::{AccountKeys, AccountSecret};
use super::aead;
use super::derive::derive;
use super::error::CryptoError;
use super::identity::{DeviceSecrets, MemberSecrets};
use super::store::StoreKey;
use super::stretch::Stretched;
use super::versioned;
use crate::ids::{AccountId, DeviceId, MemberId, TeamId};
use crate::sensitive::Secret32;
use crate::wire::account::KdfParams;
use rand_core::CryptoRng;
use serde::{Deserialize, Serialize};

/// The first byte of every vault this version writes.
const FORMAT: u8 = 1;

/// One member's vault on one device.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vault {
    /// Her team.
    pub team: TeamId,
    /// Who.
    pub member: MemberId,
    /// Her account on the server.
    pub account: AccountId,
    /// This device as hers.
    pub device: DeviceId,
    /// Her first name, shown before unlocking to those who share the phone.
    pub name: String,
    /// Salt of the derivation; the server's copy has the same.
    pub salt: [u8; 16],
    /// Its cost.
    pub kdf: KdfParams,
    under_passphrase: Vec<u8>,
    under_member: Vec<u8>,
}

impl core::fmt::Debug for Vault {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        // Without the name.
        f.debug_struct("Vault").field("member", &self.member).field("device", &self.device).finish_non_exhaustive()
    }
}

/// What goes into a vault.
#[derive(Clone, Copy, Debug)]
pub struct VaultParts<'a> {
    /// The member's keys.
    pub member: &'a MemberSecrets,
    /// Her account secret.
    pub account_secret: &'a AccountSecret,
    /// The device's keys.
    pub device: &'a DeviceSecrets,
    /// The key of what the device stores.
    pub store: &'a StoreKey,
}

/// What comes out of a vault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unlocked {
    /// The member's keys.
    pub member: MemberSecrets,
    /// Her account secret.
    pub account_secret: AccountSecret,
    /// The device's keys.
    pub device: DeviceSecrets,
    /// The key of what the device stores.
    pub store: StoreKey,
    /// What signs in again without asking.
    pub account: AccountKeys,
}

impl Unlocked {
    /// The same as parts of a vault, for a new passphrase.
    pub fn parts(&self) -> VaultParts<'_> {
        let Self { member, account_secret, device, store, .. } = self;
        VaultParts { member, account_secret, device, store }
    }
}

fn passphrase_key(stretched: &Stretched) -> Secret32 {
    derive(&[stretched.reveal()], b"lanterne device vault 1\0")
}

const DEVICE_LABEL: &[u8] = b"lanterne vault device 1\0";

impl Vault {
    /// Locks what this device knows of a member under her stretched passphrase; `salt` and `kdf` are those of the stretching.
    pub fn lock(
        rng: &mut impl CryptoRng,
        stretched: &Stretched,
        salt: [u8; 16],
        kdf: KdfParams,
        team: TeamId,
        name: &str,
        parts: &VaultParts<'_>,
    ) -> Self {
        let VaultParts { member, account_secret, device, store } = parts;
        let mut vault = Self {
            team,
            member: member.id,
            account: account_secret.account_id(),
            device: device.id,
            name: name.to_owned(),
            salt,
            kdf,
            under_passphrase: Vec::new(),
            under_member: Vec::new(),
        };
        let mut own = member.encode();
        own.extend_from_slice(account_secret.reveal());
        let mut local = device.encode();
        local.extend_from_slice(store.secret().reveal());
        vault.under_passphrase = aead::encrypt(rng, &passphrase_key(stretched), &vault.bound(), &own);
        vault.under_member = aead::encrypt(rng, &member.receiving.own_key(DEVICE_LABEL), &vault.ids(), &local);
        vault
    }

    fn ids(&self) -> Vec<u8> {
        let (team, member) = (&self.team.as_bytes()[..], &self.member.as_bytes()[..]);
        [team, member, self.account.as_bytes(), self.device.as_bytes()].concat()
    }

    /// Everything in clear but the name, which may be corrected without the passphrase.
    pub(super) fn bound(&self) -> Vec<u8> {
        let kdf = [self.kdf.memory_kib, self.kdf.passes, self.kdf.lanes].map(u32::to_le_bytes);
        [b"lanterne vault 1\0", &self.ids()[..], &self.salt, &kdf.concat()].concat()
    }

    /// Unlocks with a stretched passphrase.
    ///
    /// # Errors
    /// [`CryptoError::WrongKey`] for a wrong passphrase (or a changed vault, which cannot be told apart);
    /// [`CryptoError::DoesNotOpen`] when the passphrase is right and the device's part is damaged.
    pub fn unlock(&self, stretched: &Stretched) -> Result<Unlocked, CryptoError> {
        let key = passphrase_key(stretched);
        let own = aead::decrypt(&key, &self.bound(), &self.under_passphrase).ok_or(CryptoError::WrongKey)?;
        let (member, secret) = own.split_last_chunk::<16>().ok_or(CryptoError::Malformed)?;
        let (member, account_secret) = (MemberSecrets::decode(member)?, AccountSecret::from_bytes(*secret));
        let own_key = member.receiving.own_key(DEVICE_LABEL);
        let local = aead::decrypt(&own_key, &self.ids(), &self.under_member).ok_or(CryptoError::DoesNotOpen)?;
        let (device, store) = local.split_last_chunk::<32>().ok_or(CryptoError::Malformed)?;
        let device = DeviceSecrets::decode(device)?;
        let store = StoreKey::from_bytes(store).ok_or(CryptoError::Malformed)?;
        let account = AccountKeys::derive(stretched, &account_secret);
        Ok(Unlocked { member, account_secret, device, store, account })
    }

    /// The bytes to store: a version byte, then postcard.
    pub fn encode(&self) -> Vec<u8> {
        versioned::write(FORMAT, self)
    }

    /// Reads what [`Vault::encode`] wrote.
    ///
    /// # Errors
    /// [`CryptoError::UnknownFormat`], [`CryptoError::Malformed`], or [`CryptoError::WeakParameters`] when somebody lowered the
    /// cost of guessing.
    pub fn decode(bytes: &[u8]) -> Result<Self, CryptoError> {
        let vault: Self = versioned::read(FORMAT, bytes)?;
        if vault.kdf.is_acceptable() { Ok(vault) } else { Err(CryptoError::WeakParameters) }
    }
}

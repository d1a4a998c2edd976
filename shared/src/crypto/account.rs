//! The account on the server: proves a passphrase and an account secret without telling either, and keeps the member's keys
//! wrapped by both, so that a seized database gives nothing to guess at.

use super::aead;
use super::derive::{derive, derive_id};
use super::error::CryptoError;
use super::identity::MemberSecrets;
use super::short::Secret16;
use super::stretch::Stretched;
use super::words;
use crate::ids::AccountId;
use crate::sensitive::Secret32;
use crate::wire::account::{AccountCreation, KdfParams};
use rand_core::CryptoRng;

const BOUND_AS: &[u8] = b"lanterne account 1\0";

/// 128 random bits that enrolled devices keep and pass on by QR or a printed sheet. The server never sees them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountSecret(Secret16);

impl AccountSecret {
    /// Draws a new secret.
    pub fn random(rng: &mut impl CryptoRng) -> Self {
        Self(Secret16::random(rng))
    }

    /// The secret of these bytes.
    pub fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(Secret16::new(bytes))
    }

    /// The bytes, for a QR code or a vault.
    pub fn reveal(&self) -> &[u8; 16] {
        self.0.reveal()
    }

    /// The account's name on the server, which betrays nothing of the secret.
    pub fn account_id(&self) -> AccountId {
        AccountId::from_bytes(derive_id(self.reveal(), b"lanterne account id 1\0"))
    }

    /// The secret as twelve French words.
    pub fn words(&self) -> String {
        words::to_words(self.reveal())
    }

    /// The secret of twelve words as somebody typed them.
    ///
    /// # Errors
    /// [`CryptoError::Malformed`] when a word is not in the list or the checksum is wrong.
    pub fn from_words(text: &str) -> Result<Self, CryptoError> {
        words::from_words(text).map(|bytes| Self::from_bytes(*bytes))
    }
}

/// What follows from passphrase and account secret together.
#[derive(Clone, PartialEq, Eq)]
pub struct AccountKeys {
    /// Sent at sign-in; the server hashes it once more.
    pub authenticator: [u8; 32],
    wrap: Secret32,
}

impl AccountKeys {
    /// Derives authenticator and wrapping key, each with a label of its own: who has one cannot compute the other.
    pub fn derive(stretched: &Stretched, secret: &AccountSecret) -> Self {
        let both = [&stretched.reveal()[..], &secret.reveal()[..]];
        let authenticator = *derive(&both, b"lanterne account authenticator 1\0").reveal();
        Self { authenticator, wrap: derive(&both, b"lanterne account wrap 1\0") }
    }
}

impl core::fmt::Debug for AccountKeys {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("[secret]")
    }
}

impl Drop for AccountKeys {
    fn drop(&mut self) {
        zeroize::Zeroize::zeroize(&mut self.authenticator);
    }
}

fn bound(account: AccountId) -> Vec<u8> {
    [BOUND_AS, account.as_bytes()].concat()
}

/// What the server is to keep. The passphrase must have been stretched with this salt and [`KdfParams::MINIMUM`].
pub fn create_account(
    rng: &mut impl CryptoRng,
    stretched: &Stretched,
    salt: [u8; 16],
    secret: &AccountSecret,
    member: &MemberSecrets,
) -> AccountCreation {
    rebuild_account(rng, &AccountKeys::derive(stretched, secret), (salt, KdfParams::MINIMUM), secret, member)
}

/// The account once more, for a server that has forgotten it; `salt` and `kdf` are those under which `keys` were derived.
pub fn rebuild_account(
    rng: &mut impl CryptoRng,
    keys: &AccountKeys,
    (salt, kdf): ([u8; 16], KdfParams),
    secret: &AccountSecret,
    member: &MemberSecrets,
) -> AccountCreation {
    let account = secret.account_id();
    let wrapped_member = aead::encrypt(rng, &keys.wrap, &bound(account), &member.encode());
    AccountCreation { account, salt, kdf, authenticator: keys.authenticator, wrapped_member }
}

/// Opens the server's copy of a member's keys.
///
/// # Errors
/// [`CryptoError::WrongKey`] when passphrase or account secret are others; the rest when something else was inside.
pub fn open_account(keys: &AccountKeys, account: AccountId, wrapped: &[u8]) -> Result<MemberSecrets, CryptoError> {
    let bytes = aead::decrypt(&keys.wrap, &bound(account), wrapped).ok_or(CryptoError::WrongKey)?;
    MemberSecrets::decode(&bytes)
}

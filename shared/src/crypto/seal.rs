//! A revision's payload under its record's key. The header without the ciphertext's hash is bound to it, so a payload cannot be
//! moved to another record, parent, author, device, epoch or team.

use super::aead;
use super::error::OpenError;
use super::keys::RecordSecret;
use super::pad::{self, pad, unpad};
use crate::history::{Context, Header, Payload};
use crate::ids::CiphertextHash;
use rand_core::CryptoRng;
use zeroize::Zeroizing;

/// Seals a payload: nonce, then ciphertext. `context` must name `key`, or nobody will open it.
pub fn seal(rng: &mut impl CryptoRng, key: &RecordSecret, context: &Context, payload: &Payload) -> Vec<u8> {
    let content = Zeroizing::new(payload.encode());
    aead::encrypt(rng, key.secret(), &context.encode(), &pad(&content, pad::NOTE))
}

/// Opens a revision's payload.
///
/// # Errors
/// [`OpenError::WrongKey`] when the header names another key, which the cipher alone would not notice for certain;
/// [`OpenError::DoesNotOpen`] when header or ciphertext were changed; the others when something unexpected was inside.
pub fn open(key: &RecordSecret, header: &Header, ciphertext: &[u8]) -> Result<Payload, OpenError> {
    if key.key_id() != header.context.key_id {
        return Err(OpenError::WrongKey);
    }
    if CiphertextHash::of(ciphertext) != header.ciphertext {
        return Err(OpenError::DoesNotOpen);
    }
    let padded = aead::decrypt(key.secret(), &header.context.encode(), ciphertext).ok_or(OpenError::DoesNotOpen)?;
    Ok(Payload::decode(unpad(&padded).ok_or(OpenError::Malformed)?)?)
}

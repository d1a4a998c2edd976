//! HPKE (RFC 9180) in base mode: to a public key, from nobody in particular. Who wrote it is for a signature around it to say.

use super::error::CryptoError;
use super::identity::ReceivingSecret;
use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256;
use hpke::{Deserializable, Kem, OpModeR, OpModeS, Serializable};
use rand_core::CryptoRng;
use zeroize::Zeroizing;

type PublicKey = <X25519HkdfSha256 as Kem>::PublicKey;
type PrivateKey = <X25519HkdfSha256 as Kem>::PrivateKey;
type Encapped = <X25519HkdfSha256 as Kem>::EncappedKey;

/// How many bytes of the encapsulated key stand in front.
const ENCAPPED: usize = 32;

/// The public key of these private bytes.
pub(super) fn public(private: &[u8; 32]) -> [u8; 32] {
    match PrivateKey::from_bytes(private) {
        Ok(private) => X25519HkdfSha256::sk_to_pk(&private).to_bytes().into(),
        // Any 32 bytes are a private key; zeros are a public key that nothing can be encrypted to.
        Err(_) => [0; 32],
    }
}

/// Encrypts to a public key; opening needs the same `info`.
///
/// # Errors
/// [`CryptoError::Malformed`] when the bytes are no key that anything may be encrypted to.
pub(super) fn encrypt_to(
    rng: &mut impl CryptoRng,
    to: &[u8; 32],
    info: &[u8],
    plain: &[u8],
) -> Result<Vec<u8>, CryptoError> {
    let to = PublicKey::from_bytes(to).map_err(|_| CryptoError::Malformed)?;
    let (encapped, sealed) = hpke::single_shot_seal_with_rng::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
        &OpModeS::Base,
        &to,
        info,
        plain,
        &[],
        rng,
    )
    .map_err(|_| CryptoError::Malformed)?;
    Ok([encapped.to_bytes().as_slice(), &sealed].concat())
}

/// Opens what [`encrypt_to`] made.
///
/// # Errors
/// [`CryptoError::Malformed`] when it is too short, [`CryptoError::DoesNotOpen`] when key, info or bytes are others.
pub(super) fn decrypt(secret: &ReceivingSecret, info: &[u8], sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, CryptoError> {
    let (encapped, body) = sealed.split_at_checked(ENCAPPED).ok_or(CryptoError::Malformed)?;
    let encapped = Encapped::from_bytes(encapped).map_err(|_| CryptoError::Malformed)?;
    let private = PrivateKey::from_bytes(secret.reveal()).map_err(|_| CryptoError::WrongKey)?;
    hpke::single_shot_open::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
        &OpModeR::Base,
        &private,
        &encapped,
        info,
        body,
        &[],
    )
    .map(Zeroizing::new)
    .map_err(|_| CryptoError::DoesNotOpen)
}

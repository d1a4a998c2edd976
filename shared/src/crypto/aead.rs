//! XChaCha20-Poly1305 with a random 192-bit nonce in front: so long that drawing it needs no counter on any device.

use crate::sensitive::Secret32;
use chacha20poly1305::XChaCha20Poly1305;
use chacha20poly1305::aead::{AeadInOut, KeyInit};
use rand_core::CryptoRng;
use zeroize::Zeroizing;

const NONCE: usize = 24;
const TAG: usize = 16;

/// Encrypts `plain`; opening it needs the same `bound` bytes.
pub(super) fn encrypt(rng: &mut impl CryptoRng, key: &Secret32, bound: &[u8], plain: &[u8]) -> Vec<u8> {
    let mut nonce = [0; NONCE];
    rng.fill_bytes(&mut nonce);
    let mut sealed = Vec::with_capacity(NONCE + plain.len() + TAG);
    sealed.extend_from_slice(&nonce);
    sealed.extend_from_slice(plain);
    let cipher = XChaCha20Poly1305::new(key.reveal().into());
    // The cipher refuses only 256 GiB and more; should it ever, nothing leaves in clear.
    match cipher.encrypt_inout_detached(&nonce.into(), bound, (&mut sealed[NONCE..]).into()) {
        Ok(tag) => sealed.extend_from_slice(&tag),
        Err(_) => sealed.clear(),
    }
    sealed
}

/// Decrypts; `None` when key, bound bytes or ciphertext are not those of the encryption.
pub(super) fn decrypt(key: &Secret32, bound: &[u8], sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (nonce, rest) = sealed.split_first_chunk::<NONCE>()?;
    let (body, tag) = rest.split_last_chunk::<TAG>()?;
    let mut plain = Zeroizing::new(body.to_vec());
    let cipher = XChaCha20Poly1305::new(key.reveal().into());
    cipher.decrypt_inout_detached(nonce.into(), bound, plain.as_mut_slice().into(), tag.into()).ok()?;
    Some(plain)
}

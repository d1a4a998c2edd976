//! HKDF-SHA256: one secret, many purposes, each with a label.

use crate::sensitive::Secret32;
use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::Zeroizing;

/// The 32 bytes for the purpose `label` that follow from these secrets, taken together.
pub(super) fn derive(secrets: &[&[u8]], label: &[u8]) -> Secret32 {
    let material = Zeroizing::new(secrets.concat());
    let mut out = Zeroizing::new([0; 32]);
    // Fails only beyond 255 hashes of output; 32 bytes are one.
    if Hkdf::<Sha256>::new(None, &material).expand(label, out.as_mut_slice()).is_err() {
        out.fill(0);
    }
    Secret32::new(*out)
}

/// A public id of 16 bytes derived from a secret that it does not betray.
pub(super) fn derive_id(secret: &[u8], label: &[u8]) -> [u8; 16] {
    let derived = derive(&[secret], label);
    let mut id = [0; 16];
    id.copy_from_slice(&derived.reveal()[..16]);
    id
}

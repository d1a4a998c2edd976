//! Secrets of 128 bits: long enough to be beyond guessing, short enough for twelve words or a QR code.

use zeroize::Zeroize;

/// 16 secret bytes: never printed, wiped when dropped, compared in constant time.
#[derive(Clone)]
pub(super) struct Secret16([u8; 16]);

impl Secret16 {
    pub(super) fn new(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    pub(super) fn random(rng: &mut impl rand_core::CryptoRng) -> Self {
        let mut bytes = [0; 16];
        rng.fill_bytes(&mut bytes);
        Self(bytes)
    }

    pub(super) fn reveal(&self) -> &[u8; 16] {
        &self.0
    }
}

impl Drop for Secret16 {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl PartialEq for Secret16 {
    fn eq(&self, other: &Self) -> bool {
        subtle::ConstantTimeEq::ct_eq(&self.0[..], &other.0[..]).into()
    }
}

impl Eq for Secret16 {}

impl core::fmt::Debug for Secret16 {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("[secret]")
    }
}

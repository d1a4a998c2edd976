//! The keys that seal: one per circle and epoch, and one or more per record.

use crate::ids::KeyId;
use crate::sensitive::Secret32;
use rand_core::CryptoRng;

/// What the hash that names a key starts with, so that it is the hash of nothing else.
const NAMED_AS: &[u8] = b"lanterne key 1\0";

macro_rules! secret_key {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct $name(Secret32);

        impl $name {
            /// Draws a new key.
            pub fn random(rng: &mut impl CryptoRng) -> Self {
                Self(Secret32::random(rng))
            }

            /// Takes a key that was unwrapped.
            pub fn from_secret(secret: Secret32) -> Self {
                Self(secret)
            }

            /// The key itself.
            pub fn secret(&self) -> &Secret32 {
                &self.0
            }

            /// The name that commits to the key: the cipher alone does not.
            pub fn key_id(&self) -> KeyId {
                let mut named = zeroize::Zeroizing::new([0; NAMED_AS.len() + 32]);
                named[..NAMED_AS.len()].copy_from_slice(NAMED_AS);
                named[NAMED_AS.len()..].copy_from_slice(self.0.reveal());
                KeyId::of(named.as_slice())
            }
        }
    };
}

secret_key!(
    /// A circle's key of one epoch: wraps record keys and seals names.
    CircleSecret
);
secret_key!(
    /// A record's key: seals the payloads of its revisions.
    RecordSecret
);

/// The 32 bytes of an unwrapped key.
pub(super) fn key_bytes(bytes: &[u8]) -> Option<Secret32> {
    bytes.try_into().ok().map(Secret32::new)
}
